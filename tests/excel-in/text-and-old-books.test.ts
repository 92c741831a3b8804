import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { usualLimits } from '../../electron/services/excel/read'
import { readBookHere } from '../../electron/services/excel/read/read'
import { packed, say, xlsxParts } from './support'

const read = (name: string, content: Uint8Array | string) =>
  readBookHere({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, usualLimits)
async function rowsOf(content: string): Promise<unknown> {
  const result = await read('表.csv', content)
  return result.ok ? result.value.sheets[0]?.rows : result.fault.code
}

describe('delimited text', () => {
  const rows = [
    ['工号', '知识测验（满分100）'],
    ['MY10001', '80']
  ]
  it.each([[','], ['\t'], [';'], ['|']])('may be separated by %j, down to two columns and two rows', async (mark) => {
    expect(await rowsOf(rows.map((row) => row.join(mark)).join('\r\n'))).toEqual(rows)
    expect(await rowsOf(`${rows.map((row) => row.join(mark)).join('\n')}\n`)).toEqual(rows)
  })
  it('may say itself what separates its cells', async () =>
    expect(await rowsOf('sep=;\r\n工号;备注,说明\r\nMY10001;a,b\r\n')).toEqual([
      ['工号', '备注,说明'],
      ['MY10001', 'a,b']
    ]))
  it.each([
    ['绵阳分公司;考试成绩\n工号,姓名\nMY1,甲\nMY2,乙\n', ['工号', '姓名']],
    ['工号;姓名\n"a,b,c,d";甲\n"e,f";乙\n', ['a,b,c,d', '甲']]
  ])('is not misled by a title, or by what stands in quotes: %j', async (text, row) => expect(await rowsOf(text)).toContainEqual(row))
  it('keeps commas, lines and doubled quotes that stand in quotes', async () =>
    expect(await rowsOf('工号,备注\nMY1,"甲,乙\n丙""丁"""\n')).toEqual([
      ['工号', '备注'],
      ['MY1', '甲,乙\n丙"丁"']
    ]))
  it.each([['工号,成绩\nMY1,"80\nMY2,90\nMY3,70\n'], ['工号,成绩\nMY1,"80"x\nMY2,90\n']])(
    'with a quote that is not closed is refused, for rows would run together: %j',
    async (text) => {
      const result = await read('表.csv', text)
      expect(result.ok ? result.value.sheets[0]?.rows : [result.fault.code, say(result.fault)]).toEqual(['book.openQuote', expect.stringMatching(/第 \d+ 行/)])
    }
  )
})

describe('a workbook of Excel 95', () => {
  it('is refused, for its Chinese cannot be read', async () => {
    const bytes: unknown = XLSX.write({ SheetNames: ['S'], Sheets: { S: XLSX.utils.aoa_to_sheet([['a', 'b']]) } }, { type: 'array', bookType: 'biff5' })
    if (!(bytes instanceof ArrayBuffer)) throw new Error('the library wrote no bytes')
    const result = await read('表.xls', new Uint8Array(bytes))
    expect(result.ok ? 'read' : result.fault.code).toBe('book.oldBook')
  })
})

describe('a cell below what may be read', () => {
  it.each([[200_001], [200_002], [300_000], [1_048_576]])('is never dropped without a word: row %i', async (row) => {
    const cell = (address: string): string => `<row r="${address.slice(1)}"><c r="${address}" t="str"><v>工号</v></c></row>`
    const result = await read('表.xlsx', packed(xlsxParts(cell('A1') + cell(`A${row}`), { sheet: '一 &amp; 二' })))
    expect(result.ok ? 'read' : [result.fault.code, result.fault.place?.sheet]).toEqual(['book.tooManyRows', '一 & 二'])
  })
  it('counts only when it holds something: formats alone reach to the last row of many a sheet', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>工号</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>'
    const result = await read('表.xlsx', packed(xlsxParts(rows)))
    expect(result.ok && result.value.sheets[0]?.rows).toEqual([['工号']])
  })
})
