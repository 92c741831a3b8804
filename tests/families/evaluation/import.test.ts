import { describe, expect, test } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { exportTemplate, tablesForTemplate } from '../../../electron/services/exports'
import { levelNumbers } from '../../../shared/families/competency'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import { planImport, type ImportPlan } from '../../../shared/workspace/import'
import { applyChanges, type MutableTables } from '../../../shared/workspace/tables'
import { day, exampleBook, examplePack } from '../../rulebook'
import { content, edit, evaluation, fileOf, laptopOf, month, panelTables, rate } from './seat-fixture'

const headings = ['工号', '姓名', '评委', '能力O01', 'O02 能力O02', '结构化访谈', '方案演讲', '行为证据', '回避']
const bookOf = (rows: readonly (readonly RawCell[])[], title = '现场评价评分表', heads: readonly string[] = headings): RawBook => ({
  file: '现场评价.xlsx',
  format: 'xlsx',
  sheets: [{ name: '现场评价评分表', hidden: false, date1904: false, rows: [[title], heads, ...rows] }]
})
const row = (staffNo: string, assessor: string, first: RawCell, second: RawCell, more: readonly RawCell[] = []): RawCell[] => [
  staffNo,
  null,
  assessor,
  first,
  second,
  ...more
]
function plan(tables: MutableTables, raw: RawBook, more: object = {}): ImportPlan {
  const made = planImport({ raw, tables, book: exampleBook(), ...more })
  if (!made.ok) throw new Error(made.fault.code)
  return made.value
}
const take = (tables: MutableTables, raw: RawBook, more: object = {}): ImportPlan => {
  const made = plan(tables, raw, more)
  applyChanges(tables, made.edit.changes)
  return made
}
const warnings = ({ findings }: ImportPlan) => findings.filter(({ severity }) => severity !== 'passedOver')
const problems = ({ findings }: ImportPlan): (string | undefined)[][] =>
  findings.filter(({ severity }) => severity === 'problem').map(({ code, place }) => [code, place?.cell])
const key = '1|2026-06|YL001|A1'

