import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { civilDate } from '../../../shared/kernel/civil-date'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import { publicationTables, type Certificate } from '../../../shared/families/certification'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang, mianyangBooks } from '../../cli/run'
import { after, ask, codesOf, planOf, rawOf, say, tablesWith, type Asked, type Cells } from '../../excel-in/support'

const read = async (path: string): Promise<RawBook> => {
  const result = await readBook(basename(path), readFileSync(path))
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}
const row = (number: number, ...cells: RawCell[]): RawCell[] => [`MY${10_000 + number}`, ...cells]
const day = (text: string) => civilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))!
const taken = (rows: Cells, asked: Asked = {}): MutableTables => {
  const tables = asked.tables ?? tablesWith(5)
  return after(tables, planOf(rows, { ...asked, tables }))
}
/** What a table holds after a sheet, by key. */
const rowsAfter = (name: 'annualResults' | 'conductRecords' | 'certificates' | 'selectionScores', rows: Cells, asked: Asked = {}): Record<string, unknown> => {
  const table: ReadonlyMap<string, unknown> = taken(rows, asked)[name]
  return Object.fromEntries<unknown>(table)
}
const findings = (rows: Cells, asked: Asked = {}) => codesOf(planOf(rows, { tables: tablesWith(5), ...asked }))
const nothing = { passedOver: 0, leftOut: 0, warnings: 0 }

describe('the books of Mianyang', () => {
  let tables: MutableTables
  let books: readonly RawBook[]
  beforeAll(async () => {
    const roster = await read(mianyangBooks[0]!)
    tables = after(emptyTables(), planOf(roster))
    books = await Promise.all(['9-年度考核结果.xlsx', '10-奖惩记录.csv'].map((name) => read(mianyang(name))))
  })
  test('give every annual result of 132 people, and none of the 27 years in which somebody was not appraised', () => {
    const plan = planOf(books[0]!, { tables })
    expect([plan.kind.kind, plan.asks, plan.findings]).toEqual(['annualResults', [], []])
    expect(plan.counts).toEqual({ rows: 132, good: 132, ...nothing, added: 132, changed: 0, unchanged: 0 })
    const results = [...after(tables, plan).annualResults.values()]
    const count = (year: number, outcome: string): number => results.filter((one) => one.year === year && one.outcome === outcome).length
    expect([2023, 2024, 2025].map((year) => ['excellent', 'good', 'qualified', 'unqualified'].map((outcome) => count(year, outcome)))).toEqual([
      [19, 47, 44, 10],
      [16, 58, 40, 9],
      [12, 61, 47, 6]
    ])
    expect(results).toHaveLength(132 * 3 - 12 - 9 - 6)
    expect(results).toContainEqual({ staffNo: 'MY10020', year: 2024, outcome: 'unqualified' })
  })
  test('give four rewards and four punishments, days in both writings', () => {
    const plan = planOf(books[1]!, { tables })
    expect([plan.kind.kind, plan.asks, plan.findings]).toEqual(['conduct', [], []])
    expect(plan.counts).toEqual({ rows: 8, good: 8, ...nothing, added: 8, changed: 0, unchanged: 0 })
    const records = [...after(tables, plan).conductRecords.values()]
    expect(records.filter(({ kind }) => kind === 'discipline').map(({ staffNo, on, until }) => [staffNo, on, until])).toEqual([
      ['MY10455', '2026-03-13', '2026-09-09'],
      ['MY10602', '2026-05-06', '2026-11-02'],
      ['MY10335', '2026-05-17', '2026-11-13'],
      ['MY10669', '2026-01-18', '2026-07-17']
    ])
    expect(records.filter(({ kind }) => kind === 'reward').every(({ content, until }) => content === '省级服务明星' && until === null)).toBe(true)
  })
  test('change nothing the second time', () => {
    for (const raw of books) {
      const again = planOf(raw, { tables: after(tables, planOf(raw, { tables })) })
      expect([again.edit.changes, again.counts.unchanged]).toEqual([[], again.counts.rows])
    }
  })
  test('are still told from each other: roster, marks, months, ratings', async () => {
    const kinds = await Promise.all(mianyangBooks.map(async (path) => planOf(await read(path), { tables, year: 2026 }).kind.kind))
    expect(kinds).toEqual(['roster', 'exam', 'performance', 'supervisor'])
  })
})

