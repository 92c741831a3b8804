import type { CivilDate } from '../kernel/civil-date'
import type { Parameter } from '../kernel/parameter'
import type { RuleBook } from '../kernel/rule'
import type { TablesOf } from '../kernel/table'
import { checkCityValue } from './city-values'
import { packKey, type CityValue, type Cycle, type standardTables } from './model'
import { ruleBook, type StandardPack } from './pack'

export type StandardTables = TablesOf<typeof standardTables>
/** What decides by which rules a cycle is computed. */
export type RulesTables = Pick<StandardTables, 'packs' | 'packChoice' | 'cyclePacks' | 'cityValues'>
/** What a program brings along: its built-in pack, and the parameters that its rules declare. */
export type BuiltIn = { readonly builtIn: StandardPack; readonly parameters: readonly Parameter[] }

/** The pack of a cycle as it was issued: the one that it was computed with, else the file's present one; null asks for the present one. */
export function packFor(
  { packs, packChoice, cyclePacks }: Pick<RulesTables, 'packs' | 'packChoice' | 'cyclePacks'>,
  cycle: Cycle | null,
  builtIn: StandardPack
): StandardPack {
  const chosen = (cycle === null ? undefined : cyclePacks.get(cycle)) ?? packChoice.get('choice')
  const stored = chosen ? packs.get(packKey(chosen)) : undefined
  return stored && stored.standing !== 'trial' ? stored.content : builtIn
}

/** The pack of a cycle with the city's own values (市定) laid over it; the pack itself where there are none. */
export const packInForce = (tables: RulesTables, cycle: Cycle | null, { builtIn, parameters }: BuiltIn): StandardPack =>
  withCityValues(packFor(tables, cycle, builtIn), tables.cityValues, parameters)

/** The rules by which a cycle is computed: its pack's values in force on the day, with the city's own in their place. */
export const bookFor = (tables: RulesTables, question: { readonly cycle: Cycle | null; readonly day: CivilDate }, given: BuiltIn): RuleBook =>
  ruleBook(packInForce(tables, question.cycle, given), question.day, given.parameters)

type Laid = { readonly values: readonly CityValue[]; readonly pack: StandardPack }
// The same rows over the same pack give the same object, so that what is computed from a pack can be remembered by it.
const laid = new WeakMap<StandardPack, Laid>()

function withCityValues(pack: StandardPack, cityValues: RulesTables['cityValues'], parameters: readonly Parameter[]): StandardPack {
  if (cityValues.size === 0) return pack
  const values = [...cityValues.values()]
  const known = laid.get(pack)
  if (known && known.values.length === values.length && known.values.every((value, index) => value === values[index])) return known.pack
  const merged: Laid = { values, pack: layOver(pack, values, parameters) }
  laid.set(pack, merged)
  return merged.pack
}

/** A value that the pack does not let a city set is passed over: the pack's stands. */
function layOver(pack: StandardPack, values: readonly CityValue[], parameters: readonly Parameter[]): StandardPack {
  const set = new Set(values.map(({ path }) => path))
  const entries = { ...pack.parameters }
  for (const parameter of parameters.filter(({ path }) => set.has(path))) {
    const { path } = parameter
    const entry = entries[path]
    const fitting = values.filter((own) => own.path === path && checkCityValue(parameter, entry, own.value).ok)
    const first = fitting.map(({ from }) => from).toSorted()[0]
    if (!entry || first === undefined) continue
    const earlier = entry.values.filter(({ from }) => from < first)
    const added = fitting.map(({ from, value, reason }) => ({ from, value, provenance: 'city' as const, source: reason }))
    entries[path] = { ...entry, values: [...earlier, ...added] }
  }
  return { ...pack, parameters: entries }
}

/** A pack with the city's own values laid over it, whatever cycle it is for: what comparisons and trials compute with. */
export const packHere = (tables: Pick<RulesTables, 'cityValues'>, pack: StandardPack, parameters: readonly Parameter[]): StandardPack =>
  withCityValues(pack, tables.cityValues, parameters)
