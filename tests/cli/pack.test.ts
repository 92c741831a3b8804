import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../electron/cli/main'
import { createWorkspace, openWorkspace } from '../../electron/services/storage'
import { prepareEdit } from '../../shared/workspace/command'
import type { RowChange, Tables } from '../../shared/workspace/tables'
import { tableNames } from '../../shared/workspace/tables'
import { examplePack } from '../rulebook'
import { sampleTables } from '../renderer/sample-tables'
import { otherWeights, packWithValue, utilisation, weights } from '../standard/city'
import { newFolder } from './run'

/** The command line within this process. */
async function run(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', '']
  const code = await main(argv, { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}
async function json(...argv: string[]) {
  const { code, out } = await run(...argv, '--json')
  return { code, value: JSON.parse(out) as unknown }
}

const before = { XDG_DATA_HOME: process.env.XDG_DATA_HOME, HENGCAI_PASSPHRASE: process.env.HENGCAI_PASSPHRASE, HOME: process.env.HOME }
beforeAll(() => {
  const home = mkdtempSync(join(tmpdir(), 'hengcai-home-'))
  Object.assign(process.env, { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, HENGCAI_PASSPHRASE: '三江口 边走边唱' })
})
afterAll(() => void Object.assign(process.env, before))

const by = { by: '王人力', now: () => new Date(2026, 10, 24) }
async function saved(name: string, tables: Tables | null = null): Promise<string> {
  const path = join(newFolder(), name)
  const created = await createWorkspace(path, { ...by, company: '绵阳分公司' })
  if (!created.ok) throw new Error(created.fault.code)
  const changes = (tables === null ? [] : tableNames.filter((table) => table !== 'company')).flatMap((table) =>
    [...tables![table]].map(([key, after]) => ({ table, key, before: null, after }) as unknown as RowChange)
  )
  const done = await created.value.commit({ command: 'test', summary: { key: 'test' }, changes }, '王人力')
  if (!done.ok) throw new Error(done.fault.code)
  await created.value.close()
  return path
}
/** The file of a pack that the province drafted and issued by the command line. */
async function issuedFile(): Promise<{ province: string; pack: string }> {
  const province = await saved('省公司.hengcai')
  expect((await run('keys', 'make', province, '--office', 'province', '--code', 'SC', '--name', '省公司')).code).toBe(0)
  const opened = await openWorkspace(province, by)
  if (!opened.ok) throw new Error(opened.fault.code)
  const content = examplePack()
  const base = { id: content.id, version: content.version }
  const title = { 'zh-CN': '四川省标准包', en: 'Standard pack of Sichuan' }
  const head = { id: 'sichuan', version: '2026.1', title, validFrom: '2026-07-01', expiresOn: null, note: '' }
  const day = '2011-02-01'
  const edits = {
    beginDraft: { draft: '草稿1', base, content, ...head, by: '刘处', on: '2026-11-24' },
    setValue: { draft: '草稿1', path: weights, was: day, from: day, value: otherWeights, provenance: 'province', source: '第三条' }
  }
  for (const [name, input] of Object.entries(edits)) {
    const prepared = prepareEdit(`standard.${name}`, input, opened.value.tables)
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.fault))
    await opened.value.commit(prepared.value, '刘处')
  }
  await opened.value.close()
  const pack = join(newFolder(), '标准包-2026.1.hcstd')
  expect(await run('pack', 'issue', province, '草稿1', '-o', pack)).toMatchObject({ code: 0, out: '发布标准包 sichuan 2026.1，第 1 号\n' })
  return { province, pack }
}
async function trusts(city: string, province: string): Promise<void> {
  const card = join(newFolder(), '省公司.hckey')
  expect((await run('keys', 'card', province, '-o', card)).code).toBe(0)
  expect((await run('keys', 'take', city, card)).code).toBe(0)
  const own = (await json('keys', 'show', province)).value as { own: { fingerprint: string } }
  expect((await run('keys', 'confirm', city, '--heard', own.own.fingerprint, '--with', '刘处')).code).toBe(0)
}

