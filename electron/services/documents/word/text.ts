import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { Alignment } from '../../../../shared/kernel/document'
import { linesOf } from '../plain-text'

export const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const satisfies Record<Alignment, unknown>

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>
/** Text as runs of nothing but text: the library reads `children` as fields when they have certain names, so they are never used. */
export const runsOf = (text: string, look: Look = {}): TextRun[] =>
  linesOf(text).map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }))

/** A paragraph of text only. */
export const paragraph = (text: string, options: Omit<IParagraphOptions, 'text' | 'children'> = {}, look: Look = {}): Paragraph =>
  new Paragraph({ ...options, children: runsOf(text, look) })

/** Air between blocks; Word joins tables that touch. */
export const air = (twips: number, options: { readonly keepNext?: boolean; readonly pageBreakBefore?: boolean } = {}): Paragraph =>
  new Paragraph({ ...options, spacing: { before: 0, after: 0, line: Math.max(20, Math.min(twips, 31_000)), lineRule: 'exact' }, run: { size: 2 } })
