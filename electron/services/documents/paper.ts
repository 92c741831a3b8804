import { documentTexts } from '../../../shared/contract/document-texts'
import type { Block, DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { createTranslator } from '../../../shared/kernel/texts'
import { oneLine } from './plain-text'

/** What the machine side needs of a context to put a document on paper. */
export type Paper = Pick<DocumentContext, 'letterhead' | 'language'>

type Orientation = PrintDocument['orientation']
type Size = { readonly width: number; readonly height: number }

/** A4 and its margins, in millimetres; the same in Word and PDF. */
export const sheet = { width: 210, height: 297, top: 27, bottom: 22, side: 22, head: 11, foot: 10 } as const
export const contentWidth = (orientation: Orientation): number => (orientation === 'portrait' ? sheet.width : sheet.height) - 2 * sheet.side
/** Largest size of a picture in millimetres. */
const pictureRoom = { portrait: { width: 140, height: 86 }, landscape: { width: 170, height: 108 } } as const

/** Size of a picture on paper in millimetres: as wide as its room, whole. */
export function pictureOnPaper({ width, height }: Size, orientation: Orientation): Size {
  const room = pictureRoom[orientation]
  const scale = Math.min(room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}

// The paper crosses to another thread, which no function does.
const say = { 'zh-CN': createTranslator([documentTexts], 'zh-CN'), en: createTranslator([documentTexts], 'en') } as const

/** The text at the head of each page. */
export const headOf = ({ letterhead }: Paper): string => letterhead.header || letterhead.organisation

/** 第 x 页，共 y 页, cut where the two numbers go. */
export function pageWords({ language }: Paper): readonly [before: string, between: string, after: string] {
  const [before = '', between = '', after = ''] = say[language](documentTexts.ref('page', { page: '\u0001', total: '\u0001' })).split('\u0001')
  return [before, between, after]
}
/** Who signs, with one colon, whether or not it came with one. */
export const signatureWords = (who: string, { language }: Paper): string =>
  say[language](documentTexts.ref('signature', { who: oneLine(who).replace(/[：:]$/, '') }))
export const dayWord = ({ language }: Paper): string => say[language](documentTexts.ref('day'))

/** Widths of columns as whole units that add up to the total, whatever units they were given in. */
export function shareWidths(widths: readonly number[], total: number): number[] {
  const whole = widths.reduce((sum, width) => sum + Math.max(0, width), 0)
  if (whole <= 0)
    return shareWidths(
      widths.map(() => 1),
      total
    )
  let before = 0
  let used = 0
  return widths.map((width) => {
    before += Math.max(0, width)
    const end = Math.round((before / whole) * total)
    const own = end - used
    used = end
    return own
  })
}
/** Shares of the name and the value in a form of so many columns. */
export const factWidths = (columns: 1 | 2 | 3 | 4): number[] => {
  const pair = { 1: [20, 80], 2: [17, 33], 3: [13, 20.3], 4: [10, 15] }[columns]
  return Array.from({ length: columns }, () => pair).flat()
}
/** Pairs in rows of so many columns. */
export function inRows<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => items.slice(row * columns, (row + 1) * columns))
}

/** How many rows of a table do not leave the signatures below them. */
const rowsWithSignatures = 3
/** Index of the first row that is bound to the one after it. */
export const boundFrom = ({ rows, whole = false, signed }: Pick<Extract<Block, { kind: 'table' }>, 'rows' | 'whole' | 'signed'>): number =>
  whole ? 0 : signed ? Math.max(0, rows.length - rowsWithSignatures) : rows.length

/** Millimetres for each line to sign on: many of them move closer, so that they stay on one page. */
export const signatureHeight = (count: number): number => (count > 6 ? 9 : 12)

/** A line for a day, such as 面谈日期, needs no second one beside it. */
export const hasDay = (who: string): boolean => !/日期|\bdate\b/i.test(who)
