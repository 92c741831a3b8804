import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { TablesOf } from '../../kernel/table'
import { participationSchema, roundSchema, type Participation, type Round } from '../certification'
import { competencyTables, modelContentSchema, type ModelContent } from '../competency'
import { personSchema, rosterTables } from '../roster'
import { assessorSchema, candidateSchema, evaluationTables, panelSchema, ratingSchema, seatSchema, type Assessor, type Panel } from './model'
import { knownBy, withKnown } from './seat-file-versions'
import { seatFaults } from './seat-messages'

const definitions = { ...rosterTables, ...competencyTables, ...evaluationTables }
/** The tables that assessor files are made of and merged into. */
export type SeatTables = TablesOf<typeof definitions> & {
  readonly company: ReadonlyMap<string, { readonly name: string }>
  readonly participations: ReadonlyMap<string, Participation>
}

/** What an assessor needs to know of a candidate; no identity number, no marks. A target that HR stated goes along. */
const seatCandidateSchema = personSchema
  .pick({ staffNo: true, name: true, county: true, post: true, grade: true })
  .extend({ target: participationSchema.shape.target, ...candidateSchema.pick({ panel: true, order: true }).shape })

export const seatFileFormat = 'hengcai-assessor'
export const seatFileVersion = 1
/** 评委文件: one assessor's seat in one round, to be filled in on another laptop and merged again. */
export const seatFileSchema = z.object({
  format: z.literal(seatFileFormat),
  formatVersion: z.literal(seatFileVersion),
  /** Names this handing out; edits made in the file have it as their origin. */
  issue: z.string().min(1).max(40),
  company: z.string().min(1).max(60),
  ...roundSchema.shape,
  assessor: assessorSchema.omit({ pin: true }),
  panels: z.array(panelSchema).max(30),
  candidates: z.array(seatCandidateSchema).max(5000),
  model: modelContentSchema,
  seats: z.array(seatSchema).max(5000),
  ratings: z.array(ratingSchema).max(100_000)
})
export type SeatFile = z.infer<typeof seatFileSchema>

export type SeatQuestion = Round & { readonly assessor: string; readonly issue: string }
/** The file of one assessor: to be handed out, and in the assessor's own workspace to be handed in. */
export function seatFileOf(tables: SeatTables, question: SeatQuestion): Result<SeatFile> {
  const { round, month } = question
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key({ round, month }))
  const content = evaluation ? contentOf(tables, evaluation) : null
  if (!content) return fail(seatFaults.make('noEvaluation', { round, month }))
  const known = tables.assessors.get(question.assessor)
  if (!known) return fail(seatFaults.make('unknownAssessor', { assessor: question.assessor, name: question.assessor }))
  const own = tables.ownSeat.get('seat')
  if (own && (own.assessor !== known.assessor || own.round !== round || own.month !== month))
    return fail(seatFaults.make('otherSeat', { name: tables.assessors.get(own.assessor)?.name ?? own.assessor }))
  const panels = panelsOf(tables, question, known)
  const candidates = candidatesOf(tables, question, panels)
  if (candidates.length === 0) return fail(seatFaults.make('noCandidates', { name: known.name, round, month }))
  const isOwn = (row: Round & { assessor: string }): boolean => row.round === round && row.month === month && row.assessor === known.assessor
  const open = [...tables.ratingConflicts.values()].filter((conflict) => isOwn(conflict) && conflict.chosen === null).length
  // A file made now would carry one of the versions and seem to know the others.
  if (open > 0) return fail(seatFaults.make('conflictsOpen', { name: known.name, count: open }))
  const staff = new Set(candidates.map(({ staffNo }) => staffNo))
  const belongs = (row: Round & { assessor: string; staffNo: string }): boolean => isOwn(row) && staff.has(row.staffNo)
  return ok({
    format: seatFileFormat,
    formatVersion: seatFileVersion,
    issue: own?.issue ?? question.issue,
    company: own?.company ?? tables.company.get('company')?.name ?? '—',
    round,
    month,
    assessor: { assessor: known.assessor, name: known.name, unit: known.unit },
    panels,
    candidates,
    model: content,
    seats: inOrder([...tables.seats.values()].filter(belongs).map(knowingItself), evaluationTables.seats.key),
    ratings: inOrder([...tables.ratings.values()].filter(belongs).map(knowingItself), evaluationTables.ratings.key)
  })
}

/** Rows leave with what they know, so that an edit made elsewhere says on what it was built. */
const knowingItself = <T extends Parameters<typeof knownBy>[0]>(row: T): T => withKnown(row, knownBy(row))
const inOrder = <T>(rows: readonly T[], key: (row: T) => string): T[] => rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

function contentOf(tables: SeatTables, { model, version }: { model: string; version: number }): ModelContent | null {
  const found = tables.models.get(competencyTables.models.key({ model, version }))
  const within = <T extends { model: string; version: number }>(rows: ReadonlyMap<string, T>): T[] =>
    [...rows.values()].filter((row) => row.model === model && row.version === version)
  if (!found) return null
  const competencies = within(tables.competencies).toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1))
  return { model: found, competencies, profiles: within(tables.profiles), grades: within(tables.gradeDescriptions) }
}

const panelsOf = (tables: SeatTables, { round, month }: Round, { assessor }: Assessor): Panel[] =>
  [...tables.panels.values()].filter((panel) => panel.round === round && panel.month === month && panel.assessors.includes(assessor))

function candidatesOf(tables: SeatTables, { round, month }: Round, panels: readonly Panel[]): SeatFile['candidates'] {
  const names = new Set(panels.map(({ panel }) => panel))
  return [...tables.candidates.values()]
    .filter((candidate) => candidate.round === round && candidate.month === month && names.has(candidate.panel))
    .toSorted((a, b) => (a.panel === b.panel ? a.order - b.order : a.panel < b.panel ? -1 : 1))
    .flatMap(({ staffNo, panel, order }) => {
      const person = tables.people.get(staffNo)
      if (!person) return []
      const stated = tables.participations.get(`${round}|${month}|${staffNo}`)?.target
      const { name, county, post, grade } = person
      return [{ staffNo, name, county, post, grade, panel, order, ...(stated === undefined ? {} : { target: stated }) }]
    })
}
