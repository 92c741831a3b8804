import { documentFaults } from '../../../shared/contract/document-texts'
import type { DocumentRequest } from '../../../shared/contract/documents'
import type { GradeYear, GradeYearResult } from '../../../shared/families/grade'
import type { DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { Tables } from '../../../shared/workspace/tables'
import type { DocumentGround, DocumentPlan } from './build'

export const gradeKinds = ['gradeApproval', 'gradePublicity', 'gradeWarnings', 'gradeNotices'] as const
export type GradeKind = (typeof gradeKinds)[number]
export type GradeRequest = Extract<DocumentRequest, { kind: GradeKind }>

type Question = { readonly year: number; readonly staffNos: readonly string[] | null; readonly result: GradeYearResult }
type GradeDocument = (tables: Tables, question: Question, context: DocumentContext) => PrintDocument | null
/** What the grade family writes, and the year that it writes about. */
export type GradeBuilders = Readonly<Record<GradeKind, GradeDocument>> & {
  /** The year as the file has it, else as it would begin. */
  yearOf(tables: Tables, year: number): GradeYear
  compute(tables: Tables, question: { readonly year: GradeYear; readonly book: RuleBook }): GradeYearResult
}

/** What is to be made of a year of adjustment: the year is computed once, whoever it is for. */
export function gradePlan(request: GradeRequest, { tables, context, builders: { grade }, bookOn }: DocumentGround): Result<DocumentPlan> {
  const { kind, year } = request
  const opened = grade?.yearOf(tables, year)
  const staffNos = request.kind === 'gradePublicity' ? null : request.staffNos
  const document =
    grade && opened ? grade[kind](tables, { year, staffNos, result: grade.compute(tables, { year: opened, book: bookOn(opened.asOf) }) }, context) : null
  if (document) return ok({ name: document.fileName, together: false, pieces: [() => document] })
  return fail(documentFaults.make(kind === 'gradePublicity' ? 'noGradePublicity' : 'noGradePeople', { year }))
}
