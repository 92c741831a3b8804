import { describe, expect, it } from 'vitest'
import type { RawCell } from '../../shared/kernel/sheet/raw'
import { after, ask, codesOf, planOf, rawOf, tablesWith } from './support'

const people = tablesWith(4)
const kind = 'exam' as const
const no = (number: number): string => `MY${10_000 + number}`
const name = (number: number): string => people.people.get(no(number))?.name ?? ''
const written = (plan: ReturnType<typeof planOf>): string[] => plan.edit.changes.map(({ table, key }) => `${table} ${key}`)

describe('a row that is no person', () => {
  const total = (...cells: RawCell[]): RawCell[][] => [['工号', '姓名', '知识测验（满分100）'], [no(1), name(1), 80], cells]
  it.each([
    [['合计(2人)', null, 161], 'total'],
    [['总 计', null, 161], 'total'],
    [['涪城区小计', null, 161], 'subtotal'],
    [['合计', 2, 161], 'total'],
    [[null, '平均分', 80.5], 'total'],
    [[null, '最高分', 90], 'total'],
    [['人数：2', null, null], 'total'],
    [['审核人：', '李四', null], 'signature']
  ] as const)('is passed over and counted, not called a problem: %j', (cells, reason) => {
    const plan = planOf(total(...cells), { kind, tables: people })
    expect(codesOf(plan, 'problem')).toEqual([])
    expect(codesOf(plan, 'passedOver')).toEqual([expect.stringMatching(new RegExp(`^sheet\\.passedOver\\.${reason} [AB]3$`))])
    expect(plan.counts).toMatchObject({ rows: 1, good: 1, passedOver: 1 })
  })
  it('is not taken for one because of a word beside a person, however short the staff number', () => {
    const rows = [
      ['岗位类别', '工号', '姓名', '知识测验（满分100）', '备注'],
      ['负责人', no(1), name(1), 80, null],
      [null, no(2), name(2), 81, '合计'],
      ['负责人', '101', '张三', 82, '平均']
    ]
    const plan = planOf(rows, { kind, tables: people })
    expect(codesOf(plan, 'passedOver')).toEqual([])
    expect(codesOf(plan, 'problem')).toEqual(['import.unknownPerson B4'])
    expect(plan.counts).toMatchObject({ rows: 3, good: 2, added: 2 })
  })
  it('above the headings is a title, unless it heads merged cells', () => {
    const title = planOf(
      [
        ['考试系统导出', '绵阳 2026年上半年'],
        ['工号', '知识测验（满分100）'],
        [no(1), 80]
      ],
      { kind, tables: people }
    )
    expect(codesOf(title, 'passedOver')).toEqual(['sheet.passedOver.title A1'])
    const merged = planOf(
      [
        ['工号', '成绩', null],
        [null, '知识测验（满分100）', '备注'],
        [no(1), 80, null]
      ],
      { kind, tables: people }
    )
    expect(codesOf(merged, 'passedOver')).toEqual(['sheet.passedOver.heading A1'])
  })
})

describe('headings', () => {
  it('of papers and indicators may say that they are scores', () => {
    const plan = planOf(
      [
        ['工号', '知识测验得分（满分100）', '个性测验成绩（满分100）', '情景模拟分数（满分100）'],
        [no(1), 80, 81, 82]
      ],
      { kind, tables: people }
    )
    expect(plan.edit.changes[0]?.after).toMatchObject({ marks: { knowledge: { raw: '80' }, personality: { raw: '81' }, simulation: { raw: '82' } } })
    const rating = planOf(
      [
        ['工号', '评价人', '日常工作得分', '团队协作评分', '工作计划性得分', '危机公关得分', '时间管理得分'],
        [no(1), '主管', 80, 80, 80, 80, 80]
      ],
      { tables: people }
    )
    expect(rating.kind.kind).toBe('supervisor')
  })
})

