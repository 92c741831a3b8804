/** What readers will see of one question, and what must not be worked out from it. */
export type OneWay = {
  /** People by option. */
  readonly counts: readonly number[]
  /** Cells of fewer people are not shown. */
  readonly least: number
  /** Index sets whose sums are to be shown too. */
  readonly unions: readonly (readonly number[])[]
  /** What else is published of the counts, in words; the same counts give the same words. */
  published(counts: readonly number[]): string
  /** Values of the options, where means of them are published. */
  readonly values: readonly number[] | null
}
export type Shown = {
  readonly cells: readonly ('shown' | 'small' | 'protects')[]
  readonly unions: readonly boolean[]
  /** Whether what else is published may be. */
  readonly rest: boolean
}

/** Where one person may be shown nobody needs to be kept back, not even nobody. */
export const isSmall = (count: number, least: number): boolean => least > 1 && count < least

/**
 * Which cells of a question are kept back so that none of the small ones can be worked out: the small ones, and as many others,
 * smallest first, as it takes. A cell is safe when other counts, that readers cannot rule out, would look the same.
 */
export function protectOneWay(table: OneWay): Shown {
  const cells = table.counts.map((count): 'shown' | 'small' | 'protects' => (isSmall(count, table.least) ? 'small' : 'shown'))
  const unions = table.unions.map((indexes) => !isSmall(sumOf(table.counts, indexes), table.least))
  const state = { cells, unions, rest: true }
  for (;;) {
    const open = cells.findIndex((cell, index) => cell !== 'shown' && !isSafe(table, state, index))
    if (open < 0 || !keepMoreBack(table, state, open)) return state
  }
}
type State = { readonly cells: ('shown' | 'small' | 'protects')[]; readonly unions: boolean[]; rest: boolean }
const sumOf = (counts: readonly number[], indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + (counts[index] ?? 0), 0)

/** Another cell of the same part, smallest first; then means; then a sum that gives it away. */
function keepMoreBack(table: OneWay, state: State, open: number): boolean {
  const part = (index: number): string => table.unions.map((indexes, at) => (state.unions[at] && indexes.includes(index) ? '1' : '0')).join('')
  const shown = table.counts.flatMap((count, index) => (state.cells[index] === 'shown' ? [{ index, count }] : [])).toSorted((a, b) => a.count - b.count)
  const next = shown.find(({ index }) => part(index) === part(open))
  if (next) {
    state.cells[next.index] = 'protects'
    return true
  }
  if (state.rest && table.values !== null) {
    state.rest = false
    return true
  }
  const union = table.unions.findIndex((indexes, at) => state.unions[at] === true && indexes.length < table.counts.length)
  if (union >= 0) state.unions[union] = false
  return union >= 0
}

/** Moves of people between kept-back cells that leave totals, and with values means, as they are. */
function* movesOf(hidden: readonly number[], values: readonly number[] | null, cell: number): Generator<ReadonlyMap<number, number>> {
  const others = hidden.filter((index) => index !== cell)
  for (const one of others) yield new Map([[cell, 1], [one, -1]]) // prettier-ignore
  if (values === null) return
  const value = (index: number): number => values[index] ?? 0
  for (const one of others)
    for (const two of others) {
      const [ratioOne, ratioTwo] = [value(two) - value(cell), value(cell) - value(one)]
      if (one < two) yield new Map([[cell, value(one) - value(two)], [one, ratioOne], [two, ratioTwo]]) // prettier-ignore
      for (const three of others)
        if (one < two && three !== one && three !== two && value(cell) + value(three) === value(one) + value(two))
          yield new Map([[cell, 1], [three, 1], [one, -1], [two, -1]]) // prettier-ignore
    }
}
function isSafe(table: OneWay, { cells, unions, rest }: State, cell: number): boolean {
  const hidden = cells.flatMap((state, index) => (state === 'shown' ? [] : [index]))
  const seen = (counts: readonly number[]): string =>
    [...table.unions.flatMap((indexes, at) => (unions[at] ? [sumOf(counts, indexes)] : [])), rest ? table.published(counts) : ''].join('|')
  const now = seen(table.counts)
  const possible = (index: number, count: number): boolean => (cells[index] === 'small' ? count >= 0 && count < table.least : count >= table.least)
  const fits = (move: ReadonlyMap<number, number>, sign: number): boolean => {
    const counts = table.counts.map((count, index) => count + sign * (move.get(index) ?? 0))
    return [...move.keys()].every((index) => possible(index, counts[index] ?? -1)) && seen(counts) === now
  }
  for (const move of movesOf(hidden, rest ? table.values : null, cell)) if (fits(move, 1) || fits(move, -1)) return true
  return false
}
