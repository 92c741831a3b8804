import {
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
  type Paragraph
} from 'docx'
import type { Block, PrintCell, Signatures } from '../../../../shared/kernel/document'
import { boundFrom, dayWord, factWidths, hasDay, inRows, shareWidths, signatureHeight, signatureWords, type Paper } from '../paper'
import { greys, grid, noBorders, none, rule, thin, twips } from './looks'
import { air, alignments, paragraph } from './text'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
type CellLook = Omit<ITableCellOptions, 'children'>

const padding = { left: twips(1.6), right: twips(1.6), top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const
const ground = { type: ShadingType.CLEAR, color: 'auto', fill: greys.ground } as const
const cell = (children: readonly (Paragraph | Table)[], width: number, look: CellLook = {}): TableCell =>
  new TableCell({ verticalAlign: VerticalAlignTable.CENTER, ...look, width: { size: width, type: WidthType.DXA }, children })

/** A table whose columns are as wide as they are said to be, in every program that opens it. */
const fixed = (widths: readonly number[], rows: TableRow[], borders: typeof grid | typeof noBorders = grid): Table =>
  new Table({ rows, borders, columnWidths: widths, layout: TableLayoutType.FIXED, margins: padding, width: { size: sum(widths), type: WidthType.DXA } })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Heads are repeated on each page; a row is not torn in two. */
export function tableOf(table: Of<'table'>, width: number, paper: Paper): Table {
  const { columns, rows, rowHeight, dense = false, signed } = table
  const widths = shareWidths(
    columns.map((column) => column.width),
    width
  )
  const style = dense ? 'DenseCell' : 'Cell'
  const height = rowHeight === undefined ? {} : { height: { value: twips(rowHeight), rule: HeightRule.ATLEAST } }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, index) =>
      cell([paragraph(heading, { style, alignment: alignments.centre, keepNext: true }, { bold: true })], widths[index] ?? 0, { shading: ground })
    )
  })
  const body = rows.map((cells, index) => {
    const keepNext = index >= boundFrom(table) && (signed !== undefined || index < rows.length - 1)
    return new TableRow({ cantSplit: true, ...height, children: rowCells(cells, columns, widths, { style, keepNext }) })
  })
  const foot = signed ? [signedRow(signed, columns.length, width, paper)] : []
  return fixed(widths, columns.some(({ heading }) => heading !== '') ? [head, ...body, ...foot] : [...body, ...foot])
}

/** As a row of the table: tables are not kept with each other by every program, rows are. */
function signedRow(signed: Signatures, columns: number, width: number, paper: Paper): TableRow {
  const look = { columnSpan: columns, borders: { left: none, right: none, bottom: none } }
  return new TableRow({ cantSplit: true, children: [cell([...signaturesOf(signed, width - 2 * padding.left, paper), air(20)], width, look)] })
}

/** Cells of one row; one that spans takes the place of those to its right, and what is lacking is left empty. */
function rowCells(
  cells: readonly PrintCell[],
  columns: Of<'table'>['columns'],
  widths: readonly number[],
  said: { readonly style: string; readonly keepNext: boolean }
): TableCell[] {
  const made: TableCell[] = []
  let column = 0
  for (const { text, emphasis = 'normal', span = 1 } of cells) {
    const taken = Math.min(Math.max(1, span), columns.length - column)
    if (taken < 1) break
    const look = emphasis === 'strong' ? { bold: true } : emphasis === 'dim' ? { color: greys.soft } : {}
    const alignment = alignments[columns[column]?.align ?? 'left']
    made.push(cell([paragraph(text, { ...said, alignment }, look)], sum(widths.slice(column, column + taken)), taken > 1 ? { columnSpan: taken } : {}))
    column += taken
  }
  for (; column < columns.length; column++) made.push(cell([paragraph('', said)], widths[column] ?? 0))
  return made
}

/** Pairs of name and value in a grid, as at the head of a form. */
export function factsOf({ columns, pairs }: Of<'facts'>, width: number): Table {
  const widths = shareWidths(factWidths(columns), width)
  const style = columns === 4 ? 'DenseCell' : 'Cell'
  const rows = inRows(pairs, columns).map((row) => {
    return new TableRow({
      cantSplit: true,
      children: row.flatMap(({ name, value }, index) => {
        // The last value takes what is left of its row.
        const taken = index === row.length - 1 ? widths.slice(index * 2 + 1) : widths.slice(index * 2 + 1, index * 2 + 2)
        return [
          cell([paragraph(name, { style }, { color: greys.soft })], widths[index * 2] ?? 0, { shading: ground }),
          cell([paragraph(value, { style })], sum(taken), taken.length > 1 ? { columnSpan: taken.length } : {})
        ]
      })
    })
  })
  return fixed(widths, rows)
}

/** A line for each who signs, with the day, and the place of the seal below. */
export function signaturesOf({ lines, seal }: Signatures, width: number, paper: Paper): (Table | Paragraph)[] {
  const widths = shareWidths([26, 34, 4, 10, 26], width)
  const low = { verticalAlign: VerticalAlignTable.BOTTOM } as const
  const line = { ...low, borders: { bottom: { ...thin, color: greys.ink } } } as const
  const rows = lines.map(
    (who) =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(signatureHeight(lines.length)), rule: HeightRule.ATLEAST },
        children: [
          cell([paragraph(signatureWords(who, paper), { style: 'Cell', alignment: alignments.right, keepNext: true })], widths[0] ?? 0, low),
          cell([paragraph('', { style: 'Cell', keepNext: true })], widths[1] ?? 0, line),
          cell([paragraph('', { style: 'Cell', keepNext: true })], widths[2] ?? 0, low),
          cell([paragraph(hasDay(who) ? dayWord(paper) : '', { style: 'Cell', alignment: alignments.right, keepNext: true })], widths[3] ?? 0, low),
          cell([paragraph('', { style: 'Cell', keepNext: true })], widths[4] ?? 0, hasDay(who) ? line : low)
        ]
      })
  )
  const place = seal
    ? [air(twips(11), { keepNext: true }), paragraph(seal, { alignment: alignments.right, indent: { right: twips(12) } }, { color: greys.soft })]
    : []
  return [air(twips(6), { keepNext: true }), ...(rows.length > 0 ? [fixed(widths, rows, noBorders)] : []), ...place]
}

/** A text in a frame. */
export const boxOf = ({ lines }: Of<'box'>, width: number): Table =>
  fixed(
    [width],
    [
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            lines.map((line) => paragraph(line, { spacing: { before: 40, after: 40, line: 330, lineRule: 'auto' } })),
            width,
            {
              margins: { top: twips(3), bottom: twips(3), left: twips(5), right: twips(5), marginUnitType: WidthType.DXA },
              borders: { top: rule, bottom: rule, left: rule, right: rule }
            }
          )
        ]
      })
    ]
  )
