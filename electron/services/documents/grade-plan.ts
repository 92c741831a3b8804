import { documentFaults } from '../../../shared/contract/document-texts'
import type { DocumentRequest } from '../../../shared/contract/documents'
import type { GradeDocumentQuestion, GradeYear, GradeYearResult } from '../../../shared/families/grade'
import type { DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { Tables } from '../../../shared/workspace/tables'
import type { DocumentPlan } from './plan'

export const gradeKinds = ['gradeApproval', 'gradePublicity', 'gradeWarnings', 'gradeNotices'] as const
export type GradeKind = (typeof gradeKinds)[number]
export type GradeRequest = Extract<DocumentRequest, { kind: GradeKind }>

type GradeDocument = (tables: Tables, question: GradeDocumentQuestion, context: DocumentContext) => PrintDocument | null
/** What the grade family writes of a year, and the year itself. */
export type GradeBuilders = Readonly<Record<GradeKind, GradeDocument>> & {
  /** The year as the file has it, else as it would begin. */
  yearOf(tables: Tables, year: number): GradeYear
  compute(tables: Tables, question: { readonly year: GradeYear; readonly book: RuleBook }): GradeYearResult
}

type Ground = {
  readonly tables: Tables
  readonly context: DocumentContext
  readonly builders: { readonly grade: GradeBuilders }
  /** The rules in force on a day. */
  bookOn(day: GradeYear['asOf']): RuleBook
}
/** What is to be made of a year of adjustment; the year is computed once, for however many people. */
export function gradePlan(request: GradeRequest, { tables, context, builders, bookOn }: Ground): Result<DocumentPlan> {
  const { kind, year: number } = request
  const { [kind]: document, yearOf, compute } = builders.grade
  const year = yearOf(tables, number)
  const staffNos = request.kind === 'gradePublicity' ? null : request.staffNos
  const book = bookOn(year.asOf)
  const made = document(tables, { year: number, staffNos, result: compute(tables, { year, book }), book }, context)
  if (made) return ok({ name: made.fileName, together: false, pieces: [() => made] })
  return fail(documentFaults.make(kind === 'gradePublicity' ? 'noGradePublicity' : 'noGradePeople', { year: number }))
}
