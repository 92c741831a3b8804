import type { CellStyle } from 'hucre/xlsx'

type FontStyle = NonNullable<CellStyle['font']>
type BorderStyle = NonNullable<CellStyle['border']>
type Alignment = NonNullable<CellStyle['alignment']>

/** How a cell looks, by what it is for. Colours are said here and nowhere else. */
export type Look =
  | 'title'
  | 'note'
  | 'warning'
  | 'section'
  | 'heading'
  | 'requiredHeading'
  | 'text'
  | 'centred'
  | 'long'
  | 'score'
  | 'day'
  | 'count'
  | 'rate'
  | 'pass'
  | 'fail'
  | 'pending'
  | 'muted'
  | 'passLong'
  | 'failLong'
  | 'pendingLong'
  | 'totalText'
  | 'totalCount'
  | 'totalRate'
  | 'plain'
  | 'markedProblem'
  | 'markedWarning'

const fontName = '微软雅黑'
const ink = '1F2933'
export const bodyFont: FontStyle = { name: fontName, size: 10, color: { rgb: ink } }
const font = (more: FontStyle): FontStyle => ({ ...bodyFont, ...more })
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { indexed: 64 } })
const line = { style: 'thin', color: { rgb: 'C9D1DA' } } as const
const box: BorderStyle = { top: line, right: line, bottom: line, left: line }
const heavy: BorderStyle = { ...box, top: { style: 'medium', color: { rgb: '52606D' } } }
const middle = { vertical: 'center' } as const

const body = (alignment: Alignment, more: CellStyle = {}): CellStyle => ({ font: bodyFont, border: box, alignment: { ...middle, ...alignment }, ...more })
const headingOf = (rgb: string): CellStyle => ({
  font: font({ bold: true, color: { rgb: 'FFFFFF' } }),
  fill: fill(rgb),
  border: box,
  alignment: { ...middle, horizontal: 'center', wrapText: true }
})
const statusOf = (rgb: string, ground: string): CellStyle => body({ horizontal: 'center' }, { font: font({ bold: true, color: { rgb } }), fill: fill(ground) })
const wrapped = (rgb: string, ground: string): CellStyle =>
  body({ horizontal: 'left', indent: 1, wrapText: true }, { font: font({ color: { rgb } }), fill: fill(ground) })
const total = (alignment: Alignment, numFmt?: string): CellStyle => ({
  ...body(alignment, { font: font({ bold: true }), fill: fill('EEF2F6'), border: heavy }),
  ...(numFmt ? { numFmt } : {})
})

export const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: font({ size: 15, bold: true }), alignment: middle },
  note: { font: font({ size: 9, color: { rgb: '52606D' } }), alignment: middle },
  warning: { font: font({ bold: true, color: { rgb: '8A4B00' } }), fill: fill('FFF3D6'), alignment: middle },
  section: { font: font({ size: 12, bold: true, color: { rgb: '1F5A94' } }), alignment: { vertical: 'bottom' } },
  heading: headingOf('2F5D8C'),
  requiredHeading: headingOf('A33A2B'),
  text: body({ horizontal: 'left', indent: 1 }),
  centred: body({ horizontal: 'center' }),
  long: body({ horizontal: 'left', indent: 1, wrapText: true }),
  score: body({ horizontal: 'right', indent: 1 }, { numFmt: '0.00' }),
  day: body({ horizontal: 'center' }, { numFmt: 'yyyy-mm-dd' }),
  count: body({ horizontal: 'right', indent: 1 }, { numFmt: '#,##0' }),
  rate: body({ horizontal: 'right', indent: 1 }, { numFmt: '0.0%' }),
  pass: statusOf('1B6B3A', 'E3F4E8'),
  fail: statusOf('A12622', 'FBE5E3'),
  pending: statusOf('8A4B00', 'FFF3D6'),
  muted: body({ horizontal: 'center' }, { font: font({ color: { rgb: '66727F' } }) }),
  passLong: wrapped('1B6B3A', 'E3F4E8'),
  failLong: wrapped('A12622', 'FBE5E3'),
  pendingLong: wrapped('8A4B00', 'FFF3D6'),
  totalText: total({ horizontal: 'left', indent: 1 }),
  totalCount: total({ horizontal: 'right', indent: 1 }, '#,##0'),
  totalRate: total({ horizontal: 'right', indent: 1 }, '0.0%'),
  plain: { font: bodyFont, alignment: middle },
  markedProblem: { font: bodyFont, alignment: middle, fill: fill('FFB3AD') },
  markedWarning: { font: bodyFont, alignment: middle, fill: fill('FFE08A') }
}
