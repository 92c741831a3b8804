import { describe, expect, it } from 'vitest'
import { emptyTables } from '../../shared/workspace/tables'
import { after, ask, book, codesOf, planOf, rawOf, rosterHead, sheetOf, someone, tablesWith, type Cells } from './support'

const keysOf = (rows: Cells, asked: Parameters<typeof planOf>[1] = {}) =>
  Object.fromEntries(planOf(rows, asked).matching.columns.flatMap(({ key, index }) => (key === null ? [] : [[key, index]])))
const marks = (number: number, ...values: (number | string | null)[]) => [`MY${10_000 + number}`, ...values]

describe('headings are found', () => {
  it('below titles and notes, whatever the order and the names', () => {
    const rows = [
      ['绵阳分公司客户经理花名册'],
      ['填表说明：请逐项填写'],
      [],
      ['序号', '级别', '客户经理 姓名', '员工编号', '分公司', '职位', '备注'],
      [1, '初级', '张甲', 'MY10001', '涪城', '要客经理', '新']
    ]
    expect(keysOf(rows)).toEqual({ grade: 1, name: 2, staffNo: 3, county: 4, post: 5 })
    expect(codesOf(planOf(rows), 'passedOver')).toEqual(['sheet.passedOver.title A1', 'sheet.passedOver.title A2', 'sheet.passedOver.blank A3'])
  })
  it('in two rows, merged down and across', () => {
    const rows = [['工号', '姓名', '笔试', null, '面试'], [null, null, '知识测验（满分150）', '个性测验', '情景模拟'], marks(1, '张乙', 140, 80, 70)]
    expect(keysOf(rows)).toEqual({ staffNo: 0, name: 1, knowledge: 2, personality: 3, simulation: 4 })
    expect(planOf(rows).matching.columns[2]?.facts.fullMark).toBe('150')
  })
  it('with full marks in a row of their own', () => {
    const plan = planOf([['工号', '知识测验', '个性测验'], [null, '（满分150）', '（满分30）'], marks(1, 140, 26.5)], { tables: tablesWith(1) })
    expect(plan.edit.changes[0]?.after).toMatchObject({ marks: { knowledge: { raw: '140', full: '150' }, personality: { raw: '26.5', full: '30' } } })
    expect(plan.findings.filter(({ severity }) => severity !== 'passedOver')).toEqual([])
  })
  it('with a year merged above the months', () => {
    const rows = [['工号', '姓名', '2025年', null, '2026年', null], [null, null, '11月', '12月', '1月', '2月'], marks(1, '张乙', 80, 81, 82, 83)]
    expect(keysOf(rows)).toEqual({ staffNo: 0, name: 1, 'month:2025-11': 2, 'month:2025-12': 3, 'month:2026-01': 4, 'month:2026-02': 5 })
  })
  it('with what is scored below the month, and never a remark below it', () => {
    expect(keysOf([['工号', '2026年1月', null, '2026年2月', null], [null, '备注', '得分', '得分', '备注'], marks(1, '好', 80, 90, '好')])).toEqual({
      staffNo: 0,
      'month:2026-01': 2,
      'month:2026-02': 3
    })
  })
  it('on the sheet that fits best; hidden ones only when named', () => {
    const raw = {
      file: '表.xlsx',
      format: 'xlsx',
      sheets: [
        sheetOf([['说明']], { name: '说明' }),
        sheetOf([[...rosterHead, '性别'], someone(1, '男')], { name: '旧', hidden: true }),
        sheetOf([rosterHead, someone(2)], { name: '新' })
      ]
    } as const
    expect(planOf(raw).sheet.name).toBe('新')
    expect(planOf(raw, { sheet: '旧' }).sheet.name).toBe('旧')
    const missing = ask(raw, { sheet: '没有' })
    expect(missing.ok ? '' : missing.fault.code).toBe('import.noSheet')
  })
  it('once each: the official name before others, the first of two, and what was not read is told', () => {
    const plan = planOf([
      ['工号', '姓名', '部门', '岗位', '等级', '所属县区', '姓名'],
      ['MY10001', '张甲', '政企部', '要客经理', '初级', '涪城', '李乙']
    ])
    expect(plan.edit.changes[0]?.after).toMatchObject({ county: '涪城', name: '张甲' })
    expect(codesOf(plan, 'warning')).toEqual(['sheet.repeatedHeading C1', 'sheet.repeatedHeading G1'])
  })
  it('as matched by hand, before any name, and remembered for the next time', () => {
    const rows = [[...rosterHead, '实际等级'], someone(1, '高级')]
    const plan = planOf(rows, { matching: { 5: 'grade' } })
    expect(plan.edit.changes[0]?.after).toMatchObject({ grade: 'G5' })
    expect(codesOf(plan, 'warning')).toEqual(['sheet.repeatedHeading E1'])
    const tables = after(emptyTables(), plan)
    expect(tables.importMemory.get('roster')?.headings).toEqual({ 实际等级: 'grade' })
    expect(planOf(rows, { tables }).edit.changes).toEqual([])
    const ignored = ask(rawOf(rows), { matching: { 0: null } })
    expect(ignored.ok).toBe(false)
  })
})

