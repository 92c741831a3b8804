import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { diffPacks } from '../../shared/standard/diff'
import { examplePack } from '../rulebook'
import { testHost, valueOf, type TestHost } from '../contract/services'
import { codeOf, otherWeights, packWith, packWithValue, utilisation, weights } from './city'

// The clock of the test host stands at 2026-11-23.
const today = '2026-11-23'
const title = { 'zh-CN': '四川省标准包', en: 'Standard pack of Sichuan' }
const head = { id: 'sichuan', version: '2026.1', title, validFrom: '2026-07-01', expiresOn: '2026-12-31', note: '按人〔2026〕12 号' }
const passphrase = '三江口 边走边唱'

async function office(kind: 'city' | 'province', name: string): Promise<TestHost> {
  const host = testHost()
  valueOf(await host.host['workspace.create']({ company: name }))
  valueOf(await host.host['keys.make']({ office: kind, code: kind === 'city' ? 'MY' : 'SC', name, passphrase }))
  return host
}
const upload = async ({ services }: TestHost, name: string, bytes: Uint8Array): Promise<string> => valueOf(await services.receiveUpload(name, bytes)).handle
const dispatch = ({ host }: TestHost, command: string, input: unknown) => host['workspace.dispatch']({ command, input })
const rowsOf = async <T>({ host }: TestHost, table: 'packs' | 'packChoice' | 'cyclePacks' | 'trustedKeys' | 'packDrafts' | 'cityValues'): Promise<T[]> =>
  valueOf(await host['workspace.rows']({ table, offset: 0, limit: 100 })).rows as T[]

/** The province drafts and issues a pack; its file. */
async function issues(province: TestHost, version: string, more: object = {}, value: object = otherWeights): Promise<Uint8Array> {
  const example = examplePack()
  const base = { id: example.id, version: example.version }
  valueOf(await dispatch(province, 'standard.beginDraft', { draft: version, base, content: example, ...head, version, ...more, by: '刘处', on: today }))
  const was = { path: weights, was: '2011-02-01', from: '2011-02-01' }
  valueOf(await dispatch(province, 'standard.setValue', { draft: version, ...was, value, provenance: 'province', source: '第三条' }))
  const { delivery } = valueOf(await province.host['standard.issue']({ draft: version }))
  expect(delivery?.name).toBe(`标准包-${version}.hcstd`)
  return province.delivered.get(`标准包-${version}.hcstd`)!
}
async function trusts(city: TestHost, province: TestHost): Promise<void> {
  valueOf(await province.host['keys.card']({}))
  const [name, bytes] = [...province.delivered].find(([file]) => file.endsWith('.hckey'))!
  const card = await upload(city, name, bytes)
  const { fingerprint } = valueOf(await city.host['keys.readCard']({ upload: card }))
  valueOf(await city.host['keys.takeCard']({ upload: card }))
  valueOf(await dispatch(city, 'trust.confirm', { fingerprint, heard: fingerprint, how: 'telephone', with: '刘处', on: today, by: '王人力' }))
}
type Stored = { version: string; standing: string; content: unknown; issue: { sequence: number; previous: string | null }; digest: string; signedBy: string }

