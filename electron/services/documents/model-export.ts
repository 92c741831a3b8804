import type { CivilDate } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import { competencyFaults, competencyReportTexts, contentOf, type ModelVersion } from '../../../shared/families/competency'
import type { Tables } from '../../../shared/workspace/tables'
import { writeModelWorkbook } from '../excel/write'
import { bookOf, loadBuiltInPack, localDay } from '../resources'

type More = {
  readonly today?: CivilDate
  /** Names grades as the pack in force does; the built-in one by default. */
  readonly book?: RuleBook
}

/** A version of the competency model, and the city's own model beside it, as a workbook that can be imported again. */
export async function exportModel(
  tables: Tables,
  version: ModelVersion,
  language: Language,
  { today = localDay(new Date()), book = bookOf(loadBuiltInPack(), today) }: More = {}
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const content = contentOf(tables, version)
  if (!content) return fail(competencyFaults.make('unknownVersion', { model: version.model, version: version.version }))
  const company = tables.company.get('company')?.name ?? ''
  const bytes = await writeModelWorkbook(content, { language, today, company, book, city: [...tables.cityCompetencies.values()] })
  const name = createTranslator(
    [competencyReportTexts],
    language
  )(competencyReportTexts.ref('workbook.file', { title: content.model.title, version: version.version }))
  return ok({ name: name.replace(/[\\/:*?"<>|]/g, ''), bytes })
}
