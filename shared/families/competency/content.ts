import { exact, roundHalfUp, showExact, sum, type DecimalText } from '../../kernel/decimal'
import { closeUp } from '../../kernel/sheet/raw'
import type { TablesOf } from '../../kernel/table'
import { grades, type Grade } from '../roster'
import { competencyTables, type Competency, type Model, type ModelContent, type ModelVersion, type Profile, type Requirement } from './model'

type AllTables = TablesOf<typeof competencyTables>
/** The tables that hold models. */
export type ModelTables = Pick<AllTables, 'models' | 'competencies' | 'profiles' | 'gradeDescriptions'>

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const gradeRank = (grade: Grade): number => grades.indexOf(grade)
/** Competencies in the order in which lists show them. */
export const inListOrder = <C extends Pick<Competency, 'order' | 'code'>>(competencies: readonly C[]): C[] =>
  competencies.toSorted((a, b) => a.order - b.order || compareCodes(a.code, b.code))
const byPostAndGrade = (a: Profile, b: Profile): number => compareCodes(a.post, b.post) || gradeRank(a.grade) - gradeRank(b.grade)

/** One version of a model, whole and in order; null where the file has no such version. */
export function contentOf(tables: ModelTables, version: ModelVersion): ModelContent | null {
  const model = tables.models.get(competencyTables.models.key(version))
  if (!model) return null
  const of = <R extends ModelVersion>(rows: ReadonlyMap<string, R>): R[] =>
    [...rows.values()].filter((row) => row.model === version.model && row.version === version.version)
  return {
    model,
    competencies: inListOrder(of(tables.competencies)),
    profiles: of(tables.profiles).toSorted(byPostAndGrade),
    grades: of(tables.gradeDescriptions).toSorted((a, b) => gradeRank(a.grade) - gradeRank(b.grade))
  }
}

/** Every version of every model: by model, the newest version first. */
export const modelsIn = ({ models }: Pick<ModelTables, 'models'>): Model[] =>
  [...models.values()].toSorted((a, b) => compareCodes(a.model, b.model) || b.version - a.version)
/** The newest version of a model, locked or not. */
export const newestOf = (tables: Pick<ModelTables, 'models'>, model: string): Model | null => modelsIn(tables).find((one) => one.model === model) ?? null
/** The version that may still be changed; of several the newest. */
export const draftIn = (tables: Pick<ModelTables, 'models'>): Model | null =>
  modelsIn(tables)
    .filter(({ locked }) => !locked)
    .toSorted((a, b) => b.version - a.version)[0] ?? null

/** What a post at a grade asks for; names of posts are compared without stray spaces. */
export function profileFor({ profiles }: Pick<ModelContent, 'profiles'>, post: string, grade: Grade): Profile | null {
  const wanted = closeUp(post)
  return profiles.find((profile) => profile.grade === grade && closeUp(profile.post) === wanted) ?? null
}
/** The requirements of a post at a grade, each with its competency, in the order of lists; a code that the model does not have is left out. */
export function requirementsOf(content: ModelContent, post: string, grade: Grade): (Requirement & { readonly competency: Competency })[] {
  const asked = new Map(profileFor(content, post, grade)?.requirements.map((requirement) => [requirement.code, requirement]))
  return inListOrder(content.competencies).flatMap((competency) => {
    const requirement = asked.get(competency.code)
    return requirement ? [{ ...requirement, competency }] : []
  })
}
/** The posts that a model has requirements of. */
export const postsOf = ({ profiles }: Pick<ModelContent, 'profiles'>): string[] => [...new Set(profiles.map(({ post }) => post))]

/** What the weights of a profile come to, exactly. */
export const weightSum = (requirements: readonly Pick<Requirement, 'weight'>[]): DecimalText =>
  showExact(sum(requirements.map(({ weight }) => exact(weight.toFixed(12)))))
/** A weight with the digits that it has. @example weightText(12.5) → '12.5' */
export const weightText = (weight: number): DecimalText => showExact(exact(weight.toFixed(12)))
/** Weights are kept to two places, so that people can add them up. */
export const hasFewDigits = (weight: number): boolean => Number(roundHalfUp(exact(weight.toFixed(12)))) === weight