describe('a pack from the province to a city', () => {
  it('is issued, read for trial, trusted, taken in and adopted', async () => {
    const province = await office('province', '省公司')
    const bytes = await issues(province, '2026.1')
    expect(await rowsOf(province, 'packDrafts')).toEqual([])
    const [kept] = await rowsOf<Stored>(province, 'packs')
    expect(kept).toMatchObject({
      version: '2026.1',
      standing: 'issued',
      issue: { sequence: 1, previous: null, issuer: '省公司', note: head.note, validFrom: head.validFrom }
    })

    const city = await office('city', '绵阳分公司')
    const handle = await upload(city, '标准包-2026.1.hcstd', bytes)
    const before = valueOf(await city.host['standard.readPack']({ upload: handle }))
    expect(before).toMatchObject({ file: '标准包-2026.1.hcstd', trialBecause: 'unknownSigner', known: false, issue: { sequence: 1 } })
    expect(diffPacks(examplePack(), before.pack).map(({ path }) => path)).toEqual([weights])
    valueOf(await city.host['standard.takePack']({ upload: handle }))
    expect(codeOf(await city.host['standard.adopt']({ id: 'sichuan', version: '2026.1' }))).toBe('standardFault.trialOnly')
    // What was taken in is forgotten.
    expect(codeOf(await city.host['standard.readPack']({ upload: handle }))).toBe('upload.gone')

    await trusts(city, province)
    const again = await upload(city, 'a.hcstd', bytes)
    expect(valueOf(await city.host['standard.readPack']({ upload: again }))).toMatchObject({ trialBecause: null, known: false, signedBy: kept?.signedBy })
    valueOf(await city.host['standard.takePack']({ upload: again }))
    valueOf(await dispatch(city, 'certification.openRound', { round: 1, month: '2026-06' }))
    const adopted = valueOf(await city.host['standard.adopt']({ id: 'sichuan', version: '2026.1' }))
    expect(adopted.changes.map(({ table }) => table)).toEqual(['packs', 'cyclePacks', 'packChoice'])
    expect(await rowsOf(city, 'cyclePacks')).toEqual([{ cycle: 'round|1|2026-06', id: 'hengcai-example', version: '2026.1' }])
    expect(await rowsOf(city, 'packChoice')).toEqual([{ id: 'sichuan', version: '2026.1', since: today, by: '' }])
    // One undo takes the whole adoption back.
    valueOf(await city.host['workspace.undo']({}))
    expect([await rowsOf(city, 'cyclePacks'), await rowsOf(city, 'packChoice')]).toEqual([[], []])

    valueOf(await city.host['standard.packFile']({ id: 'sichuan', version: '2026.1' }))
    expect(city.delivered.get('标准包-2026.1.hcstd')).toEqual(bytes)
    const last = await upload(city, 'b.hcstd', bytes)
    expect(valueOf(await city.host['standard.readPack']({ upload: last })).known).toBe(true)
    expect(valueOf(await city.host['standard.takePack']({ upload: last })).changes).toEqual([])
    await Promise.all([province.services.close(), city.services.close()])
  })
  it('is numbered after the ones before it; an older one is not taken in any more', async () => {
    const province = await office('province', '省公司')
    const first = await issues(province, '2026.1')
    const second = await issues(province, '2026.2', {}, { exam: 30, performance: 30, supervisor: 40 })
    const [one, two] = await rowsOf<Stored>(province, 'packs')
    expect([one?.issue, two?.issue]).toMatchObject([{ sequence: 1 }, { sequence: 2, previous: one?.digest }])
    const city = await office('city', '绵阳分公司')
    await trusts(city, province)
    valueOf(await city.host['standard.takePack']({ upload: await upload(city, '2.hcstd', second) }))
    const older = await upload(city, '1.hcstd', first)
    const refused = { ok: false, fault: { code: 'standardFault.older', place: { file: '1.hcstd' }, params: { sequence: 1, newest: 2 } } }
    expect(await city.host['standard.readPack']({ upload: older })).toMatchObject(refused)
    expect(await city.host['standard.takePack']({ upload: older })).toMatchObject({ ok: false, fault: { code: 'standardFault.older' } })
    expect((await rowsOf<Stored>(city, 'packs')).map(({ version }) => version)).toEqual(['2026.2'])
    await Promise.all([province.services.close(), city.services.close()])
  })
  it('may be taken in when it has expired, and is not adopted', async () => {
    const province = await office('province', '省公司')
    const bytes = await issues(province, '2026.1', { expiresOn: '2026-11-22' })
    const city = await office('city', '绵阳分公司')
    await trusts(city, province)
    valueOf(await city.host['standard.takePack']({ upload: await upload(city, 'a.hcstd', bytes) }))
    expect(await city.host['standard.adopt']({ id: 'sichuan', version: '2026.1' })).toMatchObject({
      fault: { code: 'standardFault.expired', value: '2026-11-22' }
    })
    await Promise.all([province.services.close(), city.services.close()])
  })
})

