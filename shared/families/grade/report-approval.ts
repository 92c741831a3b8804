import type { DocumentContext, PrintDocument } from '../../kernel/document'
import { gradeText } from '../roster'
import type { Tables } from './command-parts'
import type { GradeDecision } from './model'
import { texts } from './report-messages'
import { casesOf, footerOf, movementText, type GradeDocumentQuestion } from './report-parts'

/** Decisions that somebody has to approve: what changes, and what stays although the rules proposed otherwise. */
const isForApproval = ({ kind, proposed }: GradeDecision): boolean => kind !== 'none' || (proposed !== null && proposed.kind !== 'none')

/** 等级调整审批表: a list of everyone first, then a page a person. Null while nothing is decided. */
export function gradeApprovalDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const { say, letterhead } = context
  const { year } = question
  const cases = casesOf(tables, question, isForApproval)
  if (cases.length === 0) return null
  return {
    fileName: say(texts.ref('approval.file', { organisation: letterhead.organisation, year })),
    title: say(texts.ref('approval.title')),
    subtitle: say(texts.ref('approval.summary.subtitle', { year })),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        columns: (['order', 'staffNo', 'name', 'county', 'from', 'movement'] as const).map((key) => ({ heading: say(texts.ref(key)), width: 1 })),
        rows: cases.map(({ decision, name, county }, index) => [
          { text: String(index + 1) },
          { text: decision.staffNo },
          { text: name },
          { text: county },
          { text: say(gradeText(decision.from)) },
          { text: say(movementText(decision.from, decision)) }
        ])
      }
    ],
    ...footerOf(context)
  }
}
