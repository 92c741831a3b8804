import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspected, Verdict } from '../../shared/submission'
import { submissionEntries } from '../../shared/submission'
import { packKey, type StoredPack } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { digestOfPack } from '../../electron/services/standard/pack-file'
import { valueOf } from '../contract/services'
import { examplePack } from '../rulebook'
import { day, period } from './city'
import { provinceHost, type OfficeHost } from './host'
import { cityAt, makeProvince, officeKeys, sealCity, trustedKeyOf, type SampleCity, type SampleProvince, type Tampering } from './province'

const stricter = { ...examplePack(changeMinimum(51)), id: 'province.sc', version: '2026.1' }
const changed = { ...examplePack(changeMinimum(12)), id: 'province.sc', version: '2026.1' }
function changeMinimum(mark: number) {
  return (pack: { parameters: Record<string, { values: { value: unknown }[] }> }): void => {
    const [value] = pack.parameters['certification.decision.examMinimum']?.values ?? []
    if (value) value.value = mark
  }
}
const issued = (content: StandardPack, sequence: number, validFrom: string): StoredPack => ({
  id: content.id,
  version: content.version,
  digest: digestOfPack(content),
  content,
  standing: 'issued',
  issue: { sequence, issuedOn: day(validFrom), validFrom: day(validFrom), expiresOn: null, previous: null, issuer: '示例省公司', note: '' },
  signedBy: null,
  takenInOn: day(validFrom),
  by: '周敏'
})

let province: SampleProvince
let office: OfficeHost
let my: SampleCity
let gy: SampleCity
let first: Awaited<ReturnType<typeof sealCity>>
beforeAll(async () => {
  province = await makeProvince({ cities: 4, people: 12 })
  const [one, two, three, four] = province.cities
  if (!one || !two || !three || !four) throw new Error('no cities')
  my = one
  gy = two
  // The third was never compared; the fourth lost its key.
  province.tables.trustedKeys.set(three.keys.fingerprint, trustedKeyOf(three.keys, { compared: null }))
  province.tables.trustedKeys.set(four.keys.fingerprint, trustedKeyOf(four.keys, { retired: { on: day('2026-05-01'), by: '周敏', why: 'lost', note: '' } }))
  const pack = issued(stricter, 1, '2026-07-01')
  province.tables.packs.set(packKey(pack), pack)
  office = await provinceHost(province)
  first = await sealCity(my, province.keys, { revision: 2 })
  const { inbox, packages } = await inspect([['绵-r2.hcsub', first.bytes]])
  expect(packages[0]).toMatchObject({ verdict: 'ok', fault: null, differenceCount: 0, people: 12, revision: 2, period, city: { code: my.code } })
  valueOf(await office.host['consolidation.take']({ inbox, digests: [first.digest], despitePack: [] }))
})

afterAll(() => office.services.close())

