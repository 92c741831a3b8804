import { explainTexts, sayValue } from '../../../../shared/kernel/explain'
import type { TextRef } from '../../../../shared/kernel/texts'
import { assumptionsIn, type ParameterUse } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import type { StandardPack } from '../../../../shared/standard/pack'
import { headingHeights, headingRows, type Heading } from './results-heading'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

/** A line of the list of facts: what, and its value. */
export type FactLine = readonly [item: TextRef, content: TextRef | string]
/** What every book of results says of the pack and of itself. */
export type PackFacts = { readonly pack: StandardPack; readonly day: string; readonly generatedOn: string }
const say = resultSheetTexts.ref
const widths = [30, 44, 10, 14, 60]

/** 说明: what the results were computed with, so that every figure can be traced; the assumptions stand in a list of their own. */
export function notesSheet(facts: readonly FactLine[], uses: readonly ParameterUse[], heading: Heading, speech: Speech): BookSheet {
  const { translate } = speech
  const name = say('sheet.notes')
  const assumed = assumptionsIn(uses)
  const rows = [
    ...headingRows(heading, name, widths.length),
    [cell(translate(say('notes.item')), 'heading'), cell(translate(say('notes.content')), 'heading')],
    ...facts.map(([item, content]) => [cell(translate(item), 'text'), cell(typeof content === 'string' ? content : translate(content), 'long')]),
    [],
    [cell(translate(say('notes.parameters')), 'section')],
    ...parameterRows(uses, speech),
    [],
    [cell(translate(assumed.length > 0 ? say('notes.assumptions', { count: assumed.length }) : say('notes.noAssumptions')), 'section')],
    ...(assumed.length > 0 ? parameterRows(assumed, speech) : [])
  ]
  return { name: translate(name), columns: widths, rows, heights: headingHeights, print: { ...heading.print, landscape: true } }
}

/** The pack, the day of its values and the day of the export. */
export const packLines = ({ pack, day, generatedOn }: PackFacts, { language }: Speech, example: TextRef = say('notes.packExample')): FactLine[] => [
  [say('notes.pack'), say('notes.packShown', { pack: pack.title[language], id: pack.id, version: pack.version })],
  [say('notes.packKind'), pack.example ? example : say('notes.packIssued')],
  [say('notes.day'), day],
  [say('notes.generatedOn'), generatedOn]
]

function parameterRows(uses: readonly ParameterUse[], { translate, sayName }: Speech): BookCell[][] {
  const headings = [say('notes.parameter'), say('notes.value'), say('notes.provenance'), say('notes.from'), say('notes.source')].map((text) =>
    cell(translate(text), 'heading')
  )
  const lines = uses.map(({ title, unit, value, provenance, from, source }) => {
    const unitText = translate(explainTexts.ref(`unit.${unit}`))
    const plain = sayValue(value, sayName)
    const shown = unitText && plain !== '—' ? translate(say('notes.valueWithUnit', { value: plain, unit: unitText })) : plain
    return [
      cell(translate(title), 'long'),
      cell(shown, 'long'),
      cell(translate({ key: `explain.provenance.${provenance}` }), 'centred'),
      cell(from, 'centred'),
      cell(source, 'long')
    ]
  })
  return [headings, ...lines]
}
