import {
  competencyCodeSchema,
  inListOrder,
  type CityCompetency,
  type Competency,
  type LevelNumber,
  type ModelContent
} from '../../../shared/families/competency'

type CityLevel = CityCompetency['levels'][number]
/** A level of the city that stands lower in the province than the level below it. */
export type CityFall = {
  readonly item: CityCompetency
  readonly level: CityLevel
  readonly to: LevelNumber
  readonly below: CityLevel
  readonly belowTo: LevelNumber
}
/** How far the city's own model and the provincial one cover each other. */
export type CityCoverage = {
  readonly provincialWithout: readonly Competency[]
  readonly cityWithout: readonly CityCompetency[]
  /** Mapped to a code that this version does not have. */
  readonly unknown: readonly CityCompetency[]
  /** Mapped, but with levels that are not. */
  readonly levelsWithout: readonly CityCompetency[]
  readonly falls: readonly CityFall[]
}

/** Items of the city's own model by code. */
export const cityItems = (rows: ReadonlyMap<string, CityCompetency>): CityCompetency[] => [...rows.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** What neither side covers, and levels that fall. */
export function cityCoverage(items: readonly CityCompetency[], { competencies }: Pick<ModelContent, 'competencies'>): CityCoverage {
  const codes = new Set(competencies.map(({ code }) => code))
  const covered = new Set(items.map(({ toCode }) => toCode))
  const mapped = items.filter(({ toCode }) => toCode !== null)
  return {
    provincialWithout: inListOrder(competencies.filter(({ code }) => !covered.has(code))),
    cityWithout: items.filter(({ toCode }) => toCode === null),
    unknown: mapped.filter(({ toCode }) => toCode !== null && !codes.has(toCode)),
    levelsWithout: mapped.filter(({ levels }) => levels.length === 0 || levels.some(({ to }) => to === null)),
    falls: mapped.flatMap(fallsIn)
  }
}
function fallsIn(item: CityCompetency): CityFall[] {
  let below: { level: CityLevel; to: LevelNumber } | null = null
  const falls: CityFall[] = []
  for (const level of item.levels) {
    if (level.to === null) continue
    if (below && level.to < below.to) falls.push({ item, level, to: level.to, below: below.level, belowTo: below.to })
    else below = { level, to: level.to }
  }
  return falls
}

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
