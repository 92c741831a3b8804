import { isSmall } from './protect'

/** Two questions' counts. Where several answers a person are allowed, cells of that side overlap and do not sum to totals. */
export type TwoWay = {
  readonly cells: readonly (readonly number[])[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly least: number
  readonly overlap: { readonly rows: boolean; readonly columns: boolean }
  /** Options that the questions by themselves do not show. */
  readonly hidden: { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] }
}
export type TwoWayShown = { readonly cells: readonly (readonly boolean[])[]; readonly rows: readonly boolean[]; readonly columns: readonly boolean[] }

// Beyond this many cells nearly all are small anyway: nothing is shown of them.
const mostCells = 900

/**
 * Which cells and totals may be shown so that no hidden one can be worked out. A hidden count is safe when people can be moved round a
 * circle of hidden cells through it, one by one, so that every shown figure stays as it is.
 */
export function protectTwoWay(table: TwoWay): TwoWayShown {
  const hide = new Hidden(table)
  if (table.rows.length * table.columns.length > mostCells) hide.everything()
  for (;;) {
    const open = hide.unsafe()
    if (open === null || !hide.more(open)) return hide.shown()
  }
}

type Cell = readonly [row: number, column: number]
/** The table with its totals as one more row and column; the corner, the base, is always known. */
class Hidden {
  private readonly counts: readonly (readonly number[])[]
  private readonly hidden: boolean[][]
  private readonly height: number
  private readonly width: number

  constructor(private readonly table: TwoWay) {
    this.counts = [...table.cells.map((row, at) => [...row, table.rows[at] ?? 0]), [...table.columns, 0]]
    ;[this.height, this.width] = [table.rows.length, table.columns.length]
    this.hidden = this.counts.map((row, r) => row.map((count, c) => !(r === this.height && c === this.width) && isSmall(count, table.least)))
    table.hidden.rows.forEach((isHidden, row) => isHidden && this.hideRow(row))
    table.hidden.columns.forEach((isHidden, column) => isHidden && this.hideColumn(column))
    for (let row = 0; row < this.height; row++) if (this.at(row, this.width)) this.hideRow(row)
    for (let column = 0; column < this.width; column++) if (this.at(this.height, column)) this.hideColumn(column)
  }

  shown(): TwoWayShown {
    const inner = this.hidden.slice(0, this.height)
    return {
      cells: inner.map((row) => row.slice(0, this.width).map((one) => !one)),
      rows: inner.map((row) => row[this.width] === false),
      columns: (this.hidden[this.height] ?? []).slice(0, this.width).map((one) => !one)
    }
  }
  everything(): void {
    for (let row = 0; row < this.height; row++) this.hideRow(row)
    for (let column = 0; column < this.width; column++) this.hideColumn(column)
  }
  private at(row: number, column: number): boolean {
    return this.hidden[row]?.[column] === true
  }
  private count(row: number, column: number): number {
    return this.counts[row]?.[column] ?? 0
  }
  /** A total is told by any cell of its row with its percentage. */
  private hideRow(row: number): void {
    this.hidden[row]?.fill(true)
  }
  private hideColumn(column: number): void {
    for (const [row, cells] of this.hidden.entries()) if (!(row === this.height && column === this.width)) cells[column] = true
  }

  /** How far a hidden count may go down and up as far as readers know: small ones stay small, the others do not. */
  private mayFall(row: number, column: number): boolean {
    const count = this.count(row, column)
    return this.at(row, column) && count > (count < this.table.least ? 0 : this.table.least)
  }
  private mayRise(row: number, column: number): boolean {
    const count = this.count(row, column)
    return this.at(row, column) && (count >= this.table.least || count + 1 < this.table.least)
  }
  /** Sums that hold: rows and columns are knots, hidden counts the ways between them. Where answers overlap a side has none and is one free knot. */
  private knot(side: 'row' | 'column', index: number): string {
    const { overlap } = this.table
    return (side === 'row' ? overlap.columns : overlap.rows) ? 'free' : `${side}${index}`
  }
  /** Counts of the inner table and its corner row run one way, totals of rows and columns the other. */
  private ends(row: number, column: number): readonly [string, string] {
    const isTotal = (row === this.height) !== (column === this.width)
    const knots = [this.knot('row', row), this.knot('column', column)] as const
    return isTotal ? [knots[1], knots[0]] : knots
  }
  private *hiddenCells(): Generator<Cell> {
    for (let row = 0; row <= this.height; row++) for (let column = 0; column <= this.width; column++) if (this.at(row, column)) yield [row, column]
  }

