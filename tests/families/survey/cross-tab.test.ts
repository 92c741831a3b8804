import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossTabRule, type QuestionType } from '../../../shared/families/survey'
import { exactTest } from '../../../shared/families/survey/rules/exact-test'
import { protectTwoWay, type TwoWay } from '../../../shared/families/survey/rules/protect-cross'
import { exampleBook, faultOf, run } from '../../rulebook'

const open = exampleBook(({ parameters }) => {
  const least = parameters['survey.leastCell']?.values[0]
  if (least) least.value = 1
})
/** Answers of people of whom a table tells how many gave which pair. */
function givenOf(counts: readonly (readonly number[])[], types: readonly [QuestionType, QuestionType] = ['single', 'single']) {
  const pairs = counts.flatMap((line, r) => line.flatMap((many, c) => Array.from({ length: many }, () => [r, c] as const)))
  const options = (many: number): string[] => Array.from({ length: many }, (_, index) => String(index + 1))
  return {
    row: { type: types[0], options: options(counts.length), answers: pairs.map(([r]) => [String(r + 1)]) },
    column: { type: types[1], options: options(counts[0]?.length ?? 0), answers: pairs.map(([, c]) => [String(c + 1)]) }
  }
}
const cross = (counts: readonly (readonly number[])[], book = open) => run(crossTabRule, givenOf(counts), book)

describe('the tests', () => {
  it('are those of the textbooks', () => {
    // Fisher 1935: the lady tasting tea; Fisher's criminal twins.
    expect(cross([[3, 1], [1, 3]]).test).toEqual({ kind: 'fisher', p: '0.4857', least: '2.00' }) // prettier-ignore
    expect(cross([[4, 0], [0, 4]]).test).toMatchObject({ kind: 'fisher', p: '0.0286' }) // prettier-ignore
    expect(cross([[10, 3], [2, 15]]).test).toMatchObject({ kind: 'chiSquare', statistic: '13.032', degrees: 1, p: '0.0003' }) // prettier-ignore
    expect(exactTest([[10, 3], [2, 15]])?.p).toBeCloseTo(0.0005367, 6) // prettier-ignore
    // R, chisq.test: party by sex (Agresti 2007, p. 39).
    expect(cross([[762, 327, 468], [484, 239, 477]]).test).toEqual({ kind: 'chiSquare', statistic: '30.070', degrees: 2, p: '0.0000', least: '246.35' }) // prettier-ignore
  })
  it('agree with a slow count of all tables', () => {
    const small = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height })
      )
    fc.assert(
      fc.property(small, (counts) => {
        expect(exactTest(counts)?.p).toBeCloseTo(slowExact(counts), 8)
      }),
      { numRuns: 40 }
    )
  })
  it('are not made where nothing can be tested', () => {
    expect(cross([[5, 0], [7, 0]]).test).toEqual({ kind: 'none', why: 'oneOption' }) // prettier-ignore
    expect(cross([[1, 1], [1, 0]], exampleBook()).test).toEqual({ kind: 'none', why: 'tooFew' }) // prettier-ignore
    const wide = Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (__, c) => 3 + ((r * c) % 3)))
    expect(cross(wide).test).toEqual({ kind: 'none', why: 'tooLarge' })
    expect(run(crossTabRule, givenOf([[5, 9], [7, 4]], ['multiple', 'single']), open).test).toEqual({ kind: 'none', why: 'multiple' }) // prettier-ignore
  })
})

/** By every permutation of who gave which answer to the second question, up to order. */
function slowExact(counts: readonly (readonly number[])[]): number {
  const rows = counts.map((line) => line.reduce((sum, many) => sum + many, 0))
  const columns = (counts[0] ?? []).map((_, c) => counts.reduce((sum, line) => sum + (line[c] ?? 0), 0))
  const factorial = (value: number): number => (value < 2 ? 1 : value * factorial(value - 1))
  const weight = (cells: readonly number[]): number => 1 / cells.map(factorial).reduce((one, other) => one * other, 1)
  let [all, extreme] = [0, 0]
  const observed = weight(counts.flat())
  const fill = (cells: readonly number[]): void => {
    const at = cells.length
    if (at === rows.length * columns.length) {
      const fits = rows.every((row, r) => cells.slice(r * columns.length, (r + 1) * columns.length).reduce((sum, many) => sum + many, 0) === row)
      if (!fits || !columns.every((column, c) => cells.filter((_, index) => index % columns.length === c).reduce((sum, many) => sum + many, 0) === column))
        return
      all += weight(cells)
      if (weight(cells) <= observed * (1 + 1e-9)) extreme += weight(cells)
      return
    }
    const most = Math.min(rows[Math.floor(at / columns.length)] ?? 0, columns[at % columns.length] ?? 0)
    for (let many = 0; many <= most; many++) fill([...cells, many])
  }
  fill([])
  return extreme / all
}

