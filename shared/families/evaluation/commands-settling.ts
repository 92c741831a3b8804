import { z } from 'zod'
import type { AnyCommand } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { roundSchema, type Round } from '../certification'
import { competencyCodeSchema } from '../competency'
import { staffNumberSchema } from '../roster'
import { commandTexts as texts } from './command-messages'
import {
  all,
  change,
  competencyName,
  defineMainCommand,
  knownCandidate,
  knownCompetency,
  knownEvaluation,
  knownPerson,
  nameOf,
  originOf,
  planOf,
  sheetNames,
  type Change,
  type Definitions,
  type Tables
} from './commands-common'
import { faults } from './faults'
import {
  assessorCodeSchema,
  conflictSchema,
  courseRecordSchema,
  evaluationTables,
  ratingSchema,
  reportChoiceSchema,
  seatSchema,
  settlementSchema,
  type Conflict
} from './model'
import { knownBy, withKnown } from './seat-file-versions'

const ofPerson = { ...roundSchema.shape, staffNo: staffNumberSchema }
const shape = settlementSchema.shape
type OfCompetency = Round & { staffNo: string; code: string }

function settleable(tables: Tables, of: OfCompetency): Result<null> {
  const evaluation = knownEvaluation(tables, of)
  return evaluation.ok ? all(knownCandidate(tables, of), knownCompetency(tables, evaluation.value, of.code)) : evaluation
}

const settle = defineMainCommand({
  name: 'evaluation.settle',
  input: settlementSchema.extend({ reason: shape.reason.trim().min(1) }),
  summary: ({ kind, level, ...of }, tables) => texts.ref(kind, { name: nameOf(tables, of.staffNo), competency: competencyName(tables, of, of.code), level }),
  plan(settlement, tables) {
    const known = settleable(tables, settlement)
    return known.ok ? planOf(tables, 'settlements', evaluationTables.settlements.key(settlement), settlement) : known
  }
})

const unsettle = defineMainCommand({
  name: 'evaluation.unsettle',
  input: z.object({ ...ofPerson, code: competencyCodeSchema }),
  summary: (of, tables) => texts.ref('unsettle', { name: nameOf(tables, of.staffNo), competency: competencyName(tables, of, of.code) }),
  plan(of, tables) {
    const known = knownPerson(tables, of.staffNo)
    return known.ok ? planOf(tables, 'settlements', evaluationTables.settlements.key(of), null) : known
  }
})

const chooseVersion = defineMainCommand({
  name: 'evaluation.chooseVersion',
  input: z.object({ ...ofPerson, assessor: assessorCodeSchema, code: conflictSchema.shape.code, origin: z.string().max(40) }),
  summary: (of, tables) => texts.ref('choose', sheetNames(tables, of)),
  plan({ origin, ...of }, tables) {
    const key = evaluationTables.ratingConflicts.key(of)
    const conflict = tables.ratingConflicts.get(key)
    const version = conflict?.versions.find((one) => one.origin === origin)
    if (!conflict || !version) return fail(faults.make('nothingToChoose', { origin }, { value: origin }))
    if (conflict.chosen === origin) return ok([])
    return ok([...madeVisible(tables, conflict, version), ...change(tables, 'ratingConflicts', key, { ...conflict, chosen: origin })])
  }
})
/** The choice is an edit of its own: newer than every version that it was made from, and it knows of them all. */
function madeVisible(tables: Tables, { versions }: Conflict, version: Conflict['versions'][number]): Change[] {
  const rating = ratingSchema.safeParse(version)
  const key = rating.success ? evaluationTables.ratings.key(rating.data) : evaluationTables.seats.key(version)
  const visible = (rating.success ? tables.ratings : tables.seats).get(key)
  const seen = visible ? [...versions, visible] : versions
  const known: Record<string, number> = {}
  for (const one of seen) for (const [from, edit] of Object.entries(knownBy(one))) known[from] = Math.max(known[from] ?? 0, edit)
  const newest = { edit: Math.max(...seen.map(({ edit }) => edit)) + 1, origin: originOf(tables) }
  if (rating.success) return change(tables, 'ratings', key, withKnown({ ...rating.data, ...newest }, known))
  return change(tables, 'seats', key, withKnown({ ...seatSchema.parse(version), ...newest }, known))
}

const chooseReport = defineMainCommand({
  name: 'evaluation.chooseReport',
  input: reportChoiceSchema,
  summary: ({ staffNo }, tables) => texts.ref('report', { name: nameOf(tables, staffNo) }),
  plan(choice, tables) {
    const known = knownPerson(tables, choice.staffNo)
    if (!known.ok) return known
    const nothing = choice.evidence.length === 0 && choice.next.trim() === ''
    return planOf(tables, 'reportChoices', evaluationTables.reportChoices.key(choice), nothing ? null : choice)
  }
})

const recordCourse = defineMainCommand({
  name: 'evaluation.recordCourse',
  input: courseRecordSchema,
  summary: ({ staffNo, course }, tables) => texts.ref('recordCourse', { name: nameOf(tables, staffNo), course }),
  plan(record, tables) {
    const known = knownPerson(tables, record.staffNo)
    return known.ok ? planOf(tables, 'courseRecords', evaluationTables.courseRecords.key(record), record) : known
  }
})
const removeCourse = defineMainCommand({
  name: 'evaluation.removeCourse',
  input: courseRecordSchema.pick({ staffNo: true, course: true, completedOn: true }),
  summary: ({ staffNo, course }, tables) => texts.ref('removeCourse', { name: nameOf(tables, staffNo), course }),
  plan: (record, tables) => planOf(tables, 'courseRecords', evaluationTables.courseRecords.key(record), null)
})

/** Edits by which people decide over what the ratings come to. */
export const settlingCommands: readonly AnyCommand<Definitions>[] = [settle, unsettle, chooseVersion, chooseReport, recordCourse, removeCourse]
