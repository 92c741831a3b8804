import type { CivilDate } from './civil-date'
import type { SayName } from './explain'
import type { Language, Translate } from './texts'

/**
 * What a printed document says, as plain data: families write it, hosts turn it into Word, PDF or a page.
 * All texts are already in the reader's language and are text only: nothing in them is ever interpreted.
 */
export type PrintDocument = {
  /** Name of the file without its ending; whoever delivers it takes out what file systems refuse. */
  readonly fileName: string
  readonly title: string
  readonly subtitle?: string
  /** 文号, where the document carries one. */
  readonly number?: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
  /** Small print at the foot of every page, e.g. 示例标准包. */
  readonly footer?: string
  /** For a sheet that is handed over as it is, e.g. a certificate: no head, no page numbers; the footer alone stays. */
  readonly bare?: boolean
}

export type Alignment = 'left' | 'centre' | 'right'
export type Emphasis = 'normal' | 'strong' | 'dim'
/** A cell of a table: text, and how it is meant. `span` joins it with the columns to its right. */
export type PrintCell = { readonly text: string; readonly emphasis?: Emphasis; readonly span?: number }
export type PrintColumn = { readonly heading: string; /** Share of the width; any unit. */ readonly width: number; readonly align?: Alignment }

export type Signatures = { readonly lines: readonly string[]; readonly seal?: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly style?: 'normal' | 'lead' | 'large' | 'title' | 'small' | 'quote' | 'centred' | 'right' | 'issuer'
      /** Stays on the page of what follows it, as a heading does. */
      readonly withNext?: boolean
    }
  | { readonly kind: 'bullets'; readonly items: readonly string[]; readonly numbered?: boolean }
  /** Pairs of name and value, as at the head of a form. */
  | { readonly kind: 'facts'; readonly columns: 1 | 2 | 3 | 4; readonly pairs: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly PrintColumn[]
      readonly rows: readonly (readonly PrintCell[])[]
      /** Least height of a row in millimetres, for forms that are filled in by hand. */
      readonly rowHeight?: number
      readonly dense?: boolean
      /** Stays on one page where it fits one. */
      readonly whole?: boolean
      /** Lines to sign on below the rows, on one page with the last of them: nobody signs a page without names. */
      readonly signed?: Signatures
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly title: string; /** What the picture shows, in words. */ readonly alt: string }
  /** Lines to sign on; each may have a place for the day. */
  | ({ readonly kind: 'signatures' } & Signatures)
  /** A boxed text, e.g. a certificate's body or a note that must be read. */
  | { readonly kind: 'box'; readonly lines: readonly string[] }
  | { readonly kind: 'space'; readonly millimetres: number }
  | { readonly kind: 'newPage' }