  /** A hidden count that can be worked out, small ones first; null where there is none. */
  unsafe(): Cell | null {
    const ways = new Map<string, { readonly to: string; readonly cell: Cell }[]>()
    const add = (from: string, to: string, cell: Cell): void => {
      const known = ways.get(from)
      if (known) known.push({ to, cell })
      else ways.set(from, [{ to, cell }])
    }
    const cells = [...this.hiddenCells()]
    for (const cell of cells) {
      const [from, to] = this.ends(...cell)
      if (this.mayRise(...cell)) add(from, to, cell)
      if (this.mayFall(...cell)) add(to, from, cell)
    }
    const reaches = (from: string, to: string, without: Cell): boolean => {
      const seen = new Set([from])
      const next = [from]
      for (let knot = next.pop(); knot !== undefined; knot = next.pop()) {
        if (knot === to) return true
        for (const way of ways.get(knot) ?? [])
          if (!(way.cell[0] === without[0] && way.cell[1] === without[1]) && !seen.has(way.to)) {
            seen.add(way.to)
            next.push(way.to)
          }
      }
      return false
    }
    const isOpen = (cell: Cell): boolean => {
      const [from, to] = this.ends(...cell)
      return !(this.mayRise(...cell) && reaches(to, from, cell)) && !(this.mayFall(...cell) && reaches(from, to, cell))
    }
    return cells.find(isOpen) ?? null
  }

  /** Hides what closes a circle through a count at the least cost; false where nothing is left to hide. */
  more([row, column]: Cell): boolean {
    if (row === this.height)
      return this.another(
        this.width,
        (other) => this.at(row, other),
        (other) => this.count(row, other),
        (other) => this.hideColumn(other)
      )
    if (column === this.width)
      return this.another(
        this.height,
        (other) => this.at(other, column),
        (other) => this.count(other, column),
        (other) => this.hideRow(other)
      )
    const corners = this.cheapest(row, column)
    if (corners === null) return this.last()
    for (const [one, two] of corners) this.hide(one, two)
    return true
  }
  private another(most: number, isHidden: (index: number) => boolean, count: (index: number) => number, hide: (index: number) => void): boolean {
    const left = Array.from({ length: most }, (_, index) => index).filter((index) => !isHidden(index))
    const [next] = left.toSorted((a, b) => count(a) - count(b) || a - b)
    if (next === undefined) return this.last()
    hide(next)
    return true
  }
  private hide(row: number, column: number): void {
    const cells = this.hidden[row]
    if (cells) cells[column] = true
  }
  /** The other three corners of the rectangle that costs fewest people shown. */
  private cheapest(row: number, column: number): readonly Cell[] | null {
    let best: readonly Cell[] | null = null
    let least = Infinity
    for (let otherRow = 0; otherRow < this.height; otherRow++)
      for (let otherColumn = 0; otherColumn < this.width; otherColumn++) {
        const corners = this.corners(row, column, otherRow, otherColumn).filter(([one, two]) => !this.at(one, two))
        const cost = corners.reduce((sum, [one, two]) => sum + this.count(one, two) + 1, 0)
        if (corners.length > 0 && cost < least) [best, least] = [corners, cost]
      }
    return best
  }
  private corners(row: number, column: number, otherRow: number, otherColumn: number): readonly Cell[] {
    return otherRow === row
      ? [[row, otherColumn]]
      : otherColumn === column
        ? [[otherRow, column]]
        : [
            [row, otherColumn],
            [otherRow, column],
            [otherRow, otherColumn]
          ]
  }
  /** With every cell hidden the totals are what tells. */
  private last(): boolean {
    const row = this.table.rows.findIndex((_, at) => !this.at(at, this.width))
    const column = this.table.columns.findIndex((_, at) => !this.at(this.height, at))
    if (row < 0 && column < 0) return false
    this.everything()
    return true
  }
}
