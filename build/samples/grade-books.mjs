import { fullWidth, spaced, writtenDay } from './books.mjs'
import { city, gradeNames } from './city.mjs'
import { annualResults, certificates, conductRecords, resultYears, selectionPanel, selectionScores, spells } from './grades.mjs'

/**
 * The books of the grade adjustment as an office hands them in. None has anything to put right: the sample is there to be played with.
 * @typedef {import('./books.mjs').Book} Book
 */

/** 年度考核结果: a column a year. @returns {Book} */
export function annualResultsBook() {
  const rows = annualResults().map(({ staffNo, name, results }, index) => [
    staffNo,
    index % 11 === 4 ? spaced(name) : name,
    ...results.map((result, at) => ((index + at) % 23 === 7 ? spaced(result) : result))
  ])
  return {
    sheet: '年度考核',
    headingRow: 1,
    widths: [12, 10, 12, 12, 12],
    textColumns: [0],
    rows: [
      [`${city}2023—2025年度考核结果`],
      ['工号', '姓名', ...resultYears.map((year) => `${year}年度`)],
      ...rows,
      ['制表人：                审核人：                日期：']
    ]
  }
}

/** 奖惩记录 as csv. @returns {string} */
export function conductText() {
  const lines = conductRecords().map(({ staffNo, name, on, kind, content, until }, index) => {
    const [year = '', month = '', day = ''] = on.split('-').map((part) => String(Number(part)))
    return [staffNo, name, index % 2 === 0 ? `${year}/${month}/${day}` : on, kind, content, until ?? '']
  })
  return [['工号', '姓名', '日期', '类型', '内容', '影响期至'], ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

/** 等级履历: a row for each change. @returns {Book} */
export function historyBook() {
  const rows = spells().map(({ staffNo, name, from, cause, grade, post, county, document }, index) => [
    staffNo,
    name,
    writtenDay(from, index % 13 === 6 ? 2 : 4),
    cause,
    gradeNames[grade] ?? '',
    post,
    county,
    document || null
  ])
  return {
    sheet: '等级履历',
    headingRow: 1,
    widths: [12, 10, 14, 12, 8, 15, 12, 24],
    textColumns: [0],
    rows: [[`${city}客户经理等级履历`], ['工号', '姓名', '起始日期', '变动类型', '等级', '岗位', '县区', '文号'], ...rows]
  }
}

/** 认证证书: the last valid day is written only where the certificate names it. @returns {Book} */
export function certificatesBook() {
  const rows = certificates().map(({ staffNo, name, grade, issuedOn }, index) => [
    staffNo,
    name,
    `云岭证〔${issuedOn.slice(0, 4)}〕${String(index + 1).padStart(3, '0')}号`,
    gradeNames[grade] ?? '',
    writtenDay(issuedOn, index % 9 === 4 ? 1 : 4),
    index % 4 === 3 ? null : writtenDay(twoYearsOn(issuedOn), 4)
  ])
  return {
    sheet: '认证证书',
    headingRow: 1,
    widths: [12, 10, 24, 8, 14, 14],
    textColumns: [0, 2],
    rows: [[`${city}客户经理认证证书登记表`], ['工号', '姓名', '证书编号', '等级', '发证日期', '有效期至'], ...rows]
  }
}
/** The day before two years are complete, of a twentieth. @param {string} day */
const twoYearsOn = (day) => `${Number(day.slice(0, 4)) + 2}${day.slice(4, 8)}19`

/** 竞聘得分: ability, and a column for each member of the panel. @returns {Book} */
export function selectionBook() {
  const rows = selectionScores().map(({ staffNo, name, county, target, ability, marks }, index) => [
    index + 1,
    staffNo,
    name,
    county,
    gradeNames[target] ?? '',
    ability,
    ...(marks ? marks.map((mark, at) => ((index + at) % 17 === 9 ? fullWidth(String(mark)) : mark)) : selectionPanel.map(() => null))
  ])
  return {
    sheet: '竞聘得分',
    headingRow: 2,
    widths: [6, 12, 10, 12, 10, 24, ...selectionPanel.map(() => 16)],
    textColumns: [1],
    rows: [
      [`${city}2026年度等级调整竞聘得分`],
      ['能力及潜力评价由人力资源部评定，竞聘评价取三位评委的平均分'],
      ['序号', '工号', '姓名', '县区', '申报等级', '能力及潜力评价（满分100）', ...selectionPanel.map((name) => `评委（${name}）`)],
      ...rows
    ]
  }
}
