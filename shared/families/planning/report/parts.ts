import type { Alignment, Block, DocumentContext, PrintCell, PrintColumn } from '../../../kernel/document'
import { exact, roundHalfUp, subtract, type DecimalText } from '../../../kernel/decimal'
import type { TextRef } from '../../../kernel/texts'
import type { Plan, ReportChapter } from '../model'
import type { PlanQuestion } from '../plan'
import type { PlanResult } from '../result-model'
import type { WholeTables } from '../whole'
import { frameTexts as texts } from './frame-messages'

/** What a chapter is written from. */
export type ReportDesk = {
  readonly tables: WholeTables
  readonly question: PlanQuestion
  readonly result: PlanResult
  readonly context: DocumentContext
  say(text: TextRef): string
}
/** A chapter of the report; without blocks it is left out, and `missing` says what it waits for. */
export type Chapter = { readonly key: ReportChapter; readonly blocks: readonly Block[]; readonly missing: TextRef | null }

/** 12,345 */
export const whole = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
/** A decimal with its thousands apart: 4,012.50. */
export function decimal(value: DecimalText): string {
  const [before = '', after] = value.split('.')
  const sign = before.startsWith('-') ? '-' : ''
  const shown = sign + before.slice(sign.length).replace(/\B(?=(\d{3})+$)/g, ',')
  return after === undefined ? shown : `${shown}.${after}`
}
/** A decimal without zeros that say nothing: 8.00 → 8. */
export const short = (value: DecimalText): string => decimal(value.includes('.') ? value.replace(/\.?0+$/, '') : value)
/** a − b at two decimals. */
export const difference = (a: DecimalText, b: DecimalText): DecimalText => roundHalfUp(subtract(exact(a), exact(b)))
export const magnitude = (value: DecimalText): DecimalText => value.replace(/^-/, '')
/** +3.20, −3.20, 0.00: a difference in a table. */
export const signed = (value: DecimalText): string => (value.startsWith('-') ? `−${value.slice(1)}` : Number(value) === 0 ? value : `+${value}`)

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const lead = (text: string): Block => ({ kind: 'paragraph', style: 'lead', text })

type Cell = string | PrintCell
type TableColumn = readonly [heading: string, width: number, align?: Alignment]
export type ReportTable = {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** What stands below the rows. */
  readonly note: string
}
/** Most rows of a table that is kept on one page. */
const keptWhole = 16

/** A table with its note as its last row, so that no page parts them: what to mind, and on which page of the application its figures stand. */
export function table({ caption, columns, rows, note }: ReportTable): Block[] {
  const noteRow: PrintCell[] = [{ text: note, span: columns.length, emphasis: 'dim' }]
  return [
    {
      kind: 'table',
      caption,
      columns: columns.map(([title, width, align]): PrintColumn => ({ heading: title, width, ...(align ? { align } : {}) })),
      rows: [...rows.map((row) => row.map((cell): PrintCell => (typeof cell === 'string' ? { text: cell } : cell))), noteRow],
      dense: true,
      ...(rows.length <= keptWhole ? { whole: true } : {})
    }
  ]
}
export const strong = (text: string): PrintCell => ({ text, emphasis: 'strong' })

type Page = Exclude<ReportChapter, 'summary' | 'next'> | 'report'
/** 数据见…页, after what else is to be minded. */
export const sourceNote = ({ say }: Pick<ReportDesk, 'say'>, page: Page, note?: TextRef): string => {
  const where = texts.ref(`page.${page}`)
  return say(note ? texts.ref('source.note', { note, page: where }) : texts.ref('source.page', { page: where }))
}

/** What HR wrote of a chapter, under a heading of its own. */
export function remarkBlocks({ remarks }: Pick<Plan, 'remarks'>, chapter: ReportChapter, say: ReportDesk['say']): Block[] {
  const remark = remarks[chapter]?.trim() ?? ''
  return remark === '' ? [] : [heading(3, say(texts.ref('remark'))), ...remark.split(/\n+/).map(paragraph)]
}