describe('annual results', () => {
  const head = ['工号', '姓名', '2024年度', '2025年度']
  test.each([
    ['2025年', '2025'],
    ['２０２５年度考核结果', '2025'],
    [2025, '2025'],
    ['2025年年度考核等次', '2025'],
    ['25年度', '2025'],
    ['考核结果（2025年度）', '2025']
  ])('are found under %s', (heading, year) => {
    expect(rowsAfter('annualResults', [['工号', heading], row(1, '良好')])).toEqual({
      [`MY10001|${year}`]: { staffNo: 'MY10001', year: 2025, outcome: 'good' }
    })
  })
  test.each([
    ['优秀', 'excellent'],
    ['优', 'excellent'],
    [' 良 好　', 'good'],
    ['称职', 'qualified'],
    ['合格（转正）', 'qualified'],
    ['不称职', 'unqualified'],
    ['不合格', 'unqualified']
  ])('read %s', (said, outcome) => expect(rowsAfter('annualResults', [['工号', '2025年度'], row(1, said)])['MY10001|2025']).toMatchObject({ outcome }))
  test.each(['无', '/', '—', '休假', '产假', '', null, '暂无'])('keep what is known where a cell says %s', (said) => {
    const tables = after(tablesWith(2), planOf([head, row(1, '张乙', '优秀', '良好')], { tables: tablesWith(2) }))
    const plan = planOf([head, row(1, '张乙', said, '合格')], { tables })
    expect(plan.findings).toEqual([])
    expect(after(tables, plan).annualResults.get('MY10001|2024')?.outcome).toBe('excellent')
    expect(after(tables, plan).annualResults.get('MY10001|2025')?.outcome).toBe('qualified')
  })
  test('are taken away by 未参加, and by nothing else', () => {
    const tables = after(tablesWith(2), planOf([head, row(1, '张乙', '优秀', '良好')], { tables: tablesWith(2) }))
    const plan = planOf([head, row(1, '张乙', '未参加', '未参加考核')], { tables })
    expect(plan.counts).toMatchObject({ good: 1, added: 0, changed: 1, unchanged: 0 })
    expect(after(tables, plan).annualResults.size).toBe(0)
    expect(planOf([head, row(2, '张丙', '未参加', '未参加')], { tables }).counts).toMatchObject({ changed: 0, unchanged: 1 })
  })
  test('between 合格 and 不合格 are for people to decide', () => {
    const plan = planOf([['工号', '2025年度'], row(1, '基本合格'), row(2, '基本称职'), row(3, 'A')], { tables: tablesWith(3) })
    expect(codesOf(plan)).toEqual(['gradeSheetFault.betweenOutcomes B2', 'gradeSheetFault.betweenOutcomes B3', 'sheet.notAChoice B4'])
    expect(plan.edit.changes).toEqual([])
    expect(say(plan.findings[0]!)).toContain('“合格”或“不合格”')
  })
  test('come in the long form too, a row a year', () => {
    const long = ['工号', '姓名', '年度', '考核结果']
    const rows = [long, row(1, '张乙', 2024, '合格'), row(1, '张乙', '２０２５年度', '优秀'), row(2, '张丙', '2025年', '未参加'), row(3, null, 2025, null)]
    expect(rowsAfter('annualResults', rows)).toEqual({
      'MY10001|2024': { staffNo: 'MY10001', year: 2024, outcome: 'qualified' },
      'MY10001|2025': { staffNo: 'MY10001', year: 2025, outcome: 'excellent' }
    })
    const again = [
      long,
      row(1, null, 2025, '合格'),
      row(1, null, 2025, '良好'),
      row(1, null, 2025, '合格'),
      row(2, null, null, '合格'),
      row(2, null, '去年', '合格')
    ]
    expect(findings(again)).toEqual(['import.duplicateDiffers A3', 'sheet.required C5', 'sheet.unreadable C6', 'import.duplicateSame A4'])
  })
  test('of one year are of the year that the title says, else it is asked', () => {
    const rows = [['工号', '姓名', '年度考核等次'], row(1, '张乙', '合格')]
    const asking = planOf(rows, { tables: tablesWith(1) })
    expect([asking.asks, asking.edit.changes, codesOf(asking)]).toEqual([['year'], [], ['import.yearNeeded']])
    expect(Object.keys(rowsAfter('annualResults', [['云岭市分公司2024年度考核结果'], ...rows]))).toEqual(['MY10001|2024'])
    expect(Object.keys(rowsAfter('annualResults', rows, { year: 2025, tables: tablesWith(1) }))).toEqual(['MY10001|2025'])
  })
  test('of one year said twice must agree', () => {
    const rows = [['工号', '2025年度', '年度', '考核结果'], row(1, '合格', 2025, '良好'), row(2, '合格', 2025, '合格'), row(3, '合格', 2024, '良好')]
    expect(findings(rows)).toEqual(['gradeSheetFault.yearTwice D2'])
  })
  test('are read from an untidy book: titles, headings in two rows, full-width figures, subtotals, notes, strangers', () => {
    const rows = [
      ['云岭市分公司2023—2025年度考核结果汇总表', null, null, null, null],
      ['填报日期：2026年1月31日', null, null, null, null],
      ['序号', '员工编号', '姓  名', '２０２４年度', '2025年度'],
      [null, null, null, '考核结果', '考核结果'],
      [1, 'ＭＹ１０００１', '张　乙', '合格', '良好'],
      [2, 'my10002', '张丙', '不合格', '/'],
      ['城区小计', null, '2人', null, null],
      [3, 'MY10009', '张某', '合格', '合格'],
      [4, 'MY10003', '张三', '优秀', '优秀'],
      [],
      ['合计', null, '4人', null, null],
      ['制表人：王五', null, null, '审核人：赵六', null]
    ]
    const plan = planOf(rows, { tables: tablesWith(3) })
    expect(codesOf(plan, 'problem')).toEqual(['import.unknownPerson B8'])
    expect(codesOf(plan, 'warning')).toEqual(['import.nameDiffers C9'])
    expect(codesOf(plan, 'passedOver')).toHaveLength(7)
    expect(plan.counts).toMatchObject({ rows: 4, good: 3, leftOut: 1, added: 3 })
    expect(after(tablesWith(3), plan).annualResults.size).toBe(5)
  })
  test('are matched by hand to any year, and remembered', () => {
    const rows = [['工号', '年度', '考核结果', '前年'], row(1, 2025, '合格', '优秀')]
    const plan = planOf(rows, { tables: tablesWith(1), matching: { 3: 'year:2010' } })
    const tables = after(tablesWith(1), plan)
    expect([...tables.annualResults.keys()].toSorted()).toEqual(['MY10001|2010', 'MY10001|2025'])
    expect(tables.importMemory.get('annualResults')?.headings).toEqual({ 前年: 'year:2010' })
  })
})

