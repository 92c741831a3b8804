import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../electron/cli/main'
import { openEnvelope, replyKind } from '../../electron/services/sealing'
import { valueOf } from '../contract/services'
import { passphrase, restoreKeys, writeOffice } from './host'
import { makeProvince, sealCity, type SampleProvince } from './province'

const folder = mkdtempSync(join(tmpdir(), 'hengcai-inbox-'))
const at = (...names: string[]): string => join(folder, ...names)
const file = at('省公司.hengcai')
let province: SampleProvince

beforeAll(async () => {
  province = await makeProvince({ cities: 3, people: 8 })
  await writeOffice(file, province.tables)
  await restoreKeys(at('data'), province.keys)
  mkdirSync(at('inbox'))
  for (const city of province.cities.slice(0, 2)) {
    const { fileName, bytes } = await sealCity(city, province.keys)
    writeFileSync(at('inbox', fileName), bytes)
  }
  writeFileSync(at('inbox', '随手一份.hcsub'), 'not a package')
  writeFileSync(at('inbox', '说明.txt'), 'passed over')
  vi.stubEnv('HENGCAI_DATA', at('data'))
  vi.stubEnv('HENGCAI_PASSPHRASE', passphrase)
})
afterAll(() => void vi.unstubAllEnvs())

type Ran = { readonly code: number; readonly out: string; readonly error: string }
async function run(...words: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await main([...words, '--by', '周敏'], { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}

describe('the province on the command line', () => {
  it('prints a verdict for each file of a folder, writes nothing, and says by its exit code that one is none', async () => {
    const before = await readFile(file)
    const { code, out } = await run('receive', file, at('inbox'))
    expect(code).toBe(1)
    expect(out).toMatch(/青阳-2026H1-r1\.hcsub：可以接收\n/)
    expect(out).toMatch(/随手一份\.hcsub：不是上报文件.*请选择扩展名为/)
    expect(out).toMatch(/共 3 份，可以接收 2 份/)
    expect((await readFile(file)).equals(before)).toBe(true)
  })
  it('takes in what may be, and finds it a duplicate the next time', async () => {
    const first = await run('receive', file, at('inbox'), '--take', '--json')
    expect([first.code, JSON.parse(first.out)]).toMatchObject([1, { good: 2, taken: 2 }])
    const again = await run('receive', file, at('inbox'), '--take')
    expect(again.out.match(/已经收过/g)?.length).toBeGreaterThanOrEqual(2)
    expect(again.out).toMatch(/没有可以接收的/)
  })
  it('consolidates a period: totals, who is missing, differences; and writes the workbook', async () => {
    const { code, out } = await run('consolidate', file, '--period', '2026H1', '-o', at('汇总.xlsx'), '--json')
    expect(code).toBe(0)
    const said = JSON.parse(out) as Record<string, unknown>
    expect(said).toMatchObject({ period: '2026H1', people: 16, missing: [{ code: 'C003', name: '德阳分公司' }], differences: [], unreconciled: [] })
    expect((await readFile(at('汇总.xlsx'))).subarray(0, 2).toString()).toBe('PK')
    expect((await run('consolidate', file, '--period', '2026H1')).out).toMatch(/名册 3 家，已接收 2 家，16 人\n/)
  })
  it('writes a reply to each city that only it can open', async () => {
    const { code, out } = await run('reply', file, '--period', '2026H1', '-o', at('回执'), '--outcome', 'returned', '--reason', '请补齐')
    expect([code, out.match(/已出具/g)?.length]).toEqual([0, 2])
    const names = readdirSync(at('回执')).toSorted()
    expect(names).toEqual(['绵阳-2026H1-r1-回执1.hcrep', '青阳-2026H1-r1-回执1.hcrep'])
    const city = province.cities.find(({ name }) => name === '绵阳分公司')
    const bytes = await readFile(at('回执', names[0] ?? ''))
    const opened = valueOf(await openEnvelope(replyKind, { name: 'a.hcrep', bytes }, { identities: city?.keys.identities ?? [] }))
    expect(opened.isSignedBy(province.keys.card.signing)).toBe(true)
    const { out: after } = await run('consolidate', file, '--period', '2026H1', '--json')
    expect(JSON.parse(after)).toMatchObject({ people: 0, cities: [{ returned: true }, { returned: true }, { returned: false }] })
  })
  it('names wrong use, an empty folder, and a file that is no province', async () => {
    expect((await run('receive', file)).code).toBe(2)
    expect((await run('consolidate', file)).code).toBe(2)
    mkdirSync(at('empty'))
    expect((await run('receive', file, at('empty'))).error).toMatch(/没有上报文件/)
    const [city] = province.cities
    if (city) await writeOffice(at('city.hengcai'), city.tables)
    const refused = await run('consolidate', at('city.hengcai'), '--period', '2026H1')
    expect([refused.code, refused.error]).toEqual([3, expect.stringMatching(/不属于省公司/)])
  })
})
