import { exact, roundHalfUp } from '../../../kernel/decimal'

/** Ratings of one panel: rows are candidates, columns are assessors, null where there is no rating. */
export type Grid = readonly (readonly (number | null)[])[]
/** One rating of the grid. */
export type Cell = { readonly target: number; readonly assessor: number; readonly value: number }

export const cellsOf = (grid: Grid): Cell[] =>
  grid.flatMap((row, target) => row.flatMap((value, assessor) => (value === null ? [] : [{ target, assessor, value }])))

/** The grid without the candidates and the assessors that have no rating at all. */
export function ratedPart(grid: Grid): { readonly grid: Grid; readonly columns: readonly number[] } {
  const rows = grid.filter((row) => row.some((value) => value !== null))
  const columns = (grid[0] ?? []).flatMap((_, column) => (rows.some((row) => row[column] !== null) ? [column] : []))
  return { grid: rows.map((row) => columns.map((column) => row[column] ?? null)), columns }
}

export const totalOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const meanOf = (values: readonly number[]): number => totalOf(values) / values.length
const squaresOf = (values: readonly number[]): number => {
  const middle = meanOf(values)
  return totalOf(values.map((value) => (value - middle) ** 2))
}
/** Standard deviation of a sample: at least two values. */
export const deviationOf = (values: readonly number[]): number => (allSame(values) ? 0 : Math.sqrt(squaresOf(values) / (values.length - 1)))
export const allSame = (values: readonly number[]): boolean => values.every((value) => value === values[0])

/** A floating point result as it is published: half up, like all that the product shows. Nine places first, for noise of the arithmetic must not decide. */
export const rounded = (value: number, places = 3): string => roundHalfUp(exact(value.toFixed(9)), places)
