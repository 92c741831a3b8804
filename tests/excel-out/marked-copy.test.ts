import { read, utils, write, type CellObject, type WorkBook } from 'xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import type { Finding } from '../../shared/kernel/finding'
import { sheetFaults } from '../../shared/kernel/sheet/faults'
import type { RawBook } from '../../shared/kernel/sheet/raw'
import { markedCopyName, writeMarkedCopy, type MarkedCopyContext } from '../../electron/services/excel/write'

const context: MarkedCopyContext = { language: 'zh-CN', made: civilDate(2026, 7, 8)! }
const rows = [['云岭市成绩'], ['工号', '姓名', '知识测验'], ['001', '张三', 88], ['002', '李四', 120], ['003', '=cmd', null]]
const book: RawBook = { file: '成绩.xlsx', format: 'xlsx', sheets: [{ name: '成绩', hidden: false, date1904: false, rows }] }
const over: Finding = {
  ...sheetFaults.make('overFullMark', { cell: 'C4', field: '知识测验', value: '120', limit: 100 }, { place: { sheet: '成绩', cell: 'C4' }, value: '120' }),
  severity: 'problem',
  row: 4
}
const monthOnly: Finding = {
  ...sheetFaults.make('fullMarkFromPack', { cell: 'C2', value: '知识测验', limit: 100 }, { place: { sheet: '成绩', cell: 'C2' }, value: '知识测验' }),
  severity: 'warning',
  row: 2
}
const title: Finding = {
  ...sheetFaults.make('passedOver.title', { cell: 'A1', value: '云岭市成绩' }, { place: { sheet: '成绩', cell: 'A1' } }),
  severity: 'passedOver',
  row: 1
}
const findings = [over, monthOnly, title]

const usersOwn = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '成绩',
        rows,
        cells: new Map([
          ['3,2', { value: 120, type: 'number' as const, style: { font: { bold: true }, numFmt: '0.0' } }],
          ['4,0', { value: '003', comment: { author: '张三', text: '原批注' } }]
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        columns: [{ width: 22 }]
      },
      { name: '别的', rows: [['不动']] }
    ]
  })
const open = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<WorkBook> => read(await bytes, { cellStyles: true, cellNF: true })
const commentAt = (copy: WorkBook, name: string): string | undefined => {
  const cell: CellObject | undefined = copy.Sheets['成绩']?.[name]
  return cell?.c?.[0]?.t
}

describe('the marked copy', () => {
  test("keeps the user's workbook, colours and comments the bad cells", async () => {
    const copy = await open(writeMarkedCopy({ bytes: await usersOwn(), book }, findings, context))
    expect(copy.SheetNames).toEqual(['成绩', '别的', '问题清单'])
    const sheet = copy.Sheets['成绩']!
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([['云岭市成绩'], rows[1], rows[2], rows[3], ['003', '=cmd']])
    expect(sheet['C4']).toMatchObject({ v: 120, z: '0.0', s: { fgColor: { rgb: 'FFB3AD' } } })
    expect(commentAt(copy, 'C4')).toBe('【问题】C4：“知识测验”为 120 分，超过满分 100 分\n处理办法：请核对分数，或在表头写明正确的满分，例如“（满分150）”')
    expect(sheet['C2']).toMatchObject({ s: { fgColor: { rgb: 'FFE08A' } } })
    expect(commentAt(copy, 'A1')).toBeUndefined()
    expect(commentAt(copy, 'A5')).toBe('原批注')
    expect(sheet['!merges']).toHaveLength(1)
    expect(utils.sheet_to_json(copy.Sheets['别的']!, { header: 1 })).toEqual([['不动']])
  })
  test('lists problems and warnings, not what was passed over', async () => {
    const copy = await open(writeMarkedCopy({ bytes: await usersOwn(), book }, findings, context))
    const list = utils.sheet_to_json<string[]>(copy.Sheets['问题清单']!, { header: 1 })
    expect(list[1]![0]).toMatch(/^共 1 处问题、1 处提示/)
    expect(list.slice(2).map((row) => row.slice(0, 4))).toEqual([
      ['类别', '工作表', '单元格', '原内容'],
      ['问题', '成绩', 'C4', '120'],
      ['提示', '成绩', 'C2', '知识测验']
    ])
  })
  test.each(['csv', 'xls', 'ods'] as const)('of a %s file is a new workbook of the same cells', async (format) => {
    const copy = await open(writeMarkedCopy({ bytes: new Uint8Array([1, 2, 3]), book: { ...book, format } }, findings, context))
    expect(copy.SheetNames).toEqual(['成绩', '问题清单'])
    expect(utils.sheet_to_json(copy.Sheets['成绩']!, { header: 1 })).toEqual([['云岭市成绩'], rows[1], rows[2], rows[3], ['003', '=cmd']])
    expect(commentAt(copy, 'C4')).toMatch(/^【问题】/)
    expect(copy.Sheets['成绩']!['B5']).toMatchObject({ t: 's', v: '=cmd' })
  })
  test('of a book that the writer cannot take in is still given', async () => {
    const copy = await open(writeMarkedCopy({ bytes: new Uint8Array([80, 75, 1]), book }, findings, context))
    expect(copy.SheetNames).toEqual(['成绩', '问题清单'])
  })
  test('takes in a book written by another program', async () => {
    const made = utils.book_new(utils.aoa_to_sheet(rows), '成绩')
    const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const copy = await open(writeMarkedCopy({ bytes, book }, findings, context))
    expect(commentAt(copy, 'C4')).toMatch(/^【问题】/)
  })
  test('keeps the list apart from a list of before, and several findings of one cell together', async () => {
    const twice = { ...book, sheets: [...book.sheets, { ...book.sheets[0]!, name: '问题清单' }], format: 'csv' as const }
    const copy = await open(writeMarkedCopy({ bytes: new Uint8Array(), book: twice }, [over, { ...monthOnly, place: { sheet: '成绩', cell: 'C4' } }], context))
    expect(copy.SheetNames).toEqual(['成绩', '问题清单', '问题清单 (2)'])
    expect(commentAt(copy, 'C4')).toMatch(/^【问题】[^]*\n\n【提示】/)
  })
  test('marks a cell beyond what the sheet holds, and lists a finding of the whole sheet', async () => {
    const far: Finding = { ...over, place: { sheet: '成绩', cell: 'E9' }, row: 9 }
    const whole: Finding = { ...over, place: { sheet: '成绩' }, row: 0 }
    for (const format of ['xlsx', 'csv'] as const) {
      const copy = await open(writeMarkedCopy({ bytes: await usersOwn(), book: { ...book, format } }, [far, whole], context))
      expect(commentAt(copy, 'E9')).toMatch(/^【问题】/)
    }
  })
  test('is named after the book', () => {
    expect(markedCopyName('成绩.v2.csv', 'zh-CN')).toBe('成绩.v2-问题标注.xlsx')
  })
})
