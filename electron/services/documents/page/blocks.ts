import type { Block, PrintCell, PrintDocument, Signatures } from '../../../../shared/kernel/document'
import { drawPicture } from '../../../../shared/kernel/picture'
import { boundFrom, dayWord, factWidths, hasDay, inRows, pictureOnPaper, shareWidths, signatureHeight, signatureWords, type Paper } from '../paper'
import { oneLine } from '../plain-text'
import { markup, oneLineMarkup, tag } from './markup'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
/** What drawing a block needs beside the block; `height` names a class that is so many millimetres high. */
export type Desk = { readonly paper: Paper; readonly orientation: PrintDocument['orientation']; height(millimetres: number): string }

/** One block as markup; what comes from data is text only. */
export function pageBlock(block: Block, desk: Desk): string {
  switch (block.kind) {
    case 'heading':
      return tag(`h${block.level + 1}`, {}, oneLineMarkup(block.text))
    case 'paragraph':
      return tag('p', { class: `${block.style ?? 'normal'}${block.withNext ? ' with-next' : ''}` }, markup(block.text))
    case 'bullets':
      return tag(block.numbered ? 'ol' : 'ul', {}, block.items.map((item) => tag('li', {}, markup(item))).join(''))
    case 'facts':
      return block.pairs.length === 0 ? '' : factsOf(block)
    case 'table':
      return tableOf(block, desk)
    case 'picture':
      return pictureOf(block, desk)
    case 'signatures':
      return signaturesOf(block, desk)
    case 'box':
      return tag('div', { class: 'box' }, block.lines.map((line) => tag('p', {}, markup(line))).join(''))
    case 'space':
      return tag('div', { class: desk.height(block.millimetres) }, '')
    case 'newPage':
      return tag('div', { class: 'new-page' }, '')
  }
}

/** Widths as attributes: the policy of the page allows no styles but its own sheet. */
const columnsOf = (widths: readonly number[]): string =>
  tag(
    'colgroup',
    {},
    shareWidths(widths, 1000)
      .map((width) => `<col width="${width / 10}%">`)
      .join('')
  )

function factsOf({ columns, pairs }: Of<'facts'>): string {
  const rows = inRows(pairs, columns).map((row) =>
    tag(
      'tr',
      {},
      row
        .map(({ name, value }, index) => {
          const span = index === row.length - 1 ? (columns - row.length) * 2 + 1 : 1
          return tag('th', { scope: 'row' }, markup(name)) + tag('td', span > 1 ? { colspan: span } : {}, markup(value))
        })
        .join('')
    )
  )
  return tag('table', { class: columns === 4 ? 'facts dense' : 'facts' }, columnsOf(factWidths(columns)) + tag('tbody', {}, rows.join('')))
}

function tableOf(table: Of<'table'>, desk: Desk): string {
  const { caption, columns, rows, rowHeight, dense = false, signed } = table
  const said = caption ? tag('p', { class: 'caption' }, oneLineMarkup(caption)) : ''
  if (columns.length === 0) return said
  const headings = columns.some(({ heading }) => heading !== '')
    ? tag('thead', {}, tag('tr', {}, columns.map(({ heading }) => tag('th', { scope: 'col' }, markup(heading))).join('')))
    : ''
  const height = rowHeight === undefined ? {} : { class: desk.height(rowHeight) }
  const body = rows.map((cells) => tag('tr', height, cellsOf(cells, columns)))
  const bound = boundFrom(table)
  if (signed) body.push(tag('tr', {}, tag('td', { class: 'signed', colspan: columns.length }, signaturesOf(signed, desk))))
  const bodies = [body.slice(0, bound), body.slice(bound)].map((part, index) =>
    part.length === 0 ? '' : tag('tbody', { class: index === 1 ? 'bound' : '' }, part.join(''))
  )
  return said + tag('table', { class: dense ? 'dense' : '' }, columnsOf(columns.map(({ width }) => width)) + headings + bodies.join(''))
}
/** Cells of one row; what is lacking is left empty. */
function cellsOf(cells: readonly PrintCell[], columns: Of<'table'>['columns']): string {
  let made = ''
  let column = 0
  for (const { text, emphasis = 'normal', span = 1 } of cells) {
    const taken = Math.min(Math.max(1, span), columns.length - column)
    if (taken < 1) break
    made += tag('td', { class: `${columns[column]?.align ?? 'left'} ${emphasis}`, ...(taken > 1 ? { colspan: taken } : {}) }, markup(text))
    column += taken
  }
  return made + '<td></td>'.repeat(columns.length - column)
}

/** Size in millimetres by attributes, whose unit is the CSS pixel. */
function pictureOf({ picture, title, alt }: Of<'picture'>, { orientation }: Desk): string {
  const drawing = drawPicture(picture, oneLine(alt))
  const { width, height } = pictureOnPaper(drawing, orientation)
  const pixels = (millimetres: number): string => ((millimetres * 96) / 25.4).toFixed(1)
  const sized = drawing.svg.replace(/ width="[^"]*" height="[^"]*"/, ` width="${pixels(width)}" height="${pixels(height)}"`)
  return tag('figure', {}, tag('figcaption', { class: 'caption' }, oneLineMarkup(title)) + sized)
}

function signaturesOf({ lines, seal }: Signatures, { paper, height }: Desk): string {
  const rows = lines.map((who) =>
    tag(
      'tr',
      { class: height(signatureHeight(lines.length)) },
      tag('td', { class: 'right' }, oneLineMarkup(signatureWords(who, paper))) +
        '<td class="line"></td><td></td>' +
        (hasDay(who) ? `${tag('td', { class: 'right' }, oneLineMarkup(dayWord(paper)))}<td class="line"></td>` : '<td></td><td></td>')
    )
  )
  const table = lines.length === 0 ? '' : tag('table', { class: 'bare' }, columnsOf([26, 34, 4, 10, 26]) + tag('tbody', {}, rows.join('')))
  return tag('div', { class: 'signatures' }, table + (seal ? tag('p', { class: 'seal' }, oneLineMarkup(seal)) : ''))
}
