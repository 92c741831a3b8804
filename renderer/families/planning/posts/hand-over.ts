import type { Customer, CustomerPlace, ManagerPlace, Serving } from '../../../../shared/families/planning'
import { add, exact, showExact, subtract, sum } from '../../../../shared/kernel/decimal'

/** One customer with who serves it from now on, as `planning.assign` takes it. */
export type Assignment = { readonly code: string; readonly managers: Serving[] }

/** Shares as equal as two decimals allow, that sum to 100 exactly: three get 33.34, 33.33, 33.33. */
export function equalShares(staffNos: readonly string[]): Serving[] {
  if (staffNos.length < 2) return staffNos.map((staffNo) => ({ staffNo, share: null }))
  const least = Math.floor(10_000 / staffNos.length)
  const left = 10_000 - least * staffNos.length
  return staffNos.map((staffNo, index) => ({ staffNo, share: showExact({ numerator: BigInt(least + (index < left ? 1 : 0)), denominator: 100n }) }))
}
/** What the shares that are there come to, in percent. */
export const sumOfShares = (managers: readonly Serving[]): string => showExact(sum(managers.map(({ share }) => exact(share ?? '0'))))
/** Whether the one who serves is clear: nobody, one, or several whose shares sum to 100. */
export const isSettled = (managers: readonly Serving[]): boolean =>
  managers.length < 2 || (managers.every(({ share }) => share !== null) && sumOfShares(managers) === '100')

/**
 * Who serves a customer once `to` took it over from `from` (null: it was uncovered; to null: nobody serves it any more).
 * A share goes over with the customer. Where it is not clear who serves it, the one who takes it over serves it alone.
 */
export function managersAfter(managers: readonly Serving[], from: string | null, to: string | null): Serving[] {
  if (to === null) return []
  const given = managers.find(({ staffNo }) => staffNo === from)
  if (!given || !isSettled(managers)) return [{ staffNo: to, share: null }]
  const others = managers.filter(({ staffNo }) => staffNo !== from)
  const there = others.find(({ staffNo }) => staffNo === to)
  if (others.length === 0) return [{ staffNo: to, share: null }]
  if (!there) return managers.map((one) => (one === given ? { ...one, staffNo: to } : one))
  const share = showExact(add(exact(there.share ?? '0'), exact(given.share ?? '0')))
  return others.length === 1 ? [{ staffNo: to, share: null }] : others.map((one) => (one === there ? { ...one, share } : one))
}

const isSame = (a: readonly Serving[], b: readonly Serving[]): boolean =>
  a.length === b.length && a.every((one, index) => one.staffNo === b[index]?.staffNo && one.share === b[index]?.share)

/** What dropping these customers on a manager (null: on 未覆盖) means; customers that stay as they are are left out. */
export const assignmentsOf = (customers: readonly Customer[], from: string | null, to: string | null): Assignment[] =>
  from === to
    ? []
    : customers.flatMap(({ code, managers }) => {
        const after = managersAfter(managers, from, to)
        return isSame(managers, after) ? [] : [{ code, managers: after }]
      })

/** What is unusual about a manager taking these customers over: how many are another post's, how many another county's. */
export const marksOf = (customers: readonly CustomerPlace[], { post, county }: Pick<ManagerPlace, 'post' | 'county'>) => ({
  otherPost: customers.filter((place) => place.post !== null && place.post !== post).length,
  otherCounty: customers.filter(({ customer }) => customer.county !== county).length
})

/** A share as it is typed: 0-100 with at most two decimals, full-width digits too; null where it is none. */
export function readShare(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[%\s]/g, '')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain) || Number(plain) > 100 || Number(plain) === 0) return null
  return showExact(exact(plain))
}
/** What is still open of 100, e.g. `10`; negative where the shares go beyond it. */
export const leftOf100 = (managers: readonly Serving[]): string => showExact(subtract(exact('100'), exact(sumOfShares(managers))))
