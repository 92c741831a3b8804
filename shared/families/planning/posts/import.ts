import { compare, exact } from '../../../kernel/decimal'
import { parseCivilDate } from '../../../kernel/civil-date'
import type { Finding } from '../../../kernel/finding'
import { firstOfEach, rowPlan, textOf, type ImportContext, type ImportOutcome, type RowPlan } from '../../../kernel/sheet/import'
import type { ReadRow } from '../../../kernel/sheet/reading'
import { change, type Change, type Tables } from '../command-parts'
import { faults } from '../faults'
import { bookOfPlan, usualPlan, valueIn } from '../plan'
import { countiesOf, countyIn, namesOf, tierIn, whoIsNamed, type Known } from './import-known'
import { customerTables, type Customer, type Serving } from './model'
import { tierOrder } from './params'
import { sumOfShares } from './serving'
import { customersFaults } from './sheet-messages'
import { inPercent, managersIn, sharesIn, type NamedManager } from './sheets-cells'

type Context = ImportContext<Tables>
type Outcome = ImportOutcome<Change>
const mostManagers = 20
const codeOf = (row: ReadRow): string => textOf(row, 'code')
const byCode = { column: 'code', say: codeOf }

/** The rules by which a sheet of a planning year is read: the plan's own values count. */
export const bookOfYear = ({ tables, book }: Pick<Context, 'tables' | 'book'>, year: number) =>
  bookOfPlan({ plan: tables.plans.get(String(year)) ?? usualPlan(year, book.day), book })
/** Why a year takes nothing in any more. */
export function finishedYear({ plans }: Tables, year: number): Finding[] {
  const finished = plans.get(String(year))?.finished ?? null
  return finished ? [{ ...faults.make('finished', { year, day: finished.on }), severity: 'problem', row: 0 }] : []
}

/**
 * 集团客户清单 of one planning year. A customer that is named is as the sheet has it; columns that are not there leave what was known.
 * Rows of one customer that differ in the manager only are one customer covered by each of them.
 */
export function importCustomers(rows: readonly ReadRow[], context: Context): Outcome {
  const { tables, year } = context
  if (year === null) throw new Error('the year of a plan is asked before')
  const finished = finishedYear(tables, year)
  if (finished.length > 0) return { plans: [], findings: finished }
  const findings: Finding[] = []
  if (tables.people.size === 0 && rows[0]) findings.push({ ...customersFaults.make('noRoster', {}), severity: 'warning', row: rows[0].row })
  const known: Known = {
    people: tables.people,
    byName: namesOf(tables.people),
    counties: countiesOf(tables.people),
    tiers: valueIn(tierOrder, bookOfYear(context, year)),
    told: new Set()
  }
  const plans = oneOfEach(rows, findings).flatMap((same): RowPlan<Change>[] => {
    const [row] = same
    if (!row) return []
    const key = customerTables.customers.key({ year, code: codeOf(row) })
    const managers = managersOf(same, known, findings)
    if (managers === 'problem') return []
    const after = customerOf(row, { year, managers, before: tables.customers.get(key) ?? null, known }, findings)
    return [rowPlan(row.row, change(tables, 'customers', key, after))]
  })
  return { plans, findings }
}

const withoutManagers = (row: ReadRow): ReadRow => ({
  ...row,
  cell: (key) => row.cell(key),
  values: new Map([...row.values].filter(([key]) => key !== 'managers' && key !== 'shares'))
})
/** The rows of each customer: a second one that says the same counts once, one that differs otherwise than in the manager is a problem. */
function oneOfEach(rows: readonly ReadRow[], findings: Finding[]): ReadRow[][] {
  const distinct = firstOfEach(rows, (row) => `${codeOf(row)}|${textOf(row, 'managers')}|${textOf(row, 'shares')}`, findings, byCode)
  const differing: Finding[] = []
  firstOfEach(distinct.map(withoutManagers), codeOf, differing, byCode)
  const problems = differing.filter(({ severity }) => severity === 'problem')
  findings.push(...problems)
  const bad = new Set(problems.map(({ row }) => row))
  const groups = new Map<string, ReadRow[]>()
  for (const row of distinct) {
    if (bad.has(row.row)) continue
    const group = groups.get(codeOf(row))
    if (group) group.push(row)
    else groups.set(codeOf(row), [row])
  }
  return [...groups.values()]
}

