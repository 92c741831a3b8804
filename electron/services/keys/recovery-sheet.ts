import type { DocumentFormat } from '../../../shared/contract/documents'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { Block, PrintDocument } from '../../../shared/kernel/document'
import type { Result } from '../../../shared/kernel/result'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import type { PdfPrinter } from '../../ports'
import { makeDelivery, type MadeFile } from '../documents/batch'
import type { Paper } from '../documents/paper'
import { sheetTexts } from './sheet-texts'

/**
 * 恢复单: codes to be printed and locked away, of keys or of a workspace's password. Texts are given in the reader's language; how to type,
 * keep and sign for them is added, as it is the same for all.
 */
export type RecoverySheet = {
  /** Name of the file without its ending. */
  readonly fileName: string
  readonly title: string
  /** What it is for and when it is needed, a paragraph each. */
  readonly lines: readonly string[]
  /** What tells this sheet from others, e.g. company and fingerprint. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** As `encodeCode` writes them. Each gets a page of its own, so that they can be kept apart. */
  readonly codes: readonly { readonly name: string; readonly note?: string; readonly code: string }[]
  readonly today: CivilDate
}
type Making = { readonly format: DocumentFormat; readonly paper: Paper; readonly printer: PdfPrinter }

const groupsInLine = 5
/** Wide enough to tell groups apart; ordinary spaces would be run together. */
const gap = '\u2003'
const linesOfCode = (code: string): string[] => {
  const groups = code.split(' ')
  return Array.from({ length: Math.ceil(groups.length / groupsInLine) }, (_, line) => groups.slice(line * groupsInLine, (line + 1) * groupsInLine).join(gap))
}

/** The sheet as documents to print, one for each code. */
export function recoverySheetDocument({ fileName, title, lines, facts, codes, today }: RecoverySheet, language: Language): PrintDocument[] {
  const say = createTranslator([sheetTexts], language)
  const keeping = (['two', 'safe', 'noCopy', 'leave', 'leaked'] as const).map((item) => say(sheetTexts.ref(`keeping.${item}`)))
  return codes.map(({ name, note, code }) => ({
    fileName,
    title,
    subtitle: name,
    orientation: 'portrait',
    footer: say(sheetTexts.ref('footer')),
    blocks: [
      ...lines.map((text): Block => ({ kind: 'paragraph', text, style: 'lead' })),
      { kind: 'facts', columns: 1, pairs: [...facts, { name: say(sheetTexts.ref('made')), value: today }] },
      { kind: 'space', millimetres: 4 },
      ...linesOfCode(code).map((text): Block => ({ kind: 'paragraph', text, style: 'title', withNext: true })),
      { kind: 'space', millimetres: 2 },
      ...(note ? [{ kind: 'paragraph', text: note } satisfies Block] : []),
      { kind: 'paragraph', text: say(sheetTexts.ref('typing')), style: 'small' },
      { kind: 'heading', level: 2, text: say(sheetTexts.ref('keeping')) },
      { kind: 'bullets', items: keeping },
      { kind: 'signatures', lines: (['maker', 'firstKeeper', 'secondKeeper'] as const).map((who) => say(sheetTexts.ref(who))) }
    ]
  }))
}

/** The sheet as a file to hand over, in Word or PDF; refused where this machine prints no PDF. */
export function recoverySheet(sheet: RecoverySheet, { format, paper, printer }: Making): Promise<Result<MadeFile>> {
  const pieces = recoverySheetDocument(sheet, paper.language).map((document) => () => document)
  const job = { signal: new AbortController().signal, report: () => undefined }
  return makeDelivery({ name: sheet.fileName, together: true, pieces }, { format, paper, printer, job }, new Date(`${sheet.today}T00:00:00Z`))
}
