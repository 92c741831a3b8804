import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { z } from 'zod'
import { hengcai, mianyang, mianyangBooks, newFolder } from './run'

const expectedSchema = z.object({
  people: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      county: z.string(),
      post: z.string(),
      grade: z.string(),
      since: z.string(),
      hire: z.string(),
      absent: z.boolean(),
      exam: z.string().nullable(),
      performance: z.string().nullable(),
      supervisor: z.string().nullable(),
      composite: z.string().nullable(),
      target: z.string().nullable(),
      status: z.string()
    })
  )
})
const findingSchema = z.object({
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  wayOut: z.string()
})
const importSchema = z.object({
  books: z.array(z.object({ file: z.string(), added: z.int(), changed: z.int(), unchanged: z.int(), leftOut: z.int(), passedOver: z.int() })),
  problems: z.array(findingSchema),
  warnings: z.array(findingSchema),
  passedOver: z.array(findingSchema)
})
const resultSchema = z.object({
  round: z.literal(1),
  month: z.string(),
  pack: z.object({ id: z.string(), version: z.string() }),
  people: z.array(
    z.looseObject({ staffNo: z.string(), status: z.string(), missing: z.array(z.object({ code: z.string(), path: z.string(), label: z.string() })) })
  )
})

const expected = expectedSchema.parse(JSON.parse(readFileSync(mianyang('expected.json'), 'utf8'))).people
const file = join(newFolder(), '绵阳.hengcai')
const round = ['--round', '1', '--month', '2026-06']
const importAll = () => hengcai(['import', file, ...mianyangBooks, '--year', '2026', '--by', '测试', '--json'])
let imported: z.infer<typeof importSchema>
let importCode: number

beforeAll(async () => {
  expect((await hengcai(['new', file, '--company', '绵阳分公司'])).code).toBe(0)
  const ran = await importAll()
  importCode = ran.code
  imported = importSchema.parse(JSON.parse(ran.out))
}, 60_000)

describe('the four books of Mianyang, by command line', () => {
  it('give every figure, target and status of all 132 people', async () => {
    const ran = await hengcai(['compute', file, 'certification', ...round, '--json'])
    expect(ran.code).toBe(0)
    const { people } = resultSchema.parse(JSON.parse(ran.out))
    const shown = people.map(
      ({ staffNo, name, county, post, grade, gradeSince, hireDate, absent, exam, performance, supervisor, composite, target, status }) => ({
        no: staffNo,
        name,
        county,
        post,
        grade,
        since: gradeSince,
        hire: hireDate,
        absent,
        exam,
        performance,
        supervisor,
        composite,
        target,
        status
      })
    )
    expect(shown).toEqual(expected.toSorted((a, b) => (a.no < b.no ? -1 : 1)))
    expect(people.filter(({ missing }) => missing.length > 0).map(({ staffNo }) => staffNo)).toEqual([
      'MY10049',
      'MY10258',
      'MY10280',
      'MY10455',
      'MY10521',
      'MY10660',
      'MY10681',
      'MY10865'
    ])
    expect(people.flatMap(({ missing }) => missing).every(({ label, path }) => label.length > 2 && path.length > 2)).toBe(true)
  })
  it('report the unknown person, the repeated person and the passed-over rows by cell', () => {
    expect(importCode).toBe(1)
    expect(imported.problems).toEqual([expect.objectContaining({ file: '2-考试成绩.csv', value: 'ZZ99999', cell: expect.stringMatching(/^B\d+$/) })])
    expect(imported.warnings).toContainEqual(expect.objectContaining({ file: '1-花名册.xlsx', value: 'MY10467', cell: 'B152' }))
    expect(imported.passedOver.filter((one) => one.file === '1-花名册.xlsx').length).toBeGreaterThanOrEqual(12)
    expect(imported.problems.every(({ message, wayOut }) => /[一-鿿]/.test(message) && /[一-鿿]/.test(wayOut))).toBe(true)
  })
  it('change nothing when imported again', async () => {
    const again = importSchema.parse(JSON.parse((await importAll()).out))
    expect(again.books.map(({ added, changed }) => [added, changed])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0]
    ])
    const before = JSON.parse((await hengcai(['info', file, '--json'])).out) as { sequence: number }
    await importAll()
    expect((JSON.parse((await hengcai(['info', file, '--json'])).out) as { sequence: number }).sequence).toBe(before.sequence)
  }, 60_000)
  it('become a result workbook with the same figures', async () => {
    const book = join(newFolder(), '结果.xlsx')
    expect((await hengcai(['export', file, 'results', ...round, '-o', book])).code).toBe(0)
    const sheet = XLSX.read(readFileSync(book)).Sheets['认证结果']
    const rows = z.array(z.array(z.unknown())).parse(XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1, raw: true }))
    const head = rows.findIndex((row) => row.includes('工号'))
    const column = (name: string) => rows[head]?.indexOf(name) ?? -1
    const people = rows.slice(head + 1).filter((row) => typeof row[column('工号')] === 'string')
    const figure = (value: unknown) => (typeof value === 'number' ? value.toFixed(2) : null)
    expect(people.map((row) => [row[column('工号')], figure(row[column('考试得分')]), figure(row[column('综合得分')])])).toEqual(
      expected.toSorted((a, b) => (a.no < b.no ? -1 : 1)).map(({ no, exam, composite }) => [no, exam, composite])
    )
  })
  it('answer why', async () => {
    const ran = await hengcai(['why', file, 'certification', 'MY10004', ...round])
    expect(ran.code).toBe(0)
    for (const said of ['79.40', '88.56', '80.20', '83.22', '示例', '合格线']) expect(ran.out).toContain(said)
  })
  it('are whole on disk', async () => expect((await hengcai(['check', file])).code).toBe(0))
})
