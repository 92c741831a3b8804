import type { Heads, YearlyRates } from '../../../../shared/families/grade'
import { grades, type Grade } from '../../../../shared/families/roster'

/** A text for each grade, as it is typed. */
export type PoolDraft = Readonly<Record<Grade, string>>
export const rateKinds = ['promotion', 'demotion', 'leaving'] as const
export type RateKind = (typeof rateKinds)[number]
export const projectionColumns = [...rateKinds, 'hires'] as const
export type ProjectionColumn = (typeof projectionColumns)[number]
export type ProjectionDraft = Readonly<Record<ProjectionColumn, PoolDraft>> & { readonly years: number }

const ofEach = <T>(valueOf: (grade: Grade) => T): Record<Grade, T> => ({
  G1: valueOf('G1'),
  G2: valueOf('G2'),
  G3: valueOf('G3'),
  G4: valueOf('G4'),
  G5: valueOf('G5'),
  G6: valueOf('G6')
})
export const emptyPool: PoolDraft = ofEach(() => '')

/** Full-width digits are digits too. */
const plain = (text: string): string => text.normalize('NFKC').trim()
export function readHeads(text: string, most = 1_000_000): number | null {
  const value = /^\d{1,7}$/.test(plain(text)) ? Number(plain(text)) : null
  return value !== null && value <= most ? value : null
}
/** The six numbers once all are there. */
export function readPool(draft: PoolDraft): Heads | null {
  const heads = ofEach((grade) => readHeads(draft[grade]))
  const { G1, G2, G3, G4, G5, G6 } = heads
  return G1 === null || G2 === null || G3 === null || G4 === null || G5 === null || G6 === null ? null : { G1, G2, G3, G4, G5, G6 }
}

/** Whether a grade has such a rate: nobody rises from G6 or falls from G1. */
export const hasRate = (column: ProjectionColumn, grade: Grade): boolean =>
  !((column === 'promotion' && grade === 'G6') || (column === 'demotion' && grade === 'G1'))
export function readRate(text: string): number | null {
  const value = /^\d{1,3}(\.\d{1,4})?$/.test(plain(text)) ? Number(plain(text)) : null
  return value !== null && value <= 100 ? value : null
}

const mostHires = 100_000

/** What a projection starts from: five years, the given rates, nobody new. */
export const projectionDraft = (rates: YearlyRates | null): ProjectionDraft => {
  const of = (kind: RateKind): PoolDraft => {
    const table: Readonly<Partial<Record<Grade, number>>> = rates?.[kind] ?? {}
    return ofEach((grade) => (hasRate(kind, grade) ? String(table[grade] ?? '') : ''))
  }
  return { promotion: of('promotion'), demotion: of('demotion'), leaving: of('leaving'), hires: ofEach(() => '0'), years: 5 }
}

export type ProjectionInput = { readonly years: number; readonly hires: Heads; readonly rates: YearlyRates }
/** A cell that holds no figure that it may. */
export type ProjectionProblem = { readonly column: ProjectionColumn; readonly grade: Grade; readonly text: string }
export const isProblem = (draft: ProjectionDraft, column: ProjectionColumn, grade: Grade): boolean =>
  hasRate(column, grade) && (column === 'hires' ? readHeads(draft.hires[grade], mostHires) : readRate(draft[column][grade])) === null

/** What was typed, for the rule; null with the first problem where something is not a figure. */
export function readProjection(draft: ProjectionDraft): { input: ProjectionInput | null; problem: ProjectionProblem | null } {
  for (const grade of grades.toReversed())
    for (const column of projectionColumns) if (isProblem(draft, column, grade)) return { input: null, problem: { column, grade, text: draft[column][grade] } }
  const rate = (kind: RateKind, grade: Grade): number => readRate(draft[kind][grade]) ?? 0
  const rates: YearlyRates = {
    promotion: {
      G1: rate('promotion', 'G1'),
      G2: rate('promotion', 'G2'),
      G3: rate('promotion', 'G3'),
      G4: rate('promotion', 'G4'),
      G5: rate('promotion', 'G5')
    },
    demotion: { G2: rate('demotion', 'G2'), G3: rate('demotion', 'G3'), G4: rate('demotion', 'G4'), G5: rate('demotion', 'G5'), G6: rate('demotion', 'G6') },
    leaving: ofEach((grade) => rate('leaving', grade))
  }
  return { input: { years: draft.years, hires: ofEach((grade) => readHeads(draft.hires[grade]) ?? 0), rates }, problem: null }
}
