import { city, cityPeople, fullMarks, gradeNames, months, stories } from './city.mjs'

/**
 * The books of the certification as an office hands them in: right in the main, with the slips that people make.
 * @typedef {import('./city.mjs').Person} Person
 * @typedef {string | number | Date | null} Value
 * @typedef {{ sheet: string, rows: Value[][], headingRow: number, widths: number[], textColumns: number[] }} Book
 */

/** @param {string} text */
export const fullWidth = (text) => [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('')
/** @param {string} name */
export const spaced = (name) => (name.length === 2 ? `${name[0]}　${name[1]}` : name)
/** @param {string} day */
const parts = (day) => day.split('-').map(Number)

/** Days as different hands write them. @param {string} day @param {number} way @returns {Value} */
export function writtenDay(day, way) {
  const [year = 0, month = 1, date = 1] = parts(day)
  switch (way % 5) {
    case 0:
      return `${year}-${month}-${date}`
    case 1:
      return `${year}/${month}/${date}`
    case 2:
      return `${year}年${month}月${date}日`
    case 3:
      return day.replaceAll('-', '.')
    default:
      return new Date(`${day}T00:00:00Z`)
  }
}

/** @param {Person} person @param {number} index @returns {Value[]} */
function rosterRow(person, index) {
  const { staffNo, name, sex, identity, county, post, grade, since, hired, education } = person
  const wrong = staffNo === stories.wrongCheckDigit ? identity.slice(0, 17) + (identity.endsWith('X') ? '0' : 'X') : identity
  const gradeName = grade === 6 && index % 2 === 0 ? '资深' : index % 3 === 0 ? `${gradeNames[grade]}客户经理` : (gradeNames[grade] ?? '')
  return [
    index + 1,
    index % 17 === 5 ? fullWidth(staffNo) : staffNo,
    index % 7 === 2 ? spaced(name) : name,
    sex,
    wrong,
    county,
    post,
    gradeName,
    writtenDay(since, index < 40 ? 4 : index),
    writtenDay(hired, index),
    education
  ]
}

/** 花名册: by county with one subtotal, a person listed twice, a total and signatures. @returns {Book} */
export function rosterBook() {
  const everyone = cityPeople()
  const counties = [...new Set(everyone.map(({ county }) => county))]
  const ordered = counties.flatMap((county) => everyone.filter((one) => one.county === county))
  const twice = /** @type {Person} */ (everyone.find(({ staffNo }) => staffNo === stories.rosterTwice))
  const rows = ordered.map(rosterRow)
  const first = ordered.filter(({ county }) => county === counties[0]).length
  const repeated = [...rosterRow(twice, ordered.indexOf(twice))]
  repeated[0] = ordered.length + 1
  /** @param {string} label @param {number} count @returns {Value[]} */
  const summary = (label, count) => [label, null, null, null, null, null, null, null, null, null, `${count}人`]
  return {
    sheet: '花名册',
    headingRow: 2,
    widths: [6, 12, 10, 6, 22, 12, 15, 15, 15, 15, 8],
    textColumns: [1, 4],
    rows: [
      [`${city}集团客户经理花名册`],
      ['填报部门：人力资源部        填报日期：2026年6月30日'],
      ['序号', '工号', '姓  名', '性别', '身份证号', '县区', '岗位', '现等级', '任现等级时间', '入司时间', '学历'],
      ...rows.slice(0, first),
      summary('小计', first),
      ...rows.slice(first),
      repeated,
      summary('合计', ordered.length),
      ['制表人：                审核人：                日期：']
    ]
  }
}

/** 考试成绩 as csv: full marks in the headings, one mark with a digit too many in front, one paper not there, one absent. @returns {string} */
export function examText() {
  const headings = [
    '工号',
    '姓名',
    `知识测验（满分${fullMarks.knowledge}）`,
    `个性测验（满分${fullMarks.personality}）`,
    `情景模拟（满分${fullMarks.simulation}）`,
    '状态'
  ]
  const lines = cityPeople().map(({ staffNo, name, marks }, index) => {
    if (marks === 'absent') return [staffNo, name, '', '', '', '缺考']
    const knowledge = staffNo === stories.overFullMark ? `1${marks.knowledge}` : String(marks.knowledge)
    return [staffNo, name, knowledge, index % 19 === 8 ? fullWidth(String(marks.personality)) : String(marks.personality), String(marks.simulation ?? ''), '']
  })
  const all = [[`${city}2026年上半年第一轮考试成绩`, '', '', '', '', ''], headings, ...lines]
  return all.map((line) => `${line.join(',')}\r\n`).join('')
}

/** 月度绩效: one column a month, someone on leave for four of them. @returns {Book} */
export function performanceBook() {
  const rows = cityPeople().map(({ staffNo, name, county, months: scores }) => [
    staffNo,
    name,
    county,
    ...scores.map((score, month) => score ?? (month === 0 ? '/' : '休假'))
  ])
  return {
    sheet: '月度绩效',
    headingRow: 1,
    widths: [12, 10, 12, ...months.map(() => 11)],
    textColumns: [0],
    rows: [[`${city}2026年上半年月度绩效考核得分（百分制）`], ['工号', '姓名', '县区', ...months], ...rows]
  }
}

/** 主管评价: in the county town two supervisors rate everyone; one score has a digit too many. @returns {Book} */
export function supervisorBook() {
  const rows = cityPeople().flatMap(({ staffNo, name, ratings }) =>
    ratings.map(({ rater, scores }, index) => [
      staffNo,
      name,
      rater,
      ...scores.map((score, at) => (staffNo === stories.mistypedRating && index === 1 && at === 0 ? score * 10 : score))
    ])
  )
  return {
    sheet: '主管评价',
    headingRow: 2,
    widths: [12, 10, 10, 20, 12, 14, 12, 12],
    textColumns: [0],
    rows: [
      [`${city}客户经理主管评价汇总表`],
      ['评价周期：2026年上半年    各项满分 100 分'],
      ['工号', '姓名', '评价人', '日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理'],
      ...rows,
      ['制表人：                审核人：                日期：']
    ]
  }
}
