import { seeded } from './seeded.mjs'

/**
 * The people of a city that does not exist, with marks that come out as planned. Names, staff and identity numbers are made up:
 * no place has the code 990000.
 * @typedef {{ knowledge: number | null, personality: number | null, simulation: number | null }} Marks
 * @typedef {{ rater: string, scores: number[] }} Rating
 * @typedef {{ staffNo: string, name: string, sex: '男' | '女', identity: string, county: string, post: string, grade: number, since: string, hired: string, education: string,
 *   marks: Marks | 'absent', months: (number | null)[], ratings: Rating[] }} Person
 */

export const city = '云岭市分公司'
/** Full marks of the three papers of round 1. */
export const fullMarks = { knowledge: 150, personality: 30, simulation: 70 }
export const months = ['2026年1月', '2026年2月', '2026年3月', '2026年4月', '2026年5月', '2026年6月']
export const gradeNames = ['', '见习', '助理', '初级', '中级', '高级', '特级']

const counties = ['云岭城区', '青榆县', '白砾县', '澜桥县', '石泷区']
const supervisors = { 云岭城区: ['高远', '沈岚'], 青榆县: ['罗启明'], 白砾县: ['秦卫东'], 澜桥县: ['任慧'], 石泷区: ['康健'] }
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱林何郭马梁宋郑谢韩唐冯于董萧程曹袁邓许傅曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田']
const givenNames = {
  男: ['伟', '磊', '洋', '勇', '涛', '超', '刚', '平', '文博', '思远', '浩然', '嘉宁', '俊杰', '晓峰', '建军', '志强', '国庆', '子航', '立新', '宏'],
  女: ['敏', '静', '艳', '娟', '霞', '婷', '雪', '秀兰', '桂英', '雨桐', '子涵', '欣怡', '丽华', '海燕', '春梅', '晓琳', '佳颖', '玉洁', '慧', '琴']
}
const educations = ['大专', '大专', '本科', '本科', '本科', '硕士']

/** How many of each grade, G1 first, and the pass mark of what they apply for. */
const heads = [5, 10, 20, 19, 6, 2]
const passMarks = [60, 65, 70, 70, 80, 85]
/** Who comes out how is planned: these serial numbers stay below their pass mark, by about so much. */
const below = new Map([
  [3, 2.1],
  [9, 0.6],
  [13, 4.2],
  [20, 1.3],
  [24, 5.8],
  [31, 0.3],
  [37, 2.7],
  [44, 3.4],
  [50, 1.1]
])

const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** An identity number of a place that does not exist, with its right check digit. @param {string} birthDay @param {number} order */
function identityNumber(birthDay, order) {
  const digits = `990000${birthDay}${String(order).padStart(3, '0')}`
  const sum = checkWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}
/** @param {number} value */
const tenth = (value) => Math.round(value * 10) / 10
/** @param {number} value */
const half = (value) => Math.round(value * 2) / 2
/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value))
/** @param {number} number */
const two = (number) => String(number).padStart(2, '0')

/** Everyone, by staff number. @returns {Person[]} */
export function people() {
  const random = seeded(20260630)
  const names = /** @type {Set<string>} */ (new Set())
  const grades = heads.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  return grades.map((grade, index) => person(random, index + 1, grade, names))
}

/** @param {import('./seeded.mjs').Seeded} random @param {'男' | '女'} sex @param {Set<string>} names */
function freshName(random, sex, names) {
  for (;;) {
    const name = random.one(surnames) + random.one(givenNames[sex])
    if (!names.has(name)) return (names.add(name), name)
  }
}