describe('standard packs on the command line', () => {
  test('go from the province to a city, whose old round stays as it was', async () => {
    const { province, pack } = await issuedFile()
    const city = await saved('绵阳.hengcai', sampleTables(12))
    const round = ['--round', '1', '--month', '2026-06'] as const
    const before = await run('compute', city, 'certification', ...round)
    expect(await run('pack', 'take', city, pack)).toMatchObject({ code: 0, out: '收下标准包 sichuan 2026.1，仅供试算\n' })
    expect((await json('pack', 'adopt', city, 'sichuan@2026.1')).value).toMatchObject({ fault: { code: 'standardFault.trialOnly' } })
    await trusts(city, province)
    expect((await run('pack', 'show', pack, city)).out).toContain('可以启用')
    expect((await run('pack', 'take', city, pack)).out).toBe('收下标准包 sichuan 2026.1\n')
    expect((await run('pack', 'take', city, pack)).out).toBe('没有变化\n')
    expect(await run('pack', 'adopt', city, 'sichuan@2026.1')).toMatchObject({ code: 0, out: '启用标准包 sichuan 2026.1\n' })
    expect((await run('compute', city, 'certification', ...round)).out).toBe(before.out)
    const listed = await json('pack', 'list', city)
    expect(listed.value).toMatchObject({
      packs: [
        { version: '2026.1', standing: 'issued', present: true, issue: { sequence: 1 } },
        { id: 'hengcai-example', standing: 'builtIn', present: false }
      ],
      cycles: [{ cycle: 'round|1|2026-06', id: 'hengcai-example' }]
    })
    const text = (await run('pack', 'list', city)).out
    expect(text).toContain('sichuan 2026.1（省定）四川省标准包，现行')
    expect(text).toContain('第 1 轮认证（2026-06）：hengcai-example 2026.1')
    expect(await run('pack', 'move', city, 'round|1|2026-06', 'sichuan@2026.1', '--reason', '省公司要求重算')).toMatchObject({
      code: 0,
      out: '第 1 轮认证（2026-06）改用标准包 sichuan 2026.1（省公司要求重算）\n'
    })
    const moved = await run('compute', city, 'certification', ...round)
    expect(moved.out).not.toBe(before.out)
    expect((await run('compute', city, 'certification', ...round, '--pack', pack)).out).toBe(moved.out)
    const again = join(newFolder(), 'again.hcstd')
    expect((await run('pack', 'file', city, 'sichuan@2026.1', '-o', again)).code).toBe(0)
    expect(readFileSync(again)).toEqual(readFileSync(pack))
  })
  test('are compared, and say what that changes in a file', async () => {
    const folder = newFolder()
    const changed = join(folder, 'other.json')
    writeFileSync(changed, JSON.stringify(packWithValue('x', weights, otherWeights)))
    const city = await saved('绵阳.hengcai', sampleTables(12))
    const alone = await run('pack', 'compare', 'example', changed)
    expect(alone).toMatchObject({ code: 0, error: '' })
    expect(alone.out).toMatch(/^综合得分三项构成的权重（certification\.composite\.weights）取值改变 2011-02-01 起：.* 40.* → .* 60.*\n$/u)
    const both = await run('pack', 'compare', 'example', changed, city)
    expect(both.out).toContain('对 绵阳分公司 结果的影响：')
    expect(both.out).toMatch(/第 1 轮认证（2026-06）：\d+ 人有变化；通过 \d+ → \d+ 人\n {2}MY1/u)
    expect((await json('pack', 'compare', 'example', changed, city)).value).toMatchObject({
      differences: [{ path: weights, kind: 'valueChanged' }],
      effect: { rounds: [{ cycle: 'round|1|2026-06', people: 12 }], gradeYears: [], plans: [] }
    })
    expect((await run('pack', 'compare', 'example', 'example')).out).toBe('两个标准包的参数完全相同\n')
    expect((await run('pack', 'compare', 'example', changed, '--language', 'en')).out).toMatch(/Value changed from 2011-02-01/)
  })
  test('let a city set its own values, within the pack', async () => {
    const city = await saved('绵阳.hengcai')
    const rest = ['--day', '2026-07-01', '--reason', '山区路途远'] as const
    expect(await run('pack', 'set', city, utilisation, '70', ...rest)).toMatchObject({
      code: 0,
      out: '设置市定参数“定编：工时利用率”，自 2026-07-01 起（山区路途远）\n'
    })
    expect(await json('pack', 'set', city, utilisation, '0.5', ...rest)).toMatchObject({ code: 3, value: { fault: { code: 'pack.bounds', value: '0.5' } } })
    expect(await json('pack', 'set', city, weights, '{}', ...rest)).toMatchObject({ code: 3, value: { fault: { code: 'standardFault.notCitySettable' } } })
    expect((await run('pack', 'list', city)).out).toContain('市定参数“定编：工时利用率”2026-07-01 起 70（山区路途远）')
    expect((await run('pack', 'unset', city, utilisation, '--day', '2026-07-01')).code).toBe(0)
    expect((await json('pack', 'list', city)).value).toMatchObject({ cityValues: [] })
  })
  test('show every parameter with its ground', async () => {
    const { code, out } = await run('pack', 'show', 'example')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(1 + Object.keys(examplePack().parameters).length)
    expect(out).toContain('（headcount.utilisation）2011-02-01 起：85，假设，')
  })
  test('tell wrong use apart from what is refused', async () => {
    const city = await saved('绵阳.hengcai')
    for (const words of [
      ['pack'],
      ['pack', 'burn'],
      ['pack', 'show'],
      ['pack', 'compare', 'example'],
      ['pack', 'adopt', city, 'sichuan'],
      ['pack', 'set', city, utilisation, '70'],
      ['pack', 'issue', city, 'x']
    ])
      expect((await run(...words)).code, words.join(' ')).toBe(2)
    expect((await run('pack', 'show', join(newFolder(), 'none.hcstd'))).code).toBe(3)
    expect((await json('pack', 'issue', city, 'x', '-o', join(newFolder(), 'x'))).value).toMatchObject({ fault: { code: 'standardFault.onlyProvince' } })
    expect((await run('--help')).out).toContain('pack compare OLD NEW [FILE]')
  })
})