describe('rows that are nobody’s', () => {
  const rows = [
    rosterHead,
    someone(1),
    ['涪城小计', null, 1],
    [],
    someone(2),
    ['合计', '2人'],
    someone(3),
    rosterHead,
    ['填表人：王五', null, '审核人：赵六'],
    ['注：以上均为在岗人员'],
    ['以上数据由各县区上报']
  ]
  it('are passed over and counted, and a person after the total is read', () => {
    const plan = planOf(rows)
    expect(codesOf(plan, 'passedOver')).toEqual([
      'sheet.passedOver.subtotal A3',
      'sheet.passedOver.blank A4',
      'sheet.passedOver.total A6',
      'sheet.passedOver.heading A8',
      'sheet.passedOver.signature A9',
      'sheet.passedOver.title A10',
      'sheet.passedOver.title A11'
    ])
    expect(plan.counts).toEqual({ rows: 3, good: 3, leftOut: 0, passedOver: 7, warnings: 0, added: 3, changed: 0, unchanged: 0 })
  })
  it('are never a person, whatever the rater is called', () => {
    const plan = planOf(
      [
        ['工号', '姓名', '评价人', '日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理'],
        marks(1, '张乙', '分管领导', 80, 80, 80, 80, 80),
        marks(2, '张丙', '合计', 80, 80, 80, 80, 80)
      ],
      { tables: tablesWith(2) }
    )
    expect(plan.counts).toMatchObject({ rows: 2, good: 2, passedOver: 0 })
  })
  it('but a row without a staff number is a problem, by its cell', () =>
    expect(codesOf(planOf([rosterHead, [null, '张甲', '涪城', '要客经理', '初级'], someone(2)]), 'problem')).toEqual(['sheet.required A2']))
})

