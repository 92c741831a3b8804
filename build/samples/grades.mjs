import { cityPeople } from './city.mjs'
import { seeded } from './seeded.mjs'

/**
 * What the sample city's grade adjustment of 2026 is computed from: three years of annual results, conduct, histories, certificates and
 * the scores of the selection, as the truth is. Records agree with the roster, so that the certification comes out as without them.
 * @typedef {import('./city.mjs').Person} Person
 * @typedef {{ staffNo: string, name: string }} Who
 * @typedef {Who & { on: string, kind: '奖励' | '处分', content: string, until: string | null }} Conduct
 * @typedef {Who & { from: string, cause: string, grade: number, post: string, county: string, document: string }} Spell
 * @typedef {Who & { grade: number, issuedOn: string }} Certificate
 * @typedef {readonly [number, number, number]} Marks
 * @typedef {Who & { county: string, target: number, ability: number, marks: Marks | null }} Score
 */

export const resultYears = [2023, 2024, 2025]
/** Who sat on the panel of the selection. */
export const selectionPanel = ['陆明哲', '尹秀珍', '齐向东']

/** Whose records tell a story; the tests name them. */
export const gradeStories = {
  /** 2025 is the first failing year: a warning. */
  firstFailure: ['YL10019', 'YL10043'],
  /** 2024 and 2025: one grade down. */
  secondFailure: 'YL10035',
  /** 2023, 2024 and 2025: demoted for the second in 2025, now two grades down and standby. */
  thirdFailure: 'YL10024',
  /** 2024 failed, 2025 passed: no promotion yet. */
  recovered: 'YL10020',
  /** A year of maternity leave between two good ones. */
  leave: 'YL10038',
  standby: 'YL10013',
  /** From another post in March with four months of scores since, in May with two. */
  transferEnough: 'YL10026',
  transferShort: 'YL10033',
  /** A punishment in force, of somebody who fails the certification anyway; and one whose term is over. */
  discipline: 'YL10031',
  pastDiscipline: 'YL10048',
  /** Would pass every gate, had the certificate not expired. */
  expiredCertificate: 'YL10047',
  /** Passes every gate; the panel has not marked yet. */
  unmarked: 'YL10022',
  /** The same scores, past performance and months in grade, on the quota line of G5. */
  tied: ['YL10038', 'YL10054']
}
const { firstFailure, secondFailure, thirdFailure, recovered, leave, standby, transferEnough, transferShort } = gradeStories

/** @param {number} serial */
const numberOf = (serial) => `YL${10_000 + serial}`
/** Who holds a valid certificate for the grade above, by serial number; most of them pass every gate. */
const certifiedAbove = [1, 4, 7, 8, 14, 15, 16, 17, 20, 22, 25, 26, 27, 30, 31, 32, 33, 38, 42, 45, 48, 49, 53, 54, 58, 59].map(numberOf)
const withoutSelection = [recovered, gradeStories.discipline, transferShort]

/** @returns {(Who & { results: string[] })[]} */
export function annualResults() {
  const random = seeded(20260115)
  return cityPeople().map(({ staffNo, name, hired }) => ({ staffNo, name, results: resultYears.map((year) => resultOf(random, staffNo, hired, year)) }))
}
/** @param {import('./seeded.mjs').Seeded} random @param {string} staffNo @param {string} hired @param {number} year */
function resultOf(random, staffNo, hired, year) {
  const usual = random.next()
  const failed = {
    2023: [thirdFailure],
    2024: [thirdFailure, secondFailure, recovered],
    2025: [thirdFailure, secondFailure, ...firstFailure]
  }[year]
  if (hired > `${year}-06-30`) return '未参加'
  if (failed?.includes(staffNo)) return '不合格'
  if (staffNo === leave && year === 2024) return '产假'
  return usual < 0.12 ? '优秀' : usual < 0.6 ? '良好' : '合格'
}

/** @returns {Conduct[]} */
export function conductRecords() {
  /** @type {readonly (readonly [string, string, Conduct['kind'], string, string | null])[]} */
  const records = [
    [gradeStories.discipline, '2025-11-21', '处分', '违规承诺资费，通报并记过', '2026-11-20'],
    [gradeStories.pastDiscipline, '2025-03-10', '处分', '客户资料登记不实，警告', '2025-09-09'],
    [secondFailure, '2024-12-03', '处分', '集团欠费催缴失职，警告', '2025-06-02'],
    ['YL10025', '2026-01-30', '奖励', '2025年度集团客户拓展先进个人', null],
    ['YL10049', '2026-01-30', '奖励', '2025年度优秀客户经理', null],
    ['YL10061', '2025-12-18', '奖励', '省级服务明星', null]
  ]
  const names = new Map(cityPeople().map(({ staffNo, name }) => [staffNo, name]))
  return records.map(([staffNo, on, kind, content, until]) => ({ staffNo, name: names.get(staffNo) ?? '', on, kind, content, until }))
}

/** @param {string} day */
const yearOf = (day) => Number(day.slice(0, 4))
/** Everyone's way up to the grade and day of the roster, and what happened beside it. @returns {Spell[]} */
export const spells = () => cityPeople().flatMap(historyOf)

