import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { exportTemplate } from '../../electron/services/exports'
import { readBook } from '../../electron/services/excel/read'
import { loadBuiltInPack } from '../../electron/services/resources'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { civilDate, parseCivilMonth } from '../../shared/kernel/civil-date'
import type { RawBook, RawCell } from '../../shared/kernel/sheet/raw'
import { importKind, sheetKinds, type ImportPlan, type SheetKind } from '../../shared/workspace/import'
import { emptyTables, rowChangeSchema, type Tables } from '../../shared/workspace/tables'
import { mianyangBooks } from '../cli/run'
import { make, smallModel } from '../families/competency/fixture'
import { after, ask, book, planOf, rawOf, rosterHead, someone, tablesWith } from './support'

const headings = sheetKinds.flatMap((kind) =>
  Object.values(importKind(kind).definition(book, emptyTables()).columns).flatMap(({ heading, aliases }) => [heading, ...aliases])
)
const words = fc.constantFrom(
  ...headings,
  '1月',
  '2026年2月',
  '__proto__',
  'constructor',
  '合计',
  '小计',
  '缺考',
  '休假',
  '/',
  'MY10001',
  'MY10002',
  '初级',
  '2026-01',
  '2011-02-30',
  '11010519491231002X',
  '制表人：',
  '（满分150）',
  'ORG-01',
  'A1',
  '3.5',
  '未观察到',
  '3级',
  '要客经理',
  '33.33%',
  '101',
  '　'
)
const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.boolean(),
  fc.constant(null)
)
const anyGrid = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 14 })
const people = tablesWith(3)
// Sheets of the standards library need a version that they may change.
make(people, 'adoptModel', { content: smallModel() })
// Sheets of ratings need an evaluation, an assessor and a candidate.
const round = { round: 1, month: parseCivilMonth('2026-06')! } as const
people.evaluations.set('1|2026-06', { ...round, model: 'account-manager', version: 1 })
people.assessors.set('A1', { assessor: 'A1', name: '张三', unit: '', pin: null })
people.panels.set('1|2026-06|一组', { ...round, panel: '一组', assessors: ['A1'], random: false })
for (const staffNo of ['MY10001', 'MY10002']) people.candidates.set(`1|2026-06|${staffNo}`, { ...round, staffNo, panel: '一组', order: 0 })

/** What must hold of every plan, whatever the sheet. */
function mustHold(plan: ImportPlan): void {
  const { rows, good, leftOut, added, changed, unchanged } = plan.counts
  expect(good + leftOut).toBe(rows)
  if (plan.asks.length === 0) expect(added + changed + unchanged).toBe(plan.edit.changes.length === 0 && unchanged === 0 ? 0 : good)
  const problems = plan.findings.filter(({ severity, row }) => severity === 'problem' && row > 0)
  expect(new Set(problems.map(({ row }) => row)).size).toBe(leftOut)
  for (const { row, place } of problems) expect(place?.cell).toMatch(new RegExp(`^[A-Z]+${row}$`))
  for (const change of plan.edit.changes) expect(rowChangeSchema.safeParse(change).success).toBe(true)
  expect(JSON.stringify(plan.findings)).not.toMatch(/11010519491231002X/)
}

describe('any grid of cells', () => {
  it.each([undefined, ...sheetKinds])('never throws, demanded as %s', (kind) =>
    fc.assert(
      fc.property(anyGrid, fc.option(fc.constant(2026), { nil: undefined }), (rows, year) => {
        const plan = ask(rawOf(rows), { kind, year, tables: people })
        if (plan.ok) mustHold(plan.value)
      }),
      { numRuns: 300 }
    )
  )
  it.each(sheetKinds)('below the headings of %s never throws', (kind) => {
    const names = Object.values(importKind(kind).definition(book, people).columns).map(({ heading }) => heading)
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: names.length + 1 }), { maxLength: 12 }), (rows) =>
        mustHold(planOf([[...names, '1月'], ...rows.map((row) => ['MY10002', ...row])], { kind, year: 2026, tables: people }))
      ),
      { numRuns: 200 }
    )
  })
})

describe('the order of rows', () => {
  it('does not matter', () => {
    const mark = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<RawCell>(null, '/', '休假', 101, '坏'))
    const row = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(mark, { minLength: 5, maxLength: 5 }))
    const head = ['工号', '评价人', '日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理']
    const shuffled = fc
      .array(row, { maxLength: 8 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })))
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, two] = [rows, others].map((some) =>
          planOf([head, ...some.map(([person, marks]) => [`MY1000${person}`, '王五', ...marks])], { tables: people })
        )
        expect(one && Object.fromEntries(after(people, one).supervisorRatings)).toEqual(two && Object.fromEntries(after(people, two).supervisorRatings))
        expect(one?.counts).toEqual(two?.counts)
      })
    )
  })
})

