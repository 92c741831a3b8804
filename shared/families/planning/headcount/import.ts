import { exact, multiply, roundHalfUp } from '../../../kernel/decimal'
import type { Finding } from '../../../kernel/finding'
import { ok, fail, type Fault, type Result } from '../../../kernel/result'
import { firstOfEach, rowPlan, textOf, type ImportContext, type ImportOutcome, type RowPlan } from '../../../kernel/sheet/import'
import { compact } from '../../../kernel/sheet/raw'
import type { ReadRow } from '../../../kernel/sheet/reading'
import { change, type Change, type Tables } from '../command-parts'
import { faults } from '../faults'
import { valueIn } from '../plan'
import { bookOfYear, finishedYear } from '../posts/import'
import { tierOrder } from '../posts/params'
import { headcountTables, type FrequencyUnit } from './model'
import { standardsSheetFaults as sheetFaults } from './sheet-messages'
import { frequencyIn, headingCountsMinutes, hoursIn, perInHeading, sayPer, type SheetPer } from './sheets-cells'
import { standardFault, type StandardContent } from './standards'

const nameOfRow = (row: ReadRow): string => `${textOf(row, 'tier')} ${textOf(row, 'action')}`
const byAction = { column: 'action', say: nameOfRow }
type Told = { minutes: boolean; readonly tiers: Set<string> }

/** 服务标准 of one planning year: a tier's action is as the sheet has it. */
export function importStandards(rows: readonly ReadRow[], context: ImportContext<Tables>): ImportOutcome<Change> {
  const { tables, year } = context
  if (year === null) throw new Error('the year of a plan is asked before')
  const finished = finishedYear(tables, year)
  if (finished.length > 0) return { plans: [], findings: finished }
  const book = bookOfYear(context, year)
  const tiers = valueIn(tierOrder, book)
  const told: Told = { minutes: false, tiers: new Set() }
  const findings: Finding[] = []
  const plans = firstOfEach(rows, nameOfRow, findings, byAction).flatMap((row): RowPlan<Change>[] => {
    const standard = standardIn(row, { tiers, told }, findings)
    const fault = standard.ok ? standardFault(standard.value, book) : standard.fault
    if (!standard.ok || fault) {
      if (fault) findings.push(atCell(row, fault))
      return []
    }
    const after = { year, ...standard.value }
    return [rowPlan(row.row, change(tables, 'serviceStandards', headcountTables.serviceStandards.key(after), after))]
  })
  return { plans, findings }
}
/** A fault of a standard, at the cell that it is about. */
function atCell(row: ReadRow, fault: Fault): Finding {
  const cell = row.cell(fault.place?.field === 'hours' ? 'hours' : 'times')
  return cell.finding('problem', fault.place?.cell === undefined ? { ...fault, ...cell.details } : fault)
}

type Notes = { readonly tiers: readonly string[]; readonly told: Told }
function standardIn(row: ReadRow, { tiers, told }: Notes, findings: Finding[]): Result<StandardContent> {
  const [tier, action] = [tierIn(row, tiers), textOf(row, 'action')]
  const frequency = frequencyOf(row, { tier, action }, findings)
  if (!frequency.ok) return frequency
  const cell = row.cell('hours')
  const time = hoursIn(textOf(row, 'hours'), headingCountsMinutes(cell.column.heading))
  if (time?.converted === true && !told.minutes) {
    told.minutes = true
    findings.push(cell.finding('warning', sheetFaults.make('minutes', { cell: cell.name, field: cell.column.heading }, cell.details)))
  }
  if (!tiers.includes(tier) && !told.tiers.has(tier)) {
    told.tiers.add(tier)
    const at = row.cell('tier')
    findings.push(at.finding('warning', sheetFaults.make('unknownTier', { cell: at.name, value: tier, known: tiers }, at.details)))
  }
  return ok({ tier, action, ...frequency.value, hours: time?.hours ?? '0' })
}
function tierIn(row: ReadRow, tiers: readonly string[]): string {
  const value = textOf(row, 'tier')
  return [value, value.replace(/[级类]$/, '')].find((one) => tiers.includes(one)) ?? value
}

type Standard = Pick<StandardContent, 'tier' | 'action'>
/** How often, with the unit that cell, column or heading name; a frequency without one is never guessed. */
function frequencyOf(row: ReadRow, { tier, action }: Standard, findings: Finding[]): Result<{ times: string; per: FrequencyUnit }> {
  const cell = row.cell('times')
  const frequency = frequencyIn(textOf(row, 'times'))
  const column = row.values.get('per')
  const beside: SheetPer | null = column === 'month' || column === 'quarter' || column === 'year' || column === 'halfYear' ? column : null
  const here = frequency?.per ?? null
  if (here !== null && beside !== null && here !== beside)
    return fail(sheetFaults.make('unitDiffers', { cell: cell.name, here: sayPer(here), there: sayPer(beside) }, cell.details))
  const per = here ?? beside ?? perInHeading(cell.column.heading)
  const times = frequency?.times ?? '0'
  if (per === null) return fail(faults.make('frequencyUnit', { tier, action, value: compact(times) }, cell.details))
  if (per !== 'halfYear') return ok({ times, per })
  const yearly = roundHalfUp(multiply(exact(times), exact(2)), 6).replace(/\.?0+$/, '')
  findings.push(cell.finding('warning', sheetFaults.make('halfYear', { cell: cell.name, value: times, times: yearly }, cell.details)))
  return ok({ times: yearly, per: 'year' })
}
