import { read, utils, type WorkBook } from 'xlsx'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import { writeResults, type ResultsContext } from '../../electron/services/excel/write'
import { day, examplePack } from '../rulebook'
import { sampleRound } from './sample-round'

const context: ResultsContext = { company: '云岭市分公司', pack: examplePack(), day, generatedOn: civilDate(2026, 7, 8)!, language: 'zh-CN' }
const open = async (more: Partial<ResultsContext> = {}): Promise<WorkBook> =>
  read(await writeResults(sampleRound(), { ...context, ...more }), { cellStyles: true, cellNF: true })
const grid = (book: WorkBook, sheet: string): unknown[][] => utils.sheet_to_json(book.Sheets[sheet]!, { header: 1, defval: null, raw: true, blankrows: true })

describe('the result workbook', () => {
  test('is a table of people below title and note', async () => {
    const book = await open()
    expect(book.SheetNames).toEqual(['认证结果', '汇总', '说明'])
    const rows = grid(book, '认证结果')
    expect(rows[0]![0]).toBe('云岭市分公司 第一轮评测认证结果（2026年6月）')
    expect(rows[2]).toEqual([
      '工号',
      '姓名',
      '县区',
      '岗位',
      '现等级',
      '任现等级时间',
      '考试得分',
      '过往绩效',
      '主管评价',
      '综合得分',
      '申报级别',
      '合格线',
      '结论',
      '未通过原因/缺项',
      '评定机构'
    ])
    expect(rows).toHaveLength(3 + 6)
    expect(rows[3]).toEqual([
      '001',
      '甲001',
      '城区',
      '城区客户经理',
      '初级',
      new Date('2024-03-01'),
      90,
      70.5,
      80.2,
      80.24,
      '中级',
      70,
      '通过',
      null,
      '市州分公司评定'
    ])
    expect(book.Sheets['认证结果']!['!autofilter']?.ref).toBe('A3:O9')
  })
  test('keeps numbers numbers, shown with two decimals, and staff numbers texts', async () => {
    const sheet = (await open()).Sheets['认证结果']!
    expect(sheet['G4']).toMatchObject({ t: 'n', v: 90, w: '90.00', z: '0.00' })
    expect(sheet['A4']).toMatchObject({ t: 's', v: '001', z: '@' })
    expect(sheet['F4']).toMatchObject({ t: 'n', w: '2024-03-01' })
  })
  test('says why not, what is missing, and leaves a missing score empty rather than 0', async () => {
    const rows = grid(await open(), '认证结果')
    const of = (staffNo: string) => rows.find((row) => row[0] === staffNo)!
    expect(of('002')[13]).toBe('综合得分 69.84，低于合格线 70.00')
    expect(of('003')[13]).toBe('考试得分 45.00，低于最低分 50.00')
    expect(of('004')[6]).toBe(0)
    expect(of('004')[13]).toMatch(/^缺考；/)
    expect(of('005')[6]).toBeNull()
    expect(of('005')[13]).toBe('没有考试成绩')
    expect(of('006').slice(10)).toEqual([null, null, '不在本轮', null, null])
  })
  test('never makes a formula of what people typed', async () => {
    const sheet = (await open()).Sheets['认证结果']!
    expect(sheet['B7']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x","y")', z: '@' })
    expect(sheet['B7']).not.toHaveProperty('f')
  })
  test('sums up with the same total in every table', async () => {
    const rows = grid(await open(), '汇总')
    const totals = rows.filter((row) => row[0] === '合计')
    expect(totals).toHaveLength(3)
    for (const total of totals) {
      expect(total).toEqual(totals[0])
      expect(total[5]).toBe(6)
      expect((total.slice(1, 5) as number[]).reduce((sum, one) => sum + one, 0)).toBe(6)
    }
  })
  test('says on every sheet that the pack is an example, and lists the assumptions with their source', async () => {
    const book = await open()
    for (const name of book.SheetNames) expect(String(grid(book, name)[1]![0])).toMatch(/^按“示例标准包”计算：.*不得作为正式认证依据$/)
    const notes = utils.sheet_to_csv(book.Sheets['说明']!, { FS: '|' })
    expect(notes).toMatch(/标准包\|示例标准包（hengcai-example 2026\.1）/)
    expect(notes).toMatch(/综合得分三项构成的权重\|考试得分 40，过往绩效 40，主管评价 20（%）\|示例\|/)
    expect(notes).toMatch(/各申报级别的合格线\|助理 60，初级 65，中级 70，高级 80，特级 85（分）\|假设\|2011-02-01\|软件默认值/)
    expect(notes).not.toMatch(/第二轮/)
    expect(notes).toMatch(/尚在使用的软件假设（共 \d+ 项/)
  })
  test('of an issued pack says which, without a warning', async () => {
    const book = await open({ pack: { ...examplePack(), example: false, title: { 'zh-CN': '省标准包', en: 'Province pack' } } })
    expect(grid(book, '汇总')[1]![0]).toBe('按“省标准包”（hengcai-example 2026.1）计算')
  })
  test('speaks English, no key left untranslated', async () => {
    const book = await open({ language: 'en' })
    expect(book.SheetNames).toEqual(['Results', 'Summary', 'Notes'])
    const words = book.SheetNames.flatMap((name) => grid(book, name).flat().map(String))
    expect(words.filter((one) => /^[a-zA-Z]+\.[a-zA-Z.]+$/.test(one))).toEqual([])
  })
  test('is the same to the byte when nothing changed', async () => {
    expect(Buffer.from(await writeResults(sampleRound(), context)).equals(Buffer.from(await writeResults(sampleRound(), context)))).toBe(true)
  })
})