describe('a sheet of ratings', () => {
  test('is recognised by itself, in any writing of levels, and counts as submitted when complete', () => {
    const tables = panelTables()
    const made = take(tables, bookOf([row('YL001', '张评委', '３．５', '未观察到'), row('ＹＬ００２', 'a1', 2, '4级'), row('YL001', 'A2', 3, 4.5)]))
    expect(made.kind.kind).toBe('ratings')
    expect(warnings(made)).toEqual([])
    expect(made.counts).toMatchObject({ good: 3, added: 3, changed: 0, unchanged: 0 })
    expect(tables.ratings.get(`${key}|O01`)).toMatchObject({ level: '3.5', notObserved: false, origin: 'main', edit: 1 })
    expect(tables.ratings.get(`${key}|O02`)).toMatchObject({ level: null, notObserved: true })
    expect(tables.ratings.get('1|2026-06|YL002|A1|O02')?.level).toBe('4')
    expect(tables.seats.get(key)).toMatchObject({ state: 'submitted', submittedAt: String(day) })
    expect(tables.models.get('trial|1')?.locked).toBe(true)
  })
  test('changes nothing the second time, and refuses to change what is submitted', () => {
    const tables = panelTables()
    take(tables, bookOf([row('YL001', 'A1', 3, 4)]))
    expect(plan(tables, bookOf([row('YL001', 'A1', 3, 4)]))).toMatchObject({ edit: { changes: [] }, counts: { unchanged: 1 } })
    expect(problems(plan(tables, bookOf([row('YL001', 'A1', 3, 4.5)])))).toEqual([['ratingSheetFault.sheetClosed', 'C3']])
  })
  test('stays open with what it lacks: a competency, or evidence at the ends of the scale', () => {
    const tables = panelTables()
    const made = take(tables, bookOf([row('YL001', 'A1', 3, '/'), row('YL002', 'A1', 5, 3)]))
    expect(warnings(made).map(({ severity, code, place, params }) => [severity, code, place?.cell, params['count']])).toEqual([
      ['warning', 'ratingSheetFault.stillOpen', 'C3', 1],
      ['warning', 'ratingSheetFault.stillOpen', 'C4', 1]
    ])
    expect(tables.seats.get(key)?.state ?? 'open').toBe('open')
    // What is lacking comes with the next sheet; an empty cell keeps what is known.
    take(tables, bookOf([row('YL001', 'A1', null, 1, [null, null, '客户投诉三次无回应']), row('YL002', 'A1', null, null, [null, null, '带动全组'])]))
    expect(tables.ratings.get(`${key}|O01`)?.level).toBe('3')
    expect(tables.ratings.get(`${key}|O02`)).toMatchObject({ level: '1', action: '客户投诉三次无回应' })
    expect(tables.ratings.get(`${key}|O01`)?.action).toBe('')
    expect(tables.seats.get(key)?.state).toBe('submitted')
  })
  test('takes recusals, with or without a reason', () => {
    const tables = panelTables()
    take(tables, bookOf([row('YL001', 'A1', null, null, [null, null, null, '直接上级']), row('YL002', 'A1', null, null, [null, null, null, '√'])]))
    expect(tables.seats.get(key)).toMatchObject({ state: 'recused', recusal: '直接上级' })
    expect(tables.seats.get('1|2026-06|YL002|A1')).toMatchObject({ state: 'recused', recusal: '回避' })
    expect(problems(plan(panelTables(), bookOf([row('YL001', 'A1', 3, 3, [null, null, null, '是'])])))).toEqual([['ratingSheetFault.recusedAndRated', 'I3']])
    expect(problems(plan(panelTables(), bookOf([row('YL001', 'A1', 3, 3, [null, null, null, '否'])])))).toEqual([])
  })
  test.each([
    ['a level between the steps', row('YL001', 'A1', 3.2, 3), 'ratingSheetFault.offScale', 'D3'],
    ['a level off the scale', row('YL001', 'A1', 3, 6), 'ratingSheetFault.offScale', 'E3'],
    ['a word', row('YL001', 'A1', '优秀', 3), 'ratingSheetFault.offScale', 'D3'],
    ['a stranger', row('YL009', 'A1', 3, 3), 'import.unknownPerson', 'A3'],
    ['an assessor nobody knows', row('YL001', '钱评委', 3, 3), 'ratingSheetFault.unknownAssessor', 'C3'],
    ['no assessor', row('YL001', '', 3, 3), 'sheet.required', 'C3']
  ])('names the cell of %s', (_, wrong, code, cell) => {
    expect(problems(plan(panelTables(), bookOf([wrong])))).toEqual([[code, cell]])
  })
  test('names people who are no candidates, assessors of another panel, and two of one name', () => {
    const tables = panelTables()
    edit(tables, 'evaluation.saveAssessor', { assessor: 'B1', name: '张评委', unit: '', pin: null })
    edit(tables, 'evaluation.savePanel', { ...evaluation, panel: '二组', assessors: ['B1'], random: false })
    edit(tables, 'evaluation.removeCandidate', { ...evaluation, staffNo: 'YL002' })
    const made = plan(tables, bookOf([row('YL001', 'B1', 3, 3), row('YL002', 'A1', 3, 3), row('YL001', '张评委', 3, 3)]))
    expect(problems(made)).toEqual([
      ['ratingSheetFault.notOnPanel', 'C3'],
      ['ratingSheetFault.notCandidate', 'A4'],
      ['ratingSheetFault.ambiguousAssessor', 'C5']
    ])
  })
  test('a second row of the same sheet that differs is a problem, never an average', () => {
    const tables = panelTables()
    const made = take(tables, bookOf([row('YL001', 'A1', 3, 3), row('YL001', 'A1', 4, 3), row('YL001', 'A1', 3, 3)]))
    expect(problems(made)).toEqual([['import.duplicateDiffers', 'A4']])
    expect(tables.ratings.get(`${key}|O01`)?.level).toBe('3')
  })
  test('goes to the evaluation that was asked for or that its title names; where several fit, it asks', () => {
    const tables = panelTables()
    edit(tables, 'evaluation.open', { round: 2, month, model: 'trial', version: 1 })
    const rows = [row('YL001', 'A1', 3, 3, [88.5, 90])]
    expect(problems(plan(tables, bookOf(rows)))).toEqual([['ratingSheetFault.whichEvaluation', undefined]])
    const first = plan(tables, bookOf(rows, '2026年6月第一轮现场评价'))
    expect(warnings(first).map(({ code, place }) => [code, place?.cell])).toEqual([
      ['ratingSheetFault.marksIgnored', 'F3'],
      ['ratingSheetFault.marksIgnored', 'G3']
    ])
    edit(tables, 'evaluation.savePanel', { round: 2, month, panel: '一组', assessors: ['A1'], random: false })
    edit(tables, 'evaluation.assignCandidates', { round: 2, month, panel: '一组', staffNos: ['YL001'] })
    take(tables, bookOf(rows), { round: 2, month })
    expect(tables.seats.get('2|2026-06|YL001|A1')).toMatchObject({ interview: '88.5', presentation: '90', state: 'submitted' })
    expect(problems(plan(tables, bookOf(rows), { month: '2025-12' }))).toEqual([['ratingSheetFault.noEvaluation', undefined]])
  })
  test('is not taken into an assessor’s own file', () => {
    const laptop = laptopOf(fileOf(panelTables(), 'A1'))
    expect(planImport({ raw: bookOf([row('YL001', 'A1', 3, 3)]), tables: laptop, book: exampleBook() })).toMatchObject({
      fault: { code: 'ratingSheetFault.notInSeatFile' }
    })
  })
  test('keeps what a laptop’s ratings know of each other', () => {
    const tables = panelTables()
    rate(tables, 'YL001', 'A1', 'O01', { level: '2', situation: '走访' })
    take(tables, bookOf([row('YL001', 'A1', 3, 3)]))
    expect(tables.ratings.get(`${key}|O01`)).toMatchObject({ level: '3', situation: '走访', edit: 2 })
  })
})

