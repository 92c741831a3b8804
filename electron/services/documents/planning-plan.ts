import { documentFaults, documentTexts } from '../../../shared/contract/document-texts'
import type { DocumentRequest } from '../../../shared/contract/documents'
import type { Plan, PlanResult } from '../../../shared/families/planning'
import type { Grade } from '../../../shared/families/roster'
import type { DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { Tables } from '../../../shared/workspace/tables'
import type { DocumentPlan } from './plan'

export const planningKinds = ['planningReport', 'dutyBooks'] as const
export type PlanningRequest = Extract<DocumentRequest, { kind: (typeof planningKinds)[number] }>

/** What the planning family writes of a plan, and the plan itself. */
export type PlanningBuilders = {
  /** The plan as the file has it, else as it would begin. */
  planOf(tables: Tables, year: number): Plan
  compute(tables: Tables, question: { readonly plan: Plan; readonly book: RuleBook }): PlanResult
  report(
    tables: Tables,
    question: { readonly year: number; readonly book: RuleBook; readonly result: PlanResult },
    context: DocumentContext
  ): PrintDocument | null
  dutyBooks(
    tables: Tables,
    question: { readonly year: number; readonly book: RuleBook; readonly post: string | null; readonly grade: Grade | null },
    context: DocumentContext
  ): readonly PrintDocument[]
}
type Ground = {
  readonly tables: Tables
  readonly context: DocumentContext
  readonly builders: { readonly planning: PlanningBuilders }
  /** The rules in force on a day. */
  bookOn(day: Plan['asOf']): RuleBook
}

/** What is to be made of a plan; refuses what would be empty. */
export function planningPlan(request: PlanningRequest, ground: Ground): Result<DocumentPlan> {
  const { year } = request
  const plan = ground.builders.planning.planOf(ground.tables, year)
  const book = ground.bookOn(plan.asOf)
  return request.kind === 'planningReport' ? reportPlan(plan, book, ground) : dutyBooksPlan(request, book, ground)
}

function reportPlan(plan: Plan, book: RuleBook, { tables, context, builders: { planning } }: Ground): Result<DocumentPlan> {
  const { year } = plan
  const document = planning.report(tables, { year, book, result: planning.compute(tables, { plan, book }) }, context)
  return document ? ok({ name: document.fileName, together: false, pieces: [() => document] }) : fail(documentFaults.make('noPlan', { year }))
}

type DutyBooks = Extract<PlanningRequest, { kind: 'dutyBooks' }>
function dutyBooksPlan({ year, post, grade, together }: DutyBooks, book: RuleBook, { tables, context, builders }: Ground): Result<DocumentPlan> {
  const books = builders.planning.dutyBooks(tables, { year, book, post, grade }, context)
  const [only] = books
  if (!only) return fail(documentFaults.make('noDutyBook', { year, post: post ?? '', grade: grade ?? '' }))
  const name = books.length === 1 ? only.fileName : context.say(documentTexts.ref('dutyBooks', { company: context.letterhead.organisation, year }))
  return ok({ name, together, pieces: books.map((one) => () => one) })
}
