import type { Block, DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import { maskName, maskStaffNumber } from '../certification'
import { gradeText } from '../roster'
import type { Tables } from './command-parts'
import { publishedKinds } from './decision-state'
import { kindText } from './messages'
import type { PublishedMovement } from './model'
import { texts } from './report-messages'
import { contactOf, footerOf, isOf, type GradeDocumentQuestion } from './report-parts'

/** Warnings, demotions and standby are told to the person alone, whatever was put on the list. */
const isPublic = isOf(...publishedKinds)

/** 公示名单 as it was published: names and staff numbers masked. Null while nothing is published. */
export function gradePublicityDocument(tables: Tables, { year }: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const publicity = tables.gradeYears.get(String(year))?.publicity
  if (!publicity) return null
  const { say, letterhead, language } = context
  const { number, startsOn, endsOn, workingDays } = publicity
  const list = publicity.list.filter(isPublic)
  const period = { count: list.length, from: sayDay(startsOn, language), until: sayDay(endsOn, language), days: workingDays }
  const { organisation } = letterhead
  return {
    fileName: say(texts.ref('list.file', { organisation, year })),
    title: say(texts.ref('list.title')),
    subtitle: say(texts.ref('list.subtitle', { year })),
    ...(number === '' ? {} : { number }),
    orientation: 'portrait',
    blocks: [
      ...(list.length === 0 ? [] : [{ kind: 'paragraph', style: 'lead', text: say(texts.ref('list.lead', period)) } as const]),
      ...(list.some(isOf('nomination')) ? [{ kind: 'paragraph', text: say(texts.ref('list.province')) } as const] : []),
      list.length === 0 ? { kind: 'paragraph', text: say(texts.ref('list.none')) } : listTable(list, context),
      { kind: 'paragraph', text: say(texts.ref('list.appeal', { organisation, contact: contactOf(context) })), withNext: true },
      { kind: 'signatures', lines: [], seal: `${organisation}　${sayDay(startsOn, language)}` }
    ],
    ...footerOf(context)
  }
}

function listTable(list: readonly PublishedMovement[], { say }: DocumentContext): Block {
  return {
    kind: 'table',
    caption: say(texts.ref('list.caption')),
    columns: [
      { heading: say(texts.ref('order')), width: 1.2, align: 'right' },
      { heading: say(texts.ref('county')), width: 3.4 },
      { heading: say(texts.ref('staffNo')), width: 2.4 },
      { heading: say(texts.ref('name')), width: 2 },
      { heading: say(texts.ref('grade')), width: 2 },
      { heading: say(texts.ref('list.to')), width: 2.2 },
      { heading: say(texts.ref('kind')), width: 3.2 }
    ],
    rows: list.map(({ staffNo, name, county, kind, from, to }, index) => [
      { text: String(index + 1) },
      { text: county },
      { text: maskStaffNumber(staffNo) },
      { text: maskName(name) },
      { text: say(gradeText(from)) },
      { text: say(gradeText(to)), emphasis: 'strong' },
      { text: say(kindText(kind)) }
    ])
  }
}
