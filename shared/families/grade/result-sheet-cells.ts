import type { CivilDate } from '../../kernel/civil-date'
import type { TextRef } from '../../kernel/texts'
import { gradeText, type Grade } from '../roster'
import { gradeResultTexts } from './result-sheet-messages'

/** What a mark stands for, so that it can be coloured without reading its words. */
export type Tone = 'good' | 'bad' | 'waiting' | 'muted'
/** The value of one cell: what it is, not how it looks. A score is a decimal text of two places. */
export type GradeCell =
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
export type GradeColumn<Row> = {
  readonly heading: TextRef
  /** In characters of the default font. */
  readonly width: number
  readonly type: CellType
  cell(row: Row): GradeCell
}
/** A table of the workbook: its sheet's name, what is said above it, a line a row, and a total below where there is one. */
export type GradeSheet = {
  readonly name: TextRef
  readonly note: TextRef | null
  readonly columns: readonly Pick<GradeColumn<never>, 'heading' | 'width' | 'type'>[]
  readonly rows: readonly (readonly GradeCell[])[]
  readonly total: readonly GradeCell[] | null
  /** Columns that stay in view. */
  readonly frozen: number
}

const ref = gradeResultTexts.ref
export const text = (value: string): GradeCell => (value === '' ? null : { kind: 'text', text: value })
export const said = (value: TextRef | null): GradeCell => (value === null ? null : { kind: 'said', said: value })
export const list = (value: readonly TextRef[]): GradeCell => (value.length === 0 ? null : { kind: 'list', list: value })
export const score = (value: string | null): GradeCell => (value === null ? null : { kind: 'score', score: value })
export const count = (value: number | null): GradeCell => (value === null ? null : { kind: 'count', count: value })
export const day = (value: CivilDate | null): GradeCell => (value === null ? null : { kind: 'day', day: value })
export const grade = (value: Grade | null): GradeCell => said(value === null ? null : gradeText(value))
export const mark = (value: TextRef, tone: Tone): GradeCell => ({ kind: 'mark', said: value, tone })
/** 是 where it holds; empty where it does not, so that a column of few is read at a glance. */
export const onlyYes = (value: boolean): GradeCell => (value ? said(ref('yes')) : null)

export const column = <Row>(heading: TextRef, width: number, type: CellType, cell: (row: Row) => GradeCell): GradeColumn<Row> => ({
  heading,
  width,
  type,
  cell
})
type Of<Row> = {
  readonly name: TextRef
  readonly note?: TextRef
  readonly frozen?: number
  readonly columns: readonly GradeColumn<Row>[]
  readonly rows: readonly Row[]
}
/** The table of some rows. */
export const sheetOf = <Row>({ name, note, frozen = 2, columns, rows }: Of<Row>, total: readonly GradeCell[] | null = null): GradeSheet => ({
  name,
  note: note ?? null,
  columns: columns.map(({ heading, width, type }) => ({ heading, width, type })),
  rows: rows.map((row) => columns.map((one) => one.cell(row))),
  total,
  frozen
})