describe('an import', () => {
  it('warns of a second row that says the same, leaves out one that says something else', () => {
    const plan = planOf([rosterHead, someone(1), someone(1), ['MY10001', '张乙', '游仙', '要客经理', '初级']])
    expect(codesOf(plan)).toEqual(['import.duplicateDiffers A4', 'import.duplicateSame A3'])
    expect(plan.counts).toMatchObject({ rows: 3, good: 2, leftOut: 1, added: 1, unchanged: 1 })
  })
  it('does so in the long form of months too, where a month is not named by its text', () => {
    const head = ['工号', '月份', '得分']
    const plan = planOf([head, marks(1, '2026-01', 80), marks(1, '2026年1月', 80), marks(1, '2026-02', 81), marks(1, '2026/2', 82), marks(1, null, 83)], {
      tables: tablesWith(1)
    })
    expect(codesOf(plan)).toEqual(['import.duplicateDiffers A5', 'sheet.required B6', 'import.duplicateSame A3'])
  })
  it('leaves out a row that has two scores of one month', () => {
    const head = ['工号', '2026年1月', '1月']
    const plan = planOf([head, marks(1, 80, 80), marks(2, 80, 81)], { tables: tablesWith(2), year: 2026 })
    expect(codesOf(plan, 'problem')).toEqual(['import.monthTwice C3'])
    expect(plan.edit.changes.filter(({ table }) => table === 'monthlyPerformance')).toHaveLength(1)
  })
  it('changes nothing the second time, and keeps what blank cells do not say', () => {
    const head = [...rosterHead, '学历']
    const first = planOf([head, someone(1, '本科')])
    const tables = after(emptyTables(), first)
    expect(planOf([head, someone(1, '本科')], { tables }).edit.changes).toEqual([])
    const second = planOf([head, someone(1, null), someone(2, '大专')], { tables })
    expect(second.counts).toMatchObject({ added: 1, changed: 0, unchanged: 1 })
    expect(after(tables, second).people.get('MY10001')).toMatchObject({ education: '本科' })
    const exam = ['工号', '知识测验（满分100）', '个性测验（满分100）']
    const knowing = after(tables, planOf([exam, marks(1, 80, null)], { tables }))
    const more = after(knowing, planOf([exam, marks(1, null, 70)], { tables: knowing }))
    expect([...more.examResults.values()][0]?.marks).toEqual({ knowledge: { raw: '80', full: '100' }, personality: { raw: '70', full: '100' } })
  })
  it('tells absent from not entered', () => {
    const head = ['工号', '知识测验（满分100）', '个性测验（满分100）', '考试状态']
    const plan = planOf(
      [
        head,
        marks(1, null, null, '缺考'),
        marks(2, '缺考', null, null),
        marks(3, 80, null, '缺考'),
        marks(4, 0, null, '缺考'),
        marks(5, 80, 70, '未缺考'),
        marks(6, '休假', '/', null)
      ],
      { tables: tablesWith(6) }
    )
    expect(codesOf(plan, 'problem')).toEqual(['import.absentWithMarks D4', 'import.absentWithMarks D5'])
    expect(plan.edit.changes.map(({ after: row }) => row)).toMatchObject([
      { staffNo: 'MY10001', absent: true, marks: {} },
      { staffNo: 'MY10002', absent: true },
      { staffNo: 'MY10005', absent: false }
    ])
    expect(
      planOf([['工号', '知识测验', '是否缺考'], marks(1, null, '是'), marks(2, 80, '否')], { tables: tablesWith(2) }).edit.changes.map(({ after: row }) => row)
    ).toMatchObject([{ absent: true }, { absent: false }])
  })
  it('shows the full mark that the heading does not name, as a warning', () =>
    expect(codesOf(planOf([['工号', '知识测验'], marks(1, 80)], { tables: tablesWith(1) }))).toEqual(['sheet.fullMarkFromPack B1']))
  it('averages the rows of one rater, with a warning, up to a bound', () => {
    const head = ['工号', '评价人', '日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理']
    const plan = planOf([head, marks(1, '王五', 80, 80, 80, 80, 80), marks(1, '王五', 90, 90, 90, 90, 90), marks(1, '赵六', 70, 70, 70, 70, 70)], {
      tables: tablesWith(1)
    })
    expect(codesOf(plan)).toEqual(['import.averaged A3'])
    expect(plan.counts).toMatchObject({ good: 3, added: 3 })
    expect(plan.edit.changes.map(({ after: row }) => row)).toMatchObject([
      { rater: '王五', sheets: [{ teamwork: '80' }, { teamwork: '90' }] },
      { rater: '赵六' }
    ])
    const sixty = planOf([head, ...Array.from({ length: 60 }, () => marks(1, '王五', 80, 80, 80, 80, 80))], { tables: tablesWith(1) })
    expect(sixty.counts).toMatchObject({ rows: 60, leftOut: 10, good: 50 })
  })
  it('asks for the year, takes it from what is said, by hand, from the sheet, from last time', () => {
    const rows = [['工号', '1月'], marks(1, 80)]
    const tables = tablesWith(1)
    const asking = planOf(rows, { tables })
    expect([asking.asks, asking.edit.changes, codesOf(asking, 'problem')]).toEqual([['year'], [], ['import.yearNeeded']])
    const given = planOf(rows, { tables, year: 2026 })
    expect(given.year).toBe(2026)
    const remembering = after(tables, given)
    expect(planOf(rows, { tables: remembering }).year).toBe(2026)
    expect(planOf([['2025年月度绩效'], ...rows], { tables: remembering }).year).toBe(2025)
    expect(planOf(rawOf(rows, { name: '2024' }), { tables: remembering }).year).toBe(2024)
    expect(planOf([['2025年'], ...rows], { tables: remembering, year: 2023 }).year).toBe(2023)
    expect(
      planOf(
        rows
          .slice(0, 1)
          .concat([marks(1, 80)])
          .map((row) => row.map((cell) => (cell === '1月' ? '2026年1月' : cell))),
        { tables }
      ).asks
    ).toEqual([])
    expect(planOf([rosterHead, someone(9)], { tables, year: 2026 }).edit.changes.map(({ table }) => table)).toEqual(['people'])
  })
  it('reads round and period from title, sheet, file or options, not from when the form was filled in', () => {
    const rows = [['工号', '知识测验'], marks(1, 80)]
    const tables = tablesWith(1)
    const told = (raw: Parameters<typeof planOf>[0], asked = {}) => [planOf(raw, { tables, ...asked }).round, planOf(raw, { tables, ...asked }).period]
    expect(told(rows)).toEqual([1, null])
    expect(told([['2026年上半年第二轮评测成绩'], ...rows])).toEqual([2, '2026H1'])
    expect(told(rawOf(rows, { name: '2026H2第1轮' }))).toEqual([1, '2026H2'])
    expect(told(rawOf(rows, {}, '2026年下半年第二轮.xlsx'))).toEqual([2, '2026H2'])
    expect(told([['2026年上半年成绩'], ...rows], { round: 2, period: '2025H2' })).toEqual([2, '2025H2'])
    expect(told([['考试成绩'], ['填表日期：2026年7月5日', '2026-07-05'], ...rows])).toEqual([1, null])
    expect(told([['工号', '结构化访谈'], marks(1, 80)])).toEqual([2, null])
  })
  it('takes corrections of cells', () => {
    const plan = planOf([rosterHead, ['MY10001', '张甲', '涪城', '要客经理', '出级']], { corrections: { E2: '初级' } })
    expect(plan.counts).toMatchObject({ good: 1, leftOut: 0 })
  })
  it('sorts its findings: problems, warnings, passed over; each by row and column', () => {
    const plan = planOf([
      ['名册'],
      [...rosterHead, '身份证号'],
      ['?', '张甲', '涪城', '要客经理', '坏', '123'],
      [],
      someone(2, '123'),
      ['MY1', '张', '涪城', '要客经理', '坏']
    ])
    expect(codesOf(plan)).toEqual([
      'sheet.unreadable A3',
      'sheet.notAChoice E3',
      'sheet.notAChoice E6',
      'sheet.identityLength F3',
      'sheet.identityLength F5',
      'sheet.passedOver.title A1',
      'sheet.passedOver.blank A4'
    ])
    expect(book.day).toBe('2026-06-30')
  })
})
