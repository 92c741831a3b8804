import type { Finding } from '../../kernel/finding'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, textOf, type RowPlan } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import { gradeText, rosterTables, spellCauseSchema, spellsByPerson, standingOn, type Person, type Spell } from '../roster'
import { change, type Change } from './command-parts'
import { dayIn, type Context, type Outcome } from './import'
import { gradeIn } from './import-records'
import { causeText } from './messages'
import { gradeSheetFaults as faults } from './sheet-messages'

type Read = { readonly row: ReadRow; readonly spell: Spell }

/** 等级履历: a row is where somebody stood from a day on. */
export function importGradeHistory(rows: readonly ReadRow[], context: Context): Outcome {
  const { tables } = context
  const findings: Finding[] = []
  const identity = (row: ReadRow): string => `${staffNoOf(row)}|${textOf(row, 'from')}`
  const name = { column: 'from', say: (row: ReadRow) => `${staffNoOf(row)} ${textOf(row, 'from')}` }
  const read = firstOfEach(rowsOfPeople(rows, tables.people, findings), identity, findings, name).flatMap((row): Read[] => {
    const problem = standbyContradiction(row)
    if (problem) findings.push(problem)
    const person = tables.people.get(staffNoOf(row))
    const spell = problem || !person ? null : spellIn(row, person, tables.spells)
    return spell ? [{ row, spell }] : []
  })
  findings.push(...oddSteps(read, context), ...beyondRoster(read, context))
  const plans = read.map(({ row, spell }): RowPlan<Change> => rowPlan(row.row, change(tables, 'spells', rosterTables.spells.key(spell), spell)))
  return { plans, findings }
}

const causeIn = (row: ReadRow): Spell['cause'] | null => {
  const cause = spellCauseSchema.safeParse(row.values.get('cause'))
  return cause.success ? cause.data : null
}

/** 待岗 is standby and 复岗 is none; a column that says the opposite is wrong in one of the two. */
function standbyContradiction(row: ReadRow): Finding | null {
  const cause = causeIn(row)
  const said = row.values.get('standby')
  const contradicts = (cause === 'standby' && said === 'no') || (cause === 'reinstatement' && said === 'yes')
  if (cause === null || !contradicts) return null
  const cell = row.cell('standby')
  return cell.finding('problem', faults.make('standbyContradicts', { cell: cell.name, cause: causeText(cause), value: cell.shown }, cell.details))
}

function spellIn(row: ReadRow, { staffNo, post, county }: Person, spells: ReadonlyMap<string, Spell>): Spell | null {
  const [from, cause, grade] = [dayIn(row, 'from'), causeIn(row), gradeIn(row)]
  if (from === null || cause === null || grade === null) return null
  const before = spells.get(rosterTables.spells.key({ staffNo, from }))
  const said = row.values.get('standby')
  const kept = before?.cause === cause && before.standby
  return {
    staffNo,
    from,
    cause,
    grade,
    standby: cause === 'standby' || (cause !== 'reinstatement' && (said === 'yes' || (said !== 'no' && kept))),
    post: textOf(row, 'post') || (before?.post ?? post),
    county: textOf(row, 'county') || (before?.county ?? county),
    document: textOf(row, 'document') || (before?.document ?? '')
  }
}

/** Everyone's records as they will be, oldest first. */
function historiesWith(read: readonly Read[], { tables }: Context): ReadonlyMap<string, readonly Spell[]> {
  return spellsByPerson({ spells: new Map([...tables.spells, ...read.map(({ spell }) => [rosterTables.spells.key(spell), spell] as const)]) })
}

/** A promotion that leads nowhere higher, a demotion that leads nowhere lower: likely a wrong day, grade or word. */
function oddSteps(read: readonly Read[], context: Context): Finding[] {
  const histories = historiesWith(read, context)
  return read.flatMap(({ row, spell }): Finding[] => {
    const last = (histories.get(spell.staffNo) ?? []).filter(({ from }) => from < spell.from).at(-1)
    if (!last) return []
    const code =
      spell.cause === 'promotion' && spell.grade <= last.grade ? 'notHigher' : spell.cause === 'demotion' && spell.grade >= last.grade ? 'notLower' : null
    // Nobody falls below the lowest grade: the step is swallowed.
    if (code === null || (code === 'notLower' && spell.grade === 'G1' && last.grade === 'G1')) return []
    const cell = row.cell('cause')
    return [cell.finding('warning', faults.make(code, { cell: cell.name, day: spell.from, grade: gradeText(last.grade) }, cell.details))]
  })
}

/** A history that ends with another grade than the roster's goes before it from now on, so it is said. */
function beyondRoster(read: readonly Read[], context: Context): Finding[] {
  const { tables, book } = context
  const histories = historiesWith(read, context)
  return read.flatMap(({ row, spell }): Finding[] => {
    const person = tables.people.get(spell.staffNo)
    const standing = person ? standingOn(person, histories.get(spell.staffNo) ?? [], book.day) : null
    if (!person || standing?.spell?.from !== spell.from || standing.grade === person.grade) return []
    const cell = row.cell('grade')
    const params = { cell: cell.name, name: person.name, grade: gradeText(spell.grade), day: spell.from, other: gradeText(person.grade) }
    return [cell.finding('warning', faults.make('rosterDiffers', params, cell.details))]
  })
}
