import { documentFaults, documentTexts } from '../../../shared/contract/document-texts'
import type { DocumentRequest } from '../../../shared/contract/documents'
import { lastDayOf } from '../../../shared/kernel/civil-date'
import type { DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { Round } from '../../../shared/families/certification'
import type { ModelContent, ModelVersion } from '../../../shared/families/competency'
import type { Tables } from '../../../shared/workspace/tables'
import { gradeKinds, gradePlan, type GradeBuilders, type GradeRequest } from './grade-plan'
import type { DocumentPlan } from './plan'
import { planningKinds, planningPlan, type PlanningBuilders, type PlanningRequest } from './planning-plan'

type Question = Round & { readonly book: RuleBook }
type StaffNos = readonly string[] | null
/** What the families write; handed in, so that the machine side can be tested without them. */
export type DocumentBuilders = {
  /** A round computed once, for all its reports. */
  reports(tables: Tables, question: Question): { readonly people: readonly string[]; report(staffNo: string, context: DocumentContext): PrintDocument | null }
  resultSheet(tables: Tables, question: Question, context: DocumentContext): PrintDocument | null
  paperForm(tables: Tables, question: Question & { readonly assessor: string | null }, context: DocumentContext): PrintDocument | null
  seatCodes(tables: Tables, round: Round, context: DocumentContext): PrintDocument | null
  publicity(tables: Tables, round: Round, context: DocumentContext): PrintDocument | null
  certificates(tables: Tables, round: Round & { readonly staffNos: StaffNos }, context: DocumentContext): PrintDocument | null
  model(tables: Tables, version: ModelVersion): ModelContent | null
  handbook(content: ModelContent, context: DocumentContext): PrintDocument
  gradeModel(content: ModelContent, context: DocumentContext): PrintDocument
  readonly grade: GradeBuilders
  readonly planning: PlanningBuilders
}
/** Everything that a request is answered from. */
export type DocumentGround = {
  readonly tables: Tables
  readonly context: DocumentContext
  readonly builders: DocumentBuilders
  /** The rules in force on a day. */
  bookOn(day: ReturnType<typeof lastDayOf>): RuleBook
}

/** Turns a request into what is to be made; refuses what would be empty. */
export function planOf(request: DocumentRequest, ground: DocumentGround): Result<DocumentPlan> {
  if (request.kind === 'personReports') return reportsPlan(request, ground)
  if (isOfPlanning(request)) return planningPlan(request, ground)
  return isOfGrades(request) ? gradePlan(request, ground) : singlePlan(request, ground)
}
const isOfGrades = (request: DocumentRequest): request is GradeRequest => gradeKinds.some((kind) => kind === request.kind)
const isOfPlanning = (request: DocumentRequest): request is PlanningRequest => planningKinds.some((kind) => kind === request.kind)

type Reports = Extract<DocumentRequest, { kind: 'personReports' }>
function reportsPlan({ round, month, staffNos, together }: Reports, { tables, context, builders, bookOn }: DocumentGround): Result<DocumentPlan> {
  const reports = builders.reports(tables, { round, month, book: bookOn(lastDayOf(month)) })
  const known = new Set(reports.people)
  const stranger = staffNos?.find((staffNo) => !known.has(staffNo))
  if (stranger !== undefined) return fail(documentFaults.make('nobodyOf', { round, month, staffNo: stranger }, { value: stranger }))
  const wanted = [...new Set(staffNos ?? reports.people)]
  if (wanted.length === 0) return fail(documentFaults.make('nobody', {}))
  return ok({
    name: context.say(documentTexts.ref('reports', { company: context.letterhead.organisation, round, month })),
    together,
    pieces: wanted.map((staffNo) => () => reports.report(staffNo, context))
  })
}

type Single = Exclude<DocumentRequest, Reports | GradeRequest | PlanningRequest>
function singlePlan(request: Single, ground: DocumentGround): Result<DocumentPlan> {
  if ((request.kind === 'handbook' || request.kind === 'gradeModel') && !ground.builders.model(ground.tables, request))
    return fail(documentFaults.make('noSuchModel', { model: request.model, version: request.version }))
  const document = singleDocument(request, ground)
  return document ? ok({ name: document.fileName, together: false, pieces: [() => document] }) : fail(whyNone(request))
}
/** What has to be done first, where there is nothing to show. */
function whyNone(request: Single): Fault {
  switch (request.kind) {
    case 'paperForm':
      return documentFaults.make('noPaperForm', { round: request.round, month: request.month })
    case 'seatCodes':
      return documentFaults.make('noSeatCodes', { round: request.round, month: request.month })
    case 'publicity':
      return documentFaults.make('noPublicity', { round: request.round, month: request.month })
    case 'certificates':
      return documentFaults.make('noCertificates', { round: request.round, month: request.month })
    case 'resultSheet':
    case 'handbook':
    case 'gradeModel':
      return documentFaults.make('nobody', {})
  }
}
function singleDocument(request: Single, { tables, context, builders, bookOn }: DocumentGround): PrintDocument | null {
  switch (request.kind) {
    case 'resultSheet':
      return builders.resultSheet(tables, { round: request.round, month: request.month, book: bookOn(lastDayOf(request.month)) }, context)
    case 'paperForm':
      return builders.paperForm(tables, { ...request, book: bookOn(lastDayOf(request.month)) }, context)
    case 'seatCodes':
      return builders.seatCodes(tables, request, context)
    case 'publicity':
      return builders.publicity(tables, request, context)
    case 'certificates':
      return builders.certificates(tables, request, context)
    case 'handbook':
    case 'gradeModel': {
      const content = builders.model(tables, request)
      return content && builders[request.kind](content, context)
    }
  }
}
