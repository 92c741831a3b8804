import { array, assert, asyncProperty, constantFrom, dictionary, integer, option, record, string, uniqueArray, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { exportTemplate, templateFileName } from '../../../electron/services/exports'
import { usualLimits } from '../../../electron/services/excel/read'
import { readBookHere } from '../../../electron/services/excel/read/read'
import { writeTemplateOf } from '../../../electron/services/excel/write'
import { hostCatalogues } from '../../../electron/services/texts'
import { civilDate, type CivilDate } from '../../../shared/kernel/civil-date'
import { templateOf } from '../../../shared/kernel/sheet/definition'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import { createTranslator, languages } from '../../../shared/kernel/texts'
import { certificateSchema } from '../../../shared/families/certification'
import { filledSheet, gradeSheetKinds, type GradeSheetKind } from '../../../shared/families/grade'
import { grades, spellCauses } from '../../../shared/families/roster'
import { importKind, kindNamed, planImport, type ImportPlan } from '../../../shared/workspace/import'
import { emptyTables, tableDefinitions, type MutableTables, type TableName } from '../../../shared/workspace/tables'
import { after, book, codesOf, tablesWith } from '../../excel-in/support'
import { day, exampleBook, examplePack } from '../../rulebook'

const context = { pack: examplePack(), day, language: 'zh-CN' } as const
const tableOf: Readonly<Record<GradeSheetKind, TableName>> = {
  annualResults: 'annualResults',
  conduct: 'conductRecords',
  gradeHistory: 'spells',
  certificates: 'certificates',
  selection: 'selectionScores'
}
const headings: Readonly<Record<GradeSheetKind, readonly string[]>> = {
  annualResults: ['工号*', '姓名', '2023年度', '2024年度', '2025年度'],
  conduct: ['工号*', '姓名', '日期*', '类型*', '内容*', '影响期至'],
  gradeHistory: ['工号*', '姓名', '起始日期*', '变动类型*', '等级*', '岗位', '县区', '文号', '是否待岗'],
  certificates: ['工号*', '姓名', '证书编号*', '等级*', '发证日期*', '有效期至'],
  selection: ['工号*', '姓名', '评委1', '评委2', '评委3', '能力及潜力评价（满分100）', '竞聘评价（满分100）']
}

/** Rows below the headings of a template file, as a person would type them. */
async function typed(template: Uint8Array, rows: readonly (readonly RawCell[])[]): Promise<RawBook> {
  const workbook = XLSX.read(template)
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
  if (!sheet) throw new Error('a template without a sheet')
  XLSX.utils.sheet_add_aoa(
    sheet,
    rows.map((row) => [...row]),
    { origin: 'A4' }
  )
  const bytes: unknown = XLSX.write(workbook, { type: 'array', bookType: 'xlsx' })
  if (!(bytes instanceof ArrayBuffer)) throw new Error('the library wrote no bytes')
  const read = await readBookHere({ name: '表.xlsx', bytes: new Uint8Array(bytes) }, usualLimits)
  if (!read.ok) throw new Error(read.fault.code)
  return read.value
}
const planOf = (raw: RawBook, tables: MutableTables, year: number | undefined): ImportPlan => {
  const plan = planImport({ raw, tables, book, year })
  if (!plan.ok) throw new Error(plan.fault.code)
  return plan.value
}

describe.each(gradeSheetKinds)('the template of %s', (kind) => {
  test('has its columns, no row, and a name of its own in both languages', async () => {
    const workbook = XLSX.read(await exportTemplate(kind, context))
    expect(workbook.SheetNames).toEqual([importKind(kind).definition(exampleBook(), emptyTables()).sheetName, '填写说明'])
    const rows = XLSX.utils.sheet_to_json<RawCell[]>(workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(rows[2]).toEqual(headings[kind])
    expect(rows.slice(3).flat().filter(Boolean)).toEqual([])
    expect(languages.map((language) => templateFileName(kind, language))).not.toContain(`${kind}.xlsx`)
  })
  test('is recognised by itself, and nothing of it is imported while it is empty', async () => {
    const plan = planOf(await typed(await exportTemplate(kind, context), []), tablesWith(1), 2026)
    expect([plan.kind.kind, plan.counts.rows, codesOf(plan, 'problem'), codesOf(plan, 'warning')]).toEqual([kind, 0, [], []])
    expect(plan.edit.changes.filter(({ table }) => table !== 'importMemory')).toEqual([])
  })
  test('takes its own example row', async () => {
    const { columns } = templateOf(importKind(kind).definition(book, emptyTables()))
    const marked = kind === 'selection' ? ['评委1', '评委2', '评委3'] : []
    const example = columns.map(({ key, example: cell }) => (key === 'staffNo' ? 'MY10001' : key === 'name' ? '张乙' : cell))
    expect(marked.every((heading) => columns.some((one) => one.heading === heading))).toBe(true)
    const plan = planOf(await typed(await exportTemplate(kind, context), [example]), tablesWith(1), 2026)
    expect([codesOf(plan, 'problem'), plan.counts.added]).toEqual([[], 1])
  })
  test('is found by the name of its sheet', () => expect(kindNamed(importKind(kind).definition(book, emptyTables()).sheetName, book)).toBe(kind))
})

const someDay = record({ year: integer({ min: 1995, max: 2026 }), month: integer({ min: 1, max: 12 }), date: integer({ min: 1, max: 28 }) }).map(
  ({ year, month, date }): CivilDate => civilDate(year, month, date) ?? day
)
const later = (from: CivilDate, years: number): CivilDate =>
  civilDate(Number(from.slice(0, 4)) + years, Number(from.slice(5, 7)), Number(from.slice(8))) ?? from
const staffNo = integer({ min: 1, max: 4 }).map((number) => `MY1000${number}`)
const grade = constantFrom(...grades)
const words = string({ unit: constantFrom(...'省级服务明星投诉（）〔〕号12AB、'), minLength: 1, maxLength: 30 }).filter((text) => !/^[\s、]*$/.test(text))
const mark = integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100))
/** Text as a sheet's plain text columns keep it. */
const plainText = string({ unit: constantFrom(...'云岭分人2025第号甲乙'), maxLength: 20 })
const outcome = constantFrom('excellent', 'good', 'qualified', 'unqualified')

