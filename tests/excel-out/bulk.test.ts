import { read, utils } from 'xlsx'
import { expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import { cell, writeBook, type BookCell } from '../../electron/services/excel/write/workbook'

const print = { landscape: false, left: '', right: '', page: '' }
const line = (row: number): BookCell[] => [
  { ...cell(`00${row}`, 'text'), numberFormat: '@' },
  cell(row % 3 === 0 ? null : row / 4, 'score'),
  cell(row % 2 === 0 ? '通过' : '未通过', row % 2 === 0 ? 'pass' : 'fail'),
  cell(row % 50 === 0 ? '=1+1 <&> "x" _x0041_' : `第 ${row} 行\n两行`, 'long')
]
const rowsOf = (from: number, to: number): BookCell[][] => Array.from({ length: to - from }, (_, index) => line(from + index))
const write = async (rows: BookCell[][]) =>
  read(await writeBook({ title: 't', company: 'c', made: civilDate(2026, 1, 1)!, sheets: [{ name: 's', columns: [10, 10, 10, 40], rows, print }] }), {
    cellStyles: true,
    cellNF: true
  }).Sheets['s']!

/** What a cell is and how it looks, without what depends on how the writer keeps texts. */
const seen = (cell: unknown): unknown => {
  const { t, v, z, s, f } = cell as { t: string; v: unknown; z: string; s: unknown; f: unknown }
  return { t, v, z, s, f }
}

test('a long sheet is cell by cell what short ones are', async () => {
  const long = await write(rowsOf(0, 400))
  expect(long['!ref']).toBe('A1:D400')
  for (let from = 0; from < 400; from += 50) {
    const short = await write(rowsOf(from, from + 50))
    for (let row = 0; row < 50; row++)
      for (let column = 0; column < 4; column++) {
        const [there, here] = [utils.encode_cell({ r: from + row, c: column }), utils.encode_cell({ r: row, c: column })]
        expect(seen(long[there] ?? {}), there).toEqual(seen(short[here] ?? {}))
      }
  }
})
