import { completedMonths, monthOf, monthsEndingWith, periodOf, type CivilMonth } from '../../kernel/civil-date'
import type { Fault, Result } from '../../kernel/result'
import { computeRule, type Rule } from '../../kernel/rule'
import { performanceRule, performanceWindow, type Certificate } from '../certification'
import { disciplinedOn, type Person } from '../roster'
import { abilitiesOf, type AbilityOf } from './annual-ability'
import { chainOf, type Chain } from './annual-history'
import type { Eligibility, GradeMissing, PersonMovement } from './annual-model'
import { byPerson, certificateOnDay, latestTransfer, pastOf, spellsKnown, type GradeQuestion, type GradeTables, type Past, type Start } from './annual-standing'
import { movementOfStep } from './ladder'
import { gradeTables, type Movement } from './model'
import { ruleTexts } from './rule-messages'
import type { AnnualPerson } from './rules/annual'
import { eligibilityRule, type EligibilityInput } from './rules/eligibility'
import { scoreRule } from './rules/score'
import { transferRule } from './rules/transfer'

/** Everything of one person that does not depend on the others. */
export type PersonYear = {
  readonly person: Person
  readonly start: Start
  readonly transfer: PersonMovement['transfer']
  readonly chain: Chain
  /** Of the ladder or of a corrected history. */
  readonly movement: AnnualPerson['movement']
  readonly eligibility: Eligibility
  readonly candidate: AnnualPerson['candidate']
}

type Score = { readonly month: CivilMonth; readonly score: string }
/** What a year's rules ask of everyone, gathered in one pass over each table. */
export type Gathered = {
  readonly tables: GradeTables
  readonly question: GradeQuestion
  readonly past: Past
  readonly certificates: ReadonlyMap<string, readonly Certificate[]>
  readonly disciplined: ReadonlySet<string> | null
  readonly scores: ReadonlyMap<string, readonly Score[]>
  readonly abilityOf: AbilityOf
}
const monthsOfYear = 12

export function gather(tables: GradeTables, question: GradeQuestion, staffNos?: ReadonlySet<string>): Gathered {
  const { year, book } = question
  const inForce = book.find(performanceWindow.path)
  const months = Math.max(monthsOfYear + 1, inForce ? performanceWindow.schema.parse(inForce.value) : 1)
  return {
    tables,
    question,
    past: pastOf(tables, year),
    certificates: byPerson(tables.certificates.values()),
    disciplined: disciplinedOn(tables.conductRecords, year.asOf),
    scores: byPerson(scoresIn(tables, new Set(monthsEndingWith(monthOf(year.asOf), months)))),
    abilityOf: abilitiesOf(tables, question, staffNos)
  }
}
function* scoresIn({ monthlyPerformance }: GradeTables, months: ReadonlySet<CivilMonth>): Iterable<Score & { readonly staffNo: string }> {
  for (const row of monthlyPerformance.values()) if (months.has(row.month)) yield row
}

/** Runs a rule on one person's data; the reason where it refuses them goes to `refused`. */
function attempt<I, O>(rule: Rule<I, O>, input: I, { book }: GradeQuestion, refused: Fault[]): O | null {
  const run: Result<{ value: O }> = computeRule(rule, input, book, { trace: false })
  if (run.ok) return run.value.value
  refused.push(run.fault)
  return null
}

/** One person's ladder, transfer, gates and scores. Data that a rule refuses leave the person pending; the year goes on. */
export function personYear(person: Person, gathered: Gathered): PersonYear {
  const { question, past } = gathered
  const { year, book } = question
  const start = past.startAfter(person, year.resultYear)
  const refused: Fault[] = []
  const transferred = transferInput(person, gathered)
  const transfer = transferred && attempt(transferRule, transferred, question, refused)
  const chain = chainOf(person, year, past, book)
  const movement = movementOf(chain)
  const judged = attempt(eligibilityRule, eligibilityInput(person, { start, transfer, movement }, gathered), question, refused)
  const candidate = judged?.status === 'eligible' ? candidateOf(person, start, gathered, refused) : null
  const eligibility = refused.length > 0 || !judged ? pending(judged, refused) : judged
  return { person, start, transfer, chain, movement, eligibility, candidate: eligibility.status === 'eligible' ? candidate : null }
}
const pending = (judged: Eligibility | null, refused: readonly Fault[]): Eligibility => ({
  target: judged?.target ?? null,
  status: 'pending',
  gates: judged?.gates ?? [],
  missing: [...(judged?.missing ?? []), ...refused.map(refusal)]
})
const refusal = ({ code, params, place }: Fault): GradeMissing => ({ code: 'refused', path: place?.field ?? '', label: { key: code, params } })

/** What the ladder does this year; where corrected results change where the person should stand, that goes before it. */
function movementOf({ steps, corrected }: Chain): AnnualPerson['movement'] {
  const own = steps.at(-1)
  if (corrected) {
    const { to, standby } = corrected.step
    return { kind: 'correction', to, standby, rule: 'grade.demotion', reason: ruleTexts.ref('reason.correction') }
  }
  const movement: Movement = own ? movementOfStep(own) : nothing
  return movement.kind === 'none' || !own ? null : { ...movement, rule: 'grade.demotion', reason: ruleTexts.ref('reason.ladder', { failures: own.failures }) }
}
const nothing: Movement = { kind: 'none', to: 'G1', standby: false }

export function transferInput({ staffNo }: Person, { question: { year }, past, scores }: Gathered) {
  const spell = latestTransfer(spellsKnown(past.spellsOf(staffNo), year), year.asOf)
  return spell && { from: spell.from, asOf: year.asOf, months: (scores.get(staffNo) ?? []).map(({ month }) => month) }
}

type Standing = Pick<PersonYear, 'start' | 'transfer' | 'movement'>
export function eligibilityInput({ staffNo }: Person, { start, transfer, movement }: Standing, gathered: Gathered): EligibilityInput {
  const { question, past, certificates, disciplined } = gathered
  return {
    grade: start.grade,
    asOf: question.year.asOf,
    since: start.since,
    standby: start.standby,
    consequence: movement?.kind ?? 'none',
    transfer,
    results: [...past.resultsOf(staffNo)],
    certificates: (certificates.get(staffNo) ?? []).map(certificateOnDay),
    activeDiscipline: disciplined?.has(staffNo) ?? null
  }
}

export function selectionInputOf(staffNo: string, { tables, question, abilityOf }: Gathered) {
  const row = tables.selectionScores.get(gradeTables.selectionScores.key({ staffNo, year: question.year.year }))
  return { ability: abilityOf(staffNo), competition: row?.competition ?? null, panel: row?.panel ?? [] }
}
export function performanceInput(staffNo: string, { tables, question, scores }: Gathered) {
  const month = monthOf(question.year.asOf)
  const ordered = (scores.get(staffNo) ?? []).toSorted((a, b) => (a.month < b.month ? -1 : 1))
  return {
    month,
    scores: ordered.map(({ month: of, score }) => ({ month: of, score })),
    satisfaction: tables.satisfaction.get(`${staffNo}|${periodOf(month)}`)?.score ?? null
  }
}

function candidateOf({ staffNo }: Person, { since }: Start, gathered: Gathered, refused: Fault[]): AnnualPerson['candidate'] {
  const { question } = gathered
  const selection = selectionInputOf(staffNo, gathered)
  attempt(scoreRule, selection, question, refused)
  const performance = attempt(performanceRule, performanceInput(staffNo, gathered), question, refused)?.score ?? null
  return { ...selection, performance, months: since && completedMonths(since, question.year.asOf) }
}
