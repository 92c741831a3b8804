import { customerSchema, type Customer, type Serving } from '../../../../../shared/families/planning'
import { parseCivilDate } from '../../../../../shared/kernel/civil-date'
import { isSettled, readShare } from '../hand-over'
import { readYuan, typedYuan } from '../money'

/** A line of the managers as it is typed; nobody chosen yet: an empty number. */
export type ServingDraft = { readonly staffNo: string; readonly share: string }
export type CustomerDraft = {
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly county: string
  readonly industry: string
  readonly income: string
  readonly contractEnd: string
  readonly managers: readonly ServingDraft[]
}
export const customerProblems = ['code', 'codeTaken', 'name', 'tier', 'county', 'industry', 'income', 'contractEnd', 'managers', 'shares'] as const
export type CustomerProblem = (typeof customerProblems)[number]

export const draftOfCustomer = (customer: Customer | null): CustomerDraft => ({
  code: customer?.code ?? '',
  name: customer?.name ?? '',
  tier: customer?.tier ?? '',
  county: customer?.county ?? '',
  industry: customer?.industry ?? '',
  income: typedYuan(customer?.monthlyIncome ?? null),
  contractEnd: customer?.contractEnd ?? '',
  managers: draftOfManagers(customer?.managers ?? [])
})
export const draftOfManagers = (managers: readonly Serving[]): ServingDraft[] => managers.map(({ staffNo, share }) => ({ staffNo, share: share ?? '' }))

/** Who serves, once that is clear: nobody, one, or several whose shares sum to 100. */
export function readServing(drafts: readonly ServingDraft[]): { readonly managers: Serving[] | null; readonly problem: 'managers' | 'shares' | null } {
  const numbers = drafts.map(({ staffNo }) => staffNo)
  if (numbers.includes('') || new Set(numbers).size !== numbers.length) return { managers: null, problem: 'managers' }
  const managers = drafts.map(({ staffNo, share }) => ({ staffNo, share: drafts.length === 1 ? null : readShare(share) }))
  return isSettled(managers) ? { managers, problem: null } : { managers: null, problem: 'shares' }
}
/** The managers of a draft with the shares that can be read, so that their sum can be said while it is typed. */
export const servingSoFar = (drafts: readonly ServingDraft[]): Serving[] => drafts.map(({ staffNo, share }) => ({ staffNo, share: readShare(share) }))

const texts = customerSchema.shape
const plain = (text: string): string => text.normalize('NFKC').trim()
type Read = { readonly customer: Customer | null; readonly problems: readonly CustomerProblem[] }
/** The customer as it was typed. One that was not settled may stay so while something else of it is corrected. */
export function readCustomer(draft: CustomerDraft, year: number, before: Customer | null, isTaken: (code: string) => boolean): Read {
  const code = plain(draft.code)
  const untouched = before !== null && JSON.stringify(draft.managers) === JSON.stringify(draftOfManagers(before.managers))
  const { managers, problem } = untouched ? { managers: before.managers, problem: null } : readServing(draft.managers)
  const income = draft.income.trim() === '' ? null : readYuan(draft.income)
  const contractEnd = draft.contractEnd.trim() === '' ? null : parseCivilDate(plain(draft.contractEnd))
  const problems: (CustomerProblem | null)[] = [
    texts.code.safeParse(code).success ? null : 'code',
    before === null && isTaken(code) ? 'codeTaken' : null,
    ...(['name', 'tier', 'county', 'industry'] as const).map((field) => (texts[field].safeParse(draft[field]).success ? null : field)),
    income === null && draft.income.trim() !== '' ? 'income' : null,
    contractEnd === null && draft.contractEnd.trim() !== '' ? 'contractEnd' : null,
    problem
  ]
  const found = problems.filter((one) => one !== null)
  if (found.length > 0 || managers === null) return { customer: null, problems: found }
  const read = customerSchema.safeParse({ ...draft, year, code, tier: plain(draft.tier), managers, monthlyIncome: income, contractEnd })
  return { customer: read.data ?? null, problems: [] }
}
