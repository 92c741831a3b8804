import type { SheetKind } from '../../shared/contract'
import { defineTexts, type Language } from '../../shared/kernel/texts'
import type { RoundResult } from '../../shared/families/certification'
import { writeResults, writeTemplate, type ResultsContext, type TemplateContext } from './excel/write'

export const exportTexts = defineTexts(
  'exports',
  {
    results: '{company}-第{round}轮认证结果-{month}.xlsx',
    'template.roster': '花名册-模板.xlsx',
    'template.exam': '考试成绩-模板.xlsx',
    'template.performance': '月度绩效-模板.xlsx',
    'template.supervisor': '主管评价-模板.xlsx',
    'template.competencies': '能力标准-模板.xlsx',
    'template.profiles': '等级要求-模板.xlsx',
    'template.cityCompetencies': '本市模型-模板.xlsx'
  },
  {
    results: '{company}-round-{round}-results-{month}.xlsx',
    'template.roster': 'roster-template.xlsx',
    'template.exam': 'exam-marks-template.xlsx',
    'template.performance': 'monthly-performance-template.xlsx',
    'template.supervisor': 'supervisor-ratings-template.xlsx',
    'template.competencies': 'competencies-template.xlsx',
    'template.profiles': 'grade-profiles-template.xlsx',
    'template.cityCompetencies': 'city-model-template.xlsx'
  }
)

/** A file name is data for a file system: plain replacement, no translator needed. */
const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export const resultsFileName = ({ round, month }: Pick<RoundResult, 'round' | 'month'>, company: string, language: Language): string =>
  fill(exportTexts.texts[language]['results'] ?? '', { company: company.replace(/[\\/:*?"<>|]/g, ''), round, month })
export const templateFileName = (kind: SheetKind, language: Language): string => exportTexts.texts[language][`template.${kind}`] ?? `${kind}.xlsx`

/** The result workbook of a round. */
export const exportResults = (result: RoundResult, context: ResultsContext): Promise<Uint8Array> => writeResults(result, context)

/** The template of one kind of sheet, with the full marks and months that the pack and the day give; of exams for one round. */
export const exportTemplate = (kind: SheetKind, context: TemplateContext): Promise<Uint8Array> => writeTemplate(kind, context)
