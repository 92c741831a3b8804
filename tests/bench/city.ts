import { addMonths, civilMonthSchema, parseCivilDate, periodSchema, type CivilDate } from '../../shared/kernel/civil-date'
import { indicators, type ExamResult, type MonthlyPerformance, type SupervisorRating } from '../../shared/families/certification'
import { grades, personSchema, type Person } from '../../shared/families/roster'
import { applyChanges, emptyTables, tableDefinitions, type MutableTables, type RowChange } from '../../shared/workspace/tables'
import { seeded } from './seeded'

export type City = {
  readonly people: readonly Person[]
  readonly exams: readonly ExamResult[]
  readonly months: readonly MonthlyPerformance[]
  readonly ratings: readonly SupervisorRating[]
}
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'
const counties = ['东城区', '西城区', '云台县', '青川县', '白水县', '石门县', '临江市', '安和区']
export const month = civilMonthSchema.parse('2026-06')
const period = periodSchema.parse('2026H1')
const firstDay = (year: number, number: number): CivilDate =>
  parseCivilDate(`${year}-${String(number).padStart(2, '0')}-01`) ??
  (() => {
    throw new Error('no such day')
  })()

/** A city with so many managers, everything there for round 1. */
export function makeCity(count: number): City {
  const random = seeded(count)
  const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? '一'
  const score = (low: number, high: number): string => (low + random() * (high - low)).toFixed(1)
  const numbers = Array.from({ length: count }, (_, index) => `BN${String(index + 1).padStart(6, '0')}`)
  const people = numbers.map((staffNo, index) =>
    personSchema.parse({
      staffNo,
      name: pick(surnames) + pick(given) + pick(given),
      county: counties[index % counties.length],
      post: index % 3 === 0 ? '要客经理' : '城区客户经理',
      grade: grades[Math.floor(random() * grades.length)],
      gradeSince: firstDay(2022 + (index % 4), 1 + (index % 12)),
      hireDate: firstDay(2005 + (index % 15), 1 + (index % 12))
    })
  )
  const mark = (): { raw: string; full: string } => ({ raw: score(50, 100), full: '100' })
  const exams = numbers.map((staffNo): ExamResult => ({
    staffNo,
    period,
    round: 1,
    absent: false,
    marks: { knowledge: mark(), personality: mark(), simulation: mark() }
  }))
  const months = numbers.flatMap((staffNo) =>
    Array.from({ length: 6 }, (_, back): MonthlyPerformance => ({ staffNo, month: addMonths(month, back - 5), score: score(70, 100) }))
  )
  const ratings = numbers.map((staffNo): SupervisorRating => ({
    staffNo,
    period,
    rater: '主管甲',
    sheets: [Object.fromEntries(indicators.map((indicator) => [indicator, score(60, 100)]))]
  }))
  return { people, exams, months, ratings }
}

/** The edit that brings the whole city in. */
export function changesOf({ people, exams, months, ratings }: City): RowChange[] {
  const added = (table: RowChange['table'], rows: readonly object[]): RowChange[] =>
    rows.map((after) => ({ table, key: tableDefinitions[table].key(after as never), before: null, after }) as RowChange)
  return [...added('people', people), ...added('examResults', exams), ...added('monthlyPerformance', months), ...added('supervisorRatings', ratings)]
}
export function tablesOf(city: City): MutableTables {
  const tables = emptyTables()
  applyChanges(tables, changesOf(city))
  return tables
}
