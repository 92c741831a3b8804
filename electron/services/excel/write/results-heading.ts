import type { TextRef } from '../../../../shared/kernel/texts'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import type { StandardPack } from '../../../../shared/standard/pack'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

/** What stands above every sheet of the book and on every printed page. */
export type Heading = {
  readonly title: (sheet: TextRef) => string
  readonly note: string
  readonly isWarning: boolean
  readonly print: Omit<BookSheet['print'], 'landscape'>
}

const say = resultSheetTexts.ref
/** What an example pack must say over results of certification. */
const certifying = (pack: string): TextRef => say('exampleNote', { pack })
/** The heading of a book of results: what it is of, and by which pack; an example pack says so everywhere. */
export function headingOf(title: Heading['title'], company: string, pack: StandardPack, { translate, language }: Speech, example = certifying): Heading {
  const packTitle = pack.title[language]
  return {
    title,
    note: translate(pack.example ? example(packTitle) : say('packNote', { pack: packTitle, id: pack.id, version: pack.version })),
    isWarning: pack.example,
    print: {
      left: company,
      right: pack.example ? translate(say('examplePrint', { pack: packTitle })) : `${packTitle} ${pack.version}`,
      page: translate(say('page', { page: '&P', pages: '&N' }))
    }
  }
}

/** Title and note; what an example pack must say runs across the table in colour. */
export const headingRows = (heading: Heading, sheet: TextRef, width: number): BookCell[][] => [
  [cell(heading.title(sheet), 'title')],
  heading.isWarning ? [cell(heading.note, 'warning'), ...Array.from({ length: width - 1 }, () => cell(null, 'warning'))] : [cell(heading.note, 'note')]
]
export const headingHeights: ReadonlyMap<number, number> = new Map([
  [0, 30],
  [1, 20],
  [2, 24]
])
