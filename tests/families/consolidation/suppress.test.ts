import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressRule, type SuppressOutcome } from '../../../shared/families/consolidation'
import { exampleBook, run } from '../../rulebook'

const book = exampleBook()
const least = 5
const suppressed = (counts: number[][]): SuppressOutcome => run(suppressRule, { counts }, book)

/** Every table of whole numbers that agrees with what is shown: cells up to a bound, totals as they follow. */
function* agreeing({ cells, rowTotals, columnTotals, total }: SuppressOutcome, most: number): Generator<number[][]> {
  const places = cells.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [[r, c] as const] : [])))
  const table = cells.map((row) => row.map((value) => value ?? 0))
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const fits = (): boolean =>
    table.every((row, r) => rowTotals[r] === null || sum(row) === rowTotals[r]) &&
    columnTotals.every((value, c) => value === null || sum(table.map((row) => row[c] ?? 0)) === value) &&
    (total === null || sum(table.flat()) === total)
  function* fill(index: number): Generator<number[][]> {
    const place = places[index]
    if (!place) {
      if (fits()) yield table.map((row) => [...row])
      return
    }
    const [r, c] = place
    for (let value = 0; value <= most; value++) {
      const row = table[r]
      if (row) row[c] = value
      yield* fill(index + 1)
    }
  }
  yield* fill(0)
}

describe('small groups across cities', () => {
  it('are hidden with what would give them away', () => {
    expect(
      suppressed([
        [9, 2],
        [7, 8]
      ])
    ).toEqual({
      cells: [
        [null, null],
        [null, null]
      ],
      rowTotals: [11, 15],
      columnTotals: [16, 10],
      total: 26,
      hidden: 4
    })
    expect(
      suppressed([
        [9, 12],
        [7, 8]
      ])
    ).toEqual({
      cells: [
        [9, 12],
        [7, 8]
      ],
      rowTotals: [21, 15],
      columnTotals: [16, 20],
      total: 36,
      hidden: 0
    })
  })
  it('hide nought like any small number: it would tell that the others are not', () => {
    const { cells } = suppressed([
      [1, 1, 1, 1, 1],
      [9, 9, 9, 9, 9]
    ])
    expect(cells[0]).toEqual([null, null, null, null, null])
    expect(
      suppressed([
        [0, 30],
        [40, 50]
      ]).cells
    ).toEqual([
      [null, null],
      [null, null]
    ])
  })
  it('leave totals alone that another table tells', () => {
    const { rowTotals, total, cells } = run(
      suppressRule,
      {
        counts: [
          [3, 17],
          [0, 25],
          [30, 8]
        ],
        known: 'rows'
      },
      book
    )
    expect([rowTotals, total, cells[0], cells[1]]).toEqual([[20, 25, 38], 83, [null, null], [null, null]])
  })
  it('leave nothing to be worked out: every hidden number could be another, by every table that agrees with what is shown', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 2 })
          .filter(([a, b]) => a?.length === b?.length),
        (counts) => {
          const outcome = suppressed(counts)
          const seen = outcome.cells.map((row) => row.map(() => new Set<number>()))
          for (const table of agreeing(outcome, 8)) for (const [r, row] of table.entries()) for (const [c, value] of row.entries()) seen[r]?.[c]?.add(value)
          for (const [r, row] of outcome.cells.entries())
            for (const [c, value] of row.entries()) {
              expect(seen[r]?.[c]?.has(counts[r]?.[c] ?? -1)).toBe(true)
              if (value === null) expect(seen[r]?.[c]?.size).toBeGreaterThan(1)
              else expect(value).toBeGreaterThanOrEqual(least)
            }
        }
      ),
      { numRuns: 60 }
    )
  })
  it('never show a number from one to four, nor a wrong one, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 22 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 99 }), (rows, columns, seed) => {
        const counts = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => (seed + r * 7 + c * 13 + r * c) % 17))
        const { cells, rowTotals, columnTotals, total } = suppressed(counts)
        const shown = [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((value) => value !== null)
        expect(shown.filter((value) => value < least)).toEqual([])
        expect(cells.every((row, r) => row.every((value, c) => value === null || value === counts[r]?.[c]))).toBe(true)
      }),
      { numRuns: 60 }
    )
  })
  it('needs rows of one length', () => {
    expect(suppressRule.input.safeParse({ counts: [[1], [1, 2]] }).success).toBe(false)
  })
})
