/** A table with its totals as last row and column. */
export type Counts = readonly (readonly number[])[]

/**
 * Which numbers of a table with totals are hidden: the small ones, and as many more as it takes that none can be worked out.
 * Rows and columns are the points of a graph, hidden numbers its lines. All hidden numbers are positive, so along a closed way of lines they
 * can rise and fall by one in turn while every total stays: a number on such a way has at least three possible values. A line on no closed way
 * (a bridge) would be given away by subtraction: for each a closed way is made, by hiding the fewest people more.
 */
export function hideSmall(counts: Counts, least: number): boolean[][] {
  const hidden = counts.map((row) => row.map((value) => value > 0 && value < least))
  for (let bridge = bridgeOf(hidden); bridge !== null; bridge = bridgeOf(hidden)) {
    const way = cheapestWay(counts, hidden, bridge)
    for (const [row, column] of way) {
      const line = hidden[row]
      if (line) line[column] = true
    }
  }
  return hidden
}

type Cell = readonly [row: number, column: number]
type Hidden = readonly (readonly boolean[])[]

/** A hidden number that is on no closed way; null where there is none. */
function bridgeOf(hidden: Hidden): Cell | null {
  for (const [row, line] of hidden.entries())
    for (const [column, isHidden] of line.entries()) if (isHidden && !isReached(hidden, row, column)) return [row, column]
  return null
}

/** Whether a row leads to a column by hidden numbers other than the one that both share. */
function isReached(hidden: Hidden, row: number, column: number): boolean {
  const rows = new Set([row])
  const columns = new Set<number>()
  const waiting = [row]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const [next, isHidden] of (hidden[at] ?? []).entries()) {
      if (!isHidden || columns.has(next) || (at === row && next === column)) continue
      if (next === column) return true
      columns.add(next)
      for (const [other, line] of hidden.entries()) {
        if (!line[next] || rows.has(other)) continue
        rows.add(other)
        waiting.push(other)
      }
    }
  }
  return false
}

// A total tells more than a cell: it is hidden only where no cells will do.
const totalWeight = 1_000_000_000

/** The numbers to hide that close a way between a row and a column, at the fewest people; hidden ones cost nothing. Nothing is hidden that is 0. */
function cheapestWay(counts: Counts, hidden: Hidden, [fromRow, toColumn]: Cell): Cell[] {
  const rows = counts.length
  const columns = counts[0]?.length ?? 0
  const costOf = (row: number, column: number): number => {
    const value = counts[row]?.[column] ?? 0
    if (value === 0 || (row === fromRow && column === toColumn)) return Infinity
    if (hidden[row]?.[column]) return 0
    return value + (row === rows - 1 || column === columns - 1 ? totalWeight : 0)
  }
  const best = Array.from({ length: rows + columns }, () => Infinity)
  const before = Array.from({ length: rows + columns }, () => -1)
  const open = new Set(best.keys())
  best[fromRow] = 0
  while (open.size > 0) {
    const at = [...open].reduce((nearest, one) => ((best[one] ?? Infinity) < (best[nearest] ?? Infinity) ? one : nearest))
    open.delete(at)
    const isRow = at < rows
    for (let other = 0; other < (isRow ? columns : rows); other++) {
      const point = isRow ? rows + other : other
      const cost = (best[at] ?? Infinity) + (isRow ? costOf(at, other) : costOf(other, at - rows))
      if (cost >= (best[point] ?? Infinity)) continue
      best[point] = cost
      before[point] = at
    }
  }
  return cellsOf(before, rows, rows + toColumn)
}

function cellsOf(before: readonly number[], rows: number, end: number): Cell[] {
  const cells: Cell[] = []
  for (let at = end, from = before[at] ?? -1; from >= 0; at = from, from = before[at] ?? -1) cells.push(at < rows ? [at, from - rows] : [from, at - rows])
  return cells
}
