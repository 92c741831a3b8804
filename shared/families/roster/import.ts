import { completedYears, parseCivilDate } from '../../kernel/civil-date'
import type { Finding } from '../../kernel/finding'
import { firstOfEach, rowPlan, staffNoOf, textOf, type ImportContext, type ImportOutcome } from '../../kernel/sheet/import'
import { identityFacts } from '../../kernel/sheet/identity-number'
import { importFaults } from '../../kernel/sheet/import-faults'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { ChangeOf, TablesOf } from '../../kernel/table'
import { isSame } from '../../kernel/same'
import { texts } from './messages'
import { personSchema, type rosterTables } from './model'
import { minimumHireAge, valueForReading } from './params'

type Definitions = typeof rosterTables

/** The people of a roster. A row replaces what it has columns for; an empty cell keeps what was known. */
export function importRoster(rows: readonly ReadRow[], { tables, book }: ImportContext<TablesOf<Definitions>>): ImportOutcome<ChangeOf<Definitions>> {
  const findings: Finding[] = []
  const youngest = valueForReading(minimumHireAge, book)
  const plans = firstOfEach(rows, staffNoOf, findings).map((row) => {
    findings.push(...oddities(row, youngest))
    const before = tables.people.get(staffNoOf(row)) ?? null
    const after = personSchema.parse({ ...before, ...Object.fromEntries([...row.values].filter(([, value]) => value !== null)) })
    const changes: ChangeOf<Definitions>[] = isSame(before, after) ? [] : [{ table: 'people', key: after.staffNo, before, after }]
    return rowPlan(row.row, changes)
  })
  return { plans, findings }
}

/** What the identity number and the days say against each other. */
function oddities(row: ReadRow, youngest: number): Finding[] {
  const found: Finding[] = []
  const text = (key: string): string => textOf(row, key)
  const facts = identityFacts(text('identityNumber'))
  const sex = row.values.get('sex')
  if (facts && (sex === 'male' || sex === 'female') && sex !== facts.sex) {
    const cell = row.cell('sex')
    found.push(
      cell.finding(
        'warning',
        importFaults.make('sexDiffers', { cell: cell.name, actual: texts.ref(`sex.${facts.sex}`), value: texts.ref(`sex.${sex}`) }, cell.details)
      )
    )
  }
  const hired = parseCivilDate(text('hireDate'))
  if (facts?.birthDay && hired && completedYears(facts.birthDay, hired) < youngest) {
    const cell = row.cell('hireDate')
    found.push(cell.finding('warning', importFaults.make('hiredYoung', { cell: cell.name, value: hired, limit: youngest }, cell.details)))
  }
  const since = parseCivilDate(text('gradeSince'))
  if (since && hired && since < hired) {
    const cell = row.cell('gradeSince')
    found.push(cell.finding('warning', importFaults.make('sinceBeforeHire', { cell: cell.name, value: since, limit: hired }, cell.details)))
  }
  return found
}
