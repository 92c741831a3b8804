import { lastDayOf, type CivilDate } from '../kernel/civil-date'
import type { Fault } from '../kernel/result'
import type { TextRef } from '../kernel/texts'
import { consolidationTables, type ProvinceDecision, type Reply } from '../families/consolidation'
import { publicationTables } from '../families/certification'
import { roundOf } from '../families/evaluation'
import { roundCycle } from '../standard/model'
import { prepareEdit, type PreparedEdit } from '../workspace/command'
import type { RowChange, Tables } from '../workspace/tables'
import { carryOutTexts as texts } from './carry-out-messages'
import type { BookAt } from './results'

/** A decision of the province that could not be carried out here, and why. It is kept with the reply. */
export type NotCarriedOut = { readonly staffNo: string; readonly target: string; readonly fault: Fault }
export type CarriedOut = { readonly edit: PreparedEdit; readonly done: number; readonly left: readonly NotCarriedOut[] }

type Given = { readonly bookAt: BookAt; readonly today: CivilDate; readonly by: string }
/**
 * 批复落实: keeps a reply and carries its decisions out, as one edit. A nomination gets its answer; a certification that the city
 * calculated otherwise is decided as the province says, with its reason. What cannot be done is left and named, never forced.
 */
export function carryOut(tables: Tables, reply: Reply, given: Given): CarriedOut {
  const calculated = statusReader(tables, given.bookAt)
  const left: NotCarriedOut[] = []
  const changes: RowChange[] = []
  let done = 0
  for (const decision of reply.content.decisions) {
    const prepared = prepareDecision(tables, decision, calculated, given)
    if (prepared === null || prepared.ok) {
      done++
      if (prepared) changes.push(...prepared.value.changes)
    } else left.push({ staffNo: decision.staffNo, target: decision.target, fault: prepared.fault })
  }
  const kept: RowChange = { table: 'replies', key: consolidationTables.replies.key(reply), before: tables.replies.get(reply.digest) ?? null, after: reply }
  return { edit: { command: 'submission.takeReply', summary: summaryOf(reply, done), changes: [kept, ...changes] }, done, left }
}

const summaryOf = ({ content: { period, revision } }: Reply, done: number): TextRef =>
  done > 0 ? texts.ref('taken.decided', { period, revision, count: done }) : texts.ref('taken', { period, revision })

type StatusOf = (
  round: { readonly round: 1 | 2; readonly month: Parameters<typeof lastDayOf>[0] },
  staffNo: string
) => 'pass' | 'fail' | 'pending' | 'notInRound' | null
/** Calculated statuses, each round computed once. */
function statusReader(tables: Tables, bookAt: BookAt): StatusOf {
  const rounds = new Map<string, ReadonlyMap<string, 'pass' | 'fail' | 'pending' | 'notInRound'>>()
  return (round, staffNo) => {
    const cycle = roundCycle(round)
    const known =
      rounds.get(cycle) ?? new Map(roundOf(tables, { ...round, book: bookAt(cycle, lastDayOf(round.month)) }).people.map((one) => [one.staffNo, one.status]))
    rounds.set(cycle, known)
    return known.get(staffNo) ?? null
  }
}

/** The edit that one decision asks for; null where things are as it says already. */
function prepareDecision(tables: Tables, { about, staffNo, decision, reason, document, effectiveOn, on }: ProvinceDecision, statusOf: StatusOf, { by }: Given) {
  if (about.kind === 'nomination')
    return prepareEdit(
      'grade.answerNomination',
      { year: about.year, staffNo, state: decision, on, effectiveOn: decision === 'confirmed' ? effectiveOn : null, document },
      tables
    )
  const { round, month } = about
  const status = decision === 'confirmed' ? 'pass' : 'fail'
  const calculated = statusOf({ round, month }, staffNo)
  const overridden = tables.decisionOverrides.get(publicationTables.decisionOverrides.key({ round, month, staffNo }))?.status
  if (calculated === status && (overridden === undefined || overridden === status)) return null
  const words = [document, reason].filter(Boolean).join(' ')
  const because = (texts.texts['zh-CN'].because ?? '{words}').replace('{words}', words === '' ? on : words)
  return prepareEdit(
    'certification.decide',
    { round, month, staffNo, status, calculated: calculated ?? 'notInRound', reason: because.slice(0, 300), by, on },
    tables
  )
}
