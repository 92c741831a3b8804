import { compare, divide, exact, multiply, roundHalfUp, subtract, sum, type DecimalText, type Exact } from '../../../kernel/decimal'
import { chiSquareTail } from '../../../kernel/distributions'
import { defineRule, type Work } from '../../../kernel/rule'
import { answerReader } from '../answers'
import { questionTypeText } from '../messages'
import { surveyLeastCell, surveyLeastExpected } from '../params'
import { texts } from '../rule-messages'
import { crossInput, crossOutput, type CrossInput, type CrossOutcome } from './cross-shape'
import { exactTest } from './exact-test'
import { faults } from './faults'
import { protectTwoWay, type TwoWayShown } from './protect-cross'
import { percentOf, keptBack } from './tabulate'

const parameters = { leastCell: surveyLeastCell, leastExpected: surveyLeastExpected }
type CrossWork = Work<typeof parameters>
type Side = CrossInput['row']
type Counts = { readonly base: number; readonly cells: readonly (readonly number[])[]; readonly rows: readonly number[]; readonly columns: readonly number[] }

/**
 * 交叉分析: two questions against one another, by those who answered both. Counts and percent of the row; whether they differ by more
 * than chance: chi-square, or an exact test where a cell is expected to hold fewer than `survey.leastExpected`. Small cells are kept
 * back, and as many others that no small one can be worked out of what is shown.
 * @example the lady tasting tea: [[3, 1], [1, 3]] → Fisher's p .4857
 */
export const crossTabRule = defineRule({
  id: 'survey.crossTab',
  title: texts.ref('rule.crossTab'),
  source: texts.ref('source.crossTab'),
  parameters,
  input: crossInput,
  output: crossOutput,
  compute(given, work): CrossOutcome {
    const { row, column } = given
    for (const [field, { type }] of [
      ['row', row],
      ['column', column]
    ] as const)
      // prettier-ignore
      if (type !== 'single' && type !== 'multiple' && type !== 'scale')
        work.refuse(faults.make('notCrossed', { type: questionTypeText(type) }, { place: { field: `${field}.type` }, value: type }))
    const lengths = { row: row.answers.length, column: column.answers.length }
    if (lengths.row !== lengths.column)
      work.refuse(faults.make('unequalAnswers', lengths, { place: { field: 'column.answers' }, value: String(lengths.column) }))
    const counts = countsOf(given)
    const least = work.parameter('leastCell')
    work.value(() => texts.ref('step.both'), exact(counts.base), 'people')
    const enough = work.condition(() => texts.ref('step.enough', { least }), counts.base >= least)
    const shown = enough
      ? protectTwoWay({
          ...counts,
          least,
          overlap: { rows: row.type === 'multiple', columns: column.type === 'multiple' },
          hidden: { rows: keptBack(row, least), columns: keptBack(column, least) }
        })
      : null
    return { base: counts.base, ...shownOf(given, counts, shown), test: enough ? testOf(given, counts, work) : { kind: 'none', why: 'tooFew' } }
  }
})

function countsOf({ row, column }: CrossInput): Counts {
  const [rowReader, columnReader] = [answerReader(row), answerReader(column)]
  const at = (options: readonly string[]) => new Map(options.map((option, index) => [option, index]))
  const [rowAt, columnAt] = [at(row.options), at(column.options)]
  const cells = row.options.map(() => column.options.map(() => 0))
  const [rows, columns] = [row.options.map(() => 0), column.options.map(() => 0)]
  const count = (counts: number[] | undefined, index: number | undefined): void => {
    if (counts && index !== undefined) counts[index] = (counts[index] ?? 0) + 1
  }
  let base = 0
  row.answers.forEach((answer, index) => {
    const mine = rowReader.choices(answer ?? undefined)
    const theirs = columnReader.choices(column.answers[index] ?? undefined)
    if (mine === null || theirs === null) return
    base++
    for (const option of mine) count(rows, rowAt.get(option))
    for (const option of theirs) count(columns, columnAt.get(option))
    for (const one of mine) for (const two of theirs) count(cells[rowAt.get(one) ?? -1], columnAt.get(two))
  })
  return { base, cells, rows, columns }
}

