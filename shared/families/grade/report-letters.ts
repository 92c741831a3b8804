import type { Block, DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import type { Tables } from './command-parts'
import { kindText } from './messages'
import { letterTexts as texts } from './report-letter-messages'
import { noticeBody } from './report-notice'
import { casesOf, footerOf, isOf, type Case, type GradeDocumentQuestion } from './report-parts'
import { warningBody } from './report-warning'

/** 警告、降级、待岗通知: a letter a person. Null where nobody was warned or moved down. */
export function gradeWarningsDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const body = warningBody(tables, question, context)
  return lettersOf('warning', casesOf(tables, question, isOf('warning', 'demotion', 'standby')), { ...question, body }, context)
}

/** 个人通知书 of promotion, nomination, reinstatement and correction: a letter a person. Null where there is none. */
export function gradeNoticesDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const body = noticeBody(tables, question, context)
  return lettersOf('notice', casesOf(tables, question, isOf('promotion', 'nomination', 'reinstatement', 'correction')), { ...question, body }, context)
}

type Letters = { readonly year: number; body(one: Case): readonly Block[] }
function lettersOf(of: 'warning' | 'notice', cases: readonly Case[], { year, body }: Letters, context: DocumentContext): PrintDocument | null {
  if (cases.length === 0) return null
  const { say, letterhead } = context
  const title = say(texts.ref(`${of}.title`))
  return {
    fileName: say(texts.ref(`${of}.file`, { organisation: letterhead.organisation, year })),
    title,
    orientation: 'portrait',
    blocks: cases.flatMap((one, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'newPage' } as const, { kind: 'paragraph', style: 'title', text: title } as const]),
      { kind: 'paragraph', style: 'centred', text: say(texts.ref('kind', { kind: kindText(one.decision.kind) })) },
      { kind: 'paragraph', style: 'lead', text: say(texts.ref('dear', { name: one.name, staffNo: one.decision.staffNo })) },
      ...body(one),
      ...closing(of, context)
    ]),
    ...footerOf(context)
  }
}

/** Who issues the letter, and where its reader signs for having it. */
function closing(of: 'warning' | 'notice', { say, letterhead, language, today }: DocumentContext): Block[] {
  return [
    { kind: 'paragraph', text: say(texts.ref('hereby')), withNext: true },
    {
      kind: 'paragraph',
      style: 'right',
      text: say(texts.ref('issued', { organisation: letterhead.organisation, seal: letterhead.sealPlace })),
      withNext: true
    },
    { kind: 'paragraph', style: 'right', text: sayDay(today, language), withNext: true },
    { kind: 'heading', level: 3, text: say(texts.ref('receipt.title')) },
    { kind: 'paragraph', style: 'small', text: say(texts.ref(`receipt.${of}`)), withNext: true },
    { kind: 'signatures', lines: [say(texts.ref('receipt.person')), say(texts.ref('receipt.server'))] }
  ]
}
