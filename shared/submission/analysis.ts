import type { Period } from '../kernel/civil-date'
import { showExact, sum, exact } from '../kernel/decimal'
import type { TextRef } from '../kernel/texts'
import type { SubmittedPerson } from '../families/consolidation'
import { analysisTexts as texts } from './analysis-messages'

/** What a column of the hand-over holds: text, a whole number, a score with two decimals, yes or no. */
export type AnalysisType = 'text' | 'integer' | 'score' | 'boolean'
export type AnalysisValue = string | number | boolean | null
export type AnalysisColumn = { readonly name: string; readonly type: AnalysisType; readonly nullable: boolean; readonly meaning: TextRef }
export type AnalysisRow = Readonly<Record<string, AnalysisValue>>
export type AnalysisTable = { readonly name: string; readonly meaning: TextRef; readonly columns: readonly AnalysisColumn[] }

const column = (name: string, type: AnalysisType, meaning: Parameters<typeof texts.ref>[0], nullable = false): AnalysisColumn => ({
  name,
  type,
  nullable,
  meaning: { key: `analysis.${meaning}` }
})
const ofPerson = [column('period', 'text', 'period'), column('city', 'text', 'city'), column('person', 'text', 'person')]

/** The tables of 数据移交, from which files, their documented schema and the CSV headings come. */
export const analysisTables = {
  people: {
    name: 'people',
    meaning: texts.ref('people'),
    columns: [...ofPerson, column('county', 'text', 'county'), column('post', 'text', 'post'), column('grade', 'text', 'grade')]
  },
  roundResults: {
    name: 'round_results',
    meaning: texts.ref('roundResults'),
    columns: [
      ...ofPerson,
      column('round', 'integer', 'round'),
      column('month', 'text', 'month'),
      column('target', 'text', 'target', true),
      column('composite', 'score', 'composite', true),
      column('status', 'text', 'status')
    ]
  },
  gradeMovements: {
    name: 'grade_movements',
    meaning: texts.ref('gradeMovements'),
    columns: [
      ...ofPerson,
      column('year', 'integer', 'year'),
      column('kind', 'text', 'kind'),
      column('grade', 'text', 'from'),
      column('to_grade', 'text', 'to'),
      column('standby', 'boolean', 'standby'),
      column('decided', 'boolean', 'decided')
    ]
  },
  totals: {
    name: 'published_totals',
    meaning: texts.ref('totals'),
    columns: [
      column('period', 'text', 'period'),
      column('city', 'text', 'city'),
      column('measure', 'text', 'measure'),
      column('key', 'text', 'key'),
      column('value', 'text', 'value')
    ]
  }
} as const satisfies Record<string, AnalysisTable>
export type AnalysisTableName = keyof typeof analysisTables
export const analysisTableNames = Object.keys(analysisTables) as AnalysisTableName[]

/** The table of keys, handed over apart: which person an opaque id is. */
export const analysisKeyTable: AnalysisTable = {
  name: 'keys',
  meaning: texts.ref('keys'),
  columns: [column('city', 'text', 'city'), column('person', 'text', 'person'), column('staff_no', 'text', 'staffNo'), column('name', 'text', 'name')]
}

/** People of one city and period, and how one of them is called in files. */
export type AnalysisPart = { readonly period: Period; readonly city: string; readonly people: readonly SubmittedPerson[] }
export type OpaqueId = (person: Pick<SubmittedPerson, 'city' | 'staffNo'>) => string

/** The rows of every table for one city and period. Pure; in staff-number order of the opaque ids, so that the order gives nobody away. */
export function analysisRows({ period, city, people }: AnalysisPart, idOf: OpaqueId): Record<AnalysisTableName, AnalysisRow[]> {
  const known = people.map((one) => ({ one, of: { period, city, person: idOf(one) } })).toSorted((a, b) => (a.of.person < b.of.person ? -1 : 1))
  return {
    people: known.map(({ one: { county, post, grade }, of }) => ({ ...of, county, post, grade })),
    roundResults: known.flatMap(({ one, of }) =>
      one.rounds.map(({ round, month, target, composite, status }) => ({ ...of, round, month, target, composite, status }))
    ),
    gradeMovements: known.flatMap(({ one: { grade, movement }, of }) =>
      movement ? [{ ...of, year: movement.year, kind: movement.kind, grade, to_grade: movement.to, standby: movement.standby, decided: movement.decided }] : []
    ),
    totals: totalsOf(people).map((total) => ({ period, city, ...total }))
  }
}

/** One published total: what is counted, of whom, and how many. */
export type PublishedTotal = { readonly measure: string; readonly key: string; readonly value: string }

/** The totals that are published of some people; the queries of docs/analysis give them again from the other tables. */
export function totalsOf(people: readonly SubmittedPerson[]): PublishedTotal[] {
  const rounds = people.flatMap((one) => one.rounds)
  const scored = rounds.flatMap(({ round, month, composite }) => (composite === null ? [] : [{ key: `${round}|${month}`, composite }]))
  return [
    { measure: 'people', key: '', value: String(people.length) },
    ...counted(
      'grade',
      people.map(({ grade }) => grade)
    ),
    ...counted(
      'status',
      rounds.map(({ round, month, status }) => `${round}|${month}|${status}`)
    ),
    ...[...new Set(scored.map(({ key }) => key))].toSorted().map((key) => ({
      measure: 'composite_sum',
      key,
      value: showExact(sum(scored.filter((one) => one.key === key).map(({ composite }) => exact(composite))))
    })),
    ...counted(
      'movement',
      people.flatMap(({ movement }) => (movement ? [`${movement.year}|${movement.kind}`] : []))
    )
  ]
}

function counted(measure: string, keys: readonly string[]): PublishedTotal[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ measure, key, value: String(count) }))
}
