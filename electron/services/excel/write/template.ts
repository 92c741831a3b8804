import type { SheetKind } from '../../../../shared/contract'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../../shared/kernel/rule'
import { templateOf, type AnySheetDefinition, type Template } from '../../../../shared/kernel/sheet/definition'
import type { Language } from '../../../../shared/kernel/texts'
import { allParameters } from '../../../../shared/families'
import { examSheet, performanceSheet, supervisorSheet } from '../../../../shared/families/certification'
import { rosterSheet } from '../../../../shared/families/roster'
import { ruleBook, type StandardPack } from '../../../../shared/standard/pack'
import { speechOf } from './speech'
import { formSheet, guideSheet } from './template-sheets'
import { writeBook } from './workbook'

const definitions: Readonly<Record<SheetKind, (book: RuleBook) => AnySheetDefinition>> = {
  roster: rosterSheet,
  exam: examSheet,
  performance: performanceSheet,
  supervisor: supervisorSheet
}

/** The day says which full marks are in force, and with which month the months of performance end. */
export type TemplateContext = { readonly pack: StandardPack; readonly day: CivilDate; readonly language: Language }

/** The template of one kind of sheet: the form and 填写说明. Everything in it follows from the definition by which it is imported. */
export const writeTemplate = (kind: SheetKind, { pack, day, language }: TemplateContext): Promise<Uint8Array> =>
  writeTemplateOf(templateOf(definitions[kind](ruleBook(pack, day, allParameters))), { language, made: day })

/** The same of any definition. */
export function writeTemplateOf(template: Template, { language, made }: { language: Language; made: CivilDate }): Promise<Uint8Array> {
  const speech = speechOf(language)
  return writeBook({ title: speech.translate(template.title), company: '', made, sheets: [formSheet(template, speech), guideSheet(template, speech)] })
}