const rowsOf: Readonly<Record<GradeSheetKind, Arbitrary<readonly unknown[]>>> = {
  annualResults: array(record({ staffNo, year: integer({ min: 1995, max: 2030 }), outcome }), { minLength: 1, maxLength: 12 }),
  conduct: array(
    record({ staffNo, on: someDay, kind: constantFrom('reward', 'discipline'), content: words, until: option(integer({ min: 0, max: 5 })) }).map((one) => ({
      ...one,
      until: one.until === null ? null : later(one.on, one.until)
    })),
    { minLength: 1, maxLength: 8 }
  ),
  gradeHistory: array(
    record({ staffNo, from: someDay, cause: constantFrom(...spellCauses), grade, standby: constantFrom(true, false), document: plainText }).map((one) => ({
      ...one,
      standby: one.cause === 'standby' || (one.cause !== 'reinstatement' && one.standby),
      post: '城区客户经理',
      county: '游仙区'
    })),
    { minLength: 1, maxLength: 10 }
  ),
  certificates: uniqueArray(
    record({
      staffNo,
      grade: constantFrom('G2', 'G3', 'G4', 'G5', 'G6'),
      issuedOn: someDay,
      years: integer({ min: 0, max: 3 }),
      number: integer({ min: 1, max: 999 })
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 8 }
  ).map((all) =>
    all.map(({ years, number, ...one }) =>
      certificateSchema.parse({
        ...one,
        number: `云岭证〔2025〕${number}号`,
        round: one.grade === 'G5' || one.grade === 'G6' ? 2 : 1,
        month: one.issuedOn.slice(0, 7),
        validUntil: later(one.issuedOn, years),
        revoked: null
      })
    )
  ),
  selection: uniqueArray(
    record({
      staffNo,
      ability: option(mark),
      competition: option(mark),
      panel: dictionary(constantFrom('评委1', '评委2', '张三', '陆明哲'), mark, { maxKeys: 4 })
    }),
    { selector: (one) => one.staffNo, minLength: 1, maxLength: 4 }
  ).map((all) =>
    all
      .map(({ panel, ...one }) => ({ ...one, year: 2026, panel: Object.entries(panel).map(([assessor, of]) => ({ assessor, mark: of })) }))
      .map((one) => ({ ...one, competition: one.panel.length > 0 ? null : one.competition }))
      .filter((one) => one.ability !== null || one.competition !== null || one.panel.length > 0)
  )
}
/** Panels in an order of their own: a sheet has one order of columns for everybody. */
const sorted = (rows: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries(
    [...rows].map(([key, row]) => {
      const panel = typeof row === 'object' && row !== null && 'panel' in row && Array.isArray(row.panel) ? row.panel : null
      return [key, panel ? { ...(row as object), panel: panel.map((one: unknown) => JSON.stringify(one)).toSorted() } : row]
    })
  )

describe.each(gradeSheetKinds)('what is known of %s', (kind) => {
  test('comes out as a sheet that says exactly the same when it goes in', async () => {
    await assert(
      asyncProperty(rowsOf[kind], async (rows) => {
        const known = tablesWith(4)
        const table: Map<string, unknown> = known[tableOf[kind]]
        const { key } = tableDefinitions[tableOf[kind]] as { key(row: unknown): string }
        for (const row of rows) table.set(key(row), row)
        if (table.size === 0) return
        const { definition, rows: cells } = filledSheet(kind, known, { book, year: 2026 })
        const raw = await typed(await writeTemplateOf(templateOf(definition), { language: 'zh-CN', made: day }), cells)
        const fresh = tablesWith(4)
        const plan = planOf(raw, fresh, 2026)
        expect([plan.kind.kind, codesOf(plan, 'problem')]).toEqual([kind, []])
        expect(sorted(after(fresh, plan)[tableOf[kind]])).toEqual(sorted(table))
        // Into the tables that it came from it brings nothing.
        expect(planOf(raw, known, 2026).edit.changes.filter(({ table: name }) => name === tableOf[kind])).toEqual([])
      }),
      { numRuns: 15 }
    )
  })
})

describe('every fault of these sheets', () => {
  test.each(languages)('has a sentence and a way out in %s', (language) => {
    const catalogue = hostCatalogues.find(({ namespace }) => namespace === 'gradeSheetFault')
    const codes = Object.keys(catalogue?.texts[language] ?? {}).filter((code) => !code.endsWith('.wayOut'))
    expect(codes).toHaveLength(14)
    const translate = createTranslator(hostCatalogues, language)
    const params = {
      cell: 'B2',
      field: '甲',
      value: '乙',
      year: 2025,
      here: '丙',
      there: '丁',
      limit: '2026-01-01',
      cause: '待岗',
      day: '2026-01-01',
      grade: '中级'
    }
    for (const code of codes)
      for (const key of [`gradeSheetFault.${code}`, `gradeSheetFault.${code}.wayOut`]) {
        const sentence = translate({ key, params: { ...params, other: '初级', name: '张三', staffNo: 'MY1', mean: '80', count: 31 } })
        expect(sentence.length).toBeGreaterThan(5)
        expect(sentence).not.toMatch(/[{}]/)
      }
  })
})
