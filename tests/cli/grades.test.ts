import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { z } from 'zod'
import { createWorkspace, openWorkspace } from '../../electron/services/storage'
import { unpack } from '../../electron/services/excel/write/zip'
import { gradeYearResultSchema } from '../../shared/families/grade'
import { prepareEdit } from '../../shared/workspace/command'
import { tableNames, type RowChange } from '../../shared/workspace/tables'
import { cast, gradeCity } from '../families/grade/city'
import { hengcai, mianyang, newFolder, type Ran } from './run'

const folder = newFolder()
const unopened = join(folder, '未开始.hengcai')
const opened = join(folder, '已开始.hengcai')
const year = ['--year', '2026'] as const
const clock = { by: '王雪梅', now: () => new Date(2026, 10, 23) }
const outcomeSchema = z.object({ kind: z.string(), to: z.string(), standby: z.boolean() })
/** Labels are said in the reader's language, so that the texts of the schema are plain here. */
const said = z.object({
  ...gradeYearResultSchema.omit({ people: true }).shape,
  opened: z.boolean(),
  people: z.array(
    z.looseObject({
      staffNo: z.string(),
      name: z.string(),
      county: z.string(),
      grade: z.string(),
      since: z.string().nullable(),
      outcome: outcomeSchema,
      proposal: outcomeSchema.extend({ rule: z.string(), authority: z.string() }).nullable(),
      eligibility: z.object({
        target: z.string().nullable(),
        status: z.string(),
        gates: z.array(z.object({ gate: z.string(), met: z.boolean(), required: z.string(), actual: z.string() })),
        missing: z.array(z.object({ code: z.string(), path: z.string(), label: z.string() }))
      }),
      ranked: z.object({ score: z.string().nullable(), rank: z.int().nullable(), state: z.string(), conditional: z.boolean() }).nullable(),
      decision: z.object({ reason: z.string(), by: z.string() }).nullable(),
      decided: z.string().nullable()
    })
  )
})
async function json(...words: string[]): Promise<unknown> {
  const ran = await hengcai([...words, '--json'])
  expect(ran, ran.error).toMatchObject({ code: 0 })
  return JSON.parse(ran.out)
}
const people = async (...words: string[]) => new Map(said.parse(await json('compute', ...words)).people.map((person) => [person.staffNo, person]))

async function edit(path: string, command: string, input: unknown): Promise<void> {
  const workspace = await openWorkspace(path, clock)
  if (!workspace.ok) throw new Error(workspace.fault.code)
  const prepared = prepareEdit(command, input, workspace.value.tables)
  const saved = prepared.ok ? await workspace.value.commit(prepared.value, clock.by) : prepared
  await workspace.value.close()
  if (!saved.ok) throw new Error(JSON.stringify(saved.fault))
}
async function write(path: string): Promise<void> {
  const tables = gradeCity()
  const created = await createWorkspace(path, { ...clock, company: '样例市分公司' })
  if (!created.ok) throw new Error(created.fault.code)
  const changes = tableNames
    .filter((name) => name !== 'company')
    .flatMap((table) => [...tables[table]].map(([key, after]) => ({ table, key, before: null, after }) as unknown as RowChange))
  const saved = await created.value.commit({ command: 'test', summary: { key: 'test' }, changes }, clock.by)
  await created.value.close()
  if (!saved.ok) throw new Error(JSON.stringify(saved.fault))
}
const demotion = { kind: 'demotion', to: 'G2', standby: false }
const proposed = { ...demotion, rule: 'grade.demotion' }

