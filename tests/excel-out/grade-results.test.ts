import { read, utils, type WorkBook } from 'xlsx'
import { describe, expect, test } from 'vitest'
import { writeGradeResults, type ResultsContext } from '../../electron/services/excel/write'
import { allParameters } from '../../shared/families'
import {
  annualResultSchema,
  gradeDecisionSchema,
  gradeTables,
  gradeYearOf,
  promotionGates,
  usualYear,
  type GradeYear,
  type GradeYearResult
} from '../../shared/families/grade'
import { civilDate } from '../../shared/kernel/civil-date'
import { ruleBook } from '../../shared/standard/pack'
import type { MutableTables } from '../../shared/workspace/tables'
import { cast, clearlyBest, gradeCity, tied } from '../families/grade/city'
import { examplePack } from '../rulebook'

const year = usualYear(2026)
const context: ResultsContext = { company: '云岭市分公司', pack: examplePack(), day: year.asOf, generatedOn: civilDate(2026, 11, 23)!, language: 'zh-CN' }
const computed = (tables: MutableTables = gradeCity(), of: GradeYear = year): GradeYearResult =>
  gradeYearOf(tables, { year: of, book: ruleBook(context.pack, of.asOf, allParameters) })
const open = async (result = computed(), more: Partial<ResultsContext> = {}): Promise<WorkBook> =>
  read(await writeGradeResults(year, result, { ...context, ...more }), { cellStyles: true, cellNF: true })
const grid = (book: WorkBook, sheet: string): unknown[][] => utils.sheet_to_json(book.Sheets[sheet]!, { header: 1, defval: null, raw: true, blankrows: true })
/** The rows of a sheet by heading, below title and notes. */
function rowsOf(book: WorkBook, sheet: string): Record<string, unknown>[] {
  const rows = grid(book, sheet)
  const at = rows.findIndex((row) => row.filter((one) => one !== null).length > 3)
  const headings = rows[at]!.map(String)
  return rows.slice(at + 1).map((row) => Object.fromEntries(row.map((value, index): [string, unknown] => [headings[index] ?? '', value])))
}
function decide(tables: MutableTables, staffNo: string, more: object): void {
  const row = gradeDecisionSchema.parse({ year: 2026, staffNo, reason: '', by: '王雪梅', on: '2026-07-02', answer: null, ...more })
  tables.gradeDecisions.set(gradeTables.gradeDecisions.key(row), row)
}

