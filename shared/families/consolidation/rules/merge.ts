import { z } from 'zod'
import { exact } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { ruleTexts as texts } from '../rule-messages'

const packageSchema = z.object({
  digest: z.string(),
  city: z.string(),
  revision: z.int().min(1),
  /** The province wants it anew: it does not count, nor does one before it. */
  returned: z.boolean(),
  pack: z.string(),
  /** People as its control totals state them. */
  stated: z.int().min(0)
})
const personSchema = z.object({
  digest: z.string(),
  staffNo: z.string(),
  name: z.string(),
  /** Digest of the identity number; empty where there is none. */
  identity: z.string()
})
const placeSchema = z.object({ city: z.string(), staffNo: z.string(), name: z.string() })
export const mergeInput = z.object({ expected: z.array(z.string()), packages: z.array(packageSchema), people: z.array(personSchema) })
export const mergeOutput = z.object({
  /** Of every office the newest revision that counts, by office. */
  current: z.array(z.object({ city: z.string(), digest: z.string() })),
  /** Older and returned ones: kept, but not counted. */
  aside: z.array(z.string()),
  /** Expected offices without a revision that counts. */
  missing: z.array(z.string()),
  people: z.int(),
  /** Offices whose people are not as many as their control totals state. */
  unreconciled: z.array(z.object({ city: z.string(), stated: z.int(), people: z.int() })),
  /** One person in two offices: by identity digest, or by the same staff number. */
  twice: z.array(z.object({ by: z.enum(['identity', 'staffNo']), places: z.array(placeSchema) })),
  /** Packs in use, with their offices; more than one is named. */
  packs: z.array(z.object({ pack: z.string(), cities: z.array(z.string()) }))
})
export type MergeInput = z.infer<typeof mergeInput>
export type MergeOutcome = z.infer<typeof mergeOutput>

/**
 * 汇总: many submissions of one period as one view. The newest revision of an office counts, older ones are kept aside; where it went back to the office nothing of it counts until the next one; offices that
 * are missing, people in two offices, totals that do not agree and packs that differ are named. Linear; the order of what is given does not matter.
 * @example two revisions of MY and one of DY → current MY r2, DY r1
 */
export const mergeRule = defineRule({
  id: 'consolidation.merge',
  title: texts.ref('rule.merge'),
  source: texts.ref('source.merge'),
  parameters: {},
  input: mergeInput,
  output: mergeOutput,
  compute(given, work): MergeOutcome {
    const newest = newestOf(given.packages)
    const current = [...newest.values()].toSorted((a, b) => (a.city < b.city ? -1 : 1))
    const counted = peopleBy(given.people, new Map(current.map(({ digest, city }) => [digest, city])))
    const missing = given.expected.filter((city) => !newest.has(city)).toSorted()
    const unreconciled = current
      .map(({ city, stated }) => ({ city, stated, people: counted.byCity.get(city) ?? 0 }))
      .filter(({ stated, people }) => stated !== people)
    const packs = packsOf(current)
    work.value(() => texts.ref('step.packages'), exact(given.packages.length), 'none')
    work.value(
      () => texts.ref('step.current'),
      exact(current.length),
      'none',
      () => texts.ref('step.current.how')
    )
    work.value(() => texts.ref('step.expected'), exact(given.expected.length), 'none')
    work.value(() => texts.ref('step.missing'), exact(missing.length), 'none')
    work.value(() => texts.ref('step.stated'), exact(current.reduce((total, { stated }) => total + stated, 0)), 'people')
    work.value(() => texts.ref('step.people'), exact(counted.people.length), 'people')
    work.condition(() => texts.ref('step.reconciled'), unreconciled.length === 0)
    for (const one of unreconciled) work.condition(() => texts.ref('step.differs', one), true)
    const twice = twiceIn(counted.people)
    work.value(() => texts.ref('step.twice'), exact(twice.length), 'people')
    work.condition(() => texts.ref('step.onePack'), packs.length <= 1)
    const currentDigests = new Set(current.map(({ digest }) => digest))
    const rest = given.packages.map(({ digest }) => digest).filter((digest) => !currentDigests.has(digest))
    return {
      current: current.map(({ city, digest }) => ({ city, digest })),
      aside: rest.toSorted(),
      missing,
      people: counted.people.length,
      unreconciled,
      twice,
      packs
    }
  }
})

type Package = MergeInput['packages'][number]
type Placed = z.infer<typeof placeSchema> & { readonly identity: string }

function newestOf(packages: readonly Package[]): Map<string, Package> {
  const newest = new Map<string, Package>()
  for (const one of packages) {
    const known = newest.get(one.city)
    if (known === undefined || known.revision < one.revision) newest.set(one.city, one)
  }
  return new Map([...newest].filter(([, { returned }]) => !returned))
}

function peopleBy(people: MergeInput['people'], cityOf: ReadonlyMap<string, string>): { people: Placed[]; byCity: Map<string, number> } {
  const byCity = new Map<string, number>()
  const placed: Placed[] = []
  for (const { digest, staffNo, name, identity } of people) {
    const city = cityOf.get(digest)
    if (city === undefined) continue
    placed.push({ city, staffNo, name, identity })
    byCity.set(city, (byCity.get(city) ?? 0) + 1)
  }
  return { people: placed, byCity }
}

/** By identity first: whoever is found by it is not told again by the number. */
function twiceIn(people: readonly Placed[]): MergeOutcome['twice'] {
  // The digest is cut short, so that no number can be found from it: only with the name it tells.
  const byIdentity = repeated(
    people.filter(({ identity }) => identity !== ''),
    ({ identity, name }) => `${identity}|${name}`
  )
  const known = new Set(byIdentity.flat())
  const byNumber = repeated(
    people.filter((one) => !known.has(one)),
    ({ staffNo }) => staffNo
  )
  const told = (by: 'identity' | 'staffNo') => (places: readonly Placed[]) => ({
    by,
    places: places
      .map(({ city, staffNo, name }) => ({ city, staffNo, name }))
      .toSorted((a, b) => (`${a.city}|${a.staffNo}` < `${b.city}|${b.staffNo}` ? -1 : 1))
  })
  return [...byIdentity.map(told('identity')), ...byNumber.map(told('staffNo'))].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
const keyOf = ({ places }: MergeOutcome['twice'][number]): string => places.map(({ city, staffNo }) => `${city}|${staffNo}`).join(' ')

/** Those that share a key with somebody of another office. */
function repeated(people: readonly Placed[], key: (person: Placed) => string): Placed[][] {
  const groups = new Map<string, Placed[]>()
  for (const person of people) {
    const group = groups.get(key(person))
    if (group) group.push(person)
    else groups.set(key(person), [person])
  }
  return [...groups.values()].filter((group) => group.some(({ city }) => city !== group[0]?.city))
}

function packsOf(current: readonly Package[]): MergeOutcome['packs'] {
  const cities = new Map<string, string[]>()
  for (const { pack, city } of current) cities.set(pack, [...(cities.get(pack) ?? []), city])
  return [...cities].map(([pack, of]) => ({ pack, cities: of })).toSorted((a, b) => (a.pack < b.pack ? -1 : 1))
}