beforeAll(async () => {
  await write(unopened)
  await write(opened)
  await edit(opened, 'grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: { G4: 80 } })
  const decision = { staffNo: cast.demoted, from: 'G3', proposed, by: clock.by, on: '2026-07-02' }
  await edit(opened, 'grade.decide', { year: 2026, decisions: [{ ...decision, ...demotion, reason: '' }] })
}, 60_000)

describe('compute FILE grades', () => {
  it('gives a year that nobody opened as JSON: places, and everyone with gates, rank and what is proposed', async () => {
    const found = said.parse(await json('compute', unopened, 'grades', ...year))
    expect(found).toMatchObject({ year: 2026, resultYear: 2025, asOf: '2026-06-30', opened: false, frozen: false, pack: { id: 'hengcai-example' } })
    expect(found.places.map(({ grade }) => grade)).toEqual(['G6', 'G5', 'G4', 'G3', 'G2'])
    expect(found.people).toHaveLength(132)
    const of = new Map(found.people.map((person) => [person.staffNo, person]))
    expect(of.get(cast.demoted)).toMatchObject({ grade: 'G3', outcome: demotion, proposal: proposed, decision: null, decided: 'undecided' })
    expect(of.get(cast.warned)?.outcome).toMatchObject({ kind: 'warning', to: 'G3' })
    const months = of.get(cast.monthShort)?.eligibility.gates.find(({ gate }) => gate === 'months')
    expect(months).toEqual({ gate: 'months', met: false, required: '满 12 个月', actual: expect.stringMatching(/^11 个月/) })
  })
  it('gives the same bytes again, and changes nothing in the file', async () => {
    const before = readFileSync(unopened)
    const runs: Ran[] = []
    for (let time = 0; time < 2; time++) runs.push(await hengcai(['compute', unopened, 'grades', ...year, '--json']))
    expect(runs[0]?.code).toBe(0)
    expect(runs[0]?.out === runs[1]?.out).toBe(true)
    expect(readFileSync(unopened).equals(before)).toBe(true)
  })
  it('judges as of another day where one is given', async () => {
    const later = await people(unopened, 'grades', ...year, '--as-of', '2026-07-01')
    expect(later.get(cast.monthShort)?.eligibility.gates.find(({ gate }) => gate === 'months')).toMatchObject({ met: true })
  })
  it('takes settings and decisions of a year that was opened', async () => {
    const found = said.parse(await json('compute', opened, 'grades', ...year))
    expect([found.opened, found.places.find(({ grade }) => grade === 'G4')]).toEqual([true, expect.objectContaining({ source: 'establishment', upper: 80 })])
    expect(found.people.find(({ staffNo }) => staffNo === cast.demoted)).toMatchObject({ decided: 'confirmed', decision: { by: clock.by } })
  })
  it('reads as a table for people, with the guiding case below whoever is warned', async () => {
    const ran = await hengcai(['compute', unopened, 'grades', ...year])
    expect(ran.out).toMatch(/^2026 年度等级调整，考核年度 2025，评定日 2026-06-30，标准包 hengcai-example 2026\.1，花名册 132 人/)
    expect(ran.out).toMatch(new RegExp(`${cast.demoted}\t.*\t初级\t降级\t助理\t—\t`))
    expect(ran.out).toContain('指导案例18号')
    expect((await hengcai(['compute', unopened, 'grades', ...year, '--language', 'en'])).out).toMatch(/demotion/)
  })
  it('computes the city that the training is about from its own books', async () => {
    const file = join(folder, '绵阳.hengcai')
    await hengcai(['new', file, '--company', '绵阳'])
    const books = ['1-花名册.xlsx', '9-年度考核结果.xlsx', '10-奖惩记录.csv'].map(mianyang)
    expect((await hengcai(['import', file, ...books])).code).toBeLessThan(2)
    const found = await people(file, 'grades', ...year)
    const moved = [...found.values()]
      .filter(({ outcome }) => outcome.kind !== 'none')
      .map(({ staffNo, grade, outcome }) => [staffNo, grade, outcome.kind, outcome.to])
    expect(moved).toEqual([
      ['MY10226', 'G4', 'standby', 'G2'],
      ['MY10352', 'G1', 'warning', 'G1'],
      ['MY10388', 'G3', 'warning', 'G3'],
      ['MY10492', 'G4', 'standby', 'G2'],
      ['MY10618', 'G3', 'warning', 'G3'],
      ['MY10669', 'G4', 'warning', 'G4']
    ])
  }, 60_000)
})

describe('why FILE grade', () => {
  it('tells ladder, conditions and selection of one person', async () => {
    const ran = await hengcai(['why', unopened, 'grade', cast.demoted, ...year])
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, expect.stringContaining(cast.demoted)])
    expect(ran.out).toMatch(/2024.*不合格[\s\S]*2025.*不合格/)
    const explained = z
      .object({ staffNo: z.string(), explanation: z.looseObject({}), output: z.unknown() })
      .parse(await json('why', unopened, 'grade', cast.demoted, ...year))
    expect(explained.staffNo).toBe(cast.demoted)
  })
  it('refuses somebody who is not on the roster', async () => {
    expect(await hengcai(['why', unopened, 'grade', 'XX', ...year])).toMatchObject({ code: 3, error: expect.stringContaining('XX') })
  })
})

