import { computeRule, type TraceNode } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import {
  certifyRound,
  explainPeople,
  explainPerson,
  type CertificationTables,
  type OnSiteFindings,
  type RoundNumber,
  type RoundQuestion,
  type RoundResult
} from '../certification'
import { aggregateRule, gapRule, type competencyTables } from '../competency'
import { assessOnSite, gapInput } from './assessment'
import type { OnSitePerson } from './assessment-model'
import { ratingPlans } from './checks'
import { evaluationTables } from './model'

/** Every table that a round with its on-site evaluation reads. */
export type RoundTables = CertificationTables & TablesOf<typeof competencyTables> & TablesOf<typeof evaluationTables>
type Question = Omit<RoundQuestion, 'onSite'>
type OfPerson = Question & { readonly staffNo: string }

/** A round for everyone on the roster, with what the on-site evaluation found. Use this wherever results are shown. */
export const roundOf = (tables: RoundTables, question: Question): RoundResult =>
  certifyRound(tables, { ...question, ...(isEvaluated(tables, question) ? { onSite: findings(question.round, assessOnSite(tables, question).people) } : {}) })

/** The whole working behind one person's result, the competencies first; null where certification has none. */
export function explainRound(tables: RoundTables, question: OfPerson): TraceNode | null {
  if (!isEvaluated(tables, question)) return explainPerson(tables, question)
  const person = onSiteOf(tables, question)
  const trace = explainPerson(tables, { ...question, onSite: findings(question.round, person ? [person] : []) })
  return withCompetencies(trace, person ? matchTrace(tables, question, person) : null)
}
/** The same for everyone on the roster: the round is gathered and its on-site evaluation computed once. */
export function explainRounds(tables: RoundTables, question: Question): (staffNo: string) => TraceNode | null {
  if (!isEvaluated(tables, question)) return explainPeople(tables, question)
  const { people } = assessOnSite(tables, question)
  const evaluated = new Map(people.map((person) => [person.staffNo, person]))
  const explain = explainPeople(tables, { ...question, onSite: findings(question.round, people) })
  return (staffNo) => {
    const person = evaluated.get(staffNo)
    return withCompetencies(explain(staffNo), person ? matchTrace(tables, { ...question, staffNo }, person) : null)
  }
}
const withCompetencies = (trace: TraceNode | null, competencies: TraceNode | null): TraceNode | null =>
  trace && competencies ? { ...trace, steps: [{ kind: 'call', node: competencies }, ...trace.steps] } : trace

/** The working of 匹配度 of one person; null where nothing is required of the person. */
export function explainMatch(tables: RoundTables, question: OfPerson): TraceNode | null {
  const person = isEvaluated(tables, question) ? onSiteOf(tables, question) : null
  return person ? matchTrace(tables, question, person) : null
}
/** The working of one competency's level, from the ratings that count; null where there are none. */
export function explainLevel(tables: RoundTables, question: OfPerson & { readonly code: string }): TraceNode | null {
  const person = isEvaluated(tables, question) ? onSiteOf(tables, question) : null
  const ratings = person?.outcomes.find(({ code }) => code === question.code)?.ratings ?? []
  if (ratings.length === 0) return null
  const named = ratings.map((rating) => ({ ...rating, assessor: tables.assessors.get(rating.assessor)?.name ?? rating.assessor }))
  // Two assessors may have the same name; then their codes tell them apart.
  const isClear = new Set(named.map(({ assessor }) => assessor)).size === named.length
  const run = computeRule(aggregateRule, { ratings: isClear ? named : [...ratings] }, question.book, { trace: true })
  return run.ok ? run.value.trace : null
}

const isEvaluated = ({ evaluations }: RoundTables, question: Question): boolean => evaluations.has(evaluationTables.evaluations.key(question))
const onSiteOf = (tables: RoundTables, { staffNo, ...question }: OfPerson): OnSitePerson | null =>
  assessOnSite(tables, { ...question, staffNos: new Set([staffNo]) }).people[0] ?? null

function matchTrace(tables: RoundTables, question: OfPerson, person: OnSitePerson): TraceNode | null {
  const { profile } = ratingPlans(tables, question)(question.staffNo)
  const run = profile ? computeRule(gapRule, gapInput(profile, person.outcomes), question.book, { trace: true }) : null
  return run?.ok === true ? run.value.trace : null
}

/** Only the second round has papers that a panel marks. */
const roundWithMarks: RoundNumber = 2
const findings = (round: RoundNumber, people: readonly OnSitePerson[]): ReadonlyMap<string, OnSiteFindings> =>
  new Map(
    people.map(({ staffNo, interview, presentation, coreMet }) => [
      staffNo,
      {
        interview: round === roundWithMarks ? interview : null,
        presentation: round === roundWithMarks ? presentation : null,
        coreCompetenciesMet: coreMet
      }
    ])
  )