describe('the result workbook of a grade year', () => {
  test('has a line a person: results by year, outcome, grounds', async () => {
    const book = await open()
    expect(book.SheetNames).toEqual(['等级调整结果', '晋级资格', '竞聘排名', '名额', '警告与降级', '说明'])
    expect(grid(book, '等级调整结果')[0]![0]).toBe('云岭市分公司 2026年度等级调整结果')
    const rows = rowsOf(book, '等级调整结果')
    expect(rows.map((row) => row['工号'])).toEqual(computed().people.map(({ staffNo }) => staffNo))
    const of = (staffNo: string) => rows.find((row) => row['工号'] === staffNo)
    expect(of(cast.demoted)).toMatchObject({
      '2023年考核': '良好',
      '2024年考核': '不合格',
      '2025年考核': '不合格',
      原等级: '初级',
      结论: '降级',
      新等级: '助理',
      依据: '2025年考核连续第 2 年不达标，降一级',
      决定: '待确认',
      理由: null
    })
    expect(of(cast.warned)).toMatchObject({ 结论: '警告', 新等级: '初级', 待岗: null })
    expect(of(cast.standby)).toMatchObject({ 待岗: '是' })
    expect(of(clearlyBest)).toMatchObject({ 结论: '晋级', 新等级: '中级', 依据: '2025年考核达标；竞聘综合得分 99.00，第 1 名，名额内' })
    expect(of(tied[0])).toMatchObject({ 结论: '不变', 决定: '并列，待选定' })
  })
  test('is real tables: headings frozen, filtered and printed on every page, numbers numbers, days days, staff numbers texts', async () => {
    const book = await open()
    const people = book.Sheets['等级调整结果']!
    const columns = utils.decode_range(people['!autofilter']!.ref).e.c
    expect(people['!autofilter']?.ref).toBe(utils.encode_range({ s: { r: 2, c: 0 }, e: { r: 2 + 132, c: columns } }))
    expect(people['A4']).toMatchObject({ t: 's', z: '@' })
    expect(people['F4']).toMatchObject({ t: 'n', z: 'yyyy-mm-dd', w: '2023-09-01' })
    const ranking = book.Sheets['竞聘排名']!
    expect(ranking['I4']).toMatchObject({ t: 'n', z: '0.00' })
    for (const name of book.SheetNames.slice(0, 5)) {
      expect(
        book.Workbook?.Names?.some(({ Name, Ref }) => Name === '_xlnm.Print_Titles' && Ref.includes(name)),
        name
      ).toBe(true)
      expect(
        book.Sheets[name]!['!cols']?.every(({ width = 0 }) => width > 5),
        name
      ).toBe(true)
    }
  })
  test('tells of every condition what is asked and what is there', async () => {
    const rows = rowsOf(await open(), '晋级资格')
    const row = rows.find((one) => one['工号'] === cast.monthShort)!
    expect(row).toMatchObject({ 申报等级: '中级', 晋级资格: '不具备' })
    expect(row['任现等级月数']).toMatch(/^11 个月.*（要求：满 12 个月）$/)
    const { people } = computed()
    for (const { staffNo, eligibility } of people) {
      const line = rows.find((one) => one['工号'] === staffNo)!
      const filled = Object.entries(line).filter(([, value]) => typeof value === 'string' && value.includes('（要求：')).length
      expect(filled, staffNo).toBe(eligibility.gates.length)
      expect(eligibility.gates.length).toBeLessThanOrEqual(promotionGates.length)
    }
  })
  test('ranks for each target grade, ties sharing a rank, and shows places that add up', async () => {
    const book = await open()
    const ranking = rowsOf(book, '竞聘排名')
    expect(ranking.length).toBe(computed().places.reduce((sum, place) => sum + place.ranking.length, 0))
    const toG4 = ranking.filter((row) => row['申报等级'] === '中级')
    expect(toG4.slice(0, 1 + tied.length).map((row) => row['名次'])).toEqual([1, ...tied.map(() => 2)])
    expect(toG4[1]).toMatchObject({ 名额情况: '名额线上并列，待决定' })
    const places = rowsOf(book, '名额')
    expect(places.map((row) => row['等级'])).toEqual(['特级', '高级', '中级', '初级', '助理', '见习', '合计'])
    for (const heading of ['调整前人数', '降级、转岗后人数', '调整后人数'])
      expect(places.slice(0, 6).reduce((sum, row) => sum + Number(row[heading]), 0)).toBe(places[6]![heading])
    expect(places.find((row) => row['等级'] === '中级')).toMatchObject({ 评定机构: '市州分公司', 上限依据: '建议比例区间' })
    expect(grid(book, '名额')[2]![0]).toBe('比例区间只限制晋级名额，不因此下调任何已认证人员的等级。')
  })
  test('names the guiding case above warnings and demotions, and keeps whom a decision spared', async () => {
    const tables = gradeCity()
    const proposed = { kind: 'demotion', to: 'G2', standby: false, rule: 'grade.demotion' }
    decide(tables, cast.demoted, { kind: 'none', from: 'G3', to: 'G3', standby: false, proposed, reason: '考核争议复核中' })
    const book = await open(computed(tables))
    expect(String(grid(book, '警告与降级')[2]![0])).toContain('指导案例18号')
    const rows = rowsOf(book, '警告与降级')
    expect(rows.find((row) => row['工号'] === cast.demoted)).toMatchObject({
      结论: '不变',
      连续不达标年数: 2,
      决定: '已改定，规则建议：降级（助理）',
      理由: '考核争议复核中',
      经办人: '王雪梅'
    })
    expect(rows.map((row) => row['工号'])).toEqual(expect.arrayContaining([cast.warned, cast.floor]))
    expect(rows.some((row) => row['结论'] === '晋级')).toBe(false)
  })
  test('tells how far a nomination is', async () => {
    const nominated = computed().people.find(({ proposal }) => proposal?.kind === 'nomination')!
    const { kind, to, standby, rule } = nominated.proposal!
    const answers = [
      null,
      { state: 'confirmed', on: '2026-08-01', effectiveOn: '2026-08-01', document: '' },
      { state: 'refused', on: '2026-08-01', effectiveOn: null, document: '' }
    ]
    const said: unknown[] = []
    for (const answer of answers) {
      const tables = gradeCity()
      decide(tables, nominated.staffNo, { kind, from: nominated.grade, to, standby, proposed: { kind, to, standby, rule }, answer })
      said.push(rowsOf(await open(computed(tables)), '等级调整结果').find((row) => row['工号'] === nominated.staffNo)!['决定'])
    }
    expect(said).toEqual(['已确认；待省公司批复', expect.stringContaining('省公司已同意'), expect.stringContaining('省公司未同意')])
  })
  test('never makes a formula of what people typed', async () => {
    const tables = gradeCity()
    const person = tables.people.get(cast.demoted)!
    tables.people.set(cast.demoted, { ...person, name: '=HYPERLINK("http://x","y")' })
    decide(tables, cast.demoted, { kind: 'none', from: 'G3', to: 'G3', standby: false, proposed: null, reason: '@SUM(A1)', by: '+1' })
    const sheet = (await open(computed(tables))).Sheets['警告与降级']!
    const cells = Object.entries(sheet).filter(([name]) => /^[A-Z]+\d+$/.test(name)) as [string, { t: string; f?: string; v: unknown; z?: string }][]
    for (const text of ['=HYPERLINK("http://x","y")', '@SUM(A1)', '+1']) expect(cells.find(([, { v }]) => v === text)?.[1]).toMatchObject({ t: 's', z: '@' })
    expect(cells.filter(([, one]) => one.f !== undefined)).toEqual([])
  })
  test('says by what it was computed, and lists the assumptions', async () => {
    const notes = utils.sheet_to_csv((await open()).Sheets['说明']!, { FS: '|' })
    for (const name of (await open()).SheetNames) expect(String(grid(await open(), name)[1]![0])).toMatch(/^按“示例标准包”计算：.*不得作为正式等级调整依据$/)
    expect(notes).not.toContain('正式认证依据')
    expect(notes).toMatch(/调整年度\|2026/)
    expect(notes).toMatch(/评定日\|2026年6月30日/)
    expect(notes).toMatch(/晋级：任现等级的最少月数\|[^|]*见习 6[^|]*\|假设/)
    expect(notes).toMatch(/尚在使用的软件假设（共 \d+ 项/)
    expect(notes).not.toMatch(/推演用的|grade\./)
  })
  test('of an empty roster has all its sheets', async () => {
    const tables = gradeCity()
    tables.people.clear()
    expect((await open(computed(tables))).SheetNames).toHaveLength(6)
  })
  test('speaks English, no key left untranslated', async () => {
    const tables = gradeCity()
    tables.annualResults.set('A0050|2025', annualResultSchema.parse({ staffNo: 'A0050', year: 2025, outcome: 'unqualified' }))
    const book = await open(computed(tables), { language: 'en' })
    expect(book.SheetNames[0]).toBe('Grade adjustment')
    const words = book.SheetNames.flatMap((name) => grid(book, name).flat().map(String))
    expect(words.filter((one) => /(^|[ (;:])[a-z][a-zA-Z]+\.[a-zA-Z.]+(?= |$|\)|;)/.test(one))).toEqual([])
  })
  test('is the same to the byte when nothing changed', async () => {
    const [one, other] = [await writeGradeResults(year, computed(), context), await writeGradeResults(year, computed(), context)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})
