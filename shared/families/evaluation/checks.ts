import type { RuleBook } from '../../kernel/rule'
import { computeRule } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { certificationTables, targetRule, type Participation, type Round } from '../certification'
import { competencyTables, inListOrder, ratingLevels, type Competency, type Model, type ModelTables, type ModelVersion, type Profile } from '../competency'
import type { Grade, Person } from '../roster'
import { texts } from './messages'
import { evaluationTables, evidenceParts, type Evaluation, type EvidencePart, type Rating } from './model'

/** One assessor's sheet for one candidate. */
export type SheetOf = Round & { readonly staffNo: string; readonly assessor: string }
/** What tells which competencies of a person are rated in a round. */
export type PlanTables = Pick<ModelTables, 'models' | 'competencies' | 'profiles'> & {
  readonly people: ReadonlyMap<string, Person>
  readonly participations: ReadonlyMap<string, Participation>
  readonly evaluations: ReadonlyMap<string, Evaluation>
}

/** The competencies of a model version, in the model's order. */
export const competenciesOf = ({ competencies }: Pick<ModelTables, 'competencies'>, { model, version }: ModelVersion): Competency[] =>
  inListOrder([...competencies.values()].filter((one) => one.model === model && one.version === version))

/** What a person is rated in: by the profile of the post at the target grade, else by the whole model. */
export type RatingPlan = {
  readonly model: Model | null
  readonly target: Grade | null
  /** Null where no profile fits the person's post and target. */
  readonly profile: Profile | null
  readonly competencies: readonly Competency[]
}

/** Says of anyone on the roster what is to be rated; the model is read once for all. */
export function ratingPlans(tables: PlanTables, round: Round & { readonly book: RuleBook }): (staffNo: string) => RatingPlan {
  const version = tables.evaluations.get(evaluationTables.evaluations.key(round))
  const model = version ? (tables.models.get(competencyTables.models.key(version)) ?? null) : null
  const all = version ? competenciesOf(tables, version) : []
  const byProfile = new Map<Profile, readonly Competency[]>()
  return (staffNo) => {
    const person = tables.people.get(staffNo)
    const target = person ? targetOf(tables, round, person) : null
    const profile =
      version && person && target ? (tables.profiles.get(competencyTables.profiles.key({ ...version, post: person.post, grade: target })) ?? null) : null
    if (!profile) return { model, target, profile: null, competencies: all }
    const competencies = byProfile.get(profile) ?? asked(all, [profile])
    byProfile.set(profile, competencies)
    return { model, target, profile, competencies }
  }
}

/** The target grade as certification sees it; null: not in this round. */
function targetOf({ participations }: PlanTables, { round, month, book }: Round & { readonly book: RuleBook }, { staffNo, grade }: Person): Grade | null {
  const stated = participations.get(certificationTables.participations.key({ round, month, staffNo }))?.target
  const run = computeRule(targetRule, { round, grade, ...(stated === undefined ? {} : { stated }) }, book, { trace: false })
  return run.ok ? run.value.value.target : null
}

/** The competencies that every one of these profiles asks for. */
export function asked(all: readonly Competency[], profiles: readonly Profile[]): Competency[] {
  const codes = profiles.map(({ requirements }) => new Set(requirements.map(({ code }) => code)))
  return all.filter(({ code }) => codes.every((each) => each.has(code)))
}

/** Whether the competency has a level or was marked as not observed. */
export const isRated = (rating: Pick<Rating, 'level' | 'notObserved'> | undefined): boolean =>
  rating !== undefined && (rating.level !== null || rating.notObserved)
/** Whether anything at all was put down, evidence too. */
export const isTouched = (rating: Rating): boolean => isRated(rating) || rating.seen.length > 0 || evidenceParts.some((part) => rating[part] !== '')

/** The ends of the scale are what people contest: a level there stands on evidence. */
const levelsWithEvidence: readonly (string | null)[] = [ratingLevels[0], ratingLevels.at(-1) ?? null]

/** What keeps one competency from being complete. */
export type Lack = { readonly code: string; readonly name: string; readonly parts: readonly ('rating' | EvidencePart)[]; readonly label: TextRef }

/** What keeps a sheet from being submitted, competency by competency; nothing: it may be. Used by the command and by the screen. */
export function lackOf(
  { ratings }: { readonly ratings: ReadonlyMap<string, Rating> },
  sheet: SheetOf,
  competencies: readonly Pick<Competency, 'code' | 'name'>[]
): Lack[] {
  return competencies.flatMap(({ code, name }): Lack[] => {
    const parts = lackingParts(ratings.get(evaluationTables.ratings.key({ ...sheet, code })))
    return parts.length === 0 ? [] : [{ code, name, parts, label: texts.ref('lack', { name, parts: parts.map((part) => texts.ref(`lacking.${part}`)) }) }]
  })
}
function lackingParts(rating: Rating | undefined): ('rating' | EvidencePart)[] {
  if (!rating || !isRated(rating)) return ['rating']
  if (!levelsWithEvidence.includes(rating.level)) return []
  const empty = (part: EvidencePart): boolean => rating[part].trim() === ''
  return [
    ...(empty('situation') && empty('task') ? (['situation'] as const) : []),
    ...(empty('action') ? (['action'] as const) : []),
    ...(empty('result') ? (['result'] as const) : [])
  ]
}
