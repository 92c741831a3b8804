import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, recompute } from '../../electron/services/consolidation/recompute'
import { openZip, submissionKind } from '../../electron/services/sealing'
import { allParameters } from '../../shared/families'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { submissionEntries, verifyData } from '../../shared/submission'
import { valueOf } from '../contract/services'
import { builtIn, makeProvince, sealCity, type Tampering } from './province'

const plain = fc.jsonValue({ maxDepth: 4 })

describe('agreement of what was stated with what was computed', () => {
  it('is that of their canonical texts', () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(agrees(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
      })
    )
    fc.assert(
      fc.property(plain, (one) => {
        expect(agrees(JSON.parse(JSON.stringify(one)), JSON.parse(canonicalJson(one)))).toBe(true)
      })
    )
  })
  it('takes a key without a value for none, and none for one with a value', () => {
    expect(agrees({ a: 1 }, { a: 1, b: undefined })).toBe(true)
    expect(agrees({ a: 1, b: null }, { a: 1, b: undefined })).toBe(false)
    expect(agrees({ a: 1, b: 2 }, { a: 1 })).toBe(false)
    expect(agrees({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(agrees([1], [1, 2])).toBe(false)
    expect(agrees({}, [])).toBe(false)
  })
})

describe('recomputing in steps', () => {
  const edited: Tampering = {
    data: (data) => ({
      ...data,
      results: { ...data.results, rounds: data.results.rounds.map((one) => ({ ...one, people: one.people.toReversed().slice(1) })) }
    })
  }
  it.each([
    ['a package that is borne out', {}, 0],
    ['one that lacks people', edited, 1]
  ])('gives what verifying at once gives: %s', async (_, tampering, least) => {
    const { cities, keys } = await makeProvince({ cities: 1, people: 15 })
    const [city] = cities
    if (!city) throw new Error('no city')
    const opened = valueOf(openZip(submissionKind, 'a.hcsub', (await sealCity(city, keys, tampering)).zip))
    const { manifest, digest, contents } = opened
    const json = (entry: string): unknown => JSON.parse(new TextDecoder().decode(contents.get(entry)))
    const packs = { pack: builtIn, others: {} }
    const given = { manifest, digest, tables: json(submissionEntries.tables), results: json(submissionEntries.results), packs, parameters: allParameters }
    const inSteps = valueOf(await recompute('a.hcsub', opened, { ...packs, all: [] }))
    expect(inSteps).toEqual(verifyData(given))
    expect(inSteps.differenceCount).toBeGreaterThanOrEqual(least)
  })
})
