import { toExcelSerial, type CivilDate } from '../../../../shared/kernel/civil-date'
import { templateOf, type AnySheetDefinition, type TemplateColumn } from '../../../../shared/kernel/sheet/definition'
import type { Language, TextRef } from '../../../../shared/kernel/texts'
import type { RuleBook } from '../../../../shared/kernel/rule'
import {
  cellsOf,
  cityCompetenciesSheet,
  cityRows,
  competenciesSheet,
  competencyReportTexts,
  competencyRows,
  gradeParts,
  placeTexts,
  profileRows,
  profilesSheet,
  type CityCompetency,
  type GradeDescription,
  type ModelContent,
  type SheetRow
} from '../../../../shared/families/competency'
import { gradeText } from '../../../../shared/families/roster'
import type { Look } from './looks'
import { speechOf, type Speech } from './speech'
import { cell, writeBook, type BookCell, type BookSheet } from './workbook'

export type ModelWorkbookContext = {
  readonly language: Language
  /** The day that the workbook names. */
  readonly today: CivilDate
  readonly company: string
  /** Names of grades are those of the pack in force. */
  readonly book: RuleBook
  /** The city's own model, where it has one. */
  readonly city?: readonly CityCompetency[]
}
type Sheet = { readonly sheet: BookSheet; readonly about: TextRef }
const say = competencyReportTexts.ref
const heights: ReadonlyMap<number, number> = new Map([
  [0, 30],
  [2, 24]
])
const headingRow = 2

/** A version of the competency model as a workbook: 说明, 能力标准, 等级要求, 任职资格. What comes out of the middle ones goes in again. */
export async function writeModelWorkbook(content: ModelContent, { language, today, company, book, city = [] }: ModelWorkbookContext): Promise<Uint8Array> {
  const speech = speechOf(language)
  const { title, version } = content.model
  const heading = speech.translate(say('workbook.notes.title', { title, version }))
  const form = (definition: AnySheetDefinition, rows: readonly SheetRow[], frozen: number): BookSheet => formSheet(definition, rows, frozen, heading, speech)
  const sheets: Sheet[] = [
    { sheet: form(competenciesSheet(), competencyRows(content), 2), about: say('workbook.sheet.competencies') },
    { sheet: form(profilesSheet(book), profileRows(content), 2), about: say('workbook.sheet.profiles') },
    { sheet: gradesSheet(content.grades, heading, speech), about: say('workbook.sheet.grades') },
    ...(city.length > 0 ? [{ sheet: form(cityCompetenciesSheet(), cityRows(city), 2), about: say('workbook.sheet.city') }] : [])
  ]
  const notes = notesSheet(content, sheets, { today, company }, heading, speech)
  return writeBook({ title: heading, company, made: today, sheets: [notes, ...sheets.map(({ sheet }) => sheet)] })
}

const printOf = (heading: string, { translate }: Speech): BookSheet['print'] => ({
  landscape: true,
  left: heading,
  right: '',
  page: translate(say('workbook.page', { page: '&P', pages: '&N' }))
})

/** A table below title and note; its headings stay in view, are filtered by, and are printed on every page. */
function tableSheet(
  name: string,
  note: string,
  columns: readonly number[],
  rows: readonly (readonly BookCell[])[],
  frozenColumns: number,
  heading: string,
  speech: Speech
): BookSheet {
  const all = [[cell(heading, 'title')], [cell(note, 'note')], ...rows]
  return {
    name,
    columns,
    rows: all,
    heights,
    table: { headingRow, lastRow: all.length - 1, columns: columns.length, frozenColumns, filter: true },
    print: printOf(heading, speech)
  }
}

/** The form by which it is imported, filled in. */
function formSheet(definition: AnySheetDefinition, rows: readonly SheetRow[], frozen: number, heading: string, speech: Speech): BookSheet {
  const { columns } = templateOf(definition)
  const headings = columns.map(({ heading, required }) => cell(required ? `${heading}*` : heading, required ? 'requiredHeading' : 'heading'))
  const body = rows.map((row) =>
    cellsOf(definition, row).map((value, index): BookCell => {
      const column = columns[index]
      const written = cell(typeof value === 'boolean' ? null : value, column ? lookOf(column) : 'text')
      // Codes and posts stay texts when someone edits the cell.
      return column?.numberFormat === '@' && typeof value !== 'number' ? { ...written, numberFormat: '@' } : written
    })
  )
  const widths = columns.map(({ width, heading }) => Math.max(width, heading.length * 2 + 4))
  return tableSheet(definition.sheetName, speech.translate(definition.instructions), widths, [headings, ...body], frozen, heading, speech)
}
function lookOf({ type, key }: TemplateColumn): Look {
  if (type === 'number') return 'score'
  return type === 'code' || type === 'choice' || type === 'integer' || key === 'grade' ? 'centred' : 'long'
}

function gradesSheet(grades: readonly GradeDescription[], heading: string, speech: Speech): BookSheet {
  const { translate } = speech
  const headings = [say('grade'), say('workbook.masteryStep'), say('workbook.complexityStep'), ...gradeParts.map((part) => placeTexts.ref(`gradePart.${part}`))]
  const rows = grades.map((one) => [
    cell(translate(gradeText(one.grade)), 'centred'),
    cell(one.mastery, 'centred'),
    cell(one.complexity, 'centred'),
    ...gradeParts.map((part) => {
      const value = one[part]
      return cell((typeof value === 'string' ? value : value.join('\n')) || null, 'long')
    })
  ])
  const widths = [10, 14, 14, ...gradeParts.map((part) => (part === 'role' || part === 'typicalWork' ? 36 : 26))]
  const note = translate(say('workbook.sheet.grades'))
  return tableSheet(translate(say('workbook.grades')), note, widths, [headings.map((text) => cell(translate(text), 'heading')), ...rows], 1, heading, speech)
}

/** 说明: which version this is, what the sheets hold, and how to bring changes back. */
function notesSheet(
  content: ModelContent,
  sheets: readonly Sheet[],
  { today, company }: { today: CivilDate; company: string },
  heading: string,
  speech: Speech
): BookSheet {
  const { translate } = speech
  const { model, competencies, profiles, grades } = content
  const line = (item: TextRef, value: string | number | null, look: Look = 'long'): BookCell[] => [cell(translate(item), 'text'), cell(value, look)]
  const pair = (a: TextRef, b: TextRef): BookCell[] => [cell(translate(a), 'heading'), cell(translate(b), 'heading')]
  const rows: BookCell[][] = [
    [cell(heading, 'title')],
    [cell(translate(say('workbook.back')), 'note')],
    pair(say('workbook.item'), say('workbook.content')),
    line(say('name'), model.title),
    line(say('versionName'), translate(say('version', { version: model.version }))),
    line(say('basedOn'), translate(model.basedOn === null ? say('basedOn.none') : say('version', { version: model.basedOn }))),
    line(say('state'), translate(say(model.locked ? 'state.locked' : 'state.draft'))),
    line(say('counts'), translate(say('counts.shown', { competencies: competencies.length, profiles: profiles.length, grades: grades.length }))),
    line(say('note'), model.note || null),
    ...(company === '' ? [] : [line(say('issuer'), company)]),
    line(say('madeOn'), toExcelSerial(today), 'day'),
    [],
    pair(say('workbook.sheets'), say('workbook.content')),
    ...sheets.map(({ sheet, about }) => [cell(sheet.name, 'text'), cell(translate(about), 'long')])
  ]
  return { name: translate(say('workbook.notes')), columns: [22, 80], rows, heights, print: { ...printOf(heading, speech), landscape: false } }
}
