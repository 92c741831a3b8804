import type { Finding } from '../../kernel/finding'
import { isSame } from '../../kernel/same'
import { firstOfEach, rowPlan, textOf, type ImportContext, type ImportOutcome } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { ChangeOf, TablesOf } from '../../kernel/table'
import type { City, consolidationTables } from './model'

type Definitions = typeof consolidationTables
type Change = ChangeOf<Definitions>

/** 地市名册: offices come in the order of their rows; those that are registered and not in the sheet stay. */
export function importCities(rows: readonly ReadRow[], { tables }: ImportContext<TablesOf<Definitions>>): ImportOutcome<Change> {
  const findings: Finding[] = []
  const codeOf = (row: ReadRow): string => textOf(row, 'code')
  const unique = firstOfEach(rows, codeOf, findings, { column: 'code', say: codeOf })
  const plans = unique.map((row, order) => {
    const after: City = { code: codeOf(row), name: textOf(row, 'name'), order }
    const before = tables.cities.get(after.code) ?? null
    const changes: Change[] = isSame(before, after) ? [] : [{ table: 'cities', key: after.code, before, after }]
    return rowPlan(row.row, changes)
  })
  return { plans, findings }
}
