import type { ReactNode } from 'react'

export type CellValue = string | number | null
/** One column of a table: how it is named, what it sorts by, what it shows. */
export type Column<R> = {
  readonly key: string
  readonly title: string
  /** CSS width of the track, e.g. `minmax(6rem, 1fr)`. */
  readonly width: string
  readonly numeric?: boolean
  value(row: R): CellValue
  render?(row: R): ReactNode
}
export type Order = { readonly key: string; readonly descending: boolean } | null

const collators = new Map<string, Intl.Collator>()
const collatorOf = (language: string): Intl.Collator => {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true })
  collators.set(language, collator)
  return collator
}
const asNumber = (value: string | number): number | null => (typeof value === 'number' ? value : /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null)

/** Numbers by value, texts as a reader of the language expects; what is not there comes last either way. */
export function compareCells(a: CellValue, b: CellValue, descending: boolean, language: string): number {
  const emptyA = a === null || a === ''
  const emptyB = b === null || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  const [left, right] = [asNumber(a), asNumber(b)]
  const order = left !== null && right !== null ? left - right : collatorOf(language).compare(String(a), String(b))
  return descending ? -order : order
}

/** Rows in the order of a column; rows that are equal in it keep theirs. */
export function orderRows<R>(rows: readonly R[], columns: readonly Column<R>[], order: Order, language: string): readonly R[] {
  const column = order && columns.find(({ key }) => key === order.key)
  if (!column || !order) return rows
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compareCells(a.value, b.value, order.descending, language))
    .map(({ row }) => row)
}

/** The tracks of a row, and the width below which a table scrolls sideways rather than squeezing its columns. */
export function tracksOf(columns: readonly { readonly width: string }[]): { gridTemplateColumns: string; minWidth: string } {
  const least = columns.reduce((sum, { width }) => sum + Number(/([\d.]+)rem/.exec(width)?.[1] ?? 5), 0)
  return { gridTemplateColumns: columns.map(({ width }) => width).join(' '), minWidth: `${least}rem` }
}

/** A click on a heading: up, down, as given. */
export const nextOrder = (order: Order, key: string): Order =>
  order?.key !== key ? { key, descending: false } : order.descending ? null : { key, descending: true }

/** Where an arrow leads in a list of so many rows. */
export function moveIn(count: number, index: number, key: string, page: number): number | null {
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1, PageDown: index + page, PageUp: index - page }[key]
  return target === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, target))
}