describe('conduct records', () => {
  const head = ['工号', '姓名', '日期', '类型', '内容', '影响期至']
  test.each([
    ['处分', 'discipline'],
    ['记过', 'discipline'],
    ['奖', 'reward'],
    ['通报表扬', 'reward']
  ])('read %s', (said, kind) =>
    expect(Object.values(rowsAfter('conductRecords', [head, row(1, null, '2026-3-1', said, '事由', null)]))).toMatchObject([{ kind }])
  )
  test('take days in any writing; a month alone means its first day, of a term its last', () => {
    const rows = [head, row(1, null, '2026年3月13日', '处分', '甲', '2026.9.9'), row(1, null, 46_000, '处分', '乙', '2026-09')]
    const plan = planOf(rows, { tables: tablesWith(1) })
    expect(codesOf(plan)).toEqual(['sheet.monthOnly F3'])
    expect([...after(tablesWith(1), plan).conductRecords.values()].map(({ on, until }) => [on, until])).toEqual([
      ['2026-03-13', '2026-09-09'],
      ['2025-12-09', '2026-09-30']
    ])
  })
  test('whose term ends before they begin are problems; one day is a term', () => {
    const rows = [head, row(1, null, '2026-03-13', '处分', '甲', '2026-03-12'), row(2, null, '2026-03-13', '处分', '甲', '2026-03-13')]
    expect(findings(rows)).toEqual(['gradeSheetFault.untilBeforeDay F2'])
  })
  test('are the same by person, day, kind and content; a blank term keeps the known one', () => {
    const first = after(tablesWith(2), planOf([head, row(1, null, '2026-03-13', '处分', '甲', '2026-09-09')], { tables: tablesWith(2) }))
    const again = planOf([head, row(1, null, '2026/3/13', '处分', '甲', null)], { tables: first })
    expect([again.edit.changes, again.counts.unchanged]).toEqual([[], 1])
    const longer = planOf([head, row(1, null, '2026/3/13', '处分', '甲', '2026-12-31')], { tables: first })
    expect(longer.counts.changed).toBe(1)
    const twice = [
      head,
      row(1, null, '2026-03-13', '处分', '甲', null),
      row(1, null, '2026-03-13', '处分', '甲', '2026-09-09'),
      row(1, null, '2026-03-13', '奖励', '甲', null)
    ]
    expect(findings(twice)).toEqual(['import.duplicateDiffers C3'])
  })
  test('that nobody can call a reward or a punishment are problems', () => {
    expect(findings([head, row(1, null, '2026-03-13', '诫勉谈话', '甲', null), row(1, null, '2026-03-13', '奖励', '', null)])).toEqual([
      'sheet.notAChoice D2',
      'sheet.required E3'
    ])
  })
})

