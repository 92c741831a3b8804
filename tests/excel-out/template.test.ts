import { read, utils } from 'xlsx'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import type { Template } from '../../shared/kernel/sheet/definition'
import { certificationTexts } from '../../shared/families/certification'
import { writeTemplateOf } from '../../electron/services/excel/write'
import { unpack } from '../../electron/services/excel/write/zip'

const hint = certificationTexts.ref('paper.interview')
const column = { required: false, width: 12, bounds: null, choices: [], example: null, hint }
const template: Template = {
  id: 'roster',
  version: 1,
  title: hint,
  sheetName: '花名册',
  instructions: hint,
  columns: [
    { ...column, key: 'staffNo', heading: '工号', required: true, type: 'code', numberFormat: '@', example: 'YL001' },
    { ...column, key: 'name', heading: '姓名', required: true, type: 'text', numberFormat: '@' },
    { ...column, key: 'grade', heading: '现等级', type: 'choice', numberFormat: '@', choices: ['见习', '助理'] },
    { ...column, key: 'months', heading: '经验', type: 'integer', numberFormat: '0', bounds: { minimum: 0, maximum: 720 } },
    { ...column, key: 'knowledge', heading: '知识测验（满分100）', type: 'mark', numberFormat: '0.##', bounds: { minimum: 0, maximum: 100 } }
  ]
}
const written = await writeTemplateOf(template, { language: 'zh-CN', made: civilDate(2026, 1, 1)! })
const part = (path: string): string => new TextDecoder().decode(unpack(written).get(path))
const form = part('xl/worksheets/sheet1.xml')

describe('a template', () => {
  test('has headings below title and note, and no row that could be taken for a person', () => {
    const book = read(written)
    expect(book.SheetNames).toEqual(['花名册', '填写说明'])
    const rows = utils.sheet_to_json<string[]>(book.Sheets['花名册']!, { header: 1 })
    expect(rows[2]).toEqual(['工号*', '姓名*', '现等级', '经验', '知识测验（满分100）'])
    expect(rows.slice(3).flat().filter(Boolean)).toEqual([])
  })
  test('protects the headings and leaves everything below open, as text where digits would be lost', () => {
    expect(form).toMatch(/<sheetProtection sheet="1"[^>]*insertRows="0"/)
    const columnStyles = [...form.matchAll(/<col [^>]*style="(\d+)"/g)].map((found) => Number(found[1]))
    expect(columnStyles).toHaveLength(6)
    expect(form).toMatch(/<col min="6" max="16384"/)
    const styleSheet = part('xl/styles.xml')
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styleSheet)![1]!.split('<xf ').slice(1)
    const formats = new Map([...styleSheet.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((found) => [found[1], found[2]]))
    const formatOf = (style: number) => formats.get(/numFmtId="(\d+)"/.exec(styles[style]!)![1]) ?? 'General'
    expect(columnStyles.map(formatOf)).toEqual(['@', '@', '@', '0', '0.##', 'General'])
    for (const style of columnStyles) expect(styles[style]).toContain('<protection locked="0"/>')
    expect(form).toMatch(/<c r="A3" t="s" s="(?!0)/)
  })
  test('offers choices and says hints on entry', () => {
    expect(form).toMatch(/<dataValidation type="list" sqref="C4:C5001"[^>]*prompt="结构化访谈"[^>]*><formula1>"见习,助理"/)
    expect(form).toMatch(/<dataValidation type="whole" sqref="D4:D5001" operator="between"/)
    expect(form).toMatch(/<pane xSplit="2" ySplit="3"/)
    const comments = part('xl/comments1.xml')
    expect(comments.match(/<comment /g)).toHaveLength(5)
  })
  test('explains every column on a sheet of its own, with an example', () => {
    const guide = utils.sheet_to_json<string[]>(read(written).Sheets['填写说明']!, { header: 1 })
    expect(guide[3]).toEqual(['工号', '必填', '结构化访谈', '文本', 'YL001'])
    expect(guide[5]!.slice(0, 4)).toEqual(['现等级', '选填', '结构化访谈', '见习 助理'])
    expect(guide[6]![3]).toBe('0 到 720')
  })
})
