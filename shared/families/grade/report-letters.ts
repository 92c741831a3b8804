import type { Block, DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import type { Tables } from './command-parts'
import { texts } from './report-messages'
import { casesOf, footerOf, isOf, movementText, type Case, type GradeDocumentQuestion } from './report-parts'

/** 警告、降级、待岗通知: a letter a person. Null where nobody was warned or moved down. */
export function gradeWarningsDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  return lettersOf('warning', casesOf(tables, question, isOf('warning', 'demotion', 'standby')), question, context)
}

/** 个人通知书 of promotion, nomination, reinstatement and correction: a letter a person. Null where there is none. */
export function gradeNoticesDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  return lettersOf('notice', casesOf(tables, question, isOf('promotion', 'nomination', 'reinstatement', 'correction')), question, context)
}

function lettersOf(of: 'warning' | 'notice', cases: readonly Case[], { year }: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  if (cases.length === 0) return null
  const { say, letterhead, language, today } = context
  const title = say(texts.ref(`${of}.title`))
  return {
    fileName: say(texts.ref(`${of}.file`, { organisation: letterhead.organisation, year })),
    title,
    orientation: 'portrait',
    blocks: cases.flatMap(({ decision, name }, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'newPage' } as const, { kind: 'paragraph', style: 'title', text: title } as const]),
      { kind: 'paragraph', text: name },
      { kind: 'paragraph', text: say(movementText(decision.from, decision)) },
      { kind: 'paragraph', style: 'right', text: `${letterhead.organisation}　${sayDay(today, language)}` }
    ]),
    ...footerOf(context)
  }
}