/** A picture as data: drawn alike on screen, in Word and in PDF. Readable in black and white: lines differ in stroke and mark, not in colour alone. */
export type Picture = RadarPicture | MatrixPicture | BarsPicture | PyramidPicture | StackedPicture | IntervalsPicture | TornadoPicture | ColumnsPicture
/** Actual against required on axes around a centre. */
export type RadarPicture = {
  readonly kind: 'radar'
  readonly maximum: number
  readonly axes: readonly string[]
  /** A value of null leaves a gap in the line. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[]; readonly stroke: 'solid' | 'dashed' }[]
}
/** Names placed on two axes, e.g. the six grades on 知识技能的掌握度 × 解决问题的复杂性, joined in their order. */
export type MatrixPicture = {
  readonly kind: 'matrix'
  readonly across: { readonly title: string; readonly steps: readonly string[] }
  readonly up: { readonly title: string; readonly steps: readonly string[] }
  /** 0-based step on each axis. */
  readonly points: readonly { readonly name: string; readonly note?: string; readonly across: number; readonly up: number }[]
}
/** Horizontal bars with an optional mark each, e.g. a mean and its required level. */
export type BarsPicture = {
  readonly kind: 'bars'
  readonly maximum: number
  readonly bars: readonly { readonly name: string; readonly value: number; readonly label: string; readonly mark?: number }[]
}

/** Levels one upon another, each a bar about the middle, with an outline to hold it against and a range that it should lie in, e.g. grades, their target and bands. */
export type PyramidPicture = {
  readonly kind: 'pyramid'
  /** What bars, outlines and ranges are called. */
  readonly legend: { readonly value: string; readonly outline: string; readonly range: string }
  /** Topmost first; values in one unit, e.g. percent. */
  readonly levels: readonly {
    readonly name: string
    readonly value: number
    /** What the bar says, e.g. 12 人 9.09%. */
    readonly label: string
    /** A second line below the label. */
    readonly note?: string
    readonly outline?: number
    readonly range?: { readonly from: number; readonly to: number }
  }[]
}

/** Horizontal bars that are made up of parts, e.g. how a group's time is spent; the parts differ in shade and hatching. */
export type StackedPicture = {
  readonly kind: 'stacked'
  /** What the parts are called, in their order. */
  readonly legend: readonly string[]
  /** Parts in percent; a whole bar is 100. `label` stands at its end. */
  readonly bars: readonly { readonly name: string; readonly parts: readonly number[]; readonly label?: string }[]
}
/** Estimates with the range in which they lie, and what to hold them against, e.g. answers of a survey with their intervals beside an earlier one. */
export type IntervalsPicture = {
  readonly kind: 'intervals'
  readonly maximum: number
  readonly legend: { readonly value: string; readonly interval: string; readonly mark?: string }
  readonly bars: readonly {
    readonly name: string
    readonly value: number
    readonly low: number
    readonly high: number
    readonly label: string
    readonly mark?: number
  }[]
}
/** What a result becomes when one input at a time is moved down and up; the greatest effect first. */
export type TornadoPicture = {
  readonly kind: 'tornado'
  /** The result as it is. */
  readonly base: number
  /** What the values are, e.g. FTE. */
  readonly unit: string
  readonly legend: { readonly base: string; readonly low: string; readonly high: string }
  /** `low` is the result where the input is lower, `high` where it is higher: either may be the greater one. */
  readonly bars: readonly { readonly name: string; readonly low: number; readonly high: number; readonly lowLabel: string; readonly highLabel: string }[]
}
/** Upright columns side by side in groups, e.g. heads required and there in each county. */
export type ColumnsPicture = {
  readonly kind: 'columns'
  readonly maximum: number
  /** What the columns of a group are called, in their order. */
  readonly legend: readonly string[]
  readonly groups: readonly { readonly name: string; readonly values: readonly number[]; readonly labels: readonly string[] }[]
}

/** 公文用纸: what the company sets once and every document carries. */
export type Letterhead = {
  /** Who issues documents; the company's name unless set. */
  readonly organisation: string
  /** Line above the rule at the head of each page. */
  readonly header: string
  readonly logo: { readonly mime: 'image/png' | 'image/jpeg'; readonly base64: string } | null
  /** 文号 pattern with {year} and {number}, e.g. 云移人〔{year}〕{number}号. */
  readonly numberPattern: string
  /** Where the seal goes, e.g. （盖章处）. */
  readonly sealPlace: string
  /** Who signs, e.g. 经办人、人力资源部负责人、分管领导. */
  readonly signatures: readonly string[]
  /** Telephone or room for questions and appeals. */
  readonly contact: string
}

/** What every document needs beside its own content. */
export type DocumentContext = {
  readonly say: Translate
  /** Names for the bare codes inside workings, where a document prints them. */
  readonly sayName?: SayName
  readonly language: Language
  readonly letterhead: Letterhead
  /** Day that the document carries. */
  readonly today: CivilDate
  /** Name and version of the standard pack behind the figures. */
  readonly packTitle: string
  /** Computed with the built-in example pack: the document says 示例标准包. */
  readonly example: boolean
}
