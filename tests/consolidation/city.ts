import { addMonths, civilMonthSchema, parseCivilDate, periodSchema, type CivilDate } from '../../shared/kernel/civil-date'
import { certificationTables, indicators, type Certificate, type ExamResult, type Paper } from '../../shared/families/certification'
import { gradeTables, usualYear, type AnnualOutcome } from '../../shared/families/grade'
import { grades, personSchema, type Grade } from '../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { seeded } from '../bench/seeded'

export const period = periodSchema.parse('2026H1')
export const month = civilMonthSchema.parse('2026-06')
export const year = 2026

export type CityOf = { readonly code: string; readonly people: number; readonly seed: number; readonly name?: string }

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲梅琳雪晨阳宇浩然欣怡佳慧文博志鹏建国海燕春晓东凯琪云飞雅婷子涵思远'
const countyStems = ['安', '白', '昌', '东', '丰', '广', '合', '江', '金', '临', '龙', '南', '宁', '平', '清', '石', '双', '通', '文', '永']
const countyEnds = ['源县', '江县', '川区', '陵县', '河区', '平市', '山县', '泉县', '阳区', '化县']
const cityStems = ['青', '绵', '德', '广', '遂', '内', '乐', '宜', '泸', '眉', '资', '雅', '巴', '达', '南', '凉', '攀', '自', '甘', '阿', '成']
const cityEnds = ['阳', '元', '安', '江', '山', '宾', '州', '中', '川', '宁']

/** A city's name by its place among many; no two are the same, and none is meant. */
export const cityName = (place: number): string => {
  const round = Math.floor(place / (cityStems.length * cityEnds.length))
  return `${cityStems[place % cityStems.length]}${cityEnds[Math.floor(place / cityStems.length) % cityEnds.length]}${round === 0 ? '' : `第${round + 1}`}分公司`
}
export const cityCode = (place: number): string => `C${String(place + 1).padStart(3, '0')}`

