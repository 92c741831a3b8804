import type { Duty, RoleLetter } from './model'

/** What is wrong with a matrix, by kind. */
export const matrixFindings = [
  'noAccountable',
  'severalAccountable',
  'noResponsible',
  'manyResponsible',
  'postWithoutRole',
  'tooManyAccountable',
  'noIndicator',
  'noCompetency',
  'noCourse'
] as const
export type MatrixFindingKind = (typeof matrixFindings)[number]
/** A finding about a duty (its code) or a post (its name). `names`: the posts or figures that it is about. */
export type MatrixFinding = {
  readonly kind: MatrixFindingKind
  readonly duty: string | null
  readonly post: string | null
  readonly names: readonly string[]
  /** `broken`: a rule of the matrix does not hold; `thin`: something is missing that a good one has. */
  readonly severity: 'broken' | 'thin'
}
export type PostRoles = {
  readonly post: string
  readonly counts: Readonly<Record<RoleLetter, number>>
  /** Percent of all A at two decimals. */
  readonly accountableShare: string
}
/** One line from a duty through what measures it and what it takes to what teaches it. */
export type DutyThread = {
  readonly duty: Duty
  readonly indicators: readonly string[]
  readonly competencies: readonly { readonly code: string; /** Null: the model has no such code. */ readonly name: string | null }[]
  readonly courses: readonly string[]
  readonly responsible: readonly string[]
  readonly accountable: readonly string[]
}
export type DutiesResult = {
  readonly duties: readonly Duty[]
  /** Posts of the matrix in their order. */
  readonly posts: readonly string[]
  /** duty|post → letters. */
  readonly roles: ReadonlyMap<string, readonly RoleLetter[]>
  readonly findings: readonly MatrixFinding[]
  readonly postRoles: readonly PostRoles[]
  readonly threads: readonly DutyThread[]
  /** Competencies of the model that no duty asks for. Empty without a model. */
  readonly orphanCompetencies: readonly { readonly code: string; readonly name: string }[]
  /** Model from which competencies are named; null: none is in the file. */
  readonly model: { readonly model: string; readonly version: number; readonly title: string } | null
}