const day = civilDate(2026, 6, 30)!
/** A file's form sheet with some rows below its headings, as the library writes it again. */
async function filled(kind: SheetKind, rows: readonly (readonly RawCell[])[]): Promise<RawBook> {
  const workbook = XLSX.read(await exportTemplate(kind, { pack: loadBuiltInPack(), day, language: 'zh-CN' }))
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
  if (!sheet) throw new Error('a template without a sheet')
  XLSX.utils.sheet_add_aoa(
    sheet,
    rows.map((row) => [...row]),
    { origin: 'A4' }
  )
  const bytes: unknown = XLSX.write(workbook, { type: 'array', bookType: 'xlsx' })
  const result = await readBook('模板.xlsx', new Uint8Array(bytes as ArrayBuffer))
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const maybe = <T extends RawCell>(value: fc.Arbitrary<T>): fc.Arbitrary<RawCell> => fc.option(value, { nil: null })
const noted = (row: RawCell[]): boolean => row.some((cell) => cell !== null)

describe('a filled-in template', () => {
  it('of the roster reads back what was written', async () => {
    const person = fc.record({
      sex: maybe(fc.constantFrom('男', '女')),
      county: fc.constantFrom('涪城', '游仙区'),
      post: fc.constantFrom('要客经理', '城区客户经理'),
      grade: fc.constantFrom('见习', '助理', '初级', '中级', '高级', '特级'),
      since: maybe(fc.constantFrom('2025-07-01', '2020-02-29')),
      education: maybe(fc.constantFrom('本科', '大专')),
      months: maybe(fc.integer({ min: 0, max: 720 }))
    })
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (all) => {
        const plan = planOf(
          await filled(
            'roster',
            all.map((one, index) => [
              `MY${index + 10_001}`,
              `张${'甲乙丙丁戊己'[index] ?? ''}`,
              one.sex,
              null,
              one.county,
              one.post,
              one.grade,
              one.since,
              null,
              one.education,
              one.months
            ])
          )
        )
        expect([plan.counts.added, plan.findings.filter(({ severity }) => severity !== 'passedOver')]).toEqual([all.length, []])
        const { people: read } = after(tablesWith(0), plan)
        all.forEach((one, index) =>
          expect(read.get(`MY${index + 10_001}`)).toMatchObject({
            county: one.county,
            post: one.post,
            ...(one.education === null ? {} : { education: one.education }),
            ...(one.months === null ? {} : { relatedExperienceMonths: one.months }),
            ...(one.since === null ? {} : { gradeSince: one.since })
          })
        )
      }),
      { numRuns: 8 }
    )
  })
  it.each<[SheetKind, number]>([
    ['exam', 5],
    ['performance', 6],
    ['supervisor', 5]
  ])('of %s reads back every score', async (kind, width) => {
    const row = fc.array(maybe(score), { minLength: width, maxLength: width }).filter(noted)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (all) => {
        const plan = planOf(
          await filled(
            kind,
            all.map((scores, index) => [`MY${index + 10_001}`, null, ...(kind === 'supervisor' ? ['王五'] : []), ...scores])
          ),
          { tables: people }
        )
        expect([plan.kind.kind, plan.asks, plan.findings.filter(({ severity }) => severity !== 'passedOver'), plan.counts.good]).toEqual([
          kind,
          [],
          [],
          all.length
        ])
        const read = JSON.stringify(plan.edit.changes.map(({ after: one }) => one))
        for (const value of all.flat()) if (value !== null) expect(read).toContain(`"${String(value)}"`)
        expect((read.match(/"(?:raw|score|dailyWork|teamwork|planning|crisisHandling|timeManagement)":"/g) ?? []).length).toBe(
          all.flat().filter((value) => value !== null).length
        )
      }),
      { numRuns: 8 }
    )
  })
})

describe('the books of Mianyang with any cell changed', () => {
  const books: RawBook[] = []
  let tables: Tables = tablesWith(0)
  beforeAll(async () => {
    for (const path of mianyangBooks) {
      const result = await readBook(basename(path), readFileSync(path))
      if (!result.ok) throw new Error(result.fault.code)
      books.push(result.value)
    }
    for (const raw of books) tables = after(tables, planOf(raw, { year: 2026, tables }))
  })
  it('are still read, and every row left out has a problem that names one of its cells', () =>
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.tuple(fc.nat(), fc.nat(), anyCell), { minLength: 1, maxLength: 30 }), (which, changes) => {
        const raw = books[which]
        if (!raw) return
        const sheets = raw.sheets.map((sheet) => {
          const rows = sheet.rows.map((row) => [...row])
          for (const [row, column, value] of changes) {
            const found = rows[row % Math.max(rows.length, 1)]
            if (found && found.length > 0) found[column % found.length] = value
          }
          return { ...sheet, rows }
        })
        const plan = ask({ ...raw, sheets }, { year: 2026, tables })
        if (plan.ok) mustHold(plan.value)
      }),
      { numRuns: 150 }
    ))
  it('change nothing when read again', () => {
    for (const raw of books) expect(planOf(raw, { year: 2026, tables }).edit.changes).toEqual([])
    expect([rosterHead.length, someone(1).length]).toEqual([5, 5])
  })
})
