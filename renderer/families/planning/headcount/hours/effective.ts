import { headcountOf, shrinkage, type OwnValue, type PlanQuestion } from '../../../../../shared/families/planning'
import type { DecimalText } from '../../../../../shared/kernel/decimal'
import type { Fault } from '../../../../../shared/kernel/result'
import { emptyTables } from '../../../../../shared/workspace/tables'
import { figureParameters, hoursFigures, type HoursValues } from './hours-draft'

export type Effective = { readonly hours: DecimalText; /** Why these hours are refused; null where they are not. */ readonly fault: Fault | null }
const nobody = emptyTables()

/** 每人每月有效工时 by the rule itself, with these values in place of the plan's; a plan without customers is computed at once. */
export function effectiveFrom({ plan, book }: PlanQuestion, values: HoursValues): Effective {
  const of = (value: OwnValue['value']): OwnValue => ({ value, reason: '' })
  const own = {
    ...plan.own,
    ...Object.fromEntries(hoursFigures.map((field) => [figureParameters[field].path, of(values[field])])),
    [shrinkage.path]: of(values.shrinkage.map(({ name, percent }) => ({ name, percent })))
  }
  const result = headcountOf(nobody, { plan: { ...plan, own }, book })
  return result.ok ? { hours: result.effective.effective, fault: null } : { hours: result.fault.value ?? '', fault: result.fault }
}