type Chance = {
  readonly next: () => number
  below(size: number): number
  pick<T>(from: readonly T[]): T
  letter(from: string): string
  mark(low: number, high: number): string
}
function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const below = (size: number): number => Math.floor(next() * size)
  return {
    next,
    below,
    pick(from) {
      const found = from[below(from.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    letter: (from) => from[below(from.length)] ?? '一',
    mark: (low, high) => (low + next() * (high - low)).toFixed(1)
  }
}
export function day(text: string): CivilDate {
  const found = parseCivilDate(text)
  if (found === null) throw new Error(`no such day: ${text}`)
  return found
}
const two = (value: number): string => String(value).padStart(2, '0')
/** Shares in percent of G1 to G6. */
const shares = [4, 9, 20, 47, 14, 6]
function gradeBy(chance: Chance): Grade {
  let left = chance.next() * 100
  for (const [place, share] of shares.entries()) {
    left -= share
    if (left < 0) return grades[place] ?? 'G4'
  }
  return 'G4'
}

/**
 * A made-up city, the same for the same seed: roster, marks of both rounds of 2026-06 (in the second only those whom the city states), monthly
 * performance, supervisor ratings, annual results, selection scores, certificates and the grade year 2026 with one nomination decided where there is one.
 */
export function makeCity({ code, people, seed, name = `${code}分公司` }: CityOf): MutableTables {
  const chance = chanceOf(seed)
  const tables = emptyTables()
  tables.company.set('company', { name })
  tables.office.set('office', { office: 'city', code })
  const counties = countiesOf(chance)
  for (const round of [1, 2] as const) tables.rounds.set(certificationTables.rounds.key({ round, month }), { round, month })
  tables.gradeYears.set(String(year), usualYear(year))
  for (let index = 0; index < people; index++) addPerson(tables, `${code.replace(/-/g, '')}${String(index + 1).padStart(4, '0')}`, counties, chance)
  return tables
}

function countiesOf(chance: Chance): readonly string[] {
  const names = new Set<string>()
  while (names.size < 6) names.add(`${chance.pick(countyStems)}${chance.pick(countyEnds)}`)
  return [...names]
}

function addPerson(tables: MutableTables, staffNo: string, counties: readonly string[], chance: Chance): void {
  const grade = gradeBy(chance)
  const person = personSchema.parse({
    staffNo,
    name: chance.letter(surnames) + chance.letter(given) + (chance.next() < 0.8 ? chance.letter(given) : ''),
    sex: chance.pick(['male', 'female'] as const),
    identityNumber: `51070019${String(70 + chance.below(30))}0${1 + chance.below(9)}1${chance.below(10)}${String(chance.below(1000)).padStart(3, '0')}X`,
    county: chance.pick(counties),
    post: chance.next() < 0.4 ? '要客经理' : '城区客户经理',
    grade,
    gradeSince: day(`${2021 + chance.below(4)}-${two(1 + chance.below(12))}-01`),
    hireDate: day(`${2005 + chance.below(15)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`)
  })
  tables.people.set(staffNo, person)
  addExam(tables, staffNo, 1, ['knowledge', 'personality', 'simulation'], chance)
  addSecondRound(tables, staffNo, grade, chance)
  for (let back = 0; back < 6; back++) {
    const score = { staffNo, month: addMonths(month, -back), score: chance.mark(70, 100) }
    tables.monthlyPerformance.set(certificationTables.monthlyPerformance.key(score), score)
  }
  const sheet = Object.fromEntries(indicators.map((indicator) => [indicator, chance.mark(65, 100)]))
  const rating = { staffNo, period, rater: '主管', sheets: [sheet] }
  tables.supervisorRatings.set(certificationTables.supervisorRatings.key(rating), rating)
  addYears(tables, staffNo, grade, chance)
}

function addExam(tables: MutableTables, staffNo: string, round: 1 | 2, papers: readonly Paper[], chance: Chance): void {
  const absent = chance.next() < 0.02
  const marks = Object.fromEntries(papers.map((paper) => [paper, { raw: chance.mark(50, 100), full: '100' }]))
  const exam: ExamResult = { staffNo, period, round, absent, marks: absent ? {} : marks }
  tables.examResults.set(certificationTables.examResults.key(exam), exam)
}

/** Of G4 one in three applies, of G5 and G6 everyone; the others are stated to stay out. */
function addSecondRound(tables: MutableTables, staffNo: string, grade: Grade, chance: Chance): void {
  if (grade === 'G5' || grade === 'G6' || (grade === 'G4' && chance.next() < 0.33))
    addExam(tables, staffNo, 2, ['knowledge', 'simulation', 'interview', 'presentation'], chance)
  else if (grade === 'G4') {
    const participation = { round: 2 as const, month, staffNo, target: null }
    tables.participations.set(certificationTables.participations.key(participation), participation)
  }
}

const outcomes: readonly AnnualOutcome[] = ['excellent', 'good', 'good', 'good', 'qualified', 'qualified', 'qualified', 'qualified', 'unqualified']
function addYears(tables: MutableTables, staffNo: string, grade: Grade, chance: Chance): void {
  for (const of of [year - 2, year - 1]) {
    const result = { staffNo, year: of, outcome: chance.pick(outcomes) }
    tables.annualResults.set(gradeTables.annualResults.key(result), result)
  }
  const selection = { staffNo, year, ability: chance.mark(60, 95), competition: chance.mark(60, 95), panel: [] }
  tables.selectionScores.set(gradeTables.selectionScores.key(selection), selection)
  const target = grades[grades.indexOf(grade) + 1]
  if (target === undefined || chance.next() < 0.4) return
  const certificate: Certificate = {
    round: target === 'G5' || target === 'G6' ? 2 : 1,
    month: civilMonthSchema.parse('2025-12'),
    number: `证${staffNo}`,
    staffNo,
    grade: target,
    issuedOn: day('2025-12-20'),
    validUntil: day('2027-12-19'),
    revoked: null
  }
  tables.certificates.set(certificate.number, certificate)
}
