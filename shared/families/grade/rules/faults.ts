import { defineFaults } from '../../../kernel/result'

export const ruleFaults = defineFaults(
  'gradeRuleFault',
  {
    yearsNotInOrder: ['年度考核里 {year} 年排在 {previous} 年之后', '请按年份从早到晚、每年一条'],
    yearsWithGap: ['年度考核在 {previous} 年之后直接是 {year} 年', '没有结果的年份也请列出，结果留空'],
    countersDisagree: ['连续不达标 {failures} 年，却已连续降级 {demotions} 次', '降级次数必须少于不达标年数，请核对'],
    yearTwice: ['{year} 年的年度考核出现了两次', '每年只保留一个结果'],
    sinceAfterDay: ['任现等级时间 {since} 晚于评定日 {day}', '请核对任现等级时间，或在等级履历里补上此前的等级'],
    transferAfterDay: ['转入日期 {from} 晚于评定日 {day}', '请核对履历里的转岗日期'],
    monthTwice: ['{month} 的考核分出现了两次', '每月只保留一个分数'],
    certificateEndsEarly: ['证书 {number} 的有效期止 {until} 早于发证日期 {from}', '请核对证书的两个日期'],
    markOutOfRange: ['“{field}”是 {value}，应在 0 到 {limit} 之间', '请改正分数'],
    assessorTwice: ['评委“{assessor}”打了两次分', '每位评委只保留一个分数'],
    personTwice: ['工号 {staffNo} 出现了两次', '同一个人只保留一行'],
    firmAboveQuota: ['确定的名额 {firm} 多于名额 {quota}', '确定的名额不能多于全部名额'],
    unsureAboveHeads: ['待省公司批复的 {unsure} 人与现有 {heads} 人合计超过 {counted} 人', '请核对人数']
  },
  {
    yearsNotInOrder: ['Among the annual results {year} stands after {previous}', 'Give the years from early to late, each once'],
    yearsWithGap: ['Among the annual results {year} follows {previous}', 'Give years without a result too, with an empty result'],
    countersDisagree: ['{failures} failing years in a row but {demotions} demotions', 'There must be fewer demotions than failing years; check them'],
    yearTwice: ['The annual result of {year} is there twice', 'Keep one result a year'],
    sinceAfterDay: ['In grade since {since}, after the day of judgement {day}', 'Check the day in grade, or add the grade before it to the history'],
    transferAfterDay: ['The transfer of {from} is after the day of judgement {day}', 'Check the day of the transfer in the history'],
    monthTwice: ['The score of {month} is there twice', 'Keep one score a month'],
    certificateEndsEarly: ['Certificate {number} ends on {until}, before it was issued on {from}', 'Check both days of the certificate'],
    markOutOfRange: ['"{field}" is {value}, it must be between 0 and {limit}', 'Correct the mark'],
    assessorTwice: ['Assessor "{assessor}" marked twice', 'Keep one mark an assessor'],
    personTwice: ['Staff number {staffNo} is there twice', 'Keep each person once'],
    firmAboveQuota: ['{firm} certain places are more than {quota} places', 'There cannot be more certain places than places'],
    unsureAboveHeads: ['{unsure} people who await the province and {heads} present ones are more than {counted}', 'Check the heads']
  }
)