describe('an exam state', () => {
  const stated = (heading: string, state: string, mark: number | null) =>
    planOf(
      [
        ['工号', '知识测验（满分100）', heading],
        [no(1), mark, state]
      ],
      { kind, tables: people }
    )
  it.each([
    ['考试状态', '作弊', 80],
    ['考试状态', '缓考', null]
  ] as const)('that changes nothing says so: %s %s', (heading, state, mark) =>
    expect(codesOf(stated(heading, state, mark), 'warning')).toEqual(['import.stateIgnored C2'])
  )
  it.each([
    ['考试状态', '正常'],
    ['考试状态', '已交卷'],
    ['考试状态', '未缺考'],
    ['是否缺考', '否']
  ] as const)('that is the ordinary one is not spoken of: %s %s', (heading, state) => expect(codesOf(stated(heading, state, 80), 'warning')).toEqual([]))
  it('of absence is the answer to its heading', () => expect(stated('是否缺考', '是', null).edit.changes[0]?.after).toMatchObject({ absent: true, marks: {} }))
})

describe('months', () => {
  const scores = [
    ['工号', '7月', '1月'],
    [no(1), 80, 81]
  ]
  it.each([['2025年7月至2026年6月绩效'], ['2025-07至2026-06'], ['2025、2026年度绩效']])('are not dated by a title that names two years: %s', (title) => {
    const plan = planOf([[title, null, null], ...scores], { kind: 'performance', tables: people })
    expect(plan.asks).toEqual(['year'])
    expect(plan.edit.changes).toEqual([])
  })
  it('of one year are', () =>
    expect(written(planOf([['2025年度绩效', null, null], ...scores], { kind: 'performance', tables: people }))).toEqual([
      'monthlyPerformance MY10001|2025-07',
      'monthlyPerformance MY10001|2025-01'
    ]))
  it('without a year take the last one chosen, and say so', () => {
    const first = planOf(scores, { kind: 'performance', tables: people, year: 2025 })
    expect(codesOf(first, 'warning')).toEqual([])
    const again = planOf(scores, { kind: 'performance', tables: after(people, first) })
    expect([again.year, codesOf(again, 'warning'), again.edit.changes]).toEqual([2025, ['import.yearRemembered'], []])
  })
  it('in a column of their own may be bare numbers', () =>
    expect(
      written(
        planOf(
          [
            ['工号', '月份', '绩效得分'],
            [no(1), 3, 80],
            [no(1), '12', 81]
          ],
          { kind: 'performance', tables: people, year: 2026 }
        )
      )
    ).toContain('monthlyPerformance MY10001|2026-12'))
})

describe('satisfaction beside months in rows', () => {
  const rows = (second: number) => [
    ['工号', '月份', '绩效得分', '客户经理满意度'],
    [no(1), '2026-01', 80, 90],
    [no(1), '2026-02', 81, second]
  ]
  it('is one record where it is the same in all', () =>
    expect(written(planOf(rows(90), { kind: 'performance', tables: people })).filter((one) => one.startsWith('satisfaction'))).toEqual([
      'satisfaction MY10001|2026H1'
    ]))
  it('is a problem where it differs, and no record is written twice', () => {
    const plan = planOf(rows(91), { kind: 'performance', tables: people })
    expect(codesOf(plan, 'problem')).toEqual(['import.duplicateDiffers D3'])
    expect(new Set(written(plan)).size).toBe(written(plan).length)
  })
})

describe('a roster', () => {
  const row = (...cells: RawCell[]) => ask(rawOf([['工号', '姓名', '性别', '所属县区', '岗位', '现等级', '学历'], cells]))
  it.each([['/'], ['-'], ['—'], [null]])('takes a stroke for nothing: %j', (stroke) => {
    const plan = row(no(1), '张三', stroke, '涪城区', '城区客户经理', '初级', stroke)
    expect(plan.ok && plan.value.edit.changes[0]?.after).toEqual({ staffNo: no(1), name: '张三', county: '涪城区', post: '城区客户经理', grade: 'G3' })
  })
  it('still asks for what is required', () => {
    const plan = row(no(1), '张三', '女性', '/', '城区客户经理', '初级', null)
    expect(plan.ok && codesOf(plan.value)).toEqual(['sheet.required D2'])
  })
})
