import {
  competencyTables,
  identicalLevels,
  inListOrder,
  levelNumbers,
  levelNumberSchema,
  type Competency,
  type LevelMapping,
  type LevelNumber,
  type ModelContent
} from '../../../shared/families/competency'
import type { Tables } from '../../../shared/workspace/tables'

/** How one competency of the older version is read in the newer one. `open`: nobody has said yet what any of its levels is. */
export type MappingRow = { readonly competency: Competency; readonly mapping: LevelMapping | null; readonly open: boolean }

/** Every competency of the older version with what people said of it. */
export function mappingRows({ levelMappings }: Pick<Tables, 'levelMappings'>, from: ModelContent, to: ModelContent): MappingRow[] {
  return inListOrder(from.competencies).map((competency) => {
    const key = competencyTables.levelMappings.key({ model: from.model.model, from: from.model.version, to: to.model.version, code: competency.code })
    const mapping = levelMappings.get(key) ?? null
    const open = mapping === null || (mapping.toCode !== null && levelNumbers.every((level) => mapping.levels[level] === null))
    return { competency, mapping, open }
  })
}
/** Mappings that can be taken over since the levels say the same, but for those that people have said already. */
export const offeredMappings = (rows: readonly MappingRow[], from: ModelContent, to: ModelContent): LevelMapping[] => {
  const said = new Set(rows.flatMap(({ mapping }) => (mapping ? [mapping.code] : [])))
  return identicalLevels(from, to).filter(({ code }) => !said.has(code))
}

const noLevels: LevelMapping['levels'] = { 1: null, 2: null, 3: null, 4: null, 5: null }
/** A mapping to another competency; its levels are for people to say, so that none is carried over from another one. */
export const mappedTo = (from: ModelContent, to: ModelContent, code: string, toCode: string | null): LevelMapping => ({
  model: from.model.model,
  from: from.model.version,
  to: to.model.version,
  code,
  toCode,
  levels: noLevels,
  note: ''
})
/** The mapping with one level said anew; an empty text is 无对应. */
export function withMappedLevel(mapping: LevelMapping, level: LevelNumber, text: string): LevelMapping {
  const chosen = levelNumberSchema.safeParse(Number(text))
  return { ...mapping, levels: { ...mapping.levels, [level]: chosen.success ? chosen.data : null } }
}
