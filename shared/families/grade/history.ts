import { lastDayOf, parseCivilMonth, type CivilDate } from '../../kernel/civil-date'
import type { TablesOf } from '../../kernel/table'
import type { Certificate, publicationTables } from '../certification'
import { spellsByPerson, standingOn, type ConductRecord, type Grade, type Person, type rosterTables, type Spell } from '../roster'
import type { AnnualResult, GradeDecision, gradeTables } from './model'

/** Every table that a person's history reads. */
export type HistoryTables = TablesOf<typeof rosterTables> &
  Pick<TablesOf<typeof publicationTables>, 'certificates'> &
  Pick<TablesOf<typeof gradeTables>, 'annualResults' | 'gradeDecisions'>

/** One thing that happened to a person. */
export type HistoryEntry = { readonly day: CivilDate } & (
  | { readonly kind: 'spell'; readonly spell: Spell; /** The last day on which it held; null: it still does. */ readonly until: CivilDate | null }
  | { readonly kind: 'result'; readonly result: AnnualResult }
  | { readonly kind: 'conduct'; readonly record: ConductRecord }
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: 'decision'; readonly decision: GradeDecision }
)

/** Everything that is known of a person's grades, newest first; of one day what moved the person comes before what was found. */
export function historyOf(tables: HistoryTables, staffNo: string): HistoryEntry[] {
  const ofPerson = <R extends { readonly staffNo: string }>(rows: ReadonlyMap<string, R>): R[] => [...rows.values()].filter((row) => row.staffNo === staffNo)
  const spells = ofPerson(tables.spells).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const entries: HistoryEntry[] = [
    ...spells.map((spell, index): HistoryEntry => ({ kind: 'spell', day: spell.from, spell, until: spells[index + 1]?.from ?? null })),
    ...ofPerson(tables.annualResults).map((result): HistoryEntry => ({ kind: 'result', day: endOf(result.year), result })),
    ...ofPerson(tables.conductRecords).map((record): HistoryEntry => ({ kind: 'conduct', day: record.on, record })),
    ...ofPerson(tables.certificates).map((certificate): HistoryEntry => ({ kind: 'certificate', day: certificate.issuedOn, certificate })),
    ...ofPerson(tables.gradeDecisions).map((decision): HistoryEntry => ({ kind: 'decision', day: decision.on, decision }))
  ]
  return entries.toSorted((a, b) => (a.day === b.day ? order[a.kind] - order[b.kind] : a.day < b.day ? 1 : -1))
}
const order: Readonly<Record<HistoryEntry['kind'], number>> = { spell: 0, decision: 1, certificate: 2, conduct: 3, result: 4 }

/** A result belongs to the end of its year. */
function endOf(year: number): CivilDate {
  const december = parseCivilMonth(`${year}-12`)
  if (!december) throw new RangeError(`no year ${year}`)
  return lastDayOf(december)
}

/** A stretch of days in one grade, for a picture. */
export type GradeStretch = { readonly from: CivilDate; readonly until: CivilDate; readonly grade: Grade; readonly standby: boolean }
/** A person's grades as unbroken stretches up to a day, oldest first; empty where nobody knows since when. */
export function gradeStretches(person: Person, spells: readonly Spell[], day: CivilDate): GradeStretch[] {
  const known = spells.filter(({ from }) => from <= day)
  const standing = standingOn(person, known, day)
  // The roster may have gone on after the last record.
  const tail = standing.spell === null && standing.since !== null ? [{ from: standing.since, grade: standing.grade, standby: false }] : []
  const starts = [...known.map(({ from, grade, standby }) => ({ from, grade, standby })), ...tail]
  return starts.map((start, index) => ({ ...start, until: starts[index + 1]?.from ?? day }))
}

/** Someone whose roster and history say different grades, and neither is plainly newer. */
export type HistoryDifference = { readonly staffNo: string; readonly name: string; readonly roster: Grade; readonly history: Grade; readonly since: CivilDate }
/** Where roster and history disagree on a day, in staff-number order. */
export function historyDifferences(tables: Pick<HistoryTables, 'people' | 'spells'>, day: CivilDate): HistoryDifference[] {
  const spells = spellsByPerson(tables)
  return [...tables.people.values()]
    .flatMap((person): HistoryDifference[] => {
      const own = spells.get(person.staffNo) ?? []
      const { grade, spell } = standingOn(person, own, day)
      // The roster says today's grade: what a later record explains, such as a year put in force since, is no difference.
      const last = own.at(-1)
      const explained = last !== undefined && last.from > day && last.grade === person.grade
      return spell === null || grade === person.grade || explained
        ? []
        : [{ staffNo: person.staffNo, name: person.name, roster: person.grade, history: grade, since: spell.from }]
    })
    .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
}