describe('issuing', () => {
  it('needs a draft that is ready, the province, and its key', async () => {
    const bare = testHost()
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('desk.nothingOpen')
    valueOf(await bare.host['workspace.create']({ company: '省公司' }))
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('standardFault.onlyProvince')
    valueOf(await dispatch(bare, 'trust.setOffice', { office: 'province', code: 'SC' }))
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('standardFault.unknownDraft')
    const base = { id: 'hengcai-example', version: '2026.1' }
    const draft = { draft: 'x', base, content: examplePack(), ...head, by: '', on: today }
    valueOf(await dispatch(bare, 'standard.beginDraft', draft))
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('standardFault.nothingChanged')
    const value = { draft: 'x', path: weights, was: null, from: '2027-01-01', value: otherWeights, provenance: 'province', source: '三' }
    valueOf(await dispatch(bare, 'standard.setValue', value))
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('standardFault.noKey')
    valueOf(await bare.host['keys.make']({ office: 'province', code: 'SC', name: '省公司', passphrase }))
    valueOf(await bare.host['keys.lock']({}))
    expect(codeOf(await bare.host['standard.issue']({ draft: 'x' }))).toBe('trust.locked')
    expect([await rowsOf(bare, 'packs'), (await rowsOf(bare, 'packDrafts')).length, bare.delivered.size]).toEqual([[], 1, 0])
    valueOf(await bare.host['keys.unlock']({ passphrase }))
    valueOf(await bare.host['standard.issue']({ draft: 'x' }))
    await bare.services.close()
  })
})

describe('other packs', () => {
  it('are for trial, and are never handed on as issued', async () => {
    const host = testHost()
    valueOf(await host.host['workspace.create']({ company: '绵阳分公司' }))
    const pack = packWithValue('x', weights, otherWeights)
    const handle = await upload(host, 'x.json', new TextEncoder().encode(JSON.stringify(pack)))
    expect(valueOf(await host.host['standard.readPack']({ upload: handle }))).toMatchObject({
      trialBecause: 'unsigned',
      issue: null,
      signedBy: null,
      known: false
    })
    valueOf(await host.host['standard.takePack']({ upload: handle }))
    expect(await rowsOf<Stored>(host, 'packs')).toMatchObject([{ standing: 'trial', content: pack }])
    expect(codeOf(await host.host['standard.packFile']({ id: 'sichuan', version: 'x' }))).toBe('standardFault.noFile')
    const example = await upload(host, 'pack.json', new TextEncoder().encode(canonicalJson(examplePack())))
    expect(valueOf(await host.host['standard.readPack']({ upload: example })).known).toBe(true)
    const squatter = { ...packWith('x'), id: 'hengcai-example', version: '2026.1' }
    const other = await upload(host, 'y.json', new TextEncoder().encode(JSON.stringify(squatter)))
    expect(codeOf(await host.host['standard.takePack']({ upload: other }))).toBe('standardFault.versionThere')
    await host.services.close()
  })
})

describe('市定', () => {
  it('is held to the range of the built-in pack by the host, and saved', async () => {
    const host = testHost()
    const own = { path: utilisation, from: '2026-07-01', value: 70, reason: '山区路途远', by: '王人力', on: today }
    expect(codeOf(await dispatch(host, 'standard.setCityValue', own))).toBe('desk.nothingOpen')
    valueOf(await host.host['workspace.create']({ company: '绵阳分公司' }))
    expect(await dispatch(host, 'standard.setCityValue', { ...own, value: 0.5 })).toMatchObject({ fault: { code: 'pack.bounds', value: '0.5' } })
    valueOf(await dispatch(host, 'standard.setCityValue', own))
    expect(await rowsOf(host, 'cityValues')).toEqual([own])
    await host.services.close()
  })
})
