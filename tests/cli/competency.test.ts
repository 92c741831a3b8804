import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { main } from '../../electron/cli/main'
import { createWorkspace } from '../../electron/services/storage'
import { tableNames, type MutableTables, type RowChange } from '../../shared/workspace/tables'
import { city, done, first, rateAndSubmit } from '../families/evaluation/city'
import { mianyang, mianyangBooks, newFolder } from './run'

/** The command line in this process: no build is needed, and a failure shows its place. */
async function hengcai(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', '']
  const code = await main(words, { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}
const round = ['--round', '1', '--month', '2026-06']
const folder = newFolder()
const file = join(folder, '甲市.hengcai')
const json = async (...words: string[]): Promise<unknown> => JSON.parse((await hengcai(...words, '--json')).out)
const codeOf = (out: string): string => z.object({ fault: z.object({ code: z.string() }) }).parse(JSON.parse(out)).fault.code

const evaluated = z.object({
  round: z.int(),
  month: z.string(),
  model: z.object({ model: z.string(), version: z.int() }),
  pack: z.object({ id: z.string() }),
  people: z.array(z.looseObject({ missing: z.array(z.object({ code: z.string(), label: z.string() })) })),
  panels: z.array(
    z.object({
      panel: z.string(),
      alarms: z.int(),
      agreement: z.object({ status: z.string(), icc: z.string().nullable(), sentence: z.string() }),
      assessors: z.array(z.object({ assessor: z.string(), submitted: z.int(), waiting: z.int() }))
    })
  )
})
const score = z.string().nullable()
const certified = z.object({
  effectiveWeights: z.object({ exam: z.string(), performance: z.string(), supervisor: z.string() }).nullable(),
  people: z.array(
    z.looseObject({
      staffNo: z.string(),
      composite: score,
      passMark: score,
      status: z.string(),
      borderline: z.boolean(),
      reasons: z.array(z.object({ code: z.string() })),
      notApplicable: z.array(z.string())
    })
  )
})

async function write(path: string, tables: MutableTables): Promise<void> {
  const created = await createWorkspace(path, { by: '测试', now: () => new Date(2026, 5, 30), company: '甲市分公司' })
  if (!created.ok) throw new Error(created.fault.code)
  const changes = tableNames.flatMap((table) => [...tables[table]].map(([key, after]) => ({ table, key, before: null, after }) as RowChange))
  const saved = await created.value.commit({ command: 'test', summary: { key: 'test' }, changes }, '测试')
  await created.value.close()
  if (!saved.ok) throw new Error(saved.fault.code)
}

beforeAll(async () => {
  const tables = city({ people: 3 })
  rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3', P02: '3' })
  rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E2' }, { P01: '3.5', P02: '1' })
  rateAndSubmit(tables, { staffNo: 'C2', assessor: 'E1' }, { P01: '4', P02: null })
  done(tables, 'settle', { ...first, staffNo: 'C1', code: 'P02', kind: 'consensus', level: '2.5', calculated: '2.00', reason: '合议一致', by: '张三' })
  await write(file, tables)
})

describe('compute FILE competency', () => {
  it('gives levels, gaps, match and agreement as JSON', async () => {
    const found = evaluated.parse(await json('compute', file, 'competency', ...round))
    expect(found).toMatchObject({ round: 1, month: '2026-06', model: { model: 'small', version: 1 }, pack: { id: 'hengcai-example' } })
    expect(found.people[0]).toEqual({
      staffNo: 'C1',
      name: '员工C1',
      panel: '一组',
      state: 'done',
      target: 'G3',
      match: '88.75',
      verdict: 'developing',
      coverage: '100.00',
      coreMet: false,
      interview: null,
      presentation: null,
      competencies: [
        {
          code: 'P01',
          name: '产品知识',
          required: 4,
          actual: '3.25',
          calculated: '3.25',
          settled: null,
          gap: '-0.75',
          observed: 2,
          flags: []
        },
        {
          code: 'P02',
          name: '沟通',
          required: 2,
          actual: '2.50',
          calculated: '2.00',
          settled: { kind: 'consensus', level: '2.5', reason: '合议一致', by: '张三' },
          gap: '0.50',
          observed: 2,
          flags: ['wideRange']
        }
      ],
      missing: []
    })
    expect(found.people[1]).toMatchObject({ state: 'underWay', match: null, coverage: '60.00' })
    expect(found.people[1]?.missing).toEqual([
      { code: 'sheet', label: '评委E2还没有提交评价表' },
      { code: 'competency', label: '“沟通”没有可用的评分' }
    ])
    expect(found.panels).toHaveLength(1)
    expect(found.panels[0]).toMatchObject({ panel: '一组', alarms: 0, agreement: { status: 'tooFew', icc: null } })
    expect(found.panels[0]?.agreement.sentence).toMatch(/^样本不足/)
    expect(found.panels[0]?.assessors.map(({ assessor, submitted, waiting }) => [assessor, submitted, waiting])).toEqual([
      ['E1', 2, 1],
      ['E2', 1, 2]
    ])
  })
  it('gives a table for people, in either language', async () => {
    const { code, out } = await hengcai('compute', file, 'competency', ...round)
    expect(code).toBe(0)
    expect(out).toContain('第 1 轮现场评价，截至 2026-06，小样能力标准第 1 版，候选人 3 人\n工号\t姓名\t评委组')
    expect(out).toContain('C1\t员工C1\t一组\t已完成\tG3\t88.75\t待提升\t100.00\n')
    expect(out).toContain('员工C1 的差距：产品知识 3.25（要求 4）')
    expect(out).toContain('员工C3（C3）缺：评委E1还没有提交评价表、评委E2还没有提交评价表')
    const english = await hengcai('compute', file, 'competency', ...round, '--language', 'en')
    expect(english.out).toContain('C2\t员工C2\t一组\tUnder way\tG3\t—\t—\t60.00\n')
  })
  it('refuses a round that has no on-site evaluation, and knows its families', async () => {
    const none = await hengcai('compute', file, 'competency', '--round', '2', '--month', '2026-06', '--json')
    expect([none.code, codeOf(none.out)]).toEqual([3, 'evaluationFault.noEvaluation'])
    expect((await hengcai('compute', file, 'pay', ...round)).code).toBe(2)
    expect((await hengcai('compute', file, 'competency', '--round', '1')).code).toBe(2)
  })
  it('is explained by why FILE competency', async () => {
    const why = await hengcai('why', file, 'competency', 'C1', ...round)
    expect(why.out).toContain('C1 员工C1')
    expect(why.out).toContain('88.75')
    const none = await hengcai('why', file, 'competency', 'X1', ...round, '--json')
    expect([none.code, codeOf(none.out)]).toEqual([3, 'cliFault.notEvaluated'])
  })
  it('is told in the usage of either language', async () => {
    for (const language of ['zh-CN', 'en']) expect((await hengcai('--help', '--language', language)).out).toContain('compute FILE competency --round 1')
  })
})

describe('compute FILE certification', () => {
  it('takes in what was found on site', async () => {
    const found = certified.parse(await json('compute', file, 'certification', ...round))
    expect(found.people[0]?.reasons).toMatchObject([{ code: 'coreCompetencyGap' }])
    expect(found.people[2]?.notApplicable).toContain('coreCompetencies')
    expect(found.effectiveWeights).toBeNull()
  })
  it('tells how much each component set people apart, and who is near the line', async () => {
    const book = join(folder, '绵阳.hengcai')
    await hengcai('new', book, '--company', '绵阳分公司')
    await hengcai('import', book, ...mianyangBooks, '--year', '2026', '--by', '测试')
    const found = certified.parse(await json('compute', book, 'certification', ...round))
    expect(found.effectiveWeights).toEqual({ exam: '0.716', performance: '0.207', supervisor: '0.077' })
    const expected = z.object({ people: z.array(z.object({ no: z.string(), composite: score, status: z.string() })) })
    const { people } = expected.parse(JSON.parse(readFileSync(mianyang('expected.json'), 'utf8')))
    const byNumber = (a: { no: string }, b: { no: string }): number => (a.no < b.no ? -1 : 1)
    const known = new Set(people.map(({ no }) => no))
    const results = found.people.map(({ staffNo, composite, status }) => ({ no: staffNo, composite, status }))
    expect(results.filter(({ no }) => known.has(no))).toEqual(people.toSorted(byNumber))
    const near = found.people.filter(
      ({ composite, passMark }) => composite !== null && passMark !== null && Math.abs(Number(composite) - Number(passMark)) <= 2
    )
    expect(found.people.filter(({ borderline }) => borderline)).toEqual(near)
    expect(near.length).toBeGreaterThan(0)
    const { out } = await hengcai('compute', book, 'certification', ...round)
    expect(out).toContain('实际权重：考试得分 0.716，过往绩效 0.207，主管评价 0.077')
    expect(out).toContain('\t临界\n')
  }, 60_000)
})
