import { z } from 'zod'
import { exact } from '../../../kernel/decimal'
import { textRefSchema } from '../../../kernel/result'
import { defineRule, type Work } from '../../../kernel/rule'
import type { TextRef } from '../../../kernel/texts'
import { certificationAuthority } from '../../certification'
import { grades, gradeSchema, gradeText, staffNumberSchema, type Grade } from '../../roster'
import { allHeadcountsSchema, placesSchema, type Places, type Ranked } from '../annual-model'
import { kindText } from '../messages'
import { headcountsSchema, movementKindSchema, movementSchema } from '../model'
import { ruleTexts } from '../rule-messages'
import { byGrade, totalOf } from './bands'
import { ruleFaults } from './faults'
import { placesRule } from './places'
import { candidateSchema } from './ranking'

const parameters = { authority: certificationAuthority }
const annualPersonSchema = z.object({
  staffNo: staffNumberSchema,
  grade: gradeSchema,
  standby: z.boolean().default(false),
  /** False: from another post, with too few months of scores. */
  transferred: z.boolean().default(true),
  /** What the ladder or a corrected history does to the person; null: nothing. */
  movement: movementSchema.extend({ rule: z.string(), reason: textRefSchema }).nullable().default(null),
  /** Scores of whoever may apply for the grade above; null: may not. */
  candidate: candidateSchema.omit({ staffNo: true }).nullable().default(null)
})
export type AnnualPerson = z.output<typeof annualPersonSchema>
const input = z.object({ establishment: headcountsSchema.default({}), people: z.array(annualPersonSchema) })
const proposedSchema = z.object({
  staffNo: staffNumberSchema,
  kind: movementKindSchema,
  from: gradeSchema,
  to: gradeSchema,
  standby: z.boolean(),
  authority: z.enum(['city', 'province']),
  /** Only if the province confirms the nominations above. */
  conditional: z.boolean(),
  rule: z.string(),
  reason: textRefSchema
})
const output = z.object({
  counted: z.int(),
  before: allHeadcountsSchema,
  afterDemotions: allHeadcountsSchema,
  after: allHeadcountsSchema,
  places: z.array(placesSchema),
  movements: z.array(proposedSchema)
})
export type ProposedMovement = z.output<typeof proposedSchema>
export type AnnualAdjustment = z.output<typeof output>
type Input = z.output<typeof input>
type AnnualWork = Work<typeof parameters>
type Heads = Record<Grade, number>
type Authorities = Readonly<Record<Grade, 'city' | 'province'>>

/**
 * 年度等级调整: demotions first, then transfers count, then from G6 down to G2 the places that the upper bound (or the establishment) leaves
 * and who takes them; heads are counted anew after each grade, so that a promotion opens a place below. Into grades of the province people
 * are nominated; what hangs on its answer is conditional. Source: slides; whoever is on standby or transferred too late does not count.
 */
export const annualRule = defineRule({
  id: 'grade.annual',
  title: ruleTexts.ref('rule.annual'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): AnnualAdjustment {
    refuseDuplicates(given, work)
    const people = given.people.toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    const authorities: Authorities = work.parameter('authority')
    const before = headsOf(people.filter((person) => person.transferred && !person.standby).map(({ grade }) => grade))
    const demoted = people.flatMap((person) => demotionOf(person, authorities, work))
    const afterDemotions = headsOf(people.filter(countsAfter).map(({ movement, grade }) => movement?.to ?? grade))
    const counted = work.value(() => ruleTexts.ref('step.counted'), exact(totalOf(afterDemotions)), 'people')
    const places = allPlaces({ ...given, people }, afterDemotions, work)
    const promoted = places.flatMap((one) => promotionsOf(one, authorities, work))
    const after = afterPromotions(afterDemotions, promoted)
    for (const grade of grades) noteHeads(grade, { before, afterDemotions, after }, work)
    return { counted: Number(counted.numerator), before, afterDemotions, after, places, movements: [...demoted, ...promoted] }
  }
})

