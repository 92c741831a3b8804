import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filledSheet, gradeSheetKinds, type GradeSheetKind } from '../../shared/families/grade'
import { templateOf } from '../../shared/kernel/sheet/definition'
import { showCell, type RawCell } from '../../shared/kernel/sheet/raw'
import { exampleBook } from '../rulebook'
import { gradeCity } from '../families/grade/city'

const quoted = (cell: RawCell): string => {
  const text = showCell(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const csv = (rows: readonly (readonly RawCell[])[]): string => rows.map((row) => row.map(quoted).join(',')).join('\r\n')
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']

/** The books that HR of the generated city hands in, by kind, as files. */
export function gradeCityBooks(size = 132): Readonly<Record<GradeSheetKind | 'roster' | 'performance', string>> {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-grade-city-'))
  const tables = gradeCity(size)
  const people = [...tables.people.values()]
  const write = (name: string, rows: readonly (readonly RawCell[])[]): string => {
    const path = join(folder, `${name}.csv`)
    writeFileSync(path, `\uFEFF${csv(rows)}`)
    return path
  }
  const sheet = (kind: GradeSheetKind): string => {
    const { definition, rows } = filledSheet(kind, tables, { book: exampleBook(), year: 2026 })
    const { columns, sheetName } = templateOf(definition)
    return write(sheetName, [columns.map(({ heading }) => heading), ...rows])
  }
  const roster = people.map((one) => [one.staffNo, one.name, one.county, one.post, one.grade, one.gradeSince ?? null, one.hireDate ?? null])
  const scores = people.map(({ staffNo, name }) => [
    staffNo,
    name,
    ...months.map((month) => tables.monthlyPerformance.get(`${staffNo}|${month}`)?.score ?? null)
  ])
  return {
    roster: write('花名册', [['工号', '姓名', '所属县区', '岗位', '现等级', '任现等级时间', '入司日期'], ...roster]),
    performance: write('月度绩效', [['工号', '姓名', ...months.map((month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`)], ...scores]),
    ...Object.fromEntries(gradeSheetKinds.map((kind) => [kind, sheet(kind)]))
  } as Readonly<Record<GradeSheetKind | 'roster' | 'performance', string>>
}
