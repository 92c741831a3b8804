import type { CustomerPlace, HeadcountResult, ManagerPlace, Move, Rebalancing } from '../../../../../shared/families/planning'
import { add, compareText, divide, exact, negate, roundHalfUp, zero, type Exact } from '../../../../../shared/kernel/decimal'
import { managersAfter, type Assignment } from '../hand-over'

/** What nobody serves first, then by who hands over: people read a proposal by person. */
export const inReadingOrder = (proposal: Rebalancing): Rebalancing => ({
  ...proposal,
  moves: proposal.moves.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
})

/** What accepting these moves sends, in one edit. */
export function assignmentsOfMoves(moves: readonly Move[], customers: readonly CustomerPlace[]): Assignment[] {
  const byCode = new Map(customers.map(({ customer }) => [customer.code, customer.managers]))
  for (const { code, from, to } of moves) {
    const managers = byCode.get(code)
    if (managers) byCode.set(code, managersAfter(managers, from, to))
  }
  return [...new Set(moves.map(({ code }) => code))].flatMap((code) => {
    const managers = byCode.get(code)
    return managers ? [{ code, managers }] : []
  })
}

export type TouchedLoad = { readonly staffNo: string; readonly name: string; readonly county: string; readonly before: string; readonly after: string }
/** Loads of everybody whom the proposal touches, with only the chosen moves made. */
export function loadsWith(
  proposal: Rebalancing,
  chosen: readonly Move[],
  managers: readonly ManagerPlace[],
  headcount: HeadcountResult
): readonly TouchedLoad[] {
  if (chosen.length === proposal.moves.length) return proposal.loads
  const hours = new Map(managers.map((manager) => [manager.staffNo, manager.hours]))
  const change = new Map<string, Exact>()
  const count = (staffNo: string | null, more: Exact): void => {
    if (staffNo !== null) change.set(staffNo, add(change.get(staffNo) ?? zero, more))
  }
  for (const { from, to, hours: moved } of chosen) {
    count(from, negate(exact(moved)))
    count(to, exact(moved))
  }
  return proposal.loads.map((one) => {
    const [own, more] = [hours.get(one.staffNo) ?? null, change.get(one.staffNo)]
    if (more === undefined || own === null || !headcount.ok) return { ...one, after: one.before }
    return { ...one, after: roundHalfUp(divide(add(exact(own), more), exact(headcount.effective.effective))) }
  })
}
/** The highest load of these managers once the touched ones are as given; null where nobody has one. */
export function highestOf(managers: readonly ManagerPlace[], loads: readonly TouchedLoad[]): string | null {
  const after = new Map(loads.map((one) => [one.staffNo, one.after]))
  const known = managers.flatMap(({ staffNo, load }) => after.get(staffNo) ?? load ?? [])
  return known.toSorted((a, b) => compareText(b, a))[0] ?? null
}
