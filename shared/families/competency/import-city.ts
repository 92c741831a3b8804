import type { Finding } from '../../kernel/finding'
import { firstOfEach, rowPlan, textOf, type RowPlan } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import { changeTo, type Change } from './command-parts'
import { at, codeOf, type Context, type Outcome } from './import-parts'
import { cityCompetencySchema, type CityCompetency } from './model'
import { sheetRowFaults as faults } from './sheet-messages'
import { cityLevelKeys } from './sheets'

/** 本市模型: a row sets one item of the city's own model. Levels are replaced as a whole where the row names any. */
export function importCityCompetencies(rows: readonly ReadRow[], { tables }: Context): Outcome {
  const findings: Finding[] = []
  const provincial = new Set([...tables.competencies.values()].map(({ code }) => code))
  const plans = firstOfEach(rows, codeOf, findings, { column: 'code', say: codeOf }).flatMap((row): RowPlan<Change>[] => {
    const unnamed = cityLevelKeys.find(({ name, to }) => textOf(row, to) !== '' && textOf(row, name) === '')
    if (unnamed) {
      findings.push(at(row, unnamed.to, 'problem', (cell) => faults.make('levelUnnamed', { cell })))
      return []
    }
    const toCode = textOf(row, 'toCode')
    if (toCode !== '' && !provincial.has(toCode))
      findings.push(at(row, 'toCode', 'warning', (cell) => faults.make('unknownProvincial', { cell, value: toCode })))
    const after = itemOf(row, tables.cityCompetencies.get(codeOf(row)) ?? null)
    return [rowPlan(row.row, changeTo(tables, 'cityCompetencies', after.code, after))]
  })
  return { plans, findings }
}

function itemOf(row: ReadRow, before: CityCompetency | null): CityCompetency {
  const toCode = row.values.get('toCode')
  const levels = cityLevelKeys.flatMap(({ name, to }) => {
    const level = textOf(row, to)
    return textOf(row, name) === '' ? [] : [{ name: textOf(row, name), to: level === '' ? null : Number(level) }]
  })
  return cityCompetencySchema.parse({
    code: codeOf(row),
    name: textOf(row, 'name'),
    definition: textOf(row, 'definition') || (before?.definition ?? ''),
    // 无 is read as an empty text: no counterpart. A cell that says nothing keeps what was known.
    toCode: toCode === '' ? null : typeof toCode === 'string' ? toCode : (before?.toCode ?? null),
    levels: levels.length > 0 ? levels : (before?.levels ?? []),
    note: textOf(row, 'note') || (before?.note ?? '')
  })
}
