import { templateOf, type AnySheetDefinition } from '../../kernel/sheet/definition'
import type { RawCell } from '../../kernel/sheet/raw'
import { levelNumbers, type CityCompetency, type ModelContent } from './model'
import { cityLevelKeys } from './sheets'

/** Values of a row by the keys of its sheet's columns; a key that is not there is an empty cell. */
export type SheetRow = Readonly<Record<string, unknown>>

/** 能力标准 as the rows of its sheet: one for each level of each competency. */
export const competencyRows = ({ competencies }: Pick<ModelContent, 'competencies'>): SheetRow[] =>
  competencies.flatMap(({ code, name, layer, definition, order, levels }) =>
    levelNumbers.map((level) => ({ code, name, layer, definition, order, level: String(level), ...levels[level - 1] }))
  )
/** 等级要求 as the rows of its sheet: one for each competency that a post asks for at a grade. */
export function profileRows({ profiles, competencies }: Pick<ModelContent, 'profiles' | 'competencies'>): SheetRow[] {
  const names = new Map(competencies.map(({ code, name }) => [code, name]))
  return profiles.flatMap(({ post, grade, requirements }) =>
    requirements.map(({ code, level, weight, core }) => ({ post, grade, code, name: names.get(code), level: String(level), weight, core: core ? 'yes' : 'no' }))
  )
}
/** 本市模型 as the rows of its sheet. */
export const cityRows = (items: readonly CityCompetency[]): SheetRow[] =>
  items.map(({ code, name, definition, toCode, levels, note }) => {
    const levelCells = levels.flatMap((level, index): [string, string][] => {
      const keys = cityLevelKeys[index]
      return keys
        ? [
            [keys.name, level.name],
            [keys.to, level.to === null ? '' : String(level.to)]
          ]
        : []
    })
    return { code, name, definition, toCode: toCode ?? '', ...Object.fromEntries(levelCells), note }
  })

/** A row as its cells, in the order of the sheet's template. Empty texts are empty cells, but for columns where empty means 无. */
export function cellsOf(definition: AnySheetDefinition, row: SheetRow): RawCell[] {
  return templateOf(definition).columns.map(({ key }) => {
    const value = row[key]
    const column = definition.columns[key]
    const cell = value === undefined || value === null || column === undefined ? null : column.write(value)
    return cell === '' ? null : cell
  })
}
