import { assert, asyncProperty, constantFrom, integer, option, record, string, uniqueArray } from 'fast-check'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import { templateOf } from '../../shared/kernel/sheet/definition'
import type { RawBook, RawCell } from '../../shared/kernel/sheet/raw'
import type { Person } from '../../shared/families/roster'
import { certifyRound } from '../../shared/families/certification'
import { importKind, planImport, type ImportPlan, type SheetKind } from '../../shared/workspace/import'
import { applyChanges, emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { usualLimits } from '../../electron/services/excel/read'
import { readBookHere } from '../../electron/services/excel/read/read'
import { writeTemplate, type TemplateContext } from '../../electron/services/excel/write'
import { sampleBooks } from '../../build/samples/generate.mjs'
import { sampleBooks as certificationBooks } from '../../electron/services/workspace/sample'
import { stories } from '../../build/samples/city.mjs'
import { day, exampleBook, examplePack } from '../rulebook'
import { month } from './sample-round'

const book = exampleBook()
const context: TemplateContext = { pack: examplePack(), day, language: 'zh-CN' }

async function read(name: string, bytes: Uint8Array): Promise<RawBook> {
  const result = await readBookHere({ name, bytes }, usualLimits)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
function plan(raw: RawBook, tables: MutableTables, kind?: SheetKind): ImportPlan {
  const result = planImport({ raw, tables, book, kind })
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
type Rows = readonly Readonly<Record<string, RawCell>>[]
/** Types rows into a template as a person would, below its headings. */
async function filled(kind: SheetKind, rows: Rows, more: Partial<TemplateContext> = {}): Promise<RawBook> {
  const workbook = await openXlsx(await writeTemplate(kind, { ...context, ...more }), { readStyles: true })
  const form = workbook.sheets[0]!
  const headings = form.rows[2]!.map((heading) => String(heading).replace(/\*$/, ''))
  const keys = new Map(templateOf(importKind(kind).definition(book, emptyTables())).columns.map((column) => [column.heading, column.key]))
  const typed = rows.map((row) => headings.map((heading) => row[keys.get(heading) ?? ''] ?? null))
  form.rows = [...form.rows.slice(0, 3), ...typed]
  form.cells = new Map([...form.cells!].filter(([at]) => Number(at.split(',')[0]) < 3))
  return read(`${kind}.xlsx`, await saveXlsx(workbook))
}

const name = string({ unit: constantFrom(...'王李张刘陈杨伟敏静磊'), minLength: 2, maxLength: 4 })
const someDay = record({ year: integer({ min: 1990, max: 2025 }), month: integer({ min: 1, max: 12 }), date: integer({ min: 1, max: 28 }) }).map(
  ({ year, month, date }) => civilDate(year, month, date)!
)
const optional = <T>(of: Parameters<typeof option<T>>[0]) => option(of, { nil: undefined })
const people = uniqueArray(
  record({
    staffNo: string({ unit: constantFrom(...'0123456789YL'), minLength: 1, maxLength: 12 }),
    name,
    sex: optional(constantFrom('male' as const, 'female' as const)),
    county: constantFrom('云岭城区', '青榆县'),
    post: constantFrom('要客经理', '城区客户经理'),
    grade: constantFrom('G1', 'G2', 'G3', 'G4', 'G5', 'G6'),
    gradeSince: optional(someDay),
    hireDate: optional(someDay),
    education: optional(constantFrom('本科', '大专')),
    relatedExperienceMonths: optional(integer({ min: 0, max: 720 }))
  }),
  { selector: ({ staffNo }) => staffNo, minLength: 1, maxLength: 12 }
)
const inOrder = (rows: readonly Person[]): Person[] => rows.toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))

describe('a template filled in and imported', () => {
  test('gives exactly the people typed in', async () => {
    const columns = importKind('roster').definition(book, emptyTables()).columns
    await assert(
      asyncProperty(people, async (typed) => {
        const cells = typed.map((person) =>
          Object.fromEntries(Object.entries(person).flatMap(([key, value]) => (value === undefined ? [] : [[key, columns[key]!.write(value)]])))
        )
        const tables = emptyTables()
        const { edit, findings, kind } = plan(await filled('roster', cells), tables)
        expect(kind.kind).toBe('roster')
        expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([])
        applyChanges(tables, edit.changes)
        expect(inOrder([...tables.people.values()])).toEqual(inOrder(typed.map((one) => JSON.parse(JSON.stringify(one)) as Person)))
      }),
      { numRuns: 10 }
    )
  })
  test.each(['roster', 'exam', 'performance', 'supervisor'] as const)('imports nothing of an empty %s', async (kind) => {
    const { edit, counts } = plan(await read('t.xlsx', await writeTemplate(kind, context)), emptyTables(), kind)
    expect(edit.changes).toEqual([])
    expect(counts).toMatchObject({ rows: 0, leftOut: 0 })
  })
  test.each([1, 2] as const)('gives the marks of round %i, and knows the round', async (round) => {
    const tables = await cityTables(['花名册.xlsx'])
    const marks = round === 1 ? { knowledge: 88, personality: 70.5, simulation: 0 } : { knowledge: 88, simulation: 0, interview: 66.25, presentation: 90 }
    const { edit } = plan(
      await filled(
        'exam',
        [
          { staffNo: 'YL10001', ...marks },
          { staffNo: 'YL10002', state: '缺考' }
        ],
        { round }
      ),
      tables
    )
    applyChanges(tables, edit.changes)
    const written = Object.fromEntries(Object.entries(marks).map(([paper, raw]) => [paper, { raw: String(raw), full: '100' }]))
    expect([...tables.examResults.values()]).toMatchObject([
      { staffNo: 'YL10001', round, absent: false, marks: written },
      { staffNo: 'YL10002', round, absent: true, marks: {} }
    ])
  })
  test('gives months with their year, and ratings', async () => {
    const tables = await cityTables(['花名册.xlsx'])
    const months = plan(await filled('performance', [{ staffNo: 'YL10001', '2026年1月': 88.5, '2026年6月': 90, satisfaction: 80 }]), tables)
    expect(months.asks).toEqual([])
    applyChanges(tables, months.edit.changes)
    expect([...tables.monthlyPerformance.keys()]).toEqual(['YL10001|2026-01', 'YL10001|2026-06'])
    const rating = { dailyWork: 80, teamwork: 81, planning: 82, crisisHandling: 83, timeManagement: 84.5 }
    applyChanges(tables, plan(await filled('supervisor', [{ staffNo: 'YL10001', rater: '高远', ...rating }]), tables).edit.changes)
    expect([...tables.supervisorRatings.values()][0]).toMatchObject({
      staffNo: 'YL10001',
      rater: '高远',
      sheets: [{ dailyWork: '80', timeManagement: '84.5' }]
    })
  })
})

const problems = (of: ImportPlan): string[] => of.findings.filter(({ severity }) => severity === 'problem').map(({ place, value }) => `${place?.cell} ${value}`)
/** The tables after importing sample books one after the other; the on-site evaluation wants more than books. */
async function cityTables(names: readonly string[] = certificationBooks, seen: Record<string, ImportPlan> = {}): Promise<MutableTables> {
  const tables = emptyTables()
  for (const [name, bytes] of await sampleBooks()) {
    if (!names.includes(name)) continue
    const planned = plan(await read(name, bytes), tables)
    seen[name] = planned
    applyChanges(tables, planned.edit.changes)
  }
  return tables
}

describe('the sample city', () => {
  test('imports without questions, with two cells to put right', async () => {
    const seen: Record<string, ImportPlan> = {}
    const tables = await cityTables(undefined, seen)
    expect(Object.values(seen).map(({ kind, asks }) => [kind.kind, asks])).toEqual([
      ['roster', []],
      ['exam', []],
      ['performance', []],
      ['supervisor', []]
    ])
    expect(tables.people.size).toBe(62)
    expect(Object.entries(seen).map(([name, of]) => [name, problems(of)])).toEqual([
      ['花名册.xlsx', []],
      ['考试成绩.csv', ['C20 192']],
      ['月度绩效.xlsx', []],
      ['主管评价.xlsx', [expect.stringMatching(/^D\d+ 7\d0|8\d0$/)]]
    ])
    expect(seen['花名册.xlsx']!.counts.warnings).toBe(2)
  })
  test('comes out as planned: three in four pass, some fail, one by the exam alone, three are pending', async () => {
    const { people: results } = certifyRound(await cityTables(), { round: 1, month, book })
    const of = (status: string) => results.filter((one) => one.status === status)
    expect({ pass: of('pass').length, fail: of('fail').length, pending: of('pending').length, notInRound: of('notInRound').length }).toEqual({
      pass: 40,
      fail: 11,
      pending: 3,
      notInRound: 8
    })
    expect(of('pending').map(({ staffNo }) => staffNo)).toEqual([stories.overFullMark, stories.missingPaper, stories.twoMonths])
    const codes = Object.fromEntries(of('fail').map(({ staffNo, reasons }) => [staffNo, reasons.map(({ code }) => code)]))
    expect(codes[stories.failsByExamOnly]).toEqual(['belowExamMinimum'])
    expect(codes[stories.absent]).toEqual(['belowPassMark', 'belowExamMinimum'])
  })
})