describe('a grade history', () => {
  const head = ['工号', '姓名', '起始日期', '变动类型', '等级', '岗位', '县区', '文号']
  test('is read with every kind of change; post and county are the roster’s where nothing is said', () => {
    const rows = [
      head,
      row(1, '张乙', '2020-07-01', '初始认定', '助理', '营业员', '游仙', '绵分人〔2020〕3号'),
      row(1, '张乙', '2022/7/1', '晋升', '初级客户经理', null, null, null),
      row(2, '张丙', '2021-01-01', '定级', '初级', null, null, null),
      row(2, '张丙', '2022-01-01', '调岗', '初级', '城区客户经理', null, null),
      row(2, '张丙', '2023-01-01', '待岗', '初级', null, null, null),
      row(2, '张丙', '2024-01-01', '返岗', '初级', null, null, null)
    ]
    const plan = planOf(rows, { tables: tablesWith(2) })
    expect([plan.kind.kind, plan.findings, plan.counts.added]).toEqual(['gradeHistory', [], 6])
    const { spells } = after(tablesWith(2), plan)
    expect(spells.get('MY10001|2020-07-01')).toMatchObject({ cause: 'initial', grade: 'G2', post: '营业员', county: '游仙', document: '绵分人〔2020〕3号' })
    expect(spells.get('MY10001|2022-07-01')).toMatchObject({ cause: 'promotion', grade: 'G3', post: '要客经理', county: '涪城', standby: false, document: '' })
    expect([...spells.values()].filter(({ staffNo }) => staffNo === 'MY10002').map(({ cause, standby }) => [cause, standby])).toEqual([
      ['initial', false],
      ['transfer', false],
      ['standby', true],
      ['reinstatement', false]
    ])
  })
  test('says standby in a column too; the two must not contradict', () => {
    const more = [...head, '是否待岗']
    const rows = [
      more,
      row(1, null, '2024-01-01', '降级', '助理', null, null, null, '√'),
      row(2, null, '2024-01-01', '降级', '助理', null, null, null, '否'),
      row(3, null, '2024-01-01', '待岗', '初级', null, null, null, '否'),
      row(4, null, '2024-01-01', '复岗', '初级', null, null, null, '是'),
      row(5, null, '2024-01-01', '待岗', '初级', null, null, null, null)
    ]
    const plan = planOf(rows, { tables: tablesWith(5) })
    expect(codesOf(plan, 'problem')).toEqual(['gradeSheetFault.standbyContradicts I4', 'gradeSheetFault.standbyContradicts I5'])
    expect(Object.values(Object.fromEntries(after(tablesWith(5), plan).spells)).map(({ standby }) => standby)).toEqual([true, false, true])
  })
  test('warns of a promotion that leads nowhere higher, a demotion that leads nowhere lower, an end that is not the roster’s', () => {
    const rows = [
      head,
      row(1, null, '2020-01-01', '初始认定', '初级', null, null, null),
      row(1, null, '2021-01-01', '晋级', '助理', null, null, null),
      row(1, null, '2022-01-01', '降级', '初级', null, null, null)
    ]
    expect(findings(rows)).toEqual(['gradeSheetFault.notHigher D3', 'gradeSheetFault.notLower D4'])
    const ends = planOf([head, row(1, null, '2022-01-01', '晋级', '高级', null, null, null)], { tables: tablesWith(1) })
    expect(codesOf(ends)).toEqual(['gradeSheetFault.rosterDiffers E2'])
    expect(say(ends.findings[0]!)).toContain('高级')
  })
  test('changes nothing the second time, and keeps what blank cells do not say', () => {
    const rows = [head, row(1, null, '2020-07-01', '降级', '初级', '营业员', '游仙', '3号')]
    const tables = after(
      tablesWith(1),
      planOf(
        [
          [...head, '待岗'],
          [...rows[1]!, '是']
        ],
        { tables: tablesWith(1) }
      )
    )
    expect(planOf([head, row(1, null, '2020-07-01', '降级', '初级', null, null, null)], { tables }).edit.changes).toEqual([])
    expect(planOf([head, row(1, null, '2020-07-01', '转岗', '初级', null, null, null)], { tables }).edit.changes[0]?.after).toMatchObject({ standby: false })
  })
  test('is told from a roster that has grades and days too', () => {
    const roster = [
      ['工号', '姓名', '县区', '岗位', '现等级', '任现等级时间', '入司日期'],
      row(1, '张乙', '涪城', '要客经理', '初级', '2025-07-01', '2020-01-01')
    ]
    expect(planOf(roster).kind.kind).toBe('roster')
    expect(
      planOf([['工号', '姓名', '县区', '岗位', '等级', '变动日期', '变动类型'], row(1, '张乙', '涪城', '要客经理', '初级', '2025-07-01', '晋级')], {
        tables: tablesWith(1)
      }).kind.kind
    ).toBe('gradeHistory')
  })
})