function shownOf({ row, column }: CrossInput, { cells, rows, columns }: Counts, shown: TwoWayShown | null): Omit<CrossOutcome, 'base' | 'test'> {
  const totals = ({ options }: Side, counts: readonly number[], isShown: readonly boolean[] | undefined) =>
    options.map((option, index) => ({ option, total: isShown?.[index] === true ? (counts[index] ?? 0) : null }))
  return {
    rowOptions: totals(row, rows, shown?.rows),
    columnOptions: totals(column, columns, shown?.columns),
    cells: cells.map((line, r) =>
      line.map((count, c) => (shown?.cells[r]?.[c] === true && shown.rows[r] === true && rows[r] ? { count, percent: percentOf(count, rows[r]) } : null))
    )
  }
}

/** Floating point as it is published: nine places first, for noise of the arithmetic must not decide. */
const rounded = (value: number, places: number): DecimalText => roundHalfUp(exact(value.toFixed(9)), places)

function testOf({ row, column }: CrossInput, counts: Counts, work: CrossWork): CrossOutcome['test'] {
  const single = work.condition(() => texts.ref('step.single'), row.type !== 'multiple' && column.type !== 'multiple')
  if (!single) return { kind: 'none', why: 'multiple' }
  const used = counts.cells.filter((_, index) => counts.rows[index] !== 0).map((line) => line.filter((_, index) => counts.columns[index] !== 0))
  const [height, width] = [used.length, used[0]?.length ?? 0]
  work.value(() => texts.ref('step.rows'), exact(height), 'none')
  work.value(() => texts.ref('step.columns'), exact(width), 'none')
  if (height < 2 || width < 2) return { kind: 'none', why: 'oneOption' }
  const expected = expectedOf(used)
  const smallest = expected.flat().reduce((one, other) => (compare(one, other) <= 0 ? one : other))
  const least = roundHalfUp(
    work.value(() => texts.ref('step.leastExpected'), smallest, 'people'),
    2
  )
  const minimum = work.parameter('leastExpected')
  const enough = work.condition(() => texts.ref('step.expectedEnough', { least: minimum }), compare(smallest, exact(String(minimum))) >= 0)
  return enough ? chiSquare(used, expected, least, work) : fisher(used, least, work)
}

/** What each cell would hold if the two questions had nothing to do with one another. */
function expectedOf(cells: readonly (readonly number[])[]): Exact[][] {
  const rows = cells.map((line) => line.reduce((total, count) => total + count, 0))
  const columns = (cells[0] ?? []).map((_, column) => cells.reduce((total, line) => total + (line[column] ?? 0), 0))
  const base = exact(rows.reduce((total, count) => total + count, 0))
  return rows.map((row) => columns.map((column) => divide(multiply(exact(row), exact(column)), base)))
}
function chiSquare(cells: readonly (readonly number[])[], expected: readonly (readonly Exact[])[], least: DecimalText, work: CrossWork): CrossOutcome['test'] {
  const parts = cells.flatMap((line, r) =>
    line.map((count, c) => {
      const hoped = expected[r]?.[c] ?? exact(1)
      const off = subtract(exact(count), hoped)
      return divide(multiply(off, off), hoped)
    })
  )
  const exactly = sum(parts)
  const degrees = (cells.length - 1) * ((cells[0]?.length ?? 0) - 1)
  const statistic = work.result(() => texts.ref('step.statistic'), roundHalfUp(exactly, 3), 'none')
  work.value(() => texts.ref('step.degrees'), exact(degrees), 'none')
  const p = work.result(() => texts.ref('step.pChiSquare'), rounded(chiSquareTail(Number(roundHalfUp(exactly, 12)), degrees), 4), 'none')
  return { kind: 'chiSquare', statistic, degrees, p, least }
}
function fisher(cells: readonly (readonly number[])[], least: DecimalText, work: CrossWork): CrossOutcome['test'] {
  const found = exactTest(cells)
  if (found === null) return { kind: 'none', why: 'tooLarge' }
  work.value(() => texts.ref('step.tables'), exact(found.tables), 'none')
  return { kind: 'fisher', p: work.result(() => texts.ref('step.pExact'), rounded(found.p, 4), 'none'), least }
}