/** @param {Person} person @returns {Spell[]} */
function historyOf(person) {
  const { staffNo, name, grade, since, hired, county, post } = person
  const top = staffNo === thirdFailure ? grade + 1 : grade
  // The demotion of 2025 stands at the day of the roster; the grade above was reached three years before.
  const reached = staffNo === thirdFailure ? `${yearOf(since) - 3}-07-01` : since
  const rises = Array.from({ length: top - 1 }, (_, index) => riseTo(index + 2, top, hired, reached))
  /** @param {string} from @param {string} cause @param {number} to @param {string} [at] @returns {Spell} */
  const spell = (from, cause, to, at = '城区客户经理') => ({
    staffNo,
    name,
    from,
    cause,
    grade: to,
    post: at,
    county,
    document: cause === '初始认定' ? '' : `云岭分人〔${from.slice(0, 4)}〕${cause === '晋级' ? 8 : 23}号`
  })
  const moved = staffNo === transferEnough || staffNo === transferShort
  const own = moved ? '要客经理' : post
  return [
    spell(hired, '初始认定', 1, top === 1 ? own : undefined),
    ...rises.map((from, index) => spell(from, '晋级', index + 2, index + 2 >= grade ? own : undefined)),
    ...(staffNo === thirdFailure ? [spell(since, '降级', grade, own)] : []),
    ...(staffNo === standby ? [spell('2025-10-08', '待岗', grade, own)] : []),
    ...(moved ? [spell(staffNo === transferEnough ? '2026-03-02' : '2026-05-06', '转岗', grade, post)] : [])
  ]
}
/** Evenly between the day of hire and the day of the present grade, each on a first of January or July. @param {number} to @param {number} top @param {string} hired @param {string} reached */
function riseTo(to, top, hired, reached) {
  if (to === top) return reached
  const halves = (yearOf(reached) - yearOf(hired)) * 2
  const half = Math.floor((halves * (to - 1)) / (top - 1))
  return `${yearOf(hired) + Math.floor(half / 2)}-${half % 2 === 0 ? '01' : '07'}-01`
}

/** The twentieth of the month before a day. @param {string} day */
function monthBefore(day) {
  const month = Number(day.slice(5, 7))
  return month === 1 ? `${yearOf(day) - 1}-12-20` : `${yearOf(day)}-${String(month - 1).padStart(2, '0')}-20`
}
/** In the order in which they were issued. @returns {Certificate[]} */
export function certificates() {
  const people = cityPeople()
  const own = people.flatMap(({ staffNo, name, grade, since }, index) => {
    if (grade === 1) return []
    // Whoever has been in a grade for long has renewed; a third of them are due again.
    const issuedOn = since >= '2024-02-01' ? monthBefore(since) : index % 3 === 0 ? '2024-07-20' : '2025-01-20'
    return [{ staffNo, name, grade, issuedOn }]
  })
  const above = people.flatMap(({ staffNo, name, grade }, index) => {
    if (staffNo === gradeStories.expiredCertificate) return [{ staffNo, name, grade: grade + 1, issuedOn: '2024-01-20' }]
    return certifiedAbove.includes(staffNo) ? [{ staffNo, name, grade: grade + 1, issuedOn: index % 2 === 0 || grade === 1 ? '2026-01-20' : '2025-07-20' }] : []
  })
  return [...own, ...above].toSorted((a, b) => (a.issuedOn === b.issuedOn ? (a.staffNo < b.staffNo ? -1 : 1) : a.issuedOn < b.issuedOn ? -1 : 1))
}

/** Those around the quota line of G5, whose marks are planned. @type {ReadonlyMap<string, readonly [number, Marks]>} */
const planned = new Map([
  ['YL10049', /** @type {const} */ ([91, [90, 92, 91]])],
  ['YL10038', /** @type {const} */ ([89.5, [88, 90, 92]])],
  ['YL10054', /** @type {const} */ ([89.5, [92, 88, 90]])],
  ['YL10045', /** @type {const} */ ([88, [89, 87, 91]])],
  ['YL10042', /** @type {const} */ ([86.5, [86, 88, 87]])],
  ['YL10048', /** @type {const} */ ([85, [84, 86, 87]])],
  ['YL10053', /** @type {const} */ ([82, [83, 80, 84]])]
])
/** @param {number} value */
const half = (value) => Math.round(value * 2) / 2
/** Of everyone who may apply. @returns {Score[]} */
export function selectionScores() {
  const random = seeded(20260705)
  return cityPeople()
    .filter(({ staffNo }) => certifiedAbove.includes(staffNo) && !withoutSelection.includes(staffNo))
    .map(({ staffNo, name, county, grade }) => {
      const level = random.between(76, 90)
      /** @type {Marks} */
      const usual = [half(level + random.between(-3, 3)), half(level + random.between(-3, 3)), half(level + random.between(-3, 3))]
      const [ability, marks] = planned.get(staffNo) ?? [half(level + random.between(-3, 3)), usual]
      return { staffNo, name, county, target: grade + 1, ability, marks: staffNo === gradeStories.unmarked ? null : marks }
    })
}
