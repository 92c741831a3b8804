import {
  decisionStateOf,
  followsProposal,
  type DecisionState,
  type GradeYearResult,
  type MovementKind,
  type PersonMovement,
  type Places
} from '../../../../../shared/families/grade'
import { grades, type Grade } from '../../../../../shared/families/roster'

/** Someone about whom there is something to decide, or decided. */
export type DecisionRow = { readonly person: PersonMovement; readonly state: DecisionState; /** What is proposed, else decided. */ readonly kind: MovementKind }
export function decisionRows({ people, inForce }: Pick<GradeYearResult, 'people' | 'inForce'>): DecisionRow[] {
  return people.flatMap((person): DecisionRow[] => {
    const found = decisionStateOf(person)
    // What a correction changes after the year is in force is a matter of the next year.
    const state = inForce ? person.decision && (found === 'outdated' ? settled(person.decision) : found) : found
    return state === null ? [] : [{ person, state, kind: person.proposal?.kind ?? person.decision?.kind ?? 'promotion' }]
  })
}

/** Of a year in force: as it was decided. */
const settled = (decision: NonNullable<PersonMovement['decision']>): DecisionState => (followsProposal(decision) ? 'confirmed' : 'overridden')

export type DecisionFilter = { readonly kind: MovementKind | null; readonly state: DecisionState | null }
export const shownRows = (rows: readonly DecisionRow[], { kind, state }: DecisionFilter): DecisionRow[] =>
  rows.filter((row) => (kind === null || row.kind === kind) && (state === null || row.state === state))
/** Whose proposal one press confirms: those shown about whom nobody has decided. What changed since is looked at one by one. */
export const confirmable = (rows: readonly DecisionRow[]): PersonMovement[] => rows.flatMap(({ person, state }) => (state === 'undecided' ? [person] : []))

/** Movements that weigh on a person: wherever they stand, the guiding case is named. */
export const weighs = (kind: MovementKind): boolean => kind === 'warning' || kind === 'demotion' || kind === 'standby'

/** The grades to which a movement may lead somebody, the likeliest first. */
export function gradesFor(kind: MovementKind, grade: Grade): readonly Grade[] {
  const at = grades.indexOf(grade)
  if (kind === 'none' || kind === 'warning') return [grade]
  if (kind === 'promotion' || kind === 'nomination') return grades.slice(at + 1, at + 2)
  const below = grades.slice(0, at).toReversed()
  if (kind === 'demotion') return below
  return kind === 'standby' ? [grade, ...below] : [grade, ...grades.filter((one) => one !== grade)]
}

/** The movements that can be decided about somebody, as he or she stands; into the highest grades people are nominated. */
export function kindsFor(
  { grade, standby }: Pick<PersonMovement, 'grade' | 'standby'>,
  places: readonly Pick<Places, 'grade' | 'authority'>[]
): MovementKind[] {
  if (standby) return ['none', 'reinstatement', 'correction']
  const [above] = gradesFor('promotion', grade)
  const byProvince = places.some((one) => one.grade === above && one.authority === 'province')
  const rising: MovementKind[] = above === undefined ? [] : [byProvince ? 'nomination' : 'promotion']
  return ['none', ...rising, 'warning', ...(grade === 'G1' ? [] : (['demotion'] as const)), 'standby', 'correction']
}
