import { z } from 'zod'
import { paperSchema, papers, reweightReasonSchema, type Paper, type ReweightReason, type RoundNumber } from '../../../shared/families/certification'
import { gradeSchema, type Grade } from '../../../shared/families/roster'
import type { RuleBook } from '../../../shared/kernel/rule'

/** What the wizard shows of the pack in force; an empty value where the pack has none, as the rules themselves then say. */
const read = <T>(book: RuleBook, path: string, schema: z.ZodType<T>, without: T): T => {
  const found = schema.safeParse(book.find(`certification.${path}`)?.value)
  return found.success ? found.data : without
}
const marks = z.partialRecord(paperSchema, z.number())

/** The papers of a round, in their order. */
export function papersOf(book: RuleBook, round: RoundNumber): Paper[] {
  const weights = read(book, `exam.weights.round${round}`, marks, {})
  return papers.filter((paper) => weights[paper] !== undefined)
}
export const fullMarksOf = (book: RuleBook): Partial<Record<Paper, number>> => read(book, 'exam.fullMark', marks, {})
export const defaultTargetsOf = (book: RuleBook, round: RoundNumber): Partial<Record<Grade, Grade | null>> =>
  read(book, `target.round${round}`, z.partialRecord(gradeSchema, gradeSchema.nullable()), {})
export const certifiedBy = (book: RuleBook, round: RoundNumber): readonly Grade[] => read(book, `target.certified${round}`, z.array(gradeSchema), [])
export const reweightReasonsOf = (book: RuleBook): readonly ReweightReason[] => read(book, 'composite.reweightReasons', z.array(reweightReasonSchema), [])
export const windowMonthsOf = (book: RuleBook): number => read(book, 'performance.windowMonths', z.int(), 6)
export const passMarksOf = (book: RuleBook): Partial<Record<Grade, number>> => read(book, 'decision.passMarks', z.partialRecord(gradeSchema, z.number()), {})
export const scaleOf = (book: RuleBook, component: 'performance' | 'supervisor'): string => String(read(book, `${component}.fullMark`, z.number(), 100))
