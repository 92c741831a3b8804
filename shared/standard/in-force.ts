import type { CivilDate } from '../kernel/civil-date'
import type { Parameter } from '../kernel/parameter'
import type { ParameterInForce, RuleBook } from '../kernel/rule'
import type { TablesOf } from '../kernel/table'
import { packKey, type CityValue, type Cycle, type standardTables } from './model'
import { ruleBook, type StandardPack } from './pack'

export type StandardTables = TablesOf<typeof standardTables>
type PackTables = Pick<StandardTables, 'packs' | 'packChoice' | 'cyclePacks'>

/** The pack of a cycle: the one that it was computed with, else the file's present one; null asks for the present one. */
export function packFor({ packs, packChoice, cyclePacks }: PackTables, cycle: Cycle | null, builtIn: StandardPack): StandardPack {
  const chosen = (cycle === null ? undefined : cyclePacks.get(cycle)) ?? packChoice.get('choice')
  const stored = chosen ? packs.get(packKey(chosen)) : undefined
  return stored && stored.standing !== 'trial' ? stored.content : builtIn
}

/** The city's own values in force on a day, by path. */
export function cityValuesOn({ cityValues }: Pick<StandardTables, 'cityValues'>, day: CivilDate): ReadonlyMap<string, CityValue> {
  const found = new Map<string, CityValue>()
  for (const value of cityValues.values()) {
    const known = found.get(value.path)
    if (value.from <= day && (known === undefined || known.from < value.from)) found.set(value.path, value)
  }
  return found
}

/** The rules by which a cycle is computed: its pack's values in force on the day, with the city's own (市定) in their place. */
export function bookFor(
  tables: PackTables & Pick<StandardTables, 'cityValues'>,
  question: { readonly cycle: Cycle | null; readonly day: CivilDate },
  given: { readonly builtIn: StandardPack; readonly parameters: readonly Parameter[] }
): RuleBook {
  const pack = packFor(tables, question.cycle, given.builtIn)
  return withCityValues(ruleBook(pack, question.day, given.parameters), cityValuesOn(tables, question.day), given.parameters)
}

/** A value whose parameter a city may not set, or that the parameter does not take, is passed over: the pack's stands. */
function withCityValues(book: RuleBook, values: ReadonlyMap<string, CityValue>, parameters: readonly Parameter[]): RuleBook {
  if (values.size === 0) return book
  const own = new Map<string, ParameterInForce>()
  for (const parameter of parameters) {
    const value = parameter.citySettable ? values.get(parameter.path) : undefined
    const parsed = value ? parameter.schema.safeParse(value.value) : null
    if (value && parsed?.success) own.set(parameter.path, { value: parsed.data, from: value.from, provenance: 'city', source: value.reason })
  }
  return own.size === 0 ? book : { ...book, find: (path) => own.get(path) ?? book.find(path) }
}
