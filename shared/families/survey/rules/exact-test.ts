// A table with more of the same totals than these is not enumerated: about a tenth of a second.
const mostTables = 1_000_000
// Tables as probable as the one at hand count, whatever the last digits of the arithmetic.
const tolerance = 1e-7

export type ExactTest = { readonly p: number; readonly tables: number }
/**
 * Fisher's exact test, two-sided; of more than two options Freeman and Halton's. Sums the probabilities of all tables with these totals
 * that are no more probable than the one at hand. Null where there are too many of them.
 * @example exactTest([[3, 1], [1, 3]]) → p .486 (the lady tasting tea)
 */
export function exactTest(counts: readonly (readonly number[])[]): ExactTest | null {
  const rows = counts.map((row) => totalOf(row))
  const columns = (counts[0] ?? []).map((_, column) => totalOf(counts.map((row) => row[column] ?? 0)))
  const logs = logFactorials(totalOf(rows))
  const log = (count: number): number => logs[count] ?? 0
  const fixed = totalOf(rows.map(log)) + totalOf(columns.map(log)) - log(totalOf(rows))
  const observed = totalOf(counts.flat().map(log))
  // Few columns deep and long rows last prune best.
  const walk = new Walk(
    rows.toSorted((a, b) => a - b),
    columns.toSorted((a, b) => a - b),
    log,
    observed
  )
  return walk.run() ? { p: Math.min(1, walk.sum(fixed)), tables: walk.tables } : null
}
const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
function logFactorials(most: number): number[] {
  const logs = [0]
  for (let count = 1; count <= most; count++) logs.push((logs[count - 1] ?? 0) + Math.log(count))
  return logs
}

/** Every table with the given totals, cell by cell; the last row and column follow from the others. */
class Walk {
  tables = 0
  private readonly extreme: number[] = []
  private readonly left: number[]

  constructor(
    private readonly rows: readonly number[],
    columns: readonly number[],
    private readonly log: (count: number) => number,
    private readonly observed: number
  ) {
    this.left = [...columns]
  }

  /** False where there are too many. */
  run(): boolean {
    return this.row(0, 0)
  }
  sum(fixed: number): number {
    return this.extreme.reduce((sum, spent) => sum + Math.exp(fixed - spent), 0)
  }

  private row(row: number, spent: number): boolean {
    if (row === this.rows.length - 1) {
      const whole = spent + totalOf(this.left.map(this.log))
      // The logarithm of a table's probability falls as the factorials of its cells rise.
      if (whole >= this.observed - tolerance) this.extreme.push(whole)
      return ++this.tables <= mostTables
    }
    return this.cell(row, 0, this.rows[row] ?? 0, spent)
  }
  private cell(row: number, column: number, need: number, spent: number): boolean {
    const room = this.left[column] ?? 0
    if (column === this.left.length - 1) {
      if (need > room) return true
      this.left[column] = room - need
      const goesOn = this.row(row + 1, spent + this.log(need))
      this.left[column] = room
      return goesOn
    }
    const behind = totalOf(this.left.slice(column + 1))
    for (let count = Math.max(0, need - behind); count <= Math.min(need, room); count++) {
      this.left[column] = room - count
      const goesOn = this.cell(row, column + 1, need - count, spent + this.log(count))
      this.left[column] = room
      if (!goesOn) return false
    }
    return true
  }
}
