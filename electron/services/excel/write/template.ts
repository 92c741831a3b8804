import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { Template } from '../../../../shared/kernel/sheet/definition'
import type { Language } from '../../../../shared/kernel/texts'
import { speechOf } from './speech'
import { formSheet, guideSheet } from './template-sheets'
import { writeBook } from './workbook'

/** A template as a workbook: the form and 填写说明. Everything in it follows from the definition of the sheet. */
export function writeTemplateOf(template: Template, { language, made }: { language: Language; made: CivilDate }): Promise<Uint8Array> {
  const speech = speechOf(language)
  return writeBook({ title: speech.translate(template.title), company: '', made, sheets: [formSheet(template, speech), guideSheet(template, speech)] })
}