/** @param {import('./seeded.mjs').Seeded} random @param {number} serial @param {number} grade @param {Set<string>} names @returns {Person} */
function person(random, serial, grade, names) {
  const sex = random.next() < 0.52 ? '女' : '男'
  const county = /** @type {keyof typeof supervisors} */ (counties[(serial * 7) % 5])
  const hiredYear = grade === 1 ? 2025 : 2025 - grade * 2 - random.whole(0, 2)
  const hired = `${hiredYear}-${two(random.whole(3, 9))}-${two(random.whole(1, 28))}`
  const born = hiredYear - random.whole(22, 27)
  const order = random.whole(1, 249) * 2 + (sex === '男' ? 1 : 0)
  const composite = (passMarks[grade - 1] ?? 70) + (below.has(serial) ? -(below.get(serial) ?? 0) : random.between(1.2, 12.5))
  return {
    staffNo: `YL${10_000 + serial}`,
    name: freshName(random, sex, names),
    sex,
    identity: identityNumber(`${born}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`, order),
    county,
    post: county === '云岭城区' && serial % 3 === 0 ? '要客经理' : '城区客户经理',
    grade,
    since: grade === 1 ? hired : `${2026 - random.whole(1, 3)}-${two(random.whole(1, 6))}-01`,
    hired,
    education: random.one(educations),
    ...scores(random, composite, supervisors[county])
  }
}

/** Marks, months and ratings that make about the given composite score at 40/40/20. @param {import('./seeded.mjs').Seeded} random @param {number} composite @param {string[]} raters @returns {Pick<Person, 'marks' | 'months' | 'ratings'>} */
function scores(random, composite, raters) {
  const ratings = raters.map((rater) => {
    const mean = clamp(composite + random.between(1, 9), 50, 98)
    return { rater, scores: Array.from({ length: 5 }, () => Math.round(clamp(mean + random.between(-5, 5), 40, 100))) }
  })
  const supervisor = ratings.reduce((total, one) => total + one.scores.reduce((sum, score) => sum + score, 0) / 5, 0) / ratings.length
  const level = clamp(composite + random.between(-1, 6), 50, 98)
  const monthly = months.map(() => tenth(clamp(level + random.between(-4, 4), 40, 100)))
  const performance = monthly.reduce((sum, score) => sum + score, 0) / monthly.length
  const exam = clamp((composite - performance * 0.4 - supervisor * 0.2) / 0.4, 51, 98)
  const knowledge = half((clamp(exam + random.between(-6, 6), 40, 99) / 100) * fullMarks.knowledge)
  const personality = half((clamp(exam + random.between(-3, 8), 40, 99) / 100) * fullMarks.personality)
  const left = exam - (knowledge / fullMarks.knowledge) * 40 - (personality / fullMarks.personality) * 20
  const simulation = half(clamp((left / 40) * fullMarks.simulation, 15, fullMarks.simulation))
  return { marks: { knowledge, personality, simulation }, months: monthly, ratings }
}

/** The people whose sheets tell a story; the books and the tests name them. */
export const stories = {
  absent: 'YL10027',
  failsByExamOnly: 'YL10012',
  missingPaper: 'YL10034',
  twoMonths: 'YL10046',
  overFullMark: 'YL10018',
  mistypedRating: 'YL10005',
  rosterTwice: 'YL10022',
  wrongCheckDigit: 'YL10041',
  /** The first has the second one's months in another order, so that past performance splits no tie between them. */
  sameMonths: ['YL10054', 'YL10038']
}

/** Everyone as the truth is, before the books get their slips. @returns {Person[]} */
export function cityPeople() {
  const everyone = people()
  const [follower, leader] = stories.sameMonths
  return everyone.map((one) => {
    if (one.staffNo === follower) return { ...one, months: everyone.find(({ staffNo }) => staffNo === leader)?.months.toReversed() ?? one.months }
    if (one.staffNo === stories.absent) return { ...one, marks: /** @type {const} */ ('absent') }
    if (one.staffNo === stories.failsByExamOnly)
      return { ...one, marks: { knowledge: 66, personality: 15.5, simulation: 33 }, months: [86.5, 88, 84.2, 89.1, 87.3, 85.6] }
    if (one.staffNo === stories.missingPaper && one.marks !== 'absent') return { ...one, marks: { ...one.marks, simulation: null } }
    if (one.staffNo === stories.twoMonths) return { ...one, months: one.months.map((month, index) => (index < 4 ? null : month)) }
    return one
  })
}
