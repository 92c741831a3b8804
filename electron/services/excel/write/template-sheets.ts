import type { Template, TemplateColumn } from '../../../../shared/kernel/sheet/definition'
import { showCell } from '../../../../shared/kernel/sheet/raw'
import type { TextRef } from '../../../../shared/kernel/texts'
import { workbookTexts } from './messages'
import type { Look } from './looks'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet, type BookValidation } from './workbook'

const say = workbookTexts.ref
const headingRow = 2
const firstRow = headingRow + 1
/** Excel checks what is entered down to this row; further down the import does. */
const lastChecked = 5_000
const blank = (look: Look, more: Partial<BookCell> = {}): BookCell => ({ ...cell(null, look), open: true, ...more })
const isText = ({ type, numberFormat }: TemplateColumn): boolean => numberFormat === '@' || type === 'code' || type === 'identityNumber'

/** The sheet to be filled in: headings protected, every row below open, of the right format and checked on entry. */
export function formSheet(template: Template, speech: Speech, round: string | null = null): BookSheet {
  const { translate } = speech
  const { columns } = template
  const guide = translate(say('template.guide'))
  const sheet = template.sheetName
  // The import reads the round from the title; it stays Chinese like the headings.
  const title = translate(round === null ? say('template.title', { sheet }) : say('template.roundTitle', { sheet, round }))
  const note = translate(say('template.note', { row: firstRow + 1, guide, instructions: template.instructions }))
  const openRow = [...columns.map((one) => blank('plain', { numberFormat: isText(one) ? '@' : one.numberFormat })), blank('plain')]
  return {
    name: template.sheetName,
    columns: columns.map(({ width, heading }) => Math.max(width, heading.length * 2 + 4)),
    rows: [[cell(title, 'title')], [cell(note, 'note')], columns.map((one) => headingCell(one, speech)), openRow],
    heights: new Map([
      [0, 30],
      [1, 20],
      [headingRow, 30]
    ]),
    table: { headingRow, lastRow: headingRow, columns: columns.length, frozenColumns: columns[1]?.key === 'name' ? 2 : 1, filter: false },
    validations: columns.map((one, index) => validationOf(one, index, speech)),
    openFrom: firstRow,
    print: { landscape: true, left: title, right: '', page: translate(say('page', { page: '&P', pages: '&N' })) }
  }
}

const headingCell = ({ heading, required, hint }: TemplateColumn, { translate }: Speech): BookCell => ({
  ...cell(required ? `${heading}*` : heading, required ? 'requiredHeading' : 'heading'),
  comment: translate(hint)
})

function validationOf(column: TemplateColumn, index: number, { translate }: Speech): BookValidation {
  const { choices, bounds, type, heading, hint } = column
  const at = { column: index, fromRow: firstRow, toRow: lastChecked, title: heading, prompt: translate(hint) }
  if (choices.length > 0) return { ...at, rule: { choices }, refusal: translate(say('template.refuseChoice', { choices: choices.join(' ') })) }
  // A mark may also be 缺考, so numbers are left to the import, which names the cell; Excel would refuse the word.
  if (bounds && type === 'integer') return { ...at, rule: { ...bounds, whole: true }, refusal: translate(say('template.refuseRange', bounds)) }
  return { ...at, rule: null, refusal: '' }
}

/** 填写说明: every column with what it takes and an example. No row of it can be taken for a person. */
export function guideSheet(template: Template, speech: Speech): BookSheet {
  const { translate } = speech
  const title = translate(say('template.guideTitle', { sheet: template.sheetName }))
  const headings = [say('template.column'), say('template.needed'), say('template.hint'), say('template.allowed'), say('template.example')]
  return {
    name: translate(say('template.guide')),
    columns: [24, 12, 52, 40, 24],
    rows: [
      [cell(title, 'title')],
      [cell(translate(template.instructions), 'note')],
      headings.map((one) => cell(translate(one), 'heading')),
      ...template.columns.map((one) => guideRow(one, speech)),
      [],
      [cell(translate(say('template.rules')), 'section')],
      ...rulesFor(template.columns).map((rule, index) => [cell(`${index + 1}. ${translate(rule)}`, 'plain')])
    ],
    heights: new Map([[0, 30]]),
    print: { landscape: true, left: title, right: '', page: translate(say('page', { page: '&P', pages: '&N' })) }
  }
}

function rulesFor(columns: readonly TemplateColumn[]): TextRef[] {
  const state = columns.find(({ key }) => key === 'state')
  return [
    say('template.rule.row'),
    ...(columns.some(({ type }) => type === 'mark') ? [say('template.rule.blank')] : []),
    ...(state ? [say('template.rule.absent', { column: state.heading })] : []),
    ...(columns.some(({ key }) => key === 'staffNo') ? [say('template.rule.text')] : []),
    say('template.rule.lock'),
    say('template.rule.import')
  ]
}

function guideRow(column: TemplateColumn, { translate }: Speech): BookCell[] {
  const allowed = allowedIn(column)
  return [
    cell(column.heading, 'text'),
    cell(translate(say(column.required ? 'template.required' : 'template.optional')), column.required ? 'fail' : 'muted'),
    cell(translate(column.hint), 'long'),
    cell(typeof allowed === 'string' ? allowed : translate(allowed), 'long'),
    { ...cell(showCell(column.example) || null, 'text'), numberFormat: '@' }
  ]
}

function allowedIn({ choices, bounds, type }: TemplateColumn): TextRef | string {
  if (choices.length > 0) return choices.join(' ')
  if (bounds) return say('template.range', bounds)
  if (type === 'day' || type === 'month') return say('template.format.day')
  return say(type === 'mark' || type === 'integer' ? 'template.format.number' : 'template.format.text')
}
