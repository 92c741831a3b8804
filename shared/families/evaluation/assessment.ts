import { exact, roundHalfUp } from '../../kernel/decimal'
import { computeRule, type RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import type { Round } from '../certification'
import { aggregateRule, competencyTables, gapRule, type Competency, type GapOutcome, type Profile } from '../competency'
import { gradeText, type Person } from '../roster'
import type { CandidateState, CompetencyOutcome, CountedRating, OnSitePerson, OnSiteResult, SeatOutcome } from './assessment-model'
import { candidatesOf, countedSheets, sheetsOf, stateOf, type OnSiteTables, type Sheet } from './assessment-rows'
import { ratingPlans, type RatingPlan } from './checks'
import { marksOf } from './marks'
import { texts } from './messages'
import { evaluationTables, type Candidate, type Settlement } from './model'

export type { OnSiteTables } from './assessment-rows'
export type OnSiteQuestion = Round & {
  readonly book: RuleBook
  /** Only these people; everyone in the queues where nobody is named. */
  readonly staffNos?: ReadonlySet<string>
}

/** What the on-site evaluation of a round comes to, by panel and queue order. Only submitted sheets count. Pure; linear in ratings. */
export function assessOnSite(tables: OnSiteTables, question: OnSiteQuestion): OnSiteResult {
  const { round, month, book } = question
  const candidates = candidatesOf(tables, question)
  const sheets = sheetsOf(tables, question, candidates)
  const plans = ratingPlans(tables, question)
  const marks = marksOf(tables, question)
  const version = tables.evaluations.get(evaluationTables.evaluations.key(question))
  const people = candidates.flatMap((candidate): OnSitePerson[] => {
    const { staffNo } = candidate
    const person = tables.people.get(staffNo)
    // Whoever left the roster is no longer evaluated; the record of the sheets stays.
    if (!person) return []
    const plan = plans(staffNo)
    return [{ ...assessed(tables, { person, candidate, plan, sheets: sheets.get(staffNo) ?? [], book }), ...marks(staffNo) }]
  })
  return { round, month, model: version ? (tables.models.get(competencyTables.models.key(version)) ?? null) : null, people }
}

type Subject = { readonly person: Person; readonly candidate: Candidate; readonly plan: RatingPlan; readonly sheets: readonly Sheet[]; readonly book: RuleBook }
type Marked = 'interview' | 'presentation' | 'interviewRaw' | 'presentationRaw'

function assessed(tables: OnSiteTables, subject: Subject): Omit<OnSitePerson, Marked> {
  const { person, candidate, plan, sheets, book } = subject
  const drafts = plan.competencies.map((competency) => draftOf(tables, subject, competency))
  const gap = gapOf(plan, drafts, book)
  const outcomes = drafts.map((draft) => withGap(draft, plan, gap.outcome))
  const { staffNo, name, county, post, grade } = person
  return {
    staffNo,
    name,
    county,
    post,
    grade,
    target: plan.target,
    panel: candidate.panel,
    state: stateOfCandidate(sheets),
    seats: sheets.map((sheet) => seatOutcome(sheet, plan)),
    outcomes,
    match: gap.outcome?.match ?? null,
    verdict: gap.outcome?.verdict ?? null,
    coverage: gap.outcome?.coverage ?? null,
    coreMet: gap.outcome?.coreMet ?? null,
    missing: missingOf(tables, subject, outcomes, gap.refusal)
  }
}

type Draft = Omit<CompetencyOutcome, 'required' | 'weight' | 'core' | 'gap'>
/** The ratings of one competency that count, in the order of the sheets. */
export function countedRatings(sheets: readonly Sheet[], code: string): CountedRating[] {
  return countedSheets(sheets).flatMap(({ assessor, ratings }) => {
    const rating = ratings.get(code)
    return rating ? [{ assessor, level: rating.level, notObserved: rating.notObserved }] : []
  })
}
function draftOf({ settlements }: OnSiteTables, { candidate, sheets, book }: Subject, { code, name, layer }: Competency): Draft {
  const ratings = countedRatings(sheets, code)
  const run = ratings.length === 0 ? null : computeRule(aggregateRule, { ratings }, book, { trace: false })
  const { level, observed, flags } = run?.ok === true ? run.value.value : nothing
  const settled = settlements.get(evaluationTables.settlements.key({ ...candidate, code })) ?? null
  return { code, name, layer, ratings, observed, calculated: level, settled, actual: actualOf(settled, level), flags }
}
const nothing = { level: null, observed: 0, flags: [] }
const actualOf = (settled: Settlement | null, calculated: string | null): string | null => (settled ? roundHalfUp(exact(settled.level)) : calculated)

function gapOf({ profile }: RatingPlan, drafts: readonly Draft[], book: RuleBook): { outcome: GapOutcome | null; refusal: TextRef | null } {
  if (!profile) return { outcome: null, refusal: null }
  const run = computeRule(gapRule, gapInput(profile, drafts), book, { trace: false })
  return run.ok ? { outcome: run.value.value, refusal: null } : { outcome: null, refusal: { key: run.fault.code, params: run.fault.params } }
}
/** What the gap rule asks of one person. */
export const gapInput = ({ requirements }: Profile, outcomes: readonly Pick<CompetencyOutcome, 'code' | 'name' | 'actual'>[]) => ({
  requirements,
  levels: Object.fromEntries(outcomes.map(({ code, actual }) => [code, actual])),
  names: Object.fromEntries(outcomes.map(({ code, name }) => [code, name]))
})

function withGap(draft: Draft, { profile }: RatingPlan, gap: GapOutcome | null): CompetencyOutcome {
  const requirement = profile?.requirements.find(({ code }) => code === draft.code)
  const item = gap?.items.find(({ code }) => code === draft.code)
  return { ...draft, required: requirement?.level ?? null, weight: requirement?.weight ?? 0, core: requirement?.core ?? false, gap: item?.gap ?? null }
}

const seatOutcome = (sheet: Sheet, { competencies }: RatingPlan): SeatOutcome => ({
  assessor: sheet.assessor,
  state: stateOf(sheet),
  rated: competencies.filter(({ code }) => sheet.ratings.has(code)).length,
  of: competencies.length,
  seconds: sheet.seat?.seconds ?? 0
})

/** Done once every assessor who is not recused has submitted. */
function stateOfCandidate(sheets: readonly Sheet[]): CandidateState {
  const expected = sheets.filter((sheet) => stateOf(sheet) !== 'recused')
  if (expected.length > 0 && expected.every((sheet) => stateOf(sheet) === 'submitted')) return 'done'
  return expected.some(isBegun) ? 'underWay' : 'waiting'
}
const isBegun = ({ seat, ratings }: Sheet): boolean =>
  ratings.size > 0 || (seat !== null && (seat.state === 'submitted' || seat.interview !== null || seat.presentation !== null))

type Missing = OnSitePerson['missing']
function missingOf(tables: OnSiteTables, { person, plan, sheets }: Subject, outcomes: readonly CompetencyOutcome[], refusal: TextRef | null): Missing {
  const { model, target, profile } = plan
  return [
    ...(model ? [] : [{ code: 'model', label: texts.ref('missing.model') } as const]),
    ...(model && !profile ? [{ code: 'profile', label: withoutProfile(person, target) } as const] : []),
    ...(refusal ? [{ code: 'profile', label: refusal } as const] : []),
    ...missingSheets(tables, sheets),
    // Without any sheet the sheets are what is lacking, not eighteen competencies.
    ...(outcomes.some(({ actual, ratings }) => actual !== null || ratings.length > 0) ? missingCompetencies(outcomes) : [])
  ]
}
const withoutProfile = ({ post }: Person, target: OnSitePerson['target']): TextRef =>
  target === null ? texts.ref('missing.noTarget') : texts.ref('missing.profile', { post, target: gradeText(target) })
function missingSheets({ assessors }: OnSiteTables, sheets: readonly Sheet[]): Missing {
  const open = sheets.filter((sheet) => stateOf(sheet) === 'open')
  if (open.length === 0 && countedSheets(sheets).length === 0) return [{ code: 'sheet', label: texts.ref('missing.noSheet') }]
  return open.map(({ assessor }) => ({ code: 'sheet', label: texts.ref('missing.sheet', { assessor: assessors.get(assessor)?.name ?? assessor }) }))
}
const missingCompetencies = (outcomes: readonly CompetencyOutcome[]): Missing =>
  outcomes.filter(({ actual }) => actual === null).map(({ name }) => ({ code: 'competency', label: texts.ref('missing.competency', { name }) }))