describe('the table', () => {
  it('has counts and percent of the row of those who answered both', () => {
    const given = givenOf([[20, 10], [5, 15]]) // prettier-ignore
    given.row.answers.push(['1'])
    const column = { ...given.column, answers: [...given.column.answers, null] }
    const found = run(crossTabRule, { row: given.row, column })
    expect(found).toMatchObject({ base: 50, rowOptions: [{ option: '1', total: 30 }, { option: '2', total: 20 }] }) // prettier-ignore
    expect(found.cells).toEqual([
      [
        { count: 20, percent: '66.7' },
        { count: 10, percent: '33.3' }
      ],
      [
        { count: 5, percent: '25.0' },
        { count: 15, percent: '75.0' }
      ]
    ])
  })
  it('counts several answers of a person in each cell, and each person once in totals', () => {
    const row = { type: 'single', options: ['甲', '乙'], answers: Array.from({ length: 20 }, (_, index) => [index < 10 ? '甲' : '乙']) }
    const column = { type: 'multiple', options: ['一', '二'], answers: Array.from({ length: 20 }, (_, index) => (index < 8 ? ['一', '二'] : ['二'])) }
    const found = run(crossTabRule, { row, column }, open)
    expect(found.columnOptions.map(({ total }) => total)).toEqual([8, 20])
    expect(found.cells[0]).toEqual([
      { count: 8, percent: '80.0' },
      { count: 10, percent: '100.0' }
    ])
  })
  it('refuses what cannot be crossed', () => {
    expect(faultOf(crossTabRule, givenOf([[1, 2]], ['number', 'single'])).code).toBe('surveyRuleFault.notCrossed')
    const given = givenOf([[5, 5]])
    expect(faultOf(crossTabRule, { ...given, column: { ...given.column, answers: [] } }).code).toBe('surveyRuleFault.unequalAnswers')
  })
})

type Shown = { cells: (number | null)[][]; rows: (number | null)[]; columns: (number | null)[]; base: number }
const least = 3
/** All that a hidden count may be, by trying every table that fits what is shown. */
function possible(shown: Shown, overlap: TwoWay['overlap'], most: number): Set<number>[][] {
  const [height, width] = [shown.rows.length, shown.columns.length]
  const found = Array.from({ length: height }, () => Array.from({ length: width }, () => new Set<number>()))
  const fits = (cells: readonly number[]): boolean => {
    const row = (r: number): number => cells.slice(r * width, (r + 1) * width).reduce((sum, many) => sum + many, 0)
    const column = (c: number): number => cells.filter((_, index) => index % width === c).reduce((sum, many) => sum + many, 0)
    const rowsFit = overlap.columns || shown.rows.every((total, r) => total === null || row(r) === total)
    const columnsFit = overlap.rows || shown.columns.every((total, c) => total === null || column(c) === total)
    return rowsFit && columnsFit && (overlap.rows || overlap.columns || cells.reduce((sum, many) => sum + many, 0) === shown.base)
  }
  const fill = (cells: readonly number[]): void => {
    const at = cells.length
    if (at === height * width) {
      if (fits(cells)) cells.forEach((many, index) => found[Math.floor(index / width)]?.[index % width]?.add(many))
      return
    }
    const known = shown.cells[Math.floor(at / width)]?.[at % width] ?? null
    for (let many = known ?? 0; many <= (known ?? most); many++) fill([...cells, many])
  }
  fill([])
  return found
}

describe('small cells', () => {
  const table = fc
    .tuple(fc.constantFrom([2, 2] as const, [2, 3] as const, [3, 2] as const), fc.constantFrom(false, false, true))
    .chain(([[height, width], rows]) =>
      fc.record({
        counts: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
        overlap: fc.constant({ rows, columns: false })
      })
    )
  it('cannot be worked out of shown cells and totals by anyone who tries every table', () => {
    fc.assert(
      fc.property(table, ({ counts, overlap }) => {
        const rows = counts.map((line) => line.reduce((sum, many) => sum + many, 0))
        const columns = (counts[0] ?? []).map((_, c) => counts.reduce((sum, line) => sum + (line[c] ?? 0), 0))
        const hidden = { rows: rows.map(() => false), columns: columns.map(() => false) }
        const seen = protectTwoWay({ cells: counts, rows, columns, least, overlap, hidden })
        const shown: Shown = {
          cells: counts.map((line, r) => line.map((many, c) => (seen.cells[r]?.[c] ? many : null))),
          rows: rows.map((many, r) => (seen.rows[r] ? many : null)),
          columns: columns.map((many, c) => (seen.columns[c] ? many : null)),
          base: rows.reduce((sum, many) => sum + many, 0)
        }
        expect(shown.cells.flat().every((many) => many === null || many >= least)).toBe(true)
        expect([...shown.rows, ...shown.columns].every((many) => many === null || many >= least)).toBe(true)
        const everything = [...shown.cells.flat(), ...shown.rows, ...shown.columns]
        if (everything.every((many) => many === null) || everything.every((many) => many !== null)) return
        const ways = possible(shown, overlap, 6)
        shown.cells.forEach((line, r) =>
          line.forEach((many, c) => many === null && expect(ways[r]?.[c]?.size, JSON.stringify({ counts, shown })).toBeGreaterThan(1))
        )
      }),
      { numRuns: 150 }
    )
  }, 60_000)
  it('hide in each row and column at least another, and a small total its whole row', () => {
    const found = cross([[30, 3, 20], [25, 14, 22], [1, 1, 1]], exampleBook()) // prettier-ignore
    expect(found.rowOptions.map(({ total }) => total)).toEqual(
      [null, null, null]
        .map((_, index) => [53, 61, null][index] ?? null)
        .map((total, index) => (found.cells[index]?.every((cell) => cell === null) ? null : total))
    )
    expect(found.cells[2]).toEqual([null, null, null])
    expect(found.cells[0]?.[1]).toBeNull()
  })
  it('shows everything where nothing is small', () => {
    expect(cross([[30, 10], [25, 14]], exampleBook()).cells.flat().every((cell) => cell !== null)).toBe(true) // prettier-ignore
  })
})
