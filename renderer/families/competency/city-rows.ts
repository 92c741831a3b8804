import { competencyCodeSchema, type CityCompetency } from '../../../shared/families/competency'

type CityLevel = CityCompetency['levels'][number]
/** Items of the city's own model by code. */
export const cityItems = (rows: ReadonlyMap<string, CityCompetency>): CityCompetency[] => [...rows.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))

const mostLevels = 9
/** What is being entered about an item; names of levels that are empty are left out when it is kept. */
export type CityDraft = Omit<CityCompetency, 'toCode'> & { readonly toCode: string }
export const emptyCityDraft = (): CityDraft => ({ code: '', name: '', definition: '', toCode: '', levels: [{ name: '', to: null }], note: '' })
export const cityDraftOf = (item: CityCompetency): CityDraft => ({ ...item, toCode: item.toCode ?? '', levels: withSpare(item.levels) })
/** A line more than are filled in, so that the next level can be typed. */
export function withSpare(levels: readonly CityLevel[]): CityLevel[] {
  const last = levels.at(-1)
  return levels.length < mostLevels && (!last || last.name !== '') ? [...levels, { name: '', to: null }] : [...levels]
}
/** The item as it would be kept, or which field keeps it from that. */
export function readCityDraft(
  draft: CityDraft,
  taken: ReadonlySet<string>
): { readonly item: CityCompetency } | { readonly wrong: 'code' | 'taken' | 'name' | 'level' } {
  const code = draft.code.normalize('NFKC').trim().toUpperCase()
  if (!competencyCodeSchema.safeParse(code).success) return { wrong: 'code' }
  if (taken.has(code)) return { wrong: 'taken' }
  if (draft.name.trim() === '') return { wrong: 'name' }
  if (draft.levels.some(({ name, to }) => name.trim() === '' && to !== null)) return { wrong: 'level' }
  const levels = draft.levels.flatMap(({ name, to }) => (name.trim() === '' ? [] : [{ name: name.trim(), to: draft.toCode === '' ? null : to }]))
  const toCode = draft.toCode === '' ? null : draft.toCode
  return { item: { code, name: draft.name.trim(), definition: draft.definition.trim(), toCode, levels, note: draft.note.trim() } }
}