describe('certificates', () => {
  const head = ['工号', '姓名', '证书编号', '等级', '发证日期', '有效期至']
  const certificate: Certificate = {
    round: 1,
    month: '2026-06' as Certificate['month'],
    number: '绵证（2026）001',
    staffNo: 'MY10001',
    grade: 'G4',
    issuedOn: day('2026-07-15'),
    validUntil: day('2028-07-14'),
    revoked: null
  }
  const held = (): MutableTables => {
    const tables = tablesWith(3)
    tables.certificates.set(publicationTables.certificates.key(certificate), certificate)
    return tables
  }
  test('belong to the round of their grade and the month of issue; the last valid day is the rule’s where none is said', () => {
    const rows = [
      head,
      row(1, null, '001', '中级', '2025-07-15', '2026-12-31'),
      row(2, null, '００２', '资深', '2025/8/1', null),
      row(3, null, 3, 'G2', '2024-02-29', '/')
    ]
    expect(rowsAfter('certificates', rows)).toEqual({
      '001': { round: 1, month: '2025-07', number: '001', staffNo: 'MY10001', grade: 'G4', issuedOn: '2025-07-15', validUntil: '2026-12-31', revoked: null },
      '002': { round: 2, month: '2025-08', number: '002', staffNo: 'MY10002', grade: 'G6', issuedOn: '2025-08-01', validUntil: '2027-07-31', revoked: null },
      '3': { round: 1, month: '2024-02', number: '3', staffNo: 'MY10003', grade: 'G2', issuedOn: '2024-02-29', validUntil: '2026-02-27', revoked: null }
    })
  })
  test('whose number another person holds are problems, in the workspace and in the sheet', () => {
    const rows = [
      head,
      row(2, null, '绵证（2026）001', '中级', '2026-07-15', null),
      row(3, null, '004', '中级', '2026-07-15', null),
      row(2, null, '004', '中级', '2026-07-15', null)
    ]
    const plan = planOf(rows, { tables: held() })
    expect(codesOf(plan)).toEqual(['gradeSheetFault.certificateHeld C2', 'import.duplicateDiffers C4'])
    expect(say(plan.findings[0]!)).toContain('MY10001')
  })
  test('that the app issued keep their round and month, and a revoked one stays so', () => {
    const tables = held()
    expect(planOf([head, row(1, null, '绵证(2026)001', '中级', '2026-07-15', null)], { tables }).edit.changes).toEqual([])
    const revoked = { on: day('2026-08-01'), reason: '冒用', by: '王芳' }
    tables.certificates.set(certificate.number, { ...certificate, revoked })
    const longer = planOf([head, row(1, null, '绵证（2026）001', '中级', '2026-07-15', '2029-07-14')], { tables })
    expect(longer.edit.changes).toMatchObject([{ key: certificate.number, after: { month: '2026-06', validUntil: '2029-07-14', revoked } }])
  })
  test('of trainees, without a number, or that end before they begin are problems', () => {
    const rows = [
      head,
      row(1, null, '1', '见习', '2026-07-15', null),
      row(2, null, '无', '中级', '2026-07-15', null),
      row(3, null, '3', '中级', '2026-07-15', '2026-07-14')
    ]
    expect(findings(rows)).toEqual(['gradeSheetFault.noCertificateOf D2', 'sheet.required C3', 'gradeSheetFault.validBeforeIssue F4'])
  })
})

