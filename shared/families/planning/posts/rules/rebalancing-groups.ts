/** Somebody of a group: what they have to do, counted in whole units of hours so that sums are exact. */
export type Holder = { readonly staffNo: string; load: bigint; /** Tier → codes that may move, lowest first. */ readonly movable: Map<string, string[]> }
/** Everybody of one post in one county, and how many units a customer of each tier takes. */
export type Group = { readonly county: string; readonly post: string; readonly holders: Holder[]; readonly units: ReadonlyMap<string, bigint> }

const byStaffNo = (a: Holder, b: Holder): number => (a.staffNo < b.staffNo ? -1 : 1)
/** The heaviest of a group, of equal ones the lowest staff number. */
export const heaviest = ({ holders }: Group): Holder | undefined =>
  holders.reduce<Holder | undefined>(
    (so, one) => (so === undefined || one.load > so.load || (one.load === so.load && byStaffNo(one, so) < 0) ? one : so),
    undefined
  )
const lightest = (holders: readonly Holder[], than: Holder): Holder | undefined =>
  holders.reduce<Holder | undefined>(
    (so, one) => (one === than ? so : so === undefined || one.load < so.load || (one.load === so.load && byStaffNo(one, so) < 0) ? one : so),
    undefined
  )

/** A change of hands: a customer goes from one to another, and for a swap another one comes back. */
export type Step = {
  readonly from: Holder
  readonly to: Holder
  readonly tier: string
  readonly code: string
  readonly back: { readonly tier: string; readonly code: string } | null
  /** The higher of the two loads after it. */
  readonly after: bigint
}
const higher = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const isBetter = (one: Step, than: Step | null): boolean =>
  than === null ||
  one.after < than.after ||
  (one.after === than.after && (one.code < than.code || (one.code === than.code && (one.back?.code ?? '') < (than.back?.code ?? ''))))

/** The best single move off the heaviest: onto the lightest, as nobody else could take it better. Null where none lowers the pair. */
export function bestMove(group: Group): Step | null {
  const from = heaviest(group)
  const to = from && lightest(group.holders, from)
  if (!from || !to) return null
  let best: Step | null = null
  for (const [tier, codes] of from.movable) {
    const [code] = codes
    const units = group.units.get(tier)
    if (code === undefined || units === undefined || units === 0n) continue
    const step: Step = { from, to, tier, code, back: null, after: higher(from.load - units, to.load + units) }
    if (step.after < from.load && isBetter(step, best)) best = step
  }
  return best
}
/** The best swap of a customer of the heaviest for a smaller one of somebody else. */
export function bestSwap(group: Group): Step | null {
  const from = heaviest(group)
  if (!from) return null
  let best: Step | null = null
  for (const [tier, codes] of from.movable)
    for (const to of group.holders)
      if (to !== from)
        for (const [other, others] of to.movable) {
          const [code, back] = [codes[0], others[0]]
          const difference = (group.units.get(tier) ?? 0n) - (group.units.get(other) ?? 0n)
          if (code === undefined || back === undefined || difference <= 0n) continue
          const step: Step = { from, to, tier, code, back: { tier: other, code: back }, after: higher(from.load - difference, to.load + difference) }
          if (step.after < from.load && isBetter(step, best)) best = step
        }
  return best
}
/** Lets customers change hands. */
export function take(group: Group, { from, to, tier, code, back }: Step): void {
  give(group, from, to, tier, code)
  if (back) give(group, to, from, back.tier, back.code)
}
function give({ units }: Group, from: Holder, to: Holder, tier: string, code: string): void {
  const hours = units.get(tier) ?? 0n
  const left = from.movable.get(tier) ?? []
  left.splice(left.indexOf(code), 1)
  const theirs = to.movable.get(tier) ?? []
  const place = theirs.findIndex((one) => one > code)
  theirs.splice(place < 0 ? theirs.length : place, 0, code)
  to.movable.set(tier, theirs)
  from.load -= hours
  to.load += hours
}

/** The lightest first, of equal ones the lowest staff number: a heap, as a city may have thousands of customers to place. */
export class Lightest {
  readonly #heap: Holder[]
  constructor(holders: readonly Holder[]) {
    // In order is a heap already.
    this.#heap = holders.toSorted((a, b) => (a.load < b.load ? -1 : a.load > b.load ? 1 : byStaffNo(a, b)))
  }
  get first(): Holder | undefined {
    return this.#heap[0]
  }
  /** Puts more on the lightest. */
  load(units: bigint): void {
    const top = this.#heap[0]
    if (!top) return
    top.load += units
    let at = 0
    for (;;) {
      const least = [2 * at + 1, 2 * at + 2].reduce((so, child) => (this.#isBefore(child, so) ? child : so), at)
      if (least === at) return
      const [one, other] = [this.#heap[at], this.#heap[least]]
      if (!one || !other) return
      this.#heap[at] = other
      this.#heap[least] = one
      at = least
    }
  }
  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return false
    return one.load < other.load || (one.load === other.load && byStaffNo(one, other) < 0)
  }
}
