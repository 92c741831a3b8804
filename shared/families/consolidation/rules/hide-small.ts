/** A table with its totals as last row and column. */
export type Counts = readonly (readonly number[])[]
/** Totals that are told elsewhere: hiding them here would hide nothing, and they must not be reckoned as hidden. */
export type Known = 'none' | 'rows' | 'columns'

/**
 * Which numbers of a table with totals are hidden: those below `least` (nought too, lest it tell that the others are not), and as many more as
 * it takes that none can be worked out. A hidden number is safe when it could be one more or one less with everything that is shown as it is:
 * somewhere else in its row another one falls, in whose column another one rises, and so on, back to its own column. Where there is no such
 * round of hidden numbers, one is made by hiding the fewest people more.
 */
export function hideSmall(counts: Counts, least: number, known: Known = 'none'): boolean[][] {
  const table = tableOf(counts, known)
  const hidden = counts.map((row, r) => row.map((value, c) => value < least && !table.isKnown(r, c)))
  for (let cell = unsafeCell(table, hidden); cell !== null; cell = unsafeCell(table, hidden)) {
    const way = cheapest(roundOf(table, hidden, cell, 'rises'), roundOf(table, hidden, cell, 'falls'))
    // Nobody but the cell itself is left: there is nothing to hide it behind.
    if (way === null) break
    for (const [row, column] of way) {
      const line = hidden[row]
      if (line) line[column] = true
    }
  }
  return hidden
}

type Cell = readonly [row: number, column: number]
type Hidden = readonly (readonly boolean[])[]
type Way = { readonly cells: readonly Cell[]; readonly cost: number }
type Table = {
  readonly rows: number
  readonly columns: number
  /** What hiding a number costs: its people, and a total more than any of them. */
  cost(row: number, column: number): number
  isKnown(row: number, column: number): boolean
  /** Totals stand on the other side of their sums: where a cell must fall, a total must rise. */
  canFall(row: number, column: number): boolean
  canRise(row: number, column: number): boolean
}
// A total tells more than a cell: it is hidden only where no cells will do.
const totalWeight = 1_000_000_000

function tableOf(counts: Counts, known: Known): Table {
  const rows = counts.length
  const columns = counts[0]?.length ?? 0
  const valueOf = (row: number, column: number): number => counts[row]?.[column] ?? 0
  const isTotal = (row: number, column: number): boolean => (row === rows - 1) !== (column === columns - 1)
  return {
    rows,
    columns,
    cost: (row, column) => valueOf(row, column) + (row === rows - 1 || column === columns - 1 ? totalWeight : 0),
    isKnown: (row, column) => (known === 'rows' && column === columns - 1) || (known === 'columns' && row === rows - 1),
    canFall: (row, column) => isTotal(row, column) || valueOf(row, column) > 0,
    canRise: (row, column) => !isTotal(row, column) || valueOf(row, column) > 0
  }
}

/** A hidden number that what is shown gives away; null where there is none. */
function unsafeCell(table: Table, hidden: Hidden): Cell | null {
  for (const [row, line] of hidden.entries())
    for (const [column, isHidden] of line.entries()) {
      if (!isHidden) continue
      const cell = [row, column] as const
      if (roundOf(table, hidden, cell, 'rises')?.cost !== 0 && roundOf(table, hidden, cell, 'falls')?.cost !== 0) return cell
    }
  return null
}
const cheapest = (one: Way | null, other: Way | null): Way['cells'] | null => {
  if (one === null || other === null) return (one ?? other)?.cells ?? null
  return one.cost <= other.cost ? one.cells : other.cells
}

/**
 * The round by which a number could be one more (or less), at the fewest people to hide; null where there is none. From its row a number that gives
 * way leads to another column, from there one that makes up for it to another row, until its own column is reached. Dijkstra over rows and columns.
 */
function roundOf(table: Table, hidden: Hidden, [fromRow, toColumn]: Cell, change: 'rises' | 'falls'): Way | null {
  const { rows, columns } = table
  const isPossible = change === 'rises' ? table.canRise(fromRow, toColumn) : table.canFall(fromRow, toColumn)
  if (!isPossible) return null
  const gives = change === 'rises' ? table.canFall : table.canRise
  const takes = change === 'rises' ? table.canRise : table.canFall
  const costOf = (row: number, column: number, can: (row: number, column: number) => boolean): number => {
    if ((row === fromRow && column === toColumn) || table.isKnown(row, column) || !can(row, column)) return Infinity
    return hidden[row]?.[column] ? 0 : table.cost(row, column)
  }
  const best = Array.from({ length: rows + columns }, () => Infinity)
  const before = Array.from({ length: rows + columns }, () => -1)
  const open = new Set(best.keys())
  best[fromRow] = 0
  for (let at = nearest(open, best); at !== null && at !== rows + toColumn; at = nearest(open, best)) {
    open.delete(at)
    const isRow = at < rows
    for (let other = 0; other < (isRow ? columns : rows); other++) {
      const point = isRow ? rows + other : other
      const cost = (best[at] ?? Infinity) + (isRow ? costOf(at, other, gives) : costOf(other, at - rows, takes))
      if (cost >= (best[point] ?? Infinity)) continue
      best[point] = cost
      before[point] = at
    }
  }
  const cost = best[rows + toColumn] ?? Infinity
  return cost === Infinity ? null : { cost, cells: cellsOf(before, rows, rows + toColumn) }
}

function nearest(open: ReadonlySet<number>, best: readonly number[]): number | null {
  let found: number | null = null
  for (const one of open) if ((best[one] ?? Infinity) < (found === null ? Infinity : (best[found] ?? Infinity))) found = one
  return found
}
function cellsOf(before: readonly number[], rows: number, end: number): Cell[] {
  const cells: Cell[] = []
  for (let at = end, from = before[at] ?? -1; from >= 0; at = from, from = before[at] ?? -1) cells.push(at < rows ? [at, from - rows] : [from, at - rows])
  return cells
}
