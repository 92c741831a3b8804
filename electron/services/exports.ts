import type { SheetKind } from '../../shared/contract'
import { defineTexts, type Language } from '../../shared/kernel/texts'
import type { RoundResult } from '../../shared/families/certification'
import { competencyTables, type ModelContent } from '../../shared/families/competency'
import { emptyTables, type Tables } from '../../shared/workspace/tables'
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
    'template.cityCompetencies': '本市模型-模板.xlsx',
    'template.ratings': '现场评价评分表-模板.xlsx',
    'template.annualResults': '年度考核结果-模板.xlsx',
    'template.conduct': '奖惩记录-模板.xlsx',
    'template.gradeHistory': '等级履历-模板.xlsx',
    'template.certificates': '认证证书-模板.xlsx',
    'template.selection': '竞聘得分-模板.xlsx',
    'template.timeAllocation': '时间分配-模板.xlsx',
    'template.customers': '集团客户清单-模板.xlsx',
    'template.serviceStandards': '服务标准-模板.xlsx',
    'template.survey': '调研问卷-模板.xlsx',
    'template.cities': '地市名册-模板.xlsx'
  },
  {
    results: '{company}-round-{round}-results-{month}.xlsx',
    'template.roster': 'roster-template.xlsx',
    'template.exam': 'exam-marks-template.xlsx',
    'template.performance': 'monthly-performance-template.xlsx',
    'template.supervisor': 'supervisor-ratings-template.xlsx',
    'template.competencies': 'competencies-template.xlsx',
    'template.profiles': 'grade-profiles-template.xlsx',
    'template.cityCompetencies': 'city-model-template.xlsx',
    'template.ratings': 'on-site-ratings-template.xlsx',
    'template.annualResults': 'annual-results-template.xlsx',
    'template.conduct': 'conduct-records-template.xlsx',
    'template.gradeHistory': 'grade-history-template.xlsx',
    'template.certificates': 'certificates-template.xlsx',
    'template.selection': 'selection-scores-template.xlsx',
    'template.timeAllocation': 'time-allocation-template.xlsx',
    'template.customers': 'customers-template.xlsx',
    'template.serviceStandards': 'service-standards-template.xlsx',
    'template.survey': 'survey-template.xlsx',
    'template.cities': 'cities-template.xlsx'
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

/** What a template's headings follow: the open workspace's competency model, else the built-in one. */
export function tablesForTemplate(open: Tables | null, builtIn: () => ModelContent): Tables {
  if (open && open.models.size > 0) return open
  const tables = emptyTables()
  const { model, competencies } = builtIn()
  tables.models.set(competencyTables.models.key(model), model)
  for (const one of competencies) tables.competencies.set(competencyTables.competencies.key(one), one)
  return tables
}
