import { exact, mean, roundHalfUp, type DecimalText } from '../../kernel/decimal'
import type { Finding } from '../../kernel/finding'
import { absentMark } from '../../kernel/sheet/cells'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, type RowPlan } from '../../kernel/sheet/import'
import { headingFacts } from '../../kernel/sheet/heading'
import { importFaults } from '../../kernel/sheet/import-faults'
import { compact } from '../../kernel/sheet/raw'
import type { ReadRow } from '../../kernel/sheet/reading'
import { change, type Change } from './command-parts'
import type { Context, Outcome } from './import'
import { gradeTables, type SelectionScore } from './model'
import { gradeSheetFaults as faults } from './sheet-messages'
import { assessorInHeading, assessorOfKey } from './sheets'

// As many as a record of selection scores holds.
const mostPanelMarks = 30

/** 竞聘得分 of one year of adjustment. A mark replaces what was known of its kind; an empty cell keeps it. */
export function importSelection(rows: readonly ReadRow[], { tables, year }: Context): Outcome {
  if (year === null) throw new Error('the year of a selection is asked before')
  const inForce = tables.gradeYears.get(gradeTables.gradeYears.key({ year }))?.inForce ?? null
  if (inForce) return { plans: [], findings: [{ ...faults.make('selectionInForce', { year, day: inForce.effectiveOn }), severity: 'problem', row: 0 }] }
  const findings: Finding[] = []
  const plans = firstOfEach(rowsOfPeople(rows, tables.people, findings), staffNoOf, findings).flatMap((row): RowPlan<Change>[] => {
    const panel = panelIn(row)
    const problem = tooMany(row, panel) ?? absentWithMarks(row, panel) ?? meanDiffers(row, panel)
    if (problem) {
      findings.push(problem)
      return []
    }
    findings.push(...absences(row, panel))
    const key = gradeTables.selectionScores.key({ staffNo: staffNoOf(row), year })
    const before = tables.selectionScores.get(key) ?? null
    const after = scoreIn(row, panel, before, year)
    const isEmpty = after.ability === null && after.competition === null && after.panel.length === 0
    return [rowPlan(row.row, isEmpty ? [] : change(tables, 'selectionScores', key, after))]
  })
  return { plans, findings }
}

type PanelCell = { readonly key: string; readonly assessor: string; readonly mark: DecimalText | null }
/** The columns of the panel, in the order of the sheet. */
function panelIn(row: ReadRow): PanelCell[] {
  const cells = [...row.values].flatMap(([key, value]) => {
    const named = assessorOfKey(key)
    return named === null ? [] : [{ key, named, assessor: assessorOf(row, key, named), mark: typeof value === 'string' ? value : null }]
  })
  // Headings that are the same tell nobody from another; what the columns were matched to does.
  const isPlain = new Set(cells.map(({ assessor }) => assessor)).size === cells.length
  return cells.map(({ key, named, assessor, mark }) => ({ key, assessor: isPlain ? assessor : named, mark }))
}
/** A column that was matched by hand is called as it is headed. */
function assessorOf(row: ReadRow, key: string, named: string): string {
  const { heading } = row.cell(key).column
  const saysSo = assessorInHeading(headingFacts(heading), new Set()) === named || !/\p{L}/u.test(heading)
  return saysSo ? named : compact(heading).slice(0, 40)
}
const isMark = (value: unknown): value is DecimalText => typeof value === 'string' && value !== absentMark
const marksOf = (panel: readonly PanelCell[]): DecimalText[] => panel.flatMap(({ mark }) => (isMark(mark) ? [mark] : []))

function tooMany(row: ReadRow, panel: readonly PanelCell[]): Finding | null {
  const beyond = panel[mostPanelMarks]
  if (!beyond) return null
  const cell = row.cell(beyond.key)
  return cell.finding('problem', faults.make('tooManyAssessors', { cell: cell.name, count: panel.length, limit: mostPanelMarks }, cell.details))
}
/** Who was absent has no mark of any assessor. */
function absentWithMarks(row: ReadRow, panel: readonly PanelCell[]): Finding | null {
  const competition = row.values.get('competition')
  const absentAt = competition === absentMark ? 'competition' : panel.find(({ mark }) => mark === absentMark)?.key
  if (absentAt === undefined || (marksOf(panel).length === 0 && !isMark(competition))) return null
  const cell = row.cell(absentAt)
  return cell.finding('problem', importFaults.make('absentWithMarks', { cell: cell.name }, cell.details))
}
/** Where a sheet has both, the one mark must be what the panel's make; nobody guesses how else it came about. */
function meanDiffers(row: ReadRow, panel: readonly PanelCell[]): Finding | null {
  const competition = row.values.get('competition')
  const marks = marksOf(panel)
  if (!isMark(competition) || marks.length === 0) return null
  const average = mean(marks.map(exact))
  // A mean is written with as many places as its writer liked.
  const places = competition.split('.')[1]?.length ?? 0
  if (roundHalfUp(average, places) === roundHalfUp(exact(competition), places)) return null
  const cell = row.cell('competition')
  return cell.finding('problem', faults.make('meanDiffers', { cell: cell.name, value: competition, mean: roundHalfUp(average) }, cell.details))
}

const isAbsent = (row: ReadRow, panel: readonly PanelCell[]): boolean =>
  row.values.get('competition') === absentMark || panel.some(({ mark }) => mark === absentMark)
/** Absent is 0 and never silent. */
function absences(row: ReadRow, panel: readonly PanelCell[]): Finding[] {
  const keys = [
    ...(row.values.get('ability') === absentMark ? ['ability'] : []),
    ...(isAbsent(row, panel) ? [row.values.get('competition') === absentMark ? 'competition' : (panel.find(({ mark }) => mark === absentMark)?.key ?? '')] : [])
  ]
  return keys.map((key) => {
    const cell = row.cell(key)
    return cell.finding('warning', faults.make('absentScoresZero', { cell: cell.name, field: cell.column.heading }, cell.details))
  })
}

function scoreIn(row: ReadRow, panel: readonly PanelCell[], before: SelectionScore | null, year: number): SelectionScore {
  const said = (key: 'ability' | 'competition'): DecimalText | null => {
    const value = row.values.get(key)
    return value === absentMark ? '0' : isMark(value) ? value : null
  }
  const rest = { staffNo: staffNoOf(row), year, ability: said('ability') ?? before?.ability ?? null }
  if (isAbsent(row, panel)) return { ...rest, competition: '0', panel: [] }
  if (marksOf(panel).length === 0) {
    const competition = said('competition')
    return competition === null ? { ...rest, competition: before?.competition ?? null, panel: before?.panel ?? [] } : { ...rest, competition, panel: [] }
  }
  return { ...rest, competition: null, panel: marksWith(panel, before?.panel ?? []) }
}

/** The marks of a sheet's columns; where one is empty, the mark that is known. In the known order, so that no order of columns changes anything. */
function marksWith(panel: readonly PanelCell[], known: SelectionScore['panel']): SelectionScore['panel'] {
  const before = new Map(known.map(({ assessor, mark }, index) => [assessor, { mark, index }]))
  const marks = panel.flatMap(({ assessor, mark }) => {
    const value = mark ?? before.get(assessor)?.mark
    return value === undefined ? [] : [{ assessor, mark: value }]
  })
  const place = ({ assessor }: { readonly assessor: string }): number => before.get(assessor)?.index ?? known.length
  return marks.toSorted((a, b) => place(a) - place(b))
}
