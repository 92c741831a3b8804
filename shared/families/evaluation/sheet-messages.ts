import { defineFaults } from '../../kernel/result'
import { defineTexts } from '../../kernel/texts'

export const ratingSheetTexts = defineTexts(
  'ratingSheet',
  {
    title: '现场评价评分表',
    instructions: '一位评委对一位候选人的评分占一行；把纸质评价表上的等级照录即可。',
    assessor: '评委',
    'assessor.hint': '评委的代号或姓名，须已在“现场评价”里登记，并在候选人所在的评委组',
    'competency.hint': '能力“{name}”的等级：1 到 5，每档 0.5；没有机会看到的写“未观察到”，没有评的留空',
    interview: '结构化访谈',
    presentation: '方案演讲',
    'mark.hint': '只用于第二轮，0 到 100 分',
    evidence: '行为证据',
    'evidence.hint': '最高级和最低级要有行为证据；填写后记入这一行所有评为 1 级或 5 级、还没有证据的能力',
    recusal: '回避',
    'recusal.hint': '评委回避这位候选人时写明原因；回避的不再评分',
    'recusal.plain': '回避',
    'import.ratings': '导入现场评价评分：{file}（{count} 行）',
    noCompetencies: '能力素质各列'
  },
  {
    title: 'On-site evaluation ratings',
    instructions: 'One row holds one assessor’s ratings of one candidate; copy the levels from the paper form.',
    assessor: 'Assessor',
    'assessor.hint': 'Code or name of the assessor, who must be registered in "On-site evaluation" and sit on the candidate’s panel',
    'competency.hint': 'Level of "{name}": 1 to 5 by 0.5; 未观察到 where there was no chance to see it; empty where it was not rated',
    interview: 'Structured interview',
    presentation: 'Presentation',
    'mark.hint': 'Round 2 only, 0 to 100',
    evidence: 'Evidence',
    'evidence.hint': 'The highest and the lowest level need evidence; it is put down for every competency of the row that is at level 1 or 5 and has none yet',
    recusal: 'Recusal',
    'recusal.hint': 'Why the assessor does not rate this candidate; a recused sheet has no ratings',
    'recusal.plain': 'Recused',
    'import.ratings': 'Imported on-site ratings: {file} ({count} rows)',
    noCompetencies: 'the columns of the competencies'
  }
)

/** What can be wrong with a row of ratings. */
export const ratingSheetFaults = defineFaults(
  'ratingSheetFault',
  {
    offScale: ['{cell}：“{field}”写的是“{value}”，等级只能是 1 到 5，每档 0.5', '请改为 1、1.5、2 … 5，或写“未观察到”'],
    noEvaluation: ['还没有第 {round} 轮的现场评价', '请先在“现场评价”里选定能力标准，或改选轮次'],
    whichEvaluation: ['有几次现场评价：{found}，不知道导入到哪一次', '请从那一轮的“现场评价”页面导入，或在表的标题里写明轮次和月份'],
    unknownAssessor: ['{cell}：没有代号或姓名为“{value}”的评委', '请核对，或先在“现场评价”里登记评委'],
    ambiguousAssessor: ['{cell}：有 {count} 位评委叫“{value}”', '请改写评委代号：{codes}'],
    notCandidate: ['{cell}：{name}（{value}）不在本轮的候选人里', '请先在“现场评价”里把这个人分到评委组'],
    notOnPanel: ['{cell}：评委 {assessor} 不在 {name} 所在的评委组“{panel}”', '请核对评委和候选人，或调整评委组'],
    unknownCompetency: ['{cell}：本轮的能力标准里没有“{field}”', '请删去这一列，或检查本轮选用的能力标准版本'],
    recusedAndRated: ['{cell}：写了回避，又有评分', '请核对：回避的删去评分，没有回避的删去回避原因'],
    sheetClosed: ['{cell}：{assessor} 对 {name} 的评价表已提交或已回避，这一行与它不一致', '确需修改，请先在“现场评价”里写明原因重新打开'],
    marksIgnored: ['{cell}：“{field}”只用于第二轮，没有导入', '第一轮不用填写这一列'],
    stillOpen: ['{cell}：{assessor} 对 {name} 的评价表还缺 {count} 项：{what}，没有提交', '请补齐后再导入一次，或在“现场评价”里补录后提交'],
    notInSeatFile: ['这是评委 {name} 的评委文件，不能导入评分表', '请在主文件里导入']
  },
  {
    offScale: ['{cell}: "{field}" says "{value}"; levels are 1 to 5 by 0.5', 'Write 1, 1.5, 2 … 5, or 未观察到'],
    noEvaluation: ['There is no on-site evaluation of round {round}', 'Choose the competency model in "On-site evaluation" first, or choose another round'],
    whichEvaluation: [
      'There are several on-site evaluations ({found}); it is not known which one is meant',
      'Import from the page of that round, or name round and month in the title of the sheet'
    ],
    unknownAssessor: ['{cell}: no assessor has the code or the name "{value}"', 'Check it, or register the assessor in "On-site evaluation" first'],
    ambiguousAssessor: ['{cell}: {count} assessors are called "{value}"', 'Write the assessor’s code: {codes}'],
    notCandidate: ['{cell}: {name} ({value}) is not a candidate of this round', 'Assign the person to a panel in "On-site evaluation" first'],
    notOnPanel: ['{cell}: assessor {assessor} does not sit on the panel "{panel}" of {name}', 'Check assessor and candidate, or change the panel'],
    unknownCompetency: ['{cell}: the competency model of this round has no "{field}"', 'Delete the column, or check which version of the model the round uses'],
    recusedAndRated: ['{cell}: recused, yet there are ratings', 'Delete the ratings of a recused sheet, or the reason of the recusal'],
    sheetClosed: [
      '{cell}: the sheet of {assessor} for {name} is submitted or recused, and this row differs from it',
      'Reopen it with a reason in "On-site evaluation" if it has to be changed'
    ],
    marksIgnored: ['{cell}: "{field}" is for round 2 only and was not imported', 'Leave the column empty in round 1'],
    stillOpen: [
      '{cell}: the sheet of {assessor} for {name} lacks {count} items ({what}) and was not submitted',
      'Complete it and import again, or complete and submit it in "On-site evaluation"'
    ],
    notInSeatFile: ['This is the assessor file of {name}; ratings cannot be imported into it', 'Import them into the main file']
  }
)
