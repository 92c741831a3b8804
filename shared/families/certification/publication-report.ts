import { periodOf } from '../../kernel/civil-date'
import type { Block, DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay, sayPeriod } from '../../kernel/say-dates'
import type { TablesOf } from '../../kernel/table'
import { gradeText, type rosterTables } from '../roster'
import type { Round } from './model'
import { maskName, maskStaffNumber } from './publication'
import { texts } from './publication-messages'
import type { Certificate, publicationTables } from './publication-model'

type Tables = TablesOf<typeof rosterTables & typeof publicationTables>

const footerOf = ({ say, example, packTitle }: DocumentContext): Pick<PrintDocument, 'footer'> =>
  example ? { footer: `${say(texts.ref('example'))} ${packTitle}` } : {}

/** 公示名单 as it was published: names and staff numbers masked, no scores. Null while nothing is published. */
export function publicityDocument(tables: Tables, { round, month }: Round, context: DocumentContext): PrintDocument | null {
  const publicity = tables.publicities.get(`${round}|${month}`)
  if (!publicity) return null
  const { say, letterhead, language } = context
  const { list, startsOn, endsOn, workingDays, number } = publicity
  const contact = letterhead.contact === '' ? '' : say(texts.ref('list.appeal.contact', { contact: letterhead.contact }))
  return {
    fileName: say(texts.ref('list.file', { organisation: letterhead.organisation, round })),
    title: say(texts.ref('list.title')),
    subtitle: say(texts.ref('list.subtitle', { round, period: sayPeriod(periodOf(month), language) })),
    ...(number === '' ? {} : { number }),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        style: 'lead',
        text: say(texts.ref('list.lead', { count: list.length, round, from: sayDay(startsOn, language), until: sayDay(endsOn, language), days: workingDays }))
      },
      { kind: 'paragraph', text: say(texts.ref('list.appeal', { organisation: letterhead.organisation, contact })) },
      list.length === 0 ? { kind: 'paragraph', text: say(texts.ref('list.none')) } : listTable(list, context),
      { kind: 'signatures', lines: [], seal: `${letterhead.organisation}　${sayDay(startsOn, language)}` }
    ],
    ...footerOf(context)
  }
}
function listTable(list: NonNullable<ReturnType<Tables['publicities']['get']>>['list'], { say }: DocumentContext): Block {
  return {
    kind: 'table',
    caption: say(texts.ref('list.caption')),
    columns: [
      { heading: say(texts.ref('list.order')), width: 1, align: 'right' },
      { heading: say(texts.ref('list.county')), width: 3 },
      { heading: say(texts.ref('list.staffNo')), width: 2.5 },
      { heading: say(texts.ref('list.name')), width: 2 },
      { heading: say(texts.ref('list.grade')), width: 2 },
      { heading: say(texts.ref('list.target')), width: 2 }
    ],
    rows: list.map(({ staffNo, name, county, grade, target }, index) => [
      { text: String(index + 1) },
      { text: county },
      { text: maskStaffNumber(staffNo) },
      { text: maskName(name) },
      { text: say(gradeText(grade)) },
      { text: say(gradeText(target)), emphasis: 'strong' }
    ])
  }
}

/** 认证证书, one page each, in the order of their numbers. Null where there is none. */
export function certificateDocument(
  tables: Tables,
  { round, month, staffNos }: Round & { readonly staffNos: readonly string[] | null },
  context: DocumentContext
): PrintDocument | null {
  const wanted = staffNos === null ? null : new Set(staffNos)
  const certificates = [...tables.certificates.values()]
    .filter((one) => one.round === round && one.month === month && one.revoked === null && (wanted === null || wanted.has(one.staffNo)))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  if (certificates.length === 0) return null
  const { say, letterhead } = context
  return {
    fileName: say(texts.ref('certificate.file', { organisation: letterhead.organisation, round })),
    title: say(texts.ref('certificate.title')),
    orientation: 'landscape',
    bare: true,
    blocks: certificates.flatMap((certificate, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'newPage' } as const, { kind: 'paragraph', style: 'title', text: say(texts.ref('certificate.title')) } as const]),
      ...certificateBlocks(certificate, tables.people.get(certificate.staffNo)?.name ?? certificate.staffNo, context)
    ]),
    ...footerOf(context)
  }
}
function certificateBlocks(
  { number, staffNo, grade, round, issuedOn, validUntil }: Certificate,
  name: string,
  { say, letterhead, language }: DocumentContext
): Block[] {
  return [
    { kind: 'paragraph', style: 'right', text: say(texts.ref('certificate.number', { number })) },
    { kind: 'space', millimetres: 12 },
    { kind: 'paragraph', style: 'large', text: say(texts.ref('certificate.body', { name, staffNo, round, grade: gradeText(grade) })) },
    {
      kind: 'paragraph',
      style: 'large',
      text: say(texts.ref('certificate.validity', { from: sayDay(issuedOn, language), until: sayDay(validUntil, language) }))
    },
    { kind: 'space', millimetres: 16 },
    { kind: 'paragraph', style: 'issuer', text: `${letterhead.organisation}${letterhead.sealPlace}` },
    { kind: 'paragraph', style: 'issuer', text: sayDay(issuedOn, language) }
  ]
}
