import type { ControlTotals, Contents, Sending } from '../families/consolidation'
import { packInForce, type BuiltIn, type RulesTables } from '../standard/in-force'
import { gradeYearCycle, planCycle, roundCycle, type Cycle } from '../standard/model'
import { ruleBook, type StandardPack } from '../standard/pack'
import type { Tables } from '../workspace/tables'
import { sentRows, type SentRows } from './redact'
import { resultsOf, type BookAt, type StatedResults } from './results'
import { controlTotals, countsOf } from './totals'

/** What a package holds, before it is written: rows that go along, results that the city states, and their totals. */
export type PackageData = { readonly rows: SentRows; readonly results: StatedResults; readonly totals: ControlTotals }

/** The data of a package over a file's tables. Pure; the results are those of the file, not of the redacted rows, which give the same. */
export function packageDataOf(tables: Tables, contents: Contents, given: { readonly bookAt: BookAt; readonly sending: Sending }): PackageData {
  const rows = sentRows(tables, contents, given.sending)
  const results = resultsOf(tables, contents, given.bookAt)
  const counts = countsOf(tables.people, Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length])))
  return { rows, results, totals: controlTotals(counts, results, tables.customers) }
}

/** The cycles of some contents. */
export const cyclesIn = ({ rounds, gradeYears, plans }: Contents): Cycle[] => [
  ...rounds.map(roundCycle),
  ...gradeYears.map((year) => gradeYearCycle({ year })),
  ...plans.map((year) => planCycle({ year }))
]

/** The rules of each cycle, as a file has them. */
export const bookAtOf =
  (tables: RulesTables, given: BuiltIn): BookAt =>
  (cycle, day) =>
    ruleBook(packInForce(tables, cycle, given), day, given.parameters)

type Packs = { readonly pack: StandardPack; readonly others: Readonly<Record<string, StandardPack>> }
/** The rules of each cycle, as a package brings them: its packs, with the city's own values of its tables. */
export function bookAtOfPackage(tables: Pick<Tables, 'cityValues'>, { pack, others }: Packs, parameters: BuiltIn['parameters']): BookAt {
  const none = new Map<never, never>()
  const rules: RulesTables = { packs: none, packChoice: none, cyclePacks: none, cityValues: tables.cityValues }
  return (cycle, day) => ruleBook(packInForce(rules, cycle, { builtIn: others[cycle] ?? pack, parameters }), day, parameters)
}