describe('export FILE', () => {
  it('grades writes the result workbook, of a year that nobody opened too', async () => {
    const path = join(folder, 'grades.xlsx')
    expect(await hengcai(['export', unopened, 'grades', ...year, '-o', path])).toMatchObject({ code: 0, out: '已导出 grades.xlsx\n' })
    const book = read(readFileSync(path))
    expect(book.SheetNames).toEqual(['等级调整结果', '晋级资格', '竞聘排名', '名额', '警告与降级', '说明'])
    expect(utils.sheet_to_csv(book.Sheets['警告与降级']!)).toContain(cast.demoted)
  })
  it('writes approval forms and letters of who was decided about, or of one of them', async () => {
    const path = join(folder, 'approval.docx')
    expect(await json('export', opened, 'grade-approval', ...year, '-o', path)).toEqual({ kind: 'grade-approval', formats: ['word'], files: ['approval.docx'] })
    expect(new TextDecoder().decode(unpack(readFileSync(path)).get('word/document.xml'))).toContain(cast.demoted)
    const letter = join(folder, 'warning.docx')
    await json('export', opened, 'grade-warnings', ...year, '--person', cast.demoted, '-o', letter)
    expect(new TextDecoder().decode(unpack(readFileSync(letter)).get('word/document.xml'))).toContain(`工号 ${cast.demoted}`)
  })
  it.each([
    ['grade-approval', unopened, [], '没有需要出这份文件的人'],
    ['grade-warnings', opened, ['--person', 'A0002'], '没有需要出这份文件的人'],
    ['grade-notices', opened, [], '没有需要出这份文件的人'],
    ['grade-publicity', opened, [], '还没有公示']
  ])('%s says what is lacking', async (what, file, more, message) => {
    const ran = await hengcai(['export', file, what, ...year, ...more, '-o', join(folder, 'none.docx')])
    expect([ran.code, ran.error.includes(message)]).toEqual([3, true])
  })
})

describe('wrong use', () => {
  it.each([
    [['compute', unopened, 'grades']],
    [['compute', unopened, 'grades', '--year', '26']],
    [['compute', unopened, 'grades', '--year', '2026.5']],
    [['compute', unopened, 'grades', '--year', '2026', '--as-of', '2026-02-30']],
    [['why', unopened, 'grades', 'A0001', '--year', '2026']],
    [['why', unopened, 'grade', 'A0001']],
    [['export', unopened, 'grades', '--year', '2026']],
    [['export', unopened, 'grade-approval', '-o', 'x.docx']],
    [['export', unopened, 'grade-approval', '--year', '2026', '-o', 'x.xlsx']],
    [['export', unopened, 'grade-nothing', '--year', '2026', '-o', 'x.docx']]
  ])('%j ends with 2', async (words) => {
    const ran = await hengcai(words)
    expect(ran.code).toBe(2)
    expect(ran.error).not.toContain('    at ')
  })
  it('the help names every form', async () => {
    for (const language of ['zh-CN', 'en']) {
      const { out } = await hengcai(['--help', '--language', language])
      for (const form of [
        'compute FILE grades --year',
        'why FILE grade STAFFNO --year',
        'export FILE grades --year',
        'grade-approval|grade-publicity|grade-warnings|grade-notices'
      ])
        expect(out, language).toContain(form)
    }
  })
})
