import { afterAll, describe, expect, it } from 'vitest'
import type { CellObject, WorkSheet } from 'xlsx'
import { fileOf, odsParts, packed, readRowsOf, rosterHead, rowsXml, someone, xlsxParts, planOf } from './support'

const zone = process.env['TZ']
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const set =
  (cells: Record<string, CellObject>) =>
  (sheet: WorkSheet): void =>
    void Object.assign(sheet, cells)

describe('text', () => {
  const text = '工号,姓名\nMY10001,张甲\n'
  const rows = [
    ['工号', '姓名'],
    ['MY10001', '张甲']
  ]
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`)],
    ['Windows lines', bytesOf(text.replaceAll('\n', '\r\n'))],
    ['old Mac lines', bytesOf(text.replaceAll('\n', '\r'))],
    ['GB18030', Uint8Array.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, ...bytesOf('MY10001,'), 0xd5, 0xc5, 0xbc, 0xd7, 0x0a])],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['tabs', bytesOf(text.replaceAll(',', '\t'))],
    ['semicolons', bytesOf(text.replaceAll(',', ';'))],
    ['a title above tabs', bytesOf('工号\t姓名\nMY10001\t张甲\n')],
    ['quotes', bytesOf('"工号","姓名"\n"MY10001","张甲"\n')],
    ['formulas that keep zeros', bytesOf('工号,姓名\n="MY10001",="张甲"\n')]
  ])('in %s', async (_, bytes) => expect(await readRowsOf('表.csv', bytes)).toEqual(rows))
  it('keeps commas, quotes and lines inside quotes, and zeros in front', async () =>
    expect(await readRowsOf('表.csv', bytesOf('a,"b,""c""\nd",007\n'))).toEqual([['a', 'b,"c"\nd', '007']]))
  it('may begin like a package', async () =>
    expect(await readRowsOf('表.csv', bytesOf('PK,姓名\n1,2\n'))).toEqual([
      ['PK', '姓名'],
      ['1', '2']
    ]))
})

describe('days', () => {
  const days = [
    ['1986-05-04', 31_536],
    ['1991-09-15', 33_496],
    ['2011-02-03', 40_577],
    ['2026-06-30', 46_203],
    ['1900-03-01', 61]
  ] as const
  // Shanghai had summer time from 1986 to 1991 and another offset before 1901.
  it.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])('are what the sheet shows, on a machine in %s', async (place) => {
    process.env['TZ'] = place
    const cells = Object.fromEntries(days.map(([, serial], index) => [`A${index + 1}`, { t: 'n', v: serial, z: 'yyyy"年"m"月"d"日"' } satisfies CellObject]))
    const expected = days.map(([day]) => [day])
    const rows = days.map(() => [0])
    expect(await readRowsOf('表.xlsx', fileOf(rows, 'xlsx', set(cells)))).toEqual(expected)
    expect(await readRowsOf('表.xls', fileOf(rows, 'biff8', set(cells)))).toEqual(expected)
    const ods = days
      .map(
        ([day]) =>
          `<table:table-row><table:table-cell office:value-type="date" office:date-value="${day}"><text:p>x</text:p></table:table-cell></table:table-row>`
      )
      .join('')
    expect(await readRowsOf('表.ods', packed(odsParts(ods)))).toEqual(expected)
  })
  it('count from 1904 where the book says so', async () => {
    const from1904 = (_: WorkSheet, workbook: { Workbook?: { WBProps?: { date1904?: boolean } } }): void =>
      void (workbook.Workbook = { WBProps: { date1904: true } })
    const rows = [['入司日期'], [0], [40_577 - 1462]]
    const bytes = fileOf(rows, 'xlsx', (sheet, workbook) => {
      sheet['A2'] = { t: 'n', v: 40_577 - 1462, z: 'yyyy-mm-dd' }
      from1904(sheet, workbook)
    })
    expect(await readRowsOf('表.xlsx', bytes)).toEqual([['入司日期'], ['2011-02-03'], [39_115]])
    const plan = planOf({
      file: '表.xlsx',
      format: 'xlsx',
      sheets: [{ name: '表', hidden: false, date1904: true, rows: [[...rosterHead, '入司日期'], someone(1, 39_115)] }]
    })
    expect(plan.edit.changes[0]?.after).toMatchObject({ hireDate: '2011-02-03' })
  })
  it('with a time keep it, times of day have no day', async () => {
    const cells = {
      A1: { t: 'n', v: 40_577.4375, z: 'yyyy-mm-dd hh:mm' },
      B1: { t: 'n', v: 0.395_833_333, z: 'h:mm' },
      C1: { t: 'n', v: 40_577.999_999_9, z: 'yyyy-mm-dd' }
    } satisfies Record<string, CellObject>
    expect(await readRowsOf('表.xlsx', fileOf([[0, 0, 0]], 'xlsx', set(cells)))).toEqual([['2011-02-03 10:30', '09:30', '2011-02-04']])
  })
})

describe('other cells', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('of %s show as people see them', async (type) => {
    const cells = {
      A1: { t: 'n', v: 0.1 + 0.2 },
      B1: { t: 'n', v: 0.856, z: '0.0%' },
      C1: { t: 'b', v: true },
      D1: { t: 's', v: '文字' },
      E1: { t: 'n', v: 85.5, z: '0.0"分"' }
    } satisfies Record<string, CellObject>
    expect(await readRowsOf('表', fileOf([[0, 0, false, '', 0]], type, set(cells)))).toEqual([[0.3, '85.6%', true, '文字', 85.5]])
  })
  it('give the value that was saved with a formula, and the name of an error', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>85.5</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>85.5x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1"><f>A1</f></c></row>'
    const [row] = await readRowsOf('表.xlsx', packed(xlsxParts(rows)))
    expect(row?.slice(0, 4)).toEqual([85.5, '85.5x', '#DIV/0!', '#N/A'])
  })
  it('hold rich text, inline text, phonetic hints and days in ISO form', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve">甲 </t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c><c r="B1" t="inlineStr"><is><t>&lt;b&gt;&amp;</t></is></c></row>'
    expect(await readRowsOf('表.xlsx', packed(xlsxParts(rows)))).toEqual([['张甲 ', '<b>&']])
  })
  it('of ods may be repeated, and stand where they are shown', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="80" table:number-columns-repeated="3"><text:p>80</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="percentage" office:value="0.9"><text:p>90%</text:p></table:table-cell></table:table-row>'
    expect(await readRowsOf('表.ods', packed(odsParts(rows)))).toEqual([[80, 80, 80], [80, 80, 80], [], [], [null, null, expect.anything()]])
  })
  it('keep zeros in front where a format of zeros shows them', async () =>
    expect(await readRowsOf('表.xlsx', fileOf([[0]], 'xlsx', set({ A1: { t: 'n', v: 24, z: '00000' } })))).toEqual([['00024']]))
  it('stand where they are: nothing above or left of the first one is lost', async () => {
    expect(await readRowsOf('表.xlsx', packed(xlsxParts('<row r="3"><c r="C3" t="str"><v>x</v></c></row>')))).toEqual([[], [], [null, null, 'x']])
    expect(await readRowsOf('表.xlsx', packed(xlsxParts(rowsXml([['甲', null, '乙']]))))).toEqual([['甲', null, '乙']])
  })
})
