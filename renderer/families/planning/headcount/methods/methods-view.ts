import type { MethodHeads, Plan } from '../../../../../shared/families/planning'
import type { DecimalText } from '../../../../../shared/kernel/decimal'
import { readFigure } from '../common/figures'

/** What keeps a method from being used. */
export type MethodLack = 'incomePerManager' | 'income' | 'budget' | 'other'
export function lackOf({ method, heads }: MethodHeads, { incomePerManager, budget }: Plan): MethodLack | null {
  if (heads !== null) return null
  if (method === 'efficiency') return incomePerManager === null ? 'incomePerManager' : 'income'
  return method === 'budget' && budget === null ? 'budget' : 'other'
}

export type Spread = { readonly least: number; readonly most: number; readonly methods: number }
/** How far the methods lie apart; null where fewer than two say anything. */
export function spreadOf(methods: readonly MethodHeads[]): Spread | null {
  const heads = methods.flatMap((one) => (one.heads === null ? [] : [one.heads]))
  return heads.length < 2 ? null : { least: Math.min(...heads), most: Math.max(...heads), methods: heads.length }
}

/** Money as it is typed, in yuan. */
export type MoneyDraft = Readonly<Record<'incomePerManager' | 'total' | 'costPerManager', string>>
export const moneyDraft = ({ incomePerManager, budget }: Plan): MoneyDraft => ({
  incomePerManager: incomePerManager ?? '',
  total: budget?.total ?? '',
  costPerManager: budget?.costPerManager ?? ''
})
export type MoneyInput = Pick<Plan, 'incomePerManager' | 'budget'>
export type MoneyProblem = keyof MoneyDraft | 'half'

/** Yuan above zero with at most two decimals; null where it is nothing of the kind. */
const readYuan = (text: string): DecimalText | null => {
  const figure = readFigure(text)
  return figure !== null && /^\d{1,12}(?:\.\d{1,2})?$/.test(figure) && Number(figure) > 0 ? figure : null
}
/** What the methods are given: an empty field gives nothing, and a budget needs both its figures. */
export function readMoney(draft: MoneyDraft): { readonly input: MoneyInput | null; readonly problems: readonly MoneyProblem[] } {
  const isEmpty = (field: keyof MoneyDraft): boolean => draft[field].trim() === ''
  const fields = ['incomePerManager', 'total', 'costPerManager'] as const
  const bad: MoneyProblem[] = fields.filter((field) => !isEmpty(field) && readYuan(draft[field]) === null)
  const problems = bad.length === 0 && isEmpty('total') !== isEmpty('costPerManager') ? (['half'] as const) : bad
  if (problems.length > 0) return { input: null, problems }
  const [total, costPerManager] = [readYuan(draft.total), readYuan(draft.costPerManager)]
  return {
    input: { incomePerManager: readYuan(draft.incomePerManager), budget: total !== null && costPerManager !== null ? { total, costPerManager } : null },
    problems
  }
}
