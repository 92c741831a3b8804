import { phases, timeTarget, type Phase } from '../../../../shared/families/planning'
import { exact, roundHalfUp, sum } from '../../../../shared/kernel/decimal'
import { readTime } from './time-draft'

export type TargetDraft = Readonly<Record<Phase, string>>
export type Target = Readonly<Record<Phase, number>>
export const draftOfTarget = (target: Target): TargetDraft => ({
  preSale: String(target.preSale),
  inSale: String(target.inSale),
  afterSale: String(target.afterSale),
  internal: String(target.internal)
})
/** Reads the four shares; `target` is null where they do not sum to 100 or one is no share. */
export function readTarget(draft: TargetDraft): { readonly target: Target | null; readonly total: string | null; readonly invalid: readonly Phase[] } {
  const read = phases.map((phase) => ({ phase, value: readTime(draft[phase]) }))
  const invalid = read.flatMap(({ phase, value }) => (value === null || value === '' ? [phase] : []))
  if (invalid.length > 0) return { target: null, total: null, invalid }
  const total = roundHalfUp(sum(read.map(({ value }) => exact(value === null || value === '' ? '0' : value))))
  const parsed = timeTarget.schema.safeParse(Object.fromEntries(read.map(({ phase, value }) => [phase, Number(value)])))
  return { target: parsed.success ? parsed.data : null, total, invalid }
}
