import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../electron/services/excel/read'
import { readBookHere } from '../../electron/services/excel/read/read'
import type { RawBook, RawCell } from '../../shared/kernel/sheet/raw'
import { codesOf, odsParts, packed, planOf, tablesWith, xlsxParts } from './support'

async function read(name: string, bytes: Uint8Array): Promise<RawBook> {
  const result = await readBookHere({ name, bytes }, usualLimits)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const office = 'http://schemas.openxmlformats.org'
/** A workbook whose styles s="0", s="1" … have the given number formats, by id alone as Excel writes its own. */
function withFormats(sheetData: string, formats: readonly number[], written = ''): Uint8Array {
  const parts = xlsxParts(sheetData)
  const styles = `<styleSheet xmlns="${office}/spreadsheetml/2006/main">${written}<cellXfs count="${formats.length}">${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`
  const type = '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
  const relation = `<Relationship Id="rId9" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
  return packed({
    ...parts,
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace('</Types>', type),
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('</Relationships>', relation),
    'xl/styles.xml': styles
  })
}
const first = (book: RawBook): readonly RawCell[] => book.sheets[0]?.rows[0] ?? []
const letter = (index: number): string => String.fromCharCode(65 + index)

describe('what Chinese Excel has built in', () => {
  const formats = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
  it('are days, although no format is written out', async () => {
    const cells = formats.map((_, index) => `<c r="${letter(index)}1" s="${index}"><v>46023</v></c>`).join('')
    expect(first(await read('表.xlsx', withFormats(`<row r="1">${cells}</row>`, formats)))).toEqual(formats.map(() => '2026-01-01'))
  })
  it('are times of day, too', async () => {
    const cells = [32, 33, 34, 35, 55, 56].map((_, index) => `<c r="${letter(index)}1" s="${index}"><v>0.4375</v></c>`).join('')
    expect(first(await read('表.xlsx', withFormats(`<row r="1">${cells}</row>`, [32, 33, 34, 35, 55, 56])))).toEqual(Array.from({ length: 6 }, () => '10:30'))
  })
  it('leave a format alone that a book defines under the same number', async () => {
    const written = '<numFmts count="1"><numFmt numFmtId="57" formatCode="0.0"/></numFmts>'
    expect(first(await read('表.xlsx', withFormats('<row r="1"><c r="A1" s="0"><v>46023</v></c></row>', [57], written)))).toEqual([46_023])
  })
  it('make headings of months, as typing 2026年1月 does', async () => {
    const data = `<row r="1"><c r="A1" t="str"><v>工号</v></c><c r="B1" s="1"><v>46023</v></c><c r="C1" s="1"><v>46054</v></c></row><row r="2"><c r="A2" t="str"><v>MY10001</v></c><c r="B2"><v>80</v></c><c r="C2"><v>90</v></c></row>`
    const plan = planOf(await read('表.xlsx', withFormats(data, [0, 57])), { kind: 'performance', tables: tablesWith(1) })
    expect(plan.asks).toEqual([])
    expect(plan.edit.changes.map(({ key }) => key)).toEqual(['MY10001|2026-01', 'MY10001|2026-02'])
  })
})

describe('a formula', () => {
  const cells = [
    '<c r="A1"><f>B1+1</f></c>',
    '<c r="B1"><f>B1+1</f><v></v></c>',
    '<c r="C1" t="n"><f>SUM(A1:B1)</f><v/></c>',
    '<c r="D1"><f t="shared" si="0"/></c>',
    '<c r="E1"><f>1+1</f><v>2</v></c>',
    '<c r="F1" t="str"><f>IF(1,"","x")</f><v></v></c>',
    '<c r="G1" t="e"><f>NA()</f><v>#N/A</v></c>'
  ]
  it('without a saved value is seen as itself, never as a blank; one that gave nothing is blank', async () => {
    expect(first(await read('表.xlsx', packed(xlsxParts(`<row r="1">${cells.join('')}</row>`))))).toEqual([
      '=B1+1',
      '=B1+1',
      '=SUM(A1:B1)',
      '=',
      2,
      null,
      '#N/A'
    ])
  })
  it('without a saved value is a problem where a mark should be', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>工号</v></c><c r="B1" t="str"><v>知识测验（满分100）</v></c></row><row r="2"><c r="A2" t="str"><v>MY10001</v></c><c r="B2"><f>40*2</f></c></row>'
    const plan = planOf(await read('表.xlsx', packed(xlsxParts(data))), { kind: 'exam', tables: tablesWith(1) })
    expect(codesOf(plan)).toEqual(['sheet.unreadable B2'])
    expect(plan.counts).toMatchObject({ leftOut: 1, added: 0 })
  })
})

describe('sheets of an ods', () => {
  it('are hidden where their style says so', async () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>工号</text:p></table:table-cell>'
    const content = (odsParts(`<table:table-row>${cell}</table:table-row>`)['content.xml'] ?? '')
      .replace(
        '<office:body>',
        '<office:automatic-styles><style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>'
      )
      .replace(
        '</office:spreadsheet>',
        `<table:table table:name="藏" table:style-name="ta9"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet>`
      )
      .replace('<office:document-content ', '<office:document-content xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ')
    expect((await read('表.ods', packed({ ...odsParts(''), 'content.xml': content }))).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      [expect.any(String), false],
      ['藏', true]
    ])
  })
})
