import { allSame, cellsOf, meanOf, totalOf, type Grid } from './grid'
import type { Obstacle } from './reliability-shape'

export type Leniency = { readonly value: number; readonly error: number }

/**
 * 宽严: x = μ + θ(candidate) + β(assessor) by least squares over the ratings that there are, Σβ = 0, with standard errors.
 * The grid has no empty row or column. Not comparable where shared candidates do not link all assessors.
 */
export function leniencyOf(grid: Grid): readonly Leniency[] | Obstacle {
  const k = grid[0]?.length ?? 0
  if (!areLinked(grid)) return 'notComparable'
  const cells = cellsOf(grid)
  if (allSame(cells.map(({ value }) => value))) return 'undefined'
  const freedom = cells.length - grid.length - k + 1
  if (freedom < 1) return 'tooFew'
  const inverse = inverseOf(normalMatrix(grid))
  const means = grid.map((row) => meanOf(row.filter((value) => value !== null)))
  const right = Array.from({ length: k }, (_, column) =>
    totalOf(cells.filter(({ assessor }) => assessor === column).map(({ value, target }) => value - (means[target] ?? 0)))
  )
  const betas = inverse.map((row) => totalOf(row.map((one, column) => one * (right[column] ?? 0))))
  const variance = residualOf(grid, betas) / freedom
  // The constraint added ones to the matrix; its share of the inverse, 1/k², is no variance.
  return betas.map((value, index) => ({ value, error: Math.sqrt(Math.max(0, variance * ((inverse[index]?.[index] ?? 0) - 1 / k ** 2))) }))
}

/** Whether shared candidates lead from any assessor to any other. */
export function areLinked(grid: Grid): boolean {
  const reached = new Set([0])
  const waiting = [0]
  for (let column = waiting.pop(); column !== undefined; column = waiting.pop())
    for (const row of grid)
      if (row[column] !== null)
        row.forEach((value, other) => {
          if (value === null || reached.has(other)) return
          reached.add(other)
          waiting.push(other)
        })
  return reached.size === (grid[0]?.length ?? 0)
}

/** Normal equations of the assessors once the candidates are eliminated, plus one in every place for Σβ = 0. */
function normalMatrix(grid: Grid): number[][] {
  const k = grid[0]?.length ?? 0
  const matrix = Array.from({ length: k }, () => Array.from({ length: k }, () => 1))
  for (const row of grid) {
    const present = row.flatMap((value, column) => (value === null ? [] : [column]))
    for (const a of present)
      for (const b of present) {
        const line = matrix[a]
        if (line) line[b] = (line[b] ?? 0) + (a === b ? 1 : 0) - 1 / present.length
      }
  }
  return matrix
}

function residualOf(grid: Grid, betas: readonly number[]): number {
  return totalOf(
    grid.map((row) => {
      const left = row.flatMap((value, column) => (value === null ? [] : [value - (betas[column] ?? 0)]))
      const middle = meanOf(left)
      return totalOf(left.map((value) => (value - middle) ** 2))
    })
  )
}

/** Inverse of a symmetric positive definite matrix by Gauss and Jordan. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const work = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, column) => (column === index ? 1 : 0))])
  work.forEach((pivotRow, index) => {
    const pivot = pivotRow[index] ?? 1
    const scaled = pivotRow.map((value) => value / pivot)
    work[index] = scaled
    work.forEach((row, other) => {
      const factor = row[index] ?? 0
      if (other !== index && factor !== 0) work[other] = row.map((value, column) => value - factor * (scaled[column] ?? 0))
    })
  })
  return work.map((row) => row.slice(size))
}
