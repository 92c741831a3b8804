import type { DecimalText } from '../decimal'
import type { Fault } from '../result'
import type { TextRef } from '../texts'
import type { HeadingFacts } from './heading'
import type { RawCell } from './raw'
import type { SeenCell } from './seen'

/** What became of one cell. `ignored` keeps what was known before; `empty` says that there is none. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly warnings: readonly Fault[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ignored'; readonly warnings: readonly Fault[] }
  | { readonly kind: 'problem'; readonly fault: Fault }
export const cellValue = <T>(value: T, warnings: readonly Fault[] = []): CellReading<T> => ({ kind: 'value', value, warnings })
export const emptyCell: CellReading<never> = { kind: 'empty' }
export const cellProblem = (fault: Fault): CellReading<never> => ({ kind: 'problem', fault })

/** A type of cell: how it is read, written back, formatted and checked in a template. */
export type CellType<T> = {
  readonly type: 'text' | 'code' | 'identityNumber' | 'day' | 'month' | 'integer' | 'number' | 'mark' | 'choice' | 'lines'
  /** Excel number format of the column, `@` for text. */
  readonly numberFormat: string
  /** Both ends included; for a template's validation and for documentation. */
  readonly bounds: { readonly minimum: number; readonly maximum: number } | null
  /** Offered as a drop-down. */
  readonly choices: readonly string[]
  /** Shown masked in previews and messages. */
  readonly personal: boolean
  read(cell: SeenCell): CellReading<T>
  write(value: T): RawCell
}
export type Column<T = unknown> = CellType<T> & {
  /** Heading in templates and exports, in Chinese as the sheets of the programme are. */
  readonly heading: string
  /** Headings that people use for the same. */
  readonly aliases: readonly string[]
  readonly label: TextRef
  /** The column must be there and every row must fill it. */
  readonly required: boolean
  readonly hint: TextRef
  /** Characters. */
  readonly width: number
  /** Value of the template's example row. */
  readonly example: RawCell
  /** The full mark where the heading names none. */
  readonly fullMark: DecimalText | null
}
export type Columns = Readonly<Record<string, Column>>
export type ValueOf<C> = C extends Column<infer T> ? T : never
/** Values of a row: null where nothing is entered, undefined where the sheet has no such column or the cell was ignored. */
export type Values<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> | null | undefined }

/** Columns of one meaning whose number and headings a sheet decides, such as months. */
export type RepeatedColumn<T = unknown> = Omit<Column<T>, 'heading' | 'aliases' | 'required' | 'fullMark'> & {
  /** Column key of a heading, e.g. `month:2026-01`, or null where it is none of these. */
  keyOf(heading: HeadingFacts): string | null
  /** Whether a key is one of these, where more than the known ones are. */
  isKey?(key: string): boolean
  /** Keys that can be chosen by hand. */
  readonly known: readonly { readonly key: string; readonly label: TextRef }[]
  labelOf(key: string): TextRef
  /** Headings in the template. */
  readonly templateHeadings: readonly string[]
  /** Values of the template's example row, one a heading, where they differ. */
  readonly templateExamples?: readonly RawCell[]
  /** These stand behind the named columns, as questions do behind what is noted of an answer sheet. */
  readonly atEnd?: boolean
}

/** Everything about one kind of sheet, from which template, matching, checks, import, export and documentation follow. */
export type SheetDefinition<C extends Columns = Columns, R = unknown> = {
  readonly id: string
  /** Steps by 1 when columns change; written into templates. */
  readonly version: number
  readonly title: TextRef
  /** Name of the sheet and the title row of a template. */
  readonly sheetName: string
  /** What the title row of a template says above the headings. */
  readonly instructions: TextRef
  readonly columns: C
  readonly repeated: RepeatedColumn<R> | null
  /** Columns that name a row, the staff number first where rows are people. */
  readonly identity: readonly (keyof C & string)[]
  /** Beside the required columns, all keys of at least one of these must be there; `*` stands for any repeated column. */
  readonly alternatives: readonly (readonly string[])[]
  /** Where any words may head a column: whether a row of headings is of this kind at all. */
  readonly isOne?: (headings: readonly HeadingFacts[]) => boolean
  /** Rows are nobody's but numbered ones; words such as 合计 or 负责人 in them are what somebody answered. */
  readonly numbered?: boolean
}
/** A definition in a list of many. */
export type AnySheetDefinition = SheetDefinition

type ColumnWords = Pick<Column, 'heading' | 'label' | 'hint'> & Partial<Pick<Column, 'aliases' | 'width' | 'example' | 'fullMark'>>
/** A column of a type of cell. @example column(textCell(40), { heading: '姓名', label, hint, required: true }) */
export const column = <T>(type: CellType<T>, words: ColumnWords & { required?: boolean }): Column<T> => ({
  aliases: [],
  width: 12,
  example: null,
  fullMark: null,
  required: false,
  ...type,
  ...words
})

/** Declares a kind of sheet. */
export const defineSheet = <const C extends Columns, R = never>(definition: SheetDefinition<C, R>): SheetDefinition<C, R> => definition

/** A template as its writer needs it, column by column. */
export type TemplateColumn = {
  readonly key: string
  readonly heading: string
  readonly required: boolean
  readonly hint: TextRef
  readonly width: number
  readonly type: CellType<unknown>['type']
  readonly numberFormat: string
  readonly bounds: CellType<unknown>['bounds']
  readonly choices: readonly string[]
  readonly example: RawCell
}
export type Template = {
  readonly id: string
  readonly version: number
  readonly title: TextRef
  readonly sheetName: string
  readonly instructions: TextRef
  readonly columns: readonly TemplateColumn[]
}

/** What a template of this kind looks like; repeated columns stand before the last named ones that follow them in use. */
export function templateOf(definition: AnySheetDefinition): Template {
  const { id, version, title, sheetName, instructions, repeated } = definition
  const named = Object.entries(definition.columns).flatMap(([key, one]) =>
    isShownInTemplate(definition, key) ? [templateColumn(key, headingInTemplate(one), one.required, one)] : []
  )
  const months = repeated
    ? repeated.templateHeadings.map((heading, index) => {
        const example = repeated.templateExamples?.[index]
        return templateColumn(heading, heading, false, example === undefined ? repeated : { ...repeated, example })
      })
    : []
  const identity = months.length === 0 ? named : named.filter(({ key }) => key === 'staffNo' || key === 'name')
  if (repeated?.atEnd === true) return { id, version, title, sheetName, instructions, columns: [...named, ...months] }
  const others = named.filter((one) => !identity.includes(one))
  return { id, version, title, sheetName, instructions, columns: [...identity, ...months, ...others] }
}

/** A heading names its full mark, so that the sheet still says it when the pack has changed. */
const headingInTemplate = (one: Column): string => (one.fullMark === null ? one.heading : `${one.heading}（满分${one.fullMark}）`)
/** Where months are columns of their own, the columns of the long form are left out. */
const isShownInTemplate = (definition: AnySheetDefinition, key: string): boolean =>
  definition.repeated === null || !definition.alternatives.some((keys) => keys.length > 1 && keys.includes(key))

const templateColumn = (key: string, heading: string, required: boolean, one: Column | RepeatedColumn): TemplateColumn => ({
  key,
  heading,
  required,
  hint: one.hint,
  width: one.width,
  type: one.type,
  numberFormat: one.numberFormat,
  bounds: one.bounds,
  choices: one.choices,
  example: one.example
})