/** Who serves a customer by all of its rows; undefined where the sheet does not say. */
function managersOf(rows: readonly ReadRow[], known: Known, findings: Finding[]): Serving[] | undefined | 'problem' {
  const [row] = rows
  if (!row || !row.values.has('managers')) return undefined
  const named: { row: ReadRow; manager: NamedManager }[] = []
  for (const one of rows) {
    const managers = withShares(one, findings)
    if (managers === null) return 'problem'
    named.push(...managers.map((manager) => ({ row: one, manager })))
  }
  const serving = new Map<string, Serving>()
  const shares = inPercent(named.map(({ manager }) => manager.share))
  for (const [index, { row: at, manager }] of named.entries()) {
    const staffNo = whoIsNamed(manager, { row: at, code: codeOf(at) }, known, findings)
    if (staffNo !== null && !serving.has(staffNo)) serving.set(staffNo, { staffNo, share: shares[index] ?? null })
  }
  const managers = [...serving.values()]
  if (managers.length > mostManagers) {
    const cell = row.cell('managers')
    findings.push(
      cell.finding(
        'problem',
        customersFaults.make('tooMany', { cell: cell.name, code: codeOf(row), count: managers.length, limit: mostManagers }, cell.details)
      )
    )
    return 'problem'
  }
  findings.push(...coverings(rows, managers))
  return managers
}

/** A row's managers, with the shares of its own column where it has one. */
function withShares(row: ReadRow, findings: Finding[]): NamedManager[] | null {
  const managers = managersIn(textOf(row, 'managers')) ?? []
  const shares = sharesIn(textOf(row, 'shares')) ?? []
  if (shares.length === 0) return managers
  if (shares.length === managers.length) return managers.map((manager, index) => ({ ...manager, share: shares[index] ?? null }))
  const cell = row.cell('shares')
  findings.push(
    cell.finding('problem', customersFaults.make('sharesCount', { cell: cell.name, managers: managers.length, shares: shares.length }, cell.details))
  )
  return null
}

/** Says where a customer has several managers who do not share it. */
function coverings(rows: readonly ReadRow[], managers: readonly Serving[]): Finding[] {
  const [row] = rows
  const isShared = managers.every(({ share }) => share !== null) && compare(sumOfShares(managers), exact(100)) === 0
  if (!row || isShared) return []
  if (rows.length === 1 && managers.length < 2) return []
  const code = codeOf(row)
  if (rows.length === 1) {
    const cell = row.cell('managers')
    return [cell.finding('warning', customersFaults.make('several', { cell: cell.name, code, count: managers.length }, cell.details))]
  }
  return rows.slice(1).map((other) => {
    const cell = other.cell('managers')
    const value = managers.map(({ staffNo }) => staffNo).join('、')
    if (managers.length < 2)
      return cell.finding('warning', customersFaults.make('managerAdded', { cell: cell.name, code, first: row.row, value }, cell.details))
    const [here, there] = [textOf(other, 'managers') || '—', textOf(row, 'managers') || '—']
    return cell.finding('warning', customersFaults.make('coveredTwice', { cell: cell.name, first: row.cell('managers').name, code, here, there }, cell.details))
  })
}

type CustomerContext = {
  readonly year: number
  readonly managers: Serving[] | undefined
  readonly before: Customer | null
  readonly known: Known
}
function customerOf(row: ReadRow, { year, managers, before, known }: CustomerContext, findings: Finding[]): Customer {
  const said = <T>(key: string, read: (value: unknown) => T, kept: T): T => (row.values.has(key) ? read(row.values.get(key)) : kept)
  return {
    year,
    code: codeOf(row),
    name: textOf(row, 'name'),
    tier: tierIn(row, known, findings),
    county: countyIn(row, known, findings),
    managers: managers ?? before?.managers ?? [],
    monthlyIncome: said('income', (value) => (typeof value === 'number' ? value : null), before?.monthlyIncome ?? null),
    contractEnd: said('contractEnd', (value) => (typeof value === 'string' ? parseCivilDate(value) : null), before?.contractEnd ?? null),
    industry: said('industry', (value) => (typeof value === 'string' ? value : ''), before?.industry ?? '')
  }
}
