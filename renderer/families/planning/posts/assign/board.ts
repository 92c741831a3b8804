import {
  coveringOf,
  type Customer,
  type CustomerPlace,
  type HeadcountResult,
  type ManagerPlace,
  type PostsResult,
  type Serving
} from '../../../../../shared/families/planning'
import { add, compare, divide, exact, multiply, roundHalfUp, subtract, sum, zero, type Exact } from '../../../../../shared/kernel/decimal'
import { managersAfter } from '../hand-over'

export const boardOrders = ['load', 'name', 'key'] as const
export type BoardOrder = (typeof boardOrders)[number]
/** Who hands over: a manager, or nobody for the uncovered. */
export type Source = string | null

/** The managers whom a county's board shows: its own, and others who serve its customers; all of them for the city. */
export function managersIn({ managers, customers }: PostsResult, county: string): readonly ManagerPlace[] {
  if (county === '') return managers
  const serving = new Set(customers.flatMap(({ customer }) => (customer.county === county ? customer.managers.map(({ staffNo }) => staffNo) : [])))
  return managers.filter((manager) => manager.county === county || serving.has(manager.staffNo))
}
/** Their numbers in an order that stays while loads change, so that nobody jumps away under the pointer; the county's own before others. */
export function orderedNumbers(managers: readonly ManagerPlace[], order: BoardOrder, county: string, language: string): string[] {
  const isOther = (manager: ManagerPlace): number => Number(county !== '' && manager.county !== county)
  const collator = new Intl.Collator(language)
  const by: Readonly<Record<BoardOrder, (a: ManagerPlace, b: ManagerPlace) => number>> = {
    load: (a, b) => Number(b.load ?? -1) - Number(a.load ?? -1),
    name: (a, b) => collator.compare(a.name, b.name),
    key: (a, b) => Number(b.keyCustomers) - Number(a.keyCustomers)
  }
  return managers.toSorted((a, b) => isOther(a) - isOther(b) || by[order](a, b) || (a.staffNo < b.staffNo ? -1 : 1)).map(({ staffNo }) => staffNo)
}

/** The customers of each manager, and under null those of nobody. */
export function customersBySource(customers: readonly CustomerPlace[]): ReadonlyMap<Source, readonly CustomerPlace[]> {
  const found = new Map<Source, CustomerPlace[]>()
  const put = (source: Source, place: CustomerPlace): void => {
    const own = found.get(source)
    if (own) own.push(place)
    else found.set(source, [place])
  }
  for (const place of customers) {
    // Whom only people serve who are not on the roster is nobody's.
    if (place.coverage === 'uncovered') put(null, place)
    else for (const { staffNo } of place.customer.managers) put(staffNo, place)
  }
  return found
}
/** The customers of one source; of the uncovered only those of the county. */
export const ofSource = (bySource: ReadonlyMap<Source, readonly CustomerPlace[]>, source: Source, county: string): readonly CustomerPlace[] => {
  const own = bySource.get(source) ?? []
  return source !== null || county === '' ? own : own.filter(({ customer }) => customer.county === county)
}

/** Hours a month that a customer of each tier takes; a tier without standards is not there. */
export const hoursByTier = (headcount: HeadcountResult): ReadonlyMap<string, Exact> =>
  new Map(headcount.ok ? headcount.tiers.flatMap(({ tier, hoursEach }) => (hoursEach === null ? [] : [[tier, exact(hoursEach)] as const])) : [])

export type IsKnown = (staffNo: string) => boolean
/** How much of a customer is somebody's, as loads count it: all, their share, or an equal part where that is not settled. */
export function partOf(managers: readonly Serving[], staffNo: string, isKnown: IsKnown): Exact {
  const own = coveringOf(managers, isKnown).parts.find((one) => one.staffNo === staffNo)
  return own ? divide(exact(own.part), exact(own.of)) : zero
}
/** What counts hours: how long a customer of each tier takes, and who is on the roster. */
export type Counting = { readonly hours: ReadonlyMap<string, Exact>; readonly isKnown: IsKnown }
/** Hours a month that these customers mean to their source; null where a tier has no standards. */
export function hoursOf(customers: readonly CustomerPlace[], source: Source, { hours, isKnown }: Counting): Exact | null {
  return totalOf(customers, hours, ({ managers }) => (source === null ? exact(1) : partOf(managers, source, isKnown)))
}
/** Hours a month that somebody gains by taking these customers over. */
export function gainOf(customers: readonly CustomerPlace[], from: Source, to: string, { hours, isKnown }: Counting): Exact | null {
  return totalOf(customers, hours, ({ managers }) => subtract(partOf(managersAfter(managers, from, to), to, isKnown), partOf(managers, to, isKnown)))
}
function totalOf(customers: readonly CustomerPlace[], hours: ReadonlyMap<string, Exact>, partIn: (customer: Customer) => Exact): Exact | null {
  const parts: Exact[] = []
  for (const { customer } of customers) {
    const each = hours.get(customer.tier)
    if (!each) return null
    parts.push(multiply(each, partIn(customer)))
  }
  return sum(parts)
}
export const sayHours = (hours: Exact): string => roundHalfUp(hours, 1)

/** A load after so many hours more or less, two decimals; null where it is not known. */
export function loadWith({ hours }: Pick<ManagerPlace, 'hours'>, more: Exact | null, headcount: HeadcountResult): string | null {
  if (hours === null || more === null || !headcount.ok) return null
  const effective = exact(headcount.effective.effective)
  return compare(effective, zero) > 0 ? roundHalfUp(divide(add(exact(hours), more), effective)) : null
}

export type Bands = { readonly idle: number; readonly overloaded: number }
/** 超负荷 above, 不饱和 below, else 正常. */
export const bandOf = (load: string | null, { idle, overloaded }: Bands): ManagerPlace['band'] =>
  load === null ? null : compare(exact(load), exact(overloaded)) > 0 ? 'overloaded' : compare(exact(load), exact(idle)) < 0 ? 'idle' : 'normal'

/** What is selected after a click or the space bar: one more or less, or with Shift all between the last one and this. */
export function select(chosen: ReadonlySet<string>, shown: readonly string[], code: string, since: string | null): ReadonlySet<string> {
  const next = new Set(chosen)
  const [from, to] = [since === null ? -1 : shown.indexOf(since), shown.indexOf(code)]
  if (from >= 0 && to >= 0) for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
  else if (!next.delete(code)) next.add(code)
  return next
}
/** What a drag that begins on a customer takes along: the selection where it is part of it, else it alone. */
export const dragged = (chosen: ReadonlySet<string>, code: string): readonly string[] => (chosen.has(code) ? [...chosen] : [code])
