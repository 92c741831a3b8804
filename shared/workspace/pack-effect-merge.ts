import type { BeforeAfter, GradeYearEffect, PackEffect, PlanEffect, RoundEffect } from './pack-effect'

/** The effect on one city's results, and what the city is called. */
export type CityEffect = { readonly city: string; readonly effect: PackEffect }

/** The effect on the results of many cities as one: counts are summed, people are called with their city, plans are told by city. Pure. */
export function mergeEffects(effects: readonly CityEffect[]): PackEffect {
  return {
    rounds: byCycle(effects, ({ rounds }) => rounds, joinRounds),
    gradeYears: byCycle(effects, ({ gradeYears }) => gradeYears, joinYears),
    plans: byCycle(effects, ({ plans }) => plans, joinPlans)
  }
}

type Of<T> = { readonly city: string; readonly one: T }
type Some<T> = readonly [Of<T>, ...Of<T>[]]
function byCycle<T extends { readonly cycle: string }>(
  effects: readonly CityEffect[],
  read: (effect: PackEffect) => readonly T[],
  join: (some: Some<T>) => T
): T[] {
  const found = new Map<string, [Of<T>, ...Of<T>[]]>()
  for (const { city, effect } of effects)
    for (const one of read(effect)) {
      const known = found.get(one.cycle)
      if (known) known.push({ city, one })
      else found.set(one.cycle, [{ city, one }])
    }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => join(some))
}

function summed<K extends string>(counts: readonly BeforeAfter<Readonly<Record<K, number>>>[]): BeforeAfter<Record<K, number>> {
  const sum = (side: 'before' | 'after'): Record<K, number> => {
    const total: Partial<Record<K, number>> = {}
    for (const one of counts) for (const key of Object.keys(one[side]) as K[]) total[key] = (total[key] ?? 0) + one[side][key]
    return total as Record<K, number>
  }
  return { before: sum('before'), after: sum('after') }
}
const called = <T extends { readonly name: string }>(city: string, changes: readonly T[]): T[] =>
  changes.map((change) => ({ ...change, name: `${city} ${change.name}` }))
const people = (some: Some<{ readonly people: number }>): number => some.reduce((total, { one }) => total + one.people, 0)

const joinRounds = (some: Some<RoundEffect>): RoundEffect => ({
  ...some[0].one,
  people: people(some),
  statuses: summed(some.map(({ one }) => one.statuses)),
  changes: some.flatMap(({ city, one }) => called(city, one.changes))
})
const joinYears = (some: Some<GradeYearEffect>): GradeYearEffect => ({
  ...some[0].one,
  people: people(some),
  movements: summed(some.map(({ one }) => one.movements)),
  changes: some.flatMap(({ city, one }) => called(city, one.changes))
})
const joinPlans = (some: Some<PlanEffect>): PlanEffect => {
  const sum = (side: 'before' | 'after'): number | null => {
    const known = some.flatMap(({ one }) => one.heads[side] ?? [])
    return known.length === 0 ? null : known.reduce((total, heads) => total + heads, 0)
  }
  return {
    ...some[0].one,
    heads: { before: sum('before'), after: sum('after') },
    units: some.flatMap(({ city, one: { heads } }) => (heads.before === heads.after ? [] : [{ unit: city, ...heads }]))
  }
}
