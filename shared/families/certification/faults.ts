import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'certificationFault',
  {
    aboveFullMark: ['{paper} {raw} 分，超过满分 {full} 分', '请核对原始成绩，或检查满分是否写对'],
    scoreOutOfRange: ['“{field}”是 {value}，应在 0 到 {limit} 之间', '请核对后重填'],
    paperNotInRound: ['第 {round} 轮没有“{paper}”这门考试', '请检查轮次或列的对应'],
    absentWithMarks: ['登记了缺考，又有成绩', '请删去成绩或取消缺考'],
    duplicateMonth: ['{month} 的绩效出现了两次', '同一个月只保留一个成绩'],
    duplicateRater: ['评价人“{rater}”出现了两次', '请合并为一条'],
    targetNotCertified: ['第 {round} 轮不能申报 {target}', '本轮只能申报：{allowed}'],
    unknownPerson: ['花名册里没有工号 {staffNo}', '请先把这个人加进花名册']
  },
  {
    aboveFullMark: ['{paper}: {raw} is above the full mark {full}', 'Check the raw mark, or whether the full mark is right'],
    scoreOutOfRange: ['"{field}" is {value}, it must be from 0 to {limit}', 'Check it and enter it again'],
    paperNotInRound: ['Round {round} has no paper "{paper}"', 'Check the round or the matching of columns'],
    absentWithMarks: ['Absent, yet there are marks', 'Remove the marks or the absence'],
    duplicateMonth: ['{month} has two scores', 'Keep one score a month'],
    duplicateRater: ['Rater "{rater}" is there twice', 'Merge the two'],
    targetNotCertified: ['{target} cannot be a target in round {round}', 'This round certifies: {allowed}'],
    unknownPerson: ['The roster has no staff number {staffNo}', 'Add the person to the roster first']
  }
)
