import type { CivilDate } from './civil-date'
import type { TextRef } from './texts'

/** What a mark stands for, so that it can be coloured without reading its words. */
export type Tone = 'good' | 'bad' | 'waiting' | 'muted'
/** The value of one cell: what it is, not how it looks. A score is a decimal text of two places. */
export type ResultCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'said'; readonly said: TextRef }
  | { readonly kind: 'list'; readonly list: readonly TextRef[] }
  | { readonly kind: 'score'; readonly score: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'mark'; readonly said: TextRef; readonly tone: Tone }
  | null
/** How a column looks where a cell does not say it by itself; `code`: digits that are no number. */
export type CellType = 'code' | 'text' | 'centred' | 'long' | 'score' | 'count' | 'day'
export type ResultColumn<Row> = {
  readonly heading: TextRef
  /** In characters of the default font. */
  readonly width: number
  readonly type: CellType
  cell(row: Row): ResultCell
}
/** A table of a result workbook: its sheet's name, what is said above it, a line a row, and a total below where there is one. */
export type ResultTable = {
  readonly name: TextRef
  readonly note: TextRef | null
  readonly columns: readonly Pick<ResultColumn<never>, 'heading' | 'width' | 'type'>[]
  readonly rows: readonly (readonly ResultCell[])[]
  readonly total: readonly ResultCell[] | null
  /** Columns that stay in view. */
  readonly frozen: number
}

export const text = (value: string): ResultCell => (value === '' ? null : { kind: 'text', text: value })
export const said = (value: TextRef | null): ResultCell => (value === null ? null : { kind: 'said', said: value })
export const list = (value: readonly TextRef[]): ResultCell => (value.length === 0 ? null : { kind: 'list', list: value })
export const score = (value: string | null): ResultCell => (value === null ? null : { kind: 'score', score: value })
export const count = (value: number | null): ResultCell => (value === null ? null : { kind: 'count', count: value })
export const day = (value: CivilDate | null): ResultCell => (value === null ? null : { kind: 'day', day: value })
export const mark = (value: TextRef, tone: Tone): ResultCell => ({ kind: 'mark', said: value, tone })

export const column = <Row>(heading: TextRef, width: number, type: CellType, cell: (row: Row) => ResultCell): ResultColumn<Row> => ({
  heading,
  width,
  type,
  cell
})
type Of<Row> = {
  readonly name: TextRef
  readonly note?: TextRef
  readonly frozen?: number
  readonly columns: readonly ResultColumn<Row>[]
  readonly rows: readonly Row[]
}
/** The table of some rows. */
export const tableOf = <Row>({ name, note, frozen = 2, columns, rows }: Of<Row>, total: readonly ResultCell[] | null = null): ResultTable => ({
  name,
  note: note ?? null,
  columns: columns.map(({ heading, width, type }) => ({ heading, width, type })),
  rows: rows.map((row) => columns.map((one) => one.cell(row))),
  total,
  frozen
})
