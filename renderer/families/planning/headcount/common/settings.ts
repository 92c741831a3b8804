import type { Plan } from '../../../../../shared/families/planning'

type Settings = Pick<Plan, 'cap' | 'incomePerManager' | 'budget'>
/** The edit that changes some settings of a plan and keeps the others. */
export const settingsEdit = ({ year, asOf, cap, incomePerManager, budget }: Plan, changed: Partial<Settings>) => ({
  command: 'planning.change',
  input: { year, asOf, cap, incomePerManager, budget, ...changed }
})
