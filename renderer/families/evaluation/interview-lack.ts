import type { Round } from '../../../shared/families/certification'
import { roundOf, assessOnSite, evaluationTables, type OnSitePerson } from '../../../shared/families/evaluation'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { TextRef } from '../../../shared/kernel/texts'
import type { Tables } from '../../../shared/workspace/tables'
import { panelsOf } from './names'
import { queueTexts as texts } from './queue-texts'

/** What a round's on-site evaluation lacks: of its set-up in sentences, and who is not done, why. */
export type InterviewLack = {
  readonly sentences: readonly TextRef[]
  /** In the round, but on no panel yet. */ readonly unassigned: readonly Pick<OnSitePerson, 'staffNo' | 'name'>[]
  readonly people: readonly (Pick<OnSitePerson, 'staffNo' | 'name' | 'panel' | 'missing'> & {
    /** How many sheets are in, and whatever else is missing: short enough for a margin. */
    readonly summary: readonly TextRef[]
  })[]
}

/** What is missing before the on-site evaluation of a round is complete; of nobody's sheet does it say more than its state. */
export function interviewLack(tables: Tables, round: Round, book: RuleBook): InterviewLack {
  if (!tables.evaluations.has(evaluationTables.evaluations.key(round))) return { sentences: [texts.ref('lack.evaluation')], unassigned: [], people: [] }
  const panels = panelsOf(tables, round)
  const unassigned = roundOf(tables, { ...round, book }).people.filter(
    ({ staffNo, status }) => status !== 'notInRound' && !tables.candidates.has(evaluationTables.candidates.key({ ...round, staffNo }))
  )
  const conflicts = [...tables.ratingConflicts.values()].filter(({ chosen, ...of }) => chosen === null && isOf(of, round)).length
  const open = assessOnSite(tables, { ...round, book }).people.filter(({ state }) => state !== 'done')
  return {
    sentences: [
      ...(tables.assessors.size === 0 ? [texts.ref('lack.assessors')] : []),
      ...(panels.length === 0 ? [texts.ref('lack.panels')] : []),
      ...panels.filter(({ assessors }) => assessors.length === 0).map(({ panel }) => texts.ref('lack.empty', { panel })),
      ...(conflicts > 0 ? [texts.ref('lack.conflicts', { count: conflicts })] : [])
    ],
    unassigned,
    people: open.map((person) => ({ ...person, summary: summaryOf(person) }))
  }
}
function summaryOf({ seats, missing }: OnSitePerson): TextRef[] {
  const expected = seats.filter(({ state }) => state !== 'recused')
  const sheets = texts.ref('sheets.submitted', { done: expected.filter(({ state }) => state === 'submitted').length, all: expected.length })
  return [sheets, ...missing.filter(({ code }) => code !== 'sheet').map(({ label }) => label)]
}
const isOf = (one: Round, { round, month }: Round): boolean => one.round === round && one.month === month
