import { frequencyUnitSchema, type ServiceStandard } from '../../../../../shared/families/planning'
import { decimalSchema } from '../../../../../shared/kernel/decimal'
import { readFigure } from '../common/figures'

/** A standard as it is typed; no unit until one is chosen. */
export type StandardDraft = Readonly<Record<'tier' | 'action' | 'hours' | 'times' | 'per', string>>
export const emptyStandard = (tier: string): StandardDraft => ({ tier, action: '', hours: '', times: '', per: '' })
export type StandardProblem = 'action' | 'hours' | 'times' | 'per' | 'exists'

/** The standard once all of it is there; what is still wrong with it otherwise. */
export function readStandard(
  draft: StandardDraft,
  year: number,
  there: ReadonlySet<string>
): { readonly standard: ServiceStandard | null; readonly problems: readonly StandardProblem[] } {
  const action = draft.action.normalize('NFKC').trim()
  const per = frequencyUnitSchema.safeParse(draft.per).data
  const hours = decimalSchema.safeParse(readFigure(draft.hours)).data
  const times = decimalSchema.safeParse(readFigure(draft.times)).data
  const exists = there.has(`${draft.tier}|${action}`)
  const problems: StandardProblem[] = [
    ...(action === '' ? (['action'] as const) : exists ? (['exists'] as const) : []),
    ...(hours === undefined ? (['hours'] as const) : []),
    ...(times === undefined ? (['times'] as const) : []),
    ...(per === undefined ? (['per'] as const) : [])
  ]
  if (per === undefined || hours === undefined || times === undefined || problems.length > 0) return { standard: null, problems }
  return { standard: { year, tier: draft.tier, action, times, per, hours }, problems }
}