async function inspect(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<{ inbox: string; packages: readonly Inspected[] }> {
  const uploads: string[] = []
  for (const [name, bytes] of files) uploads.push(await office.upload(name, bytes))
  return valueOf(await office.host['consolidation.inspect']({ uploads }))
}
/** What one package is found to be; that finding out writes nothing is held here for every case. */
async function found(bytes: Uint8Array, name = 'a.hcsub'): Promise<Inspected> {
  const before = await office.bytes()
  const { packages } = await inspect([[name, bytes]])
  expect((await office.bytes()).equals(before)).toBe(true)
  const [only] = packages
  if (!only) throw new Error('nothing inspected')
  return only
}
const sealed = (tampering: Tampering, city = gy): Promise<Awaited<ReturnType<typeof sealCity>>> => sealCity(city, province.keys, tampering)
const ofThird = (): SampleCity => province.cities[2] ?? my
const ofFourth = (): SampleCity => province.cities[3] ?? my

describe('each verdict by its own planted case', () => {
  const cases: readonly (readonly [what: string, verdict: Verdict, make: () => Promise<Uint8Array> | Uint8Array])[] = [
    ['the same package again', 'duplicate', () => first.bytes],
    ['the same package, sealed anew by its sender', 'duplicate', async () => (await sealCity(my, province.keys, { revision: 2 })).bytes],
    ['an older revision', 'stale', async () => (await sealed({ revision: 1 }, my)).bytes],
    ['the same revision with other content', 'fork', async () => (await sealed({ revision: 2, previous: 'a'.repeat(64) }, my)).bytes],
    ['the next revision on top of another one', 'fork', async () => (await sealed({ revision: 3, previous: 'a'.repeat(64) }, my)).bytes],
    ['the next revision', 'ok', async () => (await sealed({ revision: 3, previous: first.digest }, my)).bytes],
    ['one after a gap', 'ok', async () => (await sealed({ revision: 5, previous: 'a'.repeat(64) }, my)).bytes],
    ['sealed to another province', 'wrongRecipient', async () => (await sealed({ to: await officeKeys('province', 'YN', '邻省') })).bytes],
    [
      'meant for another province and passed on to us',
      'wrongRecipient',
      async () => (await sealed({ manifest: (one) => ({ ...one, recipient: '1'.repeat(24) }) })).bytes
    ],
    ['a city that is not registered', 'unknownCity', async () => (await sealed({}, await cityAt(9, 5))).bytes],
    ['a city whose key nobody compared', 'unknownCity', async () => (await sealed({}, ofThird())).bytes],
    ['a key that was lost', 'badSignature', async () => (await sealed({}, ofFourth())).bytes],
    ["another city's signature", 'badSignature', async () => (await sealed({ signer: my.keys })).bytes],
    ["another city's signature under the city's own card", 'badSignature', async () => (await sealed({ signer: { ...my.keys, card: gy.keys.card } })).bytes],
    ['an issued pack of the next period', 'ok', async () => (await sealed({ pack: stricter })).bytes],
    ['a pack that nobody issued', 'packMismatch', async () => (await sealed({ pack: changed })).bytes],
    [
      'counts that are not those of the rows',
      'totalsDiffer',
      async () => (await sealed({ manifest: (one) => ({ ...one, totals: { ...one.totals, people: 11 } }) })).bytes
    ],
    ['a row that its table does not take', 'malformed', async () => (await sealed({ entries: (all) => rename(all, '"grade":"G4"', '"grade":"G9"') })).bytes],
    ['no file of ours', 'notPackage', () => new TextEncoder().encode('PK not really')],
    ['cut short', 'damaged', () => first.bytes.subarray(0, first.bytes.length - 40)]
  ]
  it.each(cases)('%s', async (_, verdict, make) => {
    const { verdict: actual, fault, file } = await found(await make())
    expect([actual, fault?.code ?? null, file]).toEqual([verdict, verdict === 'ok' ? null : `sealed.${verdict}`, 'a.hcsub'])
    if (fault) expect(fault.place?.file).toBe('a.hcsub')
  })

  const rename = (entries: Map<string, Uint8Array>, from: string, to: string): void => {
    const text = new TextDecoder().decode(entries.get(submissionEntries.tables))
    if (!text.includes(from)) throw new Error(`no ${from}`)
    entries.set(submissionEntries.tables, new TextEncoder().encode(text.replace(from, to)))
  }

  it('names the row and the field of malformed content', async () => {
    const { bytes } = await sealed({ entries: (all) => rename(all, '"grade":"G4"', '"grade":"G9"') })
    expect((await found(bytes)).fault?.params).toMatchObject({ entry: submissionEntries.tables, field: expect.stringMatching(/^tables\.\w+\.\d+\.grade$/) })
  })
  it('names the total that differs, as stated and as counted', async () => {
    const { bytes } = await sealed({ manifest: (one) => ({ ...one, totals: { ...one.totals, people: 11 } }) })
    expect((await found(bytes)).fault?.params).toMatchObject({ total: 'people', stated: '11', actual: '12' })
  })
  it('names the parameters of another pack, and takes it only when told to', async () => {
    const { bytes, digest } = await sealed({ pack: changed })
    const { inbox, packages } = await inspect([['a.hcsub', bytes]])
    expect(packages[0]).toMatchObject({ verdict: 'packMismatch', packDifferences: ['certification.decision.examMinimum'] })
    const refused = await office.host['consolidation.take']({ inbox, digests: [digest], despitePack: [] })
    expect(refused.ok ? null : refused.fault.code).toBe('inboxFault.notSound')
    valueOf(await office.host['consolidation.take']({ inbox, digests: [digest], despitePack: [digest] }))
    valueOf(await office.host['workspace.undo']({}))
  })
  it('refuses the example once an issued pack is in force within the period', async () => {
    const later = { ...gy, tables: gy.tables }
    const { bytes } = await sealed({ manifest: (one) => ({ ...one, period: '2026H2' as never }) }, later)
    expect(await found(bytes)).toMatchObject({ verdict: 'packMismatch', packDifferences: ['certification.decision.examMinimum'] })
  })
  it('is refused by name when a newer program made it', async () => {
    const { packages } = await inspect([['b.hcsub', await newerPackage()]])
    expect(packages[0]).toMatchObject({ verdict: 'newerSchema', fault: { params: { schema: 2 } } })
  })

  it('finds a score edited by hand in a re-signed package, with person and field', async () => {
    const { bytes } = await sealed({
      data: (data) => ({
        ...data,
        results: {
          ...data.results,
          rounds: data.results.rounds.map((round, index) =>
            index === 0 ? { ...round, people: round.people.map((one) => (one.staffNo === `${gy.code}0003` ? { ...one, composite: '99.99' } : one)) } : round
          )
        }
      })
    })
    const judged = await found(bytes)
    expect(judged).toMatchObject({ verdict: 'okDiffers', differenceCount: 1 })
    expect(judged.differences[0]).toMatchObject({ of: 'round|1|2026-06', subject: `${gy.code}0003`, field: 'composite', stated: '99.99' })
  })
  it('finds a mark edited by hand in the rows, with everything that follows from it', async () => {
    const { bytes } = await sealed({
      entries(all) {
        const text = new TextDecoder().decode(all.get(submissionEntries.tables))
        all.set(submissionEntries.tables, new TextEncoder().encode(text.replace(/("knowledge":\{"full":"100","raw":)"[\d.]+"/, '$1"100"')))
      }
    })
    const { verdict, differences } = await found(bytes)
    expect(verdict).toBe('okDiffers')
    expect(differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['exam', 'composite']))
  })
  it('knows two files of one inbox apart: the same twice, one after the other, and two of one number', async () => {
    const one = await sealed({ revision: 1 })
    const two = await sealed({ revision: 2, previous: one.digest })
    const other = await sealed({ revision: 2, previous: one.digest, manifest: (manifest) => ({ ...manifest, openPoints: 3 }) })
    const { packages } = await inspect([
      ['G-r2.hcsub', two.bytes],
      ['G-r1.hcsub', one.bytes],
      ['G-r2 (1).hcsub', two.bytes],
      ['G-r2 (2).hcsub', other.bytes]
    ])
    expect(packages.map(({ verdict }) => verdict).toSorted()).toEqual(['duplicate', 'fork', 'ok', 'ok'])
    expect(packages.map(({ file }) => file)).toEqual(['G-r2.hcsub', 'G-r1.hcsub', 'G-r2 (1).hcsub', 'G-r2 (2).hcsub'])
    expect(packages[0]?.verdict === 'ok' || packages[2]?.verdict === 'ok').toBe(true)
  })

  async function newerPackage(): Promise<Uint8Array> {
    const { resealed } = await import('../sealing/mutations')
    const { zipSync, unzipSync } = await import('fflate')
    const entries = unzipSync((await sealed({})).zip)
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as Record<string, unknown>
    entries['manifest.json'] = new TextEncoder().encode(JSON.stringify({ ...manifest, schema: 2, needs: '0.9.0' }))
    return resealed(zipSync(entries), province.keys.card.recipients)
  }
})