describe('selection scores', () => {
  const asked: Asked = { year: 2026 }
  const head = ['工号', '姓名', '能力及潜力评价（满分100）', '竞聘评价']
  test('belong to a year that is asked, unless the title says it', () => {
    const rows = [head, row(1, '张乙', 80, 90)]
    const asking = planOf(rows, { tables: tablesWith(1) })
    expect([asking.kind.kind, asking.asks, asking.edit.changes]).toEqual(['selection', ['year'], []])
    const score = { staffNo: 'MY10001', year: 2026, ability: '80', competition: '90', panel: [] }
    expect(rowsAfter('selectionScores', rows, asked)).toEqual({ 'MY10001|2026': score })
    expect(rowsAfter('selectionScores', [['2026年度竞聘得分'], ...rows])).toEqual({ 'MY10001|2026': score })
  })
  test('take the marks of a panel, numbered or named, in one row of headings or in two', () => {
    const panel = (rows: Cells, more: Asked = {}) => [...taken(rows, { ...asked, ...more }).selectionScores.values()].map((one) => one.panel)
    expect(panel([['工号', '评委1', '2号评委', '评委（张三）', '评委三'], row(1, 80, '８５', '90分', '/')])).toEqual([
      [
        { assessor: '评委1', mark: '80' },
        { assessor: '评委2', mark: '85' },
        { assessor: '张三', mark: '90' }
      ]
    ])
    expect(panel([['工号', '姓名', '评委打分', null, null], [null, null, '李四', '王五', '平均分'], row(1, '张乙', 80, 90, 85)])).toEqual([
      [
        { assessor: '李四', mark: '80' },
        { assessor: '王五', mark: '90' }
      ]
    ])
    const tables = tablesWith(1)
    tables.assessors.set('A1', { assessor: 'A1', name: '陆明哲', unit: '', pin: null })
    expect(panel([['工号', '陆明哲', '备注', '能力评价'], row(1, 80, 70, 60)], { tables })).toEqual([[{ assessor: '陆明哲', mark: '80' }]])
  })
  test.each(['评委组', '评委代号', '评委意见', '评委会评分', '备注', '名次', '评委总分'])('never take %s for an assessor', (heading) =>
    expect(planOf([['工号', '能力评价', heading], row(1, 80, 90)], { tables: tablesWith(1), ...asked }).edit.changes[0]?.after).toMatchObject({ panel: [] })
  )
  test('call a column that is matched by hand as it is headed; the same heading twice by what it is matched to', () => {
    const rows = (second: string): Cells => [['工号', '能力评价', '陆明哲', second], row(1, 70, 80, 90)]
    const matching = { 2: 'assessor:评委1', 3: 'assessor:评委2' }
    const assessors = (second: string) => planOf(rows(second), { tables: tablesWith(1), ...asked, matching }).edit.changes[0]?.after
    expect(assessors('尹秀珍')).toMatchObject({ panel: [{ assessor: '陆明哲' }, { assessor: '尹秀珍' }] })
    expect(assessors('陆明哲')).toMatchObject({ panel: [{ assessor: '评委1' }, { assessor: '评委2' }] })
  })
  test('above the full mark are problems; a scale of its own is said', () => {
    expect(findings([head, row(1, null, 100.5, 90), row(2, null, 80, 101), row(3, null, -1, 90)], asked).slice(0, 3)).toEqual([
      'sheet.overFullMark C2',
      'sheet.overFullMark D3',
      'sheet.belowMinimum C4'
    ])
    expect(findings([['工号', '评委1'], row(1, 101)], asked)).toEqual(['sheet.overFullMark B2'])
    expect(findings([['工号', '能力及潜力评价（满分50）'], row(1, 80)], asked)).toEqual(['sheet.notPercentScale B2'])
  })
  test('tell absent from not entered: 缺考 is 0 with a warning, beside marks a problem', () => {
    const rows = [
      ['工号', '能力及潜力评价（满分100）', '评委1', '评委2'],
      row(1, '缺考', 80, 90),
      row(2, 80, '缺考', '缺考'),
      row(3, 80, '缺考', 90),
      row(4, 80, '/', '休假'),
      row(5, null, null, null)
    ]
    const plan = planOf(rows, { tables: tablesWith(5), ...asked })
    expect(codesOf(plan)).toEqual(['import.absentWithMarks C4', 'gradeSheetFault.absentScoresZero B2', 'gradeSheetFault.absentScoresZero C3'])
    expect(plan.edit.changes.filter(({ table }) => table === 'selectionScores').map(({ after: one }) => one)).toMatchObject([
      { staffNo: 'MY10001', ability: '0', panel: [{ mark: '80' }, { mark: '90' }] },
      { staffNo: 'MY10002', ability: '80', competition: '0', panel: [] },
      { staffNo: 'MY10004', ability: '80', competition: null, panel: [] }
    ])
  })
  test('of a panel and of a whole must agree, to the places that are written', () => {
    const rows = [
      ['工号', '评委1', '评委2', '评委3', '竞聘评价（满分100）'],
      row(1, 80, 85, 85, 83.33),
      row(2, 80, 85, 85, 83.3),
      row(3, 80, 85, 85, 85),
      row(4, 80, 85, 85, 83.34)
    ]
    const plan = planOf(rows, { tables: tablesWith(4), ...asked })
    expect(codesOf(plan)).toEqual(['gradeSheetFault.meanDiffers E4', 'gradeSheetFault.meanDiffers E5'])
    expect(plan.edit.changes[0]?.after).toMatchObject({ competition: null, panel: [{ mark: '80' }, { mark: '85' }, { mark: '85' }] })
  })
  test('keep what a sheet does not say, and replace one way of marking by the other', () => {
    const tables = after(tablesWith(1), planOf([['工号', '能力评价', '评委1', '评委2'], row(1, 70, 80, 90)], { tables: tablesWith(1), ...asked }))
    const next = (rows: Cells) => after(tables, planOf(rows, { tables, ...asked })).selectionScores.get('MY10001|2026')
    expect(next([['工号', '能力评价'], row(1, 75)])).toMatchObject({ ability: '75', competition: null, panel: [{ mark: '80' }, { mark: '90' }] })
    expect(next([['工号', '竞聘评价'], row(1, 88)])).toMatchObject({ ability: '70', competition: '88', panel: [] })
    expect(next([['工号', '评委1', '评委2'], row(1, null, 95)])).toMatchObject({ ability: '70', panel: [{ mark: '80' }, { mark: '95' }] })
    expect(next([['工号', '评委1', '评委3'], row(1, 81, 95)])?.panel.map(({ assessor }) => assessor)).toEqual(['评委1', '评委3'])
  })
  test('of a year in force are refused, of more assessors than fit too', () => {
    const tables = tablesWith(1)
    const inForce = { effectiveOn: day('2026-09-01'), on: day('2026-08-25'), by: '王芳', document: '' }
    tables.gradeYears.set('2026', {
      year: 2026,
      resultYear: 2025,
      asOf: day('2026-06-30'),
      round: null,
      establishment: {},
      frozen: null,
      publicity: null,
      inForce
    })
    const rows = [head, row(1, null, 80, 90)]
    const plan = planOf(rows, { tables, ...asked })
    expect([codesOf(plan, 'problem'), plan.edit.changes.filter(({ table }) => table === 'selectionScores')]).toEqual([['gradeSheetFault.selectionInForce'], []])
    expect(planOf(rows, { tables, year: 2027 }).counts.added).toBe(1)
    const many = Array.from({ length: 31 }, (_, index) => `评委${index + 1}`)
    expect(findings([['工号', ...many], row(1, ...many.map(() => 80))], asked)).toEqual(['gradeSheetFault.tooManyAssessors AF2'])
  })
})

test('a sheet that fits none of them is refused as before', () => {
  const plan = ask(rawOf([['工号', '姓名', '备注'], row(1, '张乙', '好')]))
  expect(plan.ok ? '' : plan.fault.code).toBe('import.noTable')
})
