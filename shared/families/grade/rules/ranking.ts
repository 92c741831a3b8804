import { z } from 'zod'
import { compareText, exact, scoreSchema } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { staffNumberSchema } from '../../roster'
import { rankedSchema, type Ranked } from '../annual-model'
import { ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'
import { scoreRule, selectionInput } from './score'

const parameters = {}
export const candidateSchema = selectionInput.extend({
  staffNo: staffNumberSchema,
  /** 过往绩效, two decimals. */
  performance: scoreSchema.nullable().default(null),
  /** Completed months in grade. */
  months: z.int().nullable().default(null)
})
export type Candidate = z.output<typeof candidateSchema>
const input = z.object({
  /** Places. */
  quota: z.int().min(0),
  /** Of them those that are there whatever the province answers; null: all. */
  firm: z.int().min(0).nullable().default(null),
  people: z.array(candidateSchema)
})
const output = z.object({ ranking: z.array(rankedSchema) })
type Input = z.output<typeof input>
export type RankingOutcome = z.output<typeof output>
type RankingWork = Work<typeof parameters>

/** A candidate with what the scores came to. */
type Scored = Candidate & Pick<Ranked, 'score'> & { readonly shown: Pick<Ranked, 'ability' | 'competition'> }
type Placed = Scored & { readonly score: string; readonly rank: number; readonly sharing: number }

/**
 * 竞聘排名: by score; ties by ability, past performance, months in grade; who is still tied shares a rank (1, 2, 2, 4). The quota goes down
 * the ranks; where a shared rank does not fit into it whole, nobody of it is taken: people decide. Whoever lacks a score is not ranked.
 * @example quota 2, ranks 1, 2, 2, 4 → within, tied, tied, waiting
 */
export const rankingRule = defineRule({
  id: 'grade.promotion.ranking',
  title: ruleTexts.ref('rule.ranking'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): RankingOutcome {
    refuseBadInput(given, work)
    const scored = given.people
      .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
      .map((person): Scored => {
        const { ability, competition, panel } = person
        const found = work.call(scoreRule, { ability, competition, panel })
        return { ...person, score: found.score, shown: { ability: found.ability, competition: found.competition } }
      })
    work.value(() => ruleTexts.ref('step.quota'), exact(given.quota), 'people')
    const firm = given.firm ?? given.quota
    if (firm !== given.quota) work.value(() => ruleTexts.ref('step.firm'), exact(firm), 'people')
    const placed = ranksOf(scored.flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }])))
    const ranked = placed.map((one) => stateOf(one, { quota: given.quota, firm }, work))
    const incomplete = scored.filter(({ score }) => score === null).map(({ staffNo, shown }) => unranked(staffNo, shown))
    return { ranking: [...ranked, ...incomplete] }
  }
})
const unranked = (staffNo: string, shown: Scored['shown']): Ranked => ({
  staffNo,
  ...shown,
  score: null,
  rank: null,
  state: 'incomplete',
  conditional: false
})

/** Best first; people whom no tie-break splits share the best rank among them. Their order is then that of their numbers. */
function ranksOf(people: readonly (Scored & { readonly score: string })[]): Placed[] {
  const inOrder = people.toSorted((a, b) => byMerit(a, b) || (a.staffNo < b.staffNo ? -1 : 1))
  const placed: Placed[] = []
  for (let start = 0; start < inOrder.length;) {
    const first = inOrder[start]
    if (!first) break
    let end = start + 1
    while (end < inOrder.length && byMerit(first, inOrder[end] ?? first) === 0) end++
    for (const person of inOrder.slice(start, end)) placed.push({ ...person, rank: start + 1, sharing: end - start })
    start = end
  }
  return placed
}
type Merit = Pick<Placed, 'score' | 'shown' | 'performance' | 'months'>
/** What is shown is what decides: rounded scores. Who has none of a tie-break stands behind those who have it. */
const byMerit = (a: Merit, b: Merit): number =>
  compareText(b.score, a.score) ||
  compareNullable(b.shown.ability, a.shown.ability) ||
  compareNullable(b.performance, a.performance) ||
  (b.months ?? -1) - (a.months ?? -1)
function compareNullable(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareText(a, b)
}

type Quota = { readonly quota: number; readonly firm: number }
function stateOf({ staffNo, shown, score, rank, sharing }: Placed, { quota, firm }: Quota, work: RankingWork): Ranked {
  const last = rank + sharing - 1
  const state = last <= quota ? 'within' : rank <= quota ? 'tied' : 'waiting'
  work.result(() => ruleTexts.ref(`step.rank.${state}`, { staffNo, rank, count: sharing, quota }), score, 'score')
  // Of people who share a rank none is surer of a place than the others; on the line, one sure place is enough to choose for.
  const conditional = (state === 'within' && last > firm) || (state === 'tied' && rank > firm)
  return { staffNo, ...shown, score, rank, state, conditional }
}

function refuseBadInput({ quota, firm, people }: Input, work: RankingWork): void {
  if (firm !== null && firm > quota) work.refuse(ruleFaults.make('firmAboveQuota', { firm, quota }, { place: { field: 'firm' }, value: String(firm) }))
  const seen = new Set<string>()
  for (const { staffNo } of people) {
    if (seen.has(staffNo)) work.refuse(ruleFaults.make('personTwice', { staffNo }, { place: { field: 'people' }, value: staffNo }))
    seen.add(staffNo)
  }
}
