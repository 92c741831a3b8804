import { z } from 'zod'
import { exact } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { smallestGroup } from '../params'
import { ruleTexts as texts } from '../rule-messages'
import { hideSmall } from './hide-small'

const count = z.int().min(0).max(1_000_000)
/** People by two marks; every row has as many columns. */
/** `known`: the totals of the rows or of the columns are told elsewhere. */
export const suppressInput = z
  .object({ counts: z.array(z.array(count)).max(2000), known: z.enum(['none', 'rows', 'columns']).optional() })
  .refine(({ counts }) => counts.every((row) => row.length === counts[0]?.length), { message: 'rows differ in length' })
const shown = count.nullable()
/** The same with totals; null where a number is not shown. */
export const suppressOutput = z.object({
  cells: z.array(z.array(shown)),
  rowTotals: z.array(shown),
  columnTotals: z.array(shown),
  total: shown,
  hidden: z.int()
})
export type SuppressOutcome = z.infer<typeof suppressOutput>

/**
 * 小群体保护: a table of people with its totals, in which numbers below `smallestGroup` are hidden, and so many others with them that
 * no hidden number can be worked out from those that are shown.
 * @example [[9, 2], [7, 8]] with 5 → the 2 is hidden, and with it the three others
 */
export const suppressRule = defineRule({
  id: 'consolidation.suppress',
  title: texts.ref('rule.suppress'),
  source: texts.ref('source.privacy'),
  parameters: { least: smallestGroup },
  input: suppressInput,
  output: suppressOutput,
  compute({ counts, known }, work): SuppressOutcome {
    const least = work.parameter('least')
    const table = withTotals(counts)
    const hidden = hideSmall(table, least, known)
    const visible = table.map((row, r) => row.map((value, c) => (hidden[r]?.[c] ? null : value)))
    const small = table.flat().filter((value) => value < least).length
    const hiddenCount = hidden.flat().filter(Boolean).length
    work.value(() => texts.ref('step.total'), exact(table.at(-1)?.at(-1) ?? 0), 'people')
    work.value(() => texts.ref('step.small', { least }), exact(small), 'none')
    work.value(
      () => texts.ref('step.hidden'),
      exact(hiddenCount),
      'none',
      () => texts.ref('step.hidden.how')
    )
    const rows = visible.slice(0, -1)
    const totals = visible.at(-1) ?? []
    return {
      cells: rows.map((row) => row.slice(0, -1)),
      rowTotals: rows.map((row) => row.at(-1) ?? null),
      columnTotals: totals.slice(0, -1),
      total: totals.at(-1) ?? null,
      hidden: hiddenCount
    }
  }
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** With a last column and a last row of totals. */
function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)])
  const width = (counts[0]?.length ?? 0) + 1
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))]
}