const headsOf = (held: readonly Grade[]): Heads => {
  const heads = byGrade(() => 0)
  for (const grade of held) heads[grade]++
  return heads
}
const countsAfter = ({ transferred, standby, movement }: AnnualPerson): boolean => transferred && !(movement ?? { standby }).standby
const below = (grade: Grade): Grade => grades[grades.indexOf(grade) - 1] ?? grade
const higher = (a: Grade, b: Grade): Grade => (grades.indexOf(a) > grades.indexOf(b) ? a : b)

function demotionOf({ staffNo, grade: from, movement }: AnnualPerson, authorities: Authorities, work: AnnualWork): ProposedMovement[] {
  if (movement === null) return []
  const { kind, to, standby, rule, reason } = movement
  noteMovement(staffNo, movement, reason, work)
  return [{ staffNo, kind, from, to, standby, authority: authorities[higher(from, to)], conditional: false, rule, reason }]
}

const promotable: readonly Grade[] = grades.slice(1).toReversed()
function allPlaces({ establishment, people }: Input, start: Heads, work: AnnualWork): Places[] {
  const heads = { ...start }
  const unsure = byGrade(() => 0)
  const counted = totalOf(start)
  const applying = candidatesByGrade(people)
  return promotable.map((grade) => {
    const places = work.call(placesRule, {
      grade,
      heads: heads[grade],
      unsure: unsure[grade],
      counted,
      establishment: establishment[grade] ?? null,
      candidates: applying[below(grade)]
    })
    const taken = places.ranking.filter(({ state }) => state === 'within')
    heads[grade] += taken.length
    heads[below(grade)] -= taken.length
    unsure[below(grade)] = places.authority === 'province' ? taken.length : taken.filter(({ conditional }) => conditional).length
    return places
  })
}

function candidatesByGrade(people: readonly AnnualPerson[]): Record<Grade, z.output<typeof candidateSchema>[]> {
  const byOwn = byGrade((): z.output<typeof candidateSchema>[] => [])
  for (const person of people)
    if (person.candidate !== null && person.movement === null && countsAfter(person)) byOwn[person.grade].push({ staffNo: person.staffNo, ...person.candidate })
  return byOwn
}

function promotionsOf({ grade: to, vacancies: quota, ranking }: Places, authorities: Authorities, work: AnnualWork): ProposedMovement[] {
  const authority = authorities[to]
  const kind = authority === 'province' ? 'nomination' : 'promotion'
  return ranking.flatMap((one): ProposedMovement[] => {
    if (one.state !== 'within') return []
    const { staffNo, conditional } = one
    const reason = rankedText(one, quota)
    noteMovement(staffNo, { kind, to }, reason, work)
    return [{ staffNo, kind, from: below(to), to, standby: false, authority, conditional, rule: 'grade.promotion.ranking', reason }]
  })
}
const rankedText = ({ conditional, score, rank }: Ranked, quota: number): TextRef =>
  ruleTexts.ref(conditional ? 'reason.conditional' : 'reason.ranked', { score: score ?? '', rank: rank ?? '', quota })

function afterPromotions(start: Heads, promoted: readonly ProposedMovement[]): Heads {
  const heads = { ...start }
  for (const { from, to } of promoted) {
    heads[from]--
    heads[to]++
  }
  return heads
}

const noteMovement = (staffNo: string, { kind, to }: Pick<ProposedMovement, 'kind' | 'to'>, reason: TextRef, work: AnnualWork): string =>
  work.result(
    () => ruleTexts.ref('step.movement', { staffNo, kind: kindText(kind) }),
    to,
    'grades',
    () => reason
  )
const noteHeads = (grade: Grade, { before, afterDemotions, after }: Pick<AnnualAdjustment, 'before' | 'afterDemotions' | 'after'>, work: AnnualWork): void =>
  void work.value(
    () => ruleTexts.ref('step.after', { grade: gradeText(grade), before: before[grade], demoted: afterDemotions[grade] }),
    exact(after[grade]),
    'people'
  )

function refuseDuplicates({ people }: Input, work: AnnualWork): void {
  const seen = new Set<string>()
  for (const { staffNo } of people) {
    if (seen.has(staffNo)) work.refuse(ruleFaults.make('personTwice', { staffNo }, { place: { field: 'people' }, value: staffNo }))
    seen.add(staffNo)
  }
}
