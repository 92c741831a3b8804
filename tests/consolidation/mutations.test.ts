import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '../contract/services'
import { mutationsOf, resealed } from '../sealing/mutations'
import { generateKeyPairSync } from 'node:crypto'
import { provinceHost, type OfficeHost } from './host'
import { makeProvince, sealCity, type SampleProvince } from './province'

const mutations = 240
let province: SampleProvince
let office: OfficeHost
beforeAll(async () => {
  province = await makeProvince({ cities: 2, people: 4 })
  office = await provinceHost(province)
})
afterAll(() => office.services.close())

describe('mutations of a package that is in order, through the inbox', () => {
  it('gives each its own verdict, takes none, and writes nothing', async () => {
    const [city, other] = province.cities
    if (!city || !other) throw new Error('no cities')
    const { recipients } = province.keys.card
    const valid = await sealCity(city, province.keys, { revision: 3 })
    const expected = new Map<string, readonly string[]>()
    const uploads: string[] = []
    const add = async (bytes: Uint8Array, findings: readonly string[], what: string): Promise<void> => {
      const name = `${String(uploads.length).padStart(4, '0')} ${what}`.slice(0, 60)
      expected.set(name.replaceAll('\\', '/').split('/').at(-1) ?? name, findings)
      uploads.push(await office.upload(name, bytes))
    }
    await add(valid.bytes, ['ok'], 'the package itself')
    let index = 0
    for (const { layer, bytes, findings } of mutationsOf(valid, { count: mutations, seed: 77, impostor: generateKeyPairSync('ed25519').privateKey }))
      await add(
        layer === 'file' ? bytes : await resealed(bytes, recipients),
        findings.map((one) => (one === 'missingEntry' ? 'changedBytes' : one)),
        `mutation ${++index}`
      )
    for (const revision of [1, 2]) await add((await sealCity(city, province.keys, { revision })).bytes, ['stale'], `revision ${revision} replayed`)
    await add(
      (await sealCity(city, province.keys, { revision: 4, previous: valid.digest, signer: other.keys })).bytes,
      ['badSignature'],
      "another city's signature"
    )
    await add(valid.bytes, ['duplicate'], 'the package once more')

    const before = await office.bytes()
    const { inbox, packages } = valueOf(await office.host['consolidation.inspect']({ uploads }))
    const wrong = packages.filter(({ file, verdict }) => !expected.get(file)?.includes(verdict))
    expect(wrong.map(({ file, verdict }) => `${file}: ${verdict}, not ${expected.get(file)?.join(' or ')}`)).toEqual([])
    expect(packages).toHaveLength(uploads.length)
    expect(packages.filter(({ verdict }) => verdict === 'ok')).toHaveLength(1)
    for (const { digest } of packages.filter((one) => one.verdict !== 'ok' && one.digest !== valid.digest)) {
      if (digest === null) continue
      const taken = await office.host['consolidation.take']({ inbox, digests: [digest], despitePack: [digest] })
      expect(taken.ok ? 'taken' : taken.fault.code).toBe('inboxFault.notSound')
    }
    expect((await office.bytes()).equals(before)).toBe(true)
  }, 60_000)
})
