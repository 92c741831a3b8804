import type { DocumentContext, PrintDocument } from '../../kernel/document'
import { maskName, maskStaffNumber } from '../certification'
import { gradeText } from '../roster'
import type { Tables } from './command-parts'
import { texts } from './report-messages'
import { footerOf, isOf, movementText, type GradeDocumentQuestion } from './report-parts'

/** Warnings, demotions and standby are told to the person alone, whatever was put on the list. */
const isPublic = isOf('promotion', 'nomination', 'reinstatement')

/** 公示名单 as it was published: names and staff numbers masked. Null while nothing is published. */
export function gradePublicityDocument(tables: Tables, { year }: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const publicity = tables.gradeYears.get(String(year))?.publicity
  if (!publicity) return null
  const { say, letterhead } = context
  return {
    fileName: say(texts.ref('list.file', { organisation: letterhead.organisation, year })),
    title: say(texts.ref('list.title')),
    subtitle: say(texts.ref('list.subtitle', { year })),
    ...(publicity.number === '' ? {} : { number: publicity.number }),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        columns: (['order', 'staffNo', 'name', 'county', 'from', 'movement'] as const).map((key) => ({ heading: say(texts.ref(key)), width: 1 })),
        rows: publicity.list
          .filter(isPublic)
          .map(({ staffNo, name, county, kind, from, to }, index) => [
            { text: String(index + 1) },
            { text: maskStaffNumber(staffNo) },
            { text: maskName(name) },
            { text: county },
            { text: say(gradeText(from)) },
            { text: say(movementText(from, { kind, to, standby: false })) }
          ])
      }
    ],
    ...footerOf(context)
  }
}
