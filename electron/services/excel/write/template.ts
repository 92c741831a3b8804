import type { SheetKind } from '../../../../shared/contract'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import { templateOf, type Template } from '../../../../shared/kernel/sheet/definition'
import type { Language } from '../../../../shared/kernel/texts'
import { allParameters } from '../../../../shared/families'
import { papers, type RoundNumber } from '../../../../shared/families/certification'
import { papersOf } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { ruleBook, type StandardPack } from '../../../../shared/standard/pack'
import { importKind } from '../../../../shared/workspace/import'
import { emptyTables, type Tables } from '../../../../shared/workspace/tables'
import { speechOf } from './speech'
import { formSheet, guideSheet } from './template-sheets'
import { writeBook } from './workbook'

export type TemplateContext = {
  readonly pack: StandardPack
  /** Says which full marks are in force, and with which month the months of performance end. */
  readonly day: CivilDate
  readonly language: Language
  /** Exam only: the papers of this round and no others, the round in the title. Without it, all papers. */
  readonly round?: RoundNumber
  /** Whose competencies head the columns of ratings; without them there are none. */
  readonly tables?: Tables
}

/** The template of one kind of sheet: the form and 填写说明. Everything in it follows from the definition by which it is imported. */
export function writeTemplate(kind: SheetKind, { pack, day, language, round, tables = emptyTables() }: TemplateContext): Promise<Uint8Array> {
  const book = ruleBook(pack, day, allParameters)
  const whole = templateOf(importKind(kind).definition(book, tables))
  if (kind !== 'exam' || round === undefined) return writeTemplateOf(whole, { language, made: day })
  const asked: readonly string[] = papersOf(book, round)
  const others: readonly string[] = papers.filter((paper) => !asked.includes(paper))
  const roundName = resultSheetTexts.texts['zh-CN'][`round.${round}`] ?? null
  return writeTemplateOf({ ...whole, columns: whole.columns.filter(({ key }) => !others.includes(key)) }, { language, made: day, roundName })
}

/** The same of any definition. */
export function writeTemplateOf(
  template: Template,
  { language, made, roundName = null }: { language: Language; made: CivilDate; roundName?: string | null }
): Promise<Uint8Array> {
  const speech = speechOf(language)
  return writeBook({
    title: speech.translate(template.title),
    company: '',
    made,
    sheets: [formSheet(template, speech, roundName), guideSheet(template, speech)]
  })
}
