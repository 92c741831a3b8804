import {
  abilitySource,
  gradeTables,
  selectionFullMark,
  selectionWeights,
  type GradeYearResult,
  type PersonMovement,
  type SelectionScore
} from '../../../../../shared/families/grade'
import { grades } from '../../../../../shared/families/roster'
import { exact, mean, roundHalfUp } from '../../../../../shared/kernel/decimal'
import type { RuleBook } from '../../../../../shared/kernel/rule'

/** What the pack says of the selection: where ability comes from, the weights, the full mark. */
export type SelectionValues = { readonly source: 'sheet' | 'competencyMatch' | 'composite'; readonly full: string } & Weights
type Weights = { readonly ability: number; readonly competition: number }
export function selectionValues(book: RuleBook): SelectionValues | null {
  const source = abilitySource.schema.safeParse(book.find(abilitySource.path)?.value)
  const full = selectionFullMark.schema.safeParse(book.find(selectionFullMark.path)?.value)
  const weights = selectionWeights.schema.safeParse(book.find(selectionWeights.path)?.value)
  return source.success && full.success && weights.success ? { source: source.data, full: String(full.data), ...weights.data } : null
}

/** One candidate with what was entered so far. */
export type SelectionRow = { readonly person: PersonMovement; readonly score: SelectionScore }
type Scores = ReadonlyMap<string, SelectionScore>

/** Everyone who is eligible, from the highest target down. */
export function selectionRows({ people, year }: Pick<GradeYearResult, 'people' | 'year'>, scores: Scores): SelectionRow[] {
  const height = ({ eligibility: { target } }: PersonMovement): number => (target === null ? -1 : grades.indexOf(target))
  return people
    .filter(({ eligibility }) => eligibility.status === 'eligible')
    .toSorted((a, b) => height(b) - height(a) || (a.staffNo < b.staffNo ? -1 : 1))
    .map((person) => ({ person, score: scores.get(gradeTables.selectionScores.key({ ...person, year })) ?? emptyScore(person.staffNo, year) }))
}
const emptyScore = (staffNo: string, year: number): SelectionScore => ({ staffNo, year, ability: null, competition: null, panel: [] })

/** Every assessor who gave a mark, in the order in which they first appear. */
export const assessorsOf = (rows: readonly SelectionRow[]): string[] => [...new Set(rows.flatMap(({ score }) => score.panel.map(({ assessor }) => assessor)))]
export const markOf = ({ panel }: SelectionScore, assessor: string): string => panel.find((one) => one.assessor === assessor)?.mark ?? ''
/** The score with an assessor's mark as given; null takes it away. */
export function withMark(score: SelectionScore, assessor: string, mark: string | null): SelectionScore {
  const others = score.panel.filter((one) => one.assessor !== assessor)
  if (mark === null) return { ...score, panel: others }
  const known = others.length < score.panel.length
  const panel = known ? score.panel.map((one) => (one.assessor === assessor ? { assessor, mark } : one)) : [...score.panel, { assessor, mark }]
  return { ...score, panel }
}
/** The mean of a panel, as shown; null without one. */
export const panelMean = ({ panel }: SelectionScore): string | null => (panel.length === 0 ? null : roundHalfUp(mean(panel.map(({ mark }) => exact(mark)))))

/** 竞聘评价 that counts: one mark goes before the mean of a panel, as in the rule. */
export const competitionOf = (score: SelectionScore): string | null => score.competition ?? panelMean(score)

export type SelectionLack = 'ability' | 'competition'
/** What keeps a candidate out of the ranking. */
export function lacksOf({ person: { ranked }, score }: SelectionRow, source: SelectionValues['source']): SelectionLack[] {
  const ability = source === 'sheet' ? score.ability : (ranked?.ability ?? null)
  return [...(ability === null ? (['ability'] as const) : []), ...(competitionOf(score) !== null ? [] : (['competition'] as const))]
}