describe('the template of ratings', () => {
  const template = async (tables: Parameters<typeof tablesForTemplate>[0]) =>
    readBook('模板.xlsx', await exportTemplate('ratings', { pack: examplePack(), day, language: 'zh-CN', tables: tablesForTemplate(tables, () => content) }))
  test('is headed by the model, and gives nothing as it comes', async () => {
    const tables = panelTables()
    const raw = await template(tables)
    if (!raw.ok) throw new Error(raw.fault.code)
    expect(raw.value.sheets[0]?.rows[2]).toEqual(['工号*', '姓名', '评委*', '能力O01', '能力O02', '结构化访谈', '方案演讲', '行为证据', '回避'])
    const made = plan(tables, raw.value)
    expect(made.kind.kind).toBe('ratings')
    expect(made.edit.changes).toEqual([])
    expect(made.findings.filter(({ severity }) => severity === 'problem')).toEqual([])
    const alone = await template(null)
    expect(alone).toMatchObject({ ok: true, value: { sheets: [{ rows: raw.value.sheets[0]?.rows }, {}] } })
  })
  test('comes back as it was filled in', async () => {
    const tables = panelTables()
    const raw = await template(tables)
    if (!raw.ok) throw new Error(raw.fault.code)
    const [form] = raw.value.sheets
    if (!form) throw new Error('no sheet')
    const filled = levelNumbers
      .slice(1, 4)
      .map((level, index) => [['YL001', 'YL002', 'YL001'][index] ?? '', null, ['A1', 'A1', 'A2'][index] ?? '', level, `${level}.5`])
    const made = take(tables, { ...raw.value, sheets: [{ ...form, rows: [...form.rows.slice(0, 3), ...filled] }] })
    expect(made.counts).toMatchObject({ good: 3, added: 3 })
    expect([...tables.ratings.values()].map(({ level }) => level)).toEqual(['2', '2.5', '3', '3.5', '4', '4.5'])
  })
})
