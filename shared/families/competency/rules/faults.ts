import { defineFaults } from '../../../kernel/result'

export const faults = defineFaults(
  'competencyRuleFault',
  {
    duplicateAssessor: ['评委“{assessor}”的评分出现了两次', '同一评委对一名候选人的一项能力只保留一个评分'],
    levelNotObserved: ['评委“{assessor}”评了 {level} 级，又标了“未观察到”', '请删去等级，或取消“未观察到”'],
    duplicateCompetency: ['能力 {code} 在等级要求里出现了两次', '同一项能力只保留一条要求'],
    weightsNot100: ['各项能力的权重合计是 {total}，应为 100', '请调整能力标准里的权重，使合计为 100'],
    levelOffScale: ['“{name}”的等级是 {level}，应在 {lowest} 到 {highest} 之间', '请核对评分后再算'],
    raggedRatings: ['第 {row} 行有 {count} 个评分，应有 {expected} 个', '每名候选人一行、每名评委一列；没有评分的填 null'],
    assessorCount: ['给了 {count} 名评委的名称，评分却有 {expected} 列', '名称与评分的列一一对应'],
    duplicateColumn: ['评委“{assessor}”占了两列', '每名评委只占一列，名称不能重复'],
    unknownAssessor: ['分项评分里的评委“{assessor}”不在评委名单里', '请核对评委名称'],
    duplicateItem: ['评委“{assessor}”给候选人“{target}”的“{item}”评了两次', '只保留一个评分']
  },
  {
    duplicateAssessor: ['Assessor "{assessor}" is there twice', 'Keep one rating of each assessor for each candidate and competency'],
    levelNotObserved: ['Assessor "{assessor}" gave level {level} and also said "not observed"', 'Remove one of the two'],
    duplicateCompetency: ['Competency {code} is required twice', 'Keep one requirement of each competency'],
    weightsNot100: ['The weights of the competencies sum to {total}, not 100', 'Adjust the weights of the competency model so that they sum to 100'],
    levelOffScale: ['The level of "{name}" is {level}, it must be from {lowest} to {highest}', 'Check the rating and compute again'],
    raggedRatings: [
      'Row {row} has {count} ratings, it must have {expected}',
      'One row for each candidate, one column for each assessor; null where there is no rating'
    ],
    assessorCount: ['There are {count} names of assessors for {expected} columns of ratings', 'Give one name for each column'],
    duplicateColumn: ['Assessor "{assessor}" has two columns', 'Give each assessor one column and a name of its own'],
    unknownAssessor: ['Assessor "{assessor}" of the ratings by item is not among the assessors', 'Check the name of the assessor'],
    duplicateItem: ['Assessor "{assessor}" rated "{item}" of candidate "{target}" twice', 'Keep one rating']
  }
)
