import type { SheetKind } from '../../shared/contract'
import type { CivilDate } from '../../shared/kernel/civil-date'
import { defineTexts, type Language } from '../../shared/kernel/texts'
import type { RoundResult } from '../../shared/families/certification'
import type { StandardPack } from '../../shared/standard/pack'
import { templateOf } from '../../shared/kernel/sheet/definition'
import { importKind } from '../../shared/workspace/import'
import { writeResults, writeTemplateOf, type ResultsContext } from './excel/write'
import { bookOf } from './resources'

export const exportTexts = defineTexts(
  'exports',
  {
    results: '{company}-第{round}轮认证结果-{month}.xlsx',
    'template.roster': '花名册-模板.xlsx',
    'template.exam': '考试成绩-模板.xlsx',
    'template.performance': '月度绩效-模板.xlsx',
    'template.supervisor': '主管评价-模板.xlsx'
  },
  {
    results: '{company}-round-{round}-results-{month}.xlsx',
    'template.roster': 'roster-template.xlsx',
    'template.exam': 'exam-marks-template.xlsx',
    'template.performance': 'monthly-performance-template.xlsx',
    'template.supervisor': 'supervisor-ratings-template.xlsx'
  }
)

/** A file name is data for a file system: plain replacement, no translator needed. */
const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export const resultsFileName = ({ round, month }: Pick<RoundResult, 'round' | 'month'>, company: string, language: Language): string =>
  fill(exportTexts.texts[language]['results'] ?? '', { company: company.replace(/[\\/:*?"<>|]/g, ''), round, month })
export const templateFileName = (kind: SheetKind, language: Language): string => exportTexts.texts[language][`template.${kind}`] ?? `${kind}.xlsx`

/** The result workbook of a round. */
export const exportResults = (result: RoundResult, context: ResultsContext): Promise<Uint8Array> => writeResults(result, context)

/** The template of one kind of sheet, with the full marks and months that the pack and the day give. */
export const exportTemplate = (kind: SheetKind, { pack, day, language }: { pack: StandardPack; day: CivilDate; language: Language }): Promise<Uint8Array> =>
  writeTemplateOf(templateOf(importKind(kind).definition(bookOf(pack, day))), { language, made: day })
