import { compare, exact, roundHalfUp, subtract } from '../../kernel/decimal'
import type { RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import type { TablesOf } from '../../kernel/table'
import type { Round } from '../certification'
import { assessOnSite, type OnSiteTables } from './assessment'
import type { CandidateState, CompetencyOutcome, CountedRating, OnSitePerson } from './assessment-model'
import { candidatesOf } from './assessment-rows'
import { evaluationTables, type Conflict } from './model'
import { panelTexts as texts } from './panel-messages'
import { agreementOf, sentencesOf } from './panel-sentences'
import { statisticsOf, type AssessorStatistics, type PanelAgreement } from './panel-statistics'

export type PanelTables = OnSiteTables & Pick<TablesOf<typeof evaluationTables>, 'ratingConflicts'>
export type PanelQuestion = Round & { readonly panel: string; readonly book: RuleBook }

/** The submitted ratings of one competency side by side. */
export type PanelRow = Pick<CompetencyOutcome, 'code' | 'name' | 'layer' | 'required' | 'core' | 'calculated' | 'settled' | 'actual' | 'gap'> & {
  /** One for each assessor of the panel, in its order; null: the sheet is not submitted, or the competency not rated. */
  readonly ratings: readonly (CountedRating | null)[]
  /** Highest less lowest level; null with fewer than two. */
  readonly range: string | null
  /** The range is at or above the pack's limit and nobody has settled the level yet. */
  readonly alarm: boolean
}
export type PanelCandidate = {
  readonly staffNo: string
  readonly name: string
  readonly county: string
  readonly post: string
  readonly target: OnSitePerson['target']
  readonly state: CandidateState
  readonly seats: OnSitePerson['seats']
  readonly rows: readonly PanelRow[]
  readonly alarms: number
  /** Versions from several laptops that nobody has chosen from yet. */
  readonly conflicts: readonly TextRef[]
  readonly match: string | null
  readonly verdict: OnSitePerson['verdict']
  readonly interview: string | null
  readonly presentation: string | null
}
export type PanelAssessor = AssessorStatistics & {
  readonly name: string
  readonly submitted: number
  readonly waiting: number
  readonly recused: number
  /** What stands out, or that nothing does. */
  readonly sentences: readonly TextRef[]
}
export type { PanelAgreement } from './panel-statistics'
/** 合议: what a panel sees of itself. Of a sheet that is not submitted it says nothing but its state. */
export type PanelView = Round & {
  readonly panel: string
  readonly candidates: readonly PanelCandidate[]
  readonly assessors: readonly PanelAssessor[]
  readonly agreement: PanelAgreement
  readonly alarms: number
  /** Who has not submitted yet. */
  readonly waiting: readonly TextRef[]
}

/** The panel's submitted ratings side by side, with what stands out. Pure; may be asked for while the day runs. */
export function panelView(tables: PanelTables, { round, month, panel, book }: PanelQuestion): PanelView {
  const queue = candidatesOf(tables, { round, month }).filter((candidate) => candidate.panel === panel)
  const people = assessOnSite(tables, { round, month, book, staffNos: new Set(queue.map(({ staffNo }) => staffNo)) }).people
  const members = assessorsOf(tables, { round, month, panel }, people)
  const nameOf = (assessor: string): string => tables.assessors.get(assessor)?.name ?? assessor
  const conflicts = openConflicts(tables, { round, month }, people, nameOf)
  const candidates = people.map((person) => candidateOf(person, members, conflicts.get(person.staffNo) ?? []))
  const statistics = statisticsOf(people, members, book)
  const assessors = statistics.assessors.map((one): PanelAssessor => {
    const seats = people.flatMap((person) => person.seats.filter(({ assessor }) => assessor === one.assessor))
    const count = (state: string): number => seats.filter((seat) => seat.state === state).length
    const name = nameOf(one.assessor)
    return { ...one, name, submitted: count('submitted'), waiting: count('open'), recused: count('recused'), sentences: sentencesOf(name, one) }
  })
  return {
    round,
    month,
    panel,
    candidates,
    assessors,
    agreement: agreementOf(statistics),
    alarms: candidates.reduce((total, { alarms }) => total + alarms, 0),
    waiting: assessors.filter(({ waiting }) => waiting > 0).map(({ name, waiting }) => texts.ref('waiting', { name, count: waiting }))
  }
}

/** The members in the panel's order; whoever else has a sheet of a candidate comes after them. */
function assessorsOf({ panels }: PanelTables, of: Round & { readonly panel: string }, people: readonly OnSitePerson[]): string[] {
  const members = panels.get(evaluationTables.panels.key(of))?.assessors ?? []
  const others = people.flatMap(({ seats }) => seats.map(({ assessor }) => assessor)).toSorted()
  return [...new Set([...members, ...others])]
}

function candidateOf(person: OnSitePerson, members: readonly string[], conflicts: readonly TextRef[]): PanelCandidate {
  const { staffNo, name, county, post, target, state, seats, match, verdict, interview, presentation } = person
  const rows = person.outcomes.map((outcome) => rowOf(outcome, members))
  return {
    staffNo,
    name,
    county,
    post,
    target,
    state,
    seats,
    rows,
    alarms: rows.filter(({ alarm }) => alarm).length,
    conflicts,
    match,
    verdict,
    interview,
    presentation
  }
}
function rowOf(
  { code, name, layer, required, core, calculated, settled, actual, gap, ratings, flags }: CompetencyOutcome,
  members: readonly string[]
): PanelRow {
  const byAssessor = new Map(ratings.map((rating) => [rating.assessor, rating]))
  return {
    code,
    name,
    layer,
    required,
    core,
    calculated,
    settled,
    actual,
    gap,
    ratings: members.map((assessor) => byAssessor.get(assessor) ?? null),
    range: rangeOf(ratings),
    alarm: flags.includes('wideRange') && settled === null
  }
}
function rangeOf(ratings: readonly CountedRating[]): string | null {
  const levels = ratings.flatMap(({ level }) => (level === null ? [] : [exact(level)])).toSorted(compare)
  const [lowest, highest] = [levels[0], levels.at(-1)]
  return lowest && highest && levels.length >= 2 ? roundHalfUp(subtract(highest, lowest), 1) : null
}

function openConflicts(
  { ratingConflicts }: PanelTables,
  { round, month }: Round,
  people: readonly OnSitePerson[],
  nameOf: (assessor: string) => string
): Map<string, TextRef[]> {
  const names = new Map(people.flatMap(({ outcomes }) => outcomes.map(({ code, name }) => [code, name] as const)))
  const say = ({ assessor, code, versions }: Conflict): TextRef => {
    const shared = { assessor: nameOf(assessor), count: versions.length }
    return code === '' ? texts.ref('conflict.seat', shared) : texts.ref('conflict.rating', { ...shared, name: names.get(code) ?? code })
  }
  const byPerson = new Map<string, TextRef[]>()
  for (const [, conflict] of [...ratingConflicts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (conflict.round === round && conflict.month === month && conflict.chosen === null)
      byPerson.set(conflict.staffNo, [...(byPerson.get(conflict.staffNo) ?? []), say(conflict)])
  return byPerson
}
