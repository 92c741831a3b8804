import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { differingPaths, diffPacks, type PackDifference } from '../../shared/standard/diff'
import { parsePack, provenances, type PackEntry, type StandardPack } from '../../shared/standard/pack'
import { examplePack } from '../rulebook'
import { asDay, packWith, weights } from './city'

const paths = allParameters.map(({ path }) => path)
const days = ['2011-02-01', '2026-07-01', '2027-01-01'].map(asDay)
const bounds = fc.record({ minimum: fc.integer({ min: 0, max: 3 }), maximum: fc.integer({ min: 90, max: 100 }) })
const entry: fc.Arbitrary<PackEntry> = fc.record(
  {
    unit: fc.constantFrom('percent', 'score'),
    bounds: fc.option(bounds),
    note: fc.record({ 'zh-CN': fc.constantFrom('甲', '乙'), en: fc.constantFrom('a', 'b') }),
    citySettable: fc.boolean(),
    cityBounds: bounds,
    values: fc.uniqueArray(
      fc.record({
        from: fc.constantFrom(...days),
        value: fc.integer({ min: 0, max: 3 }),
        provenance: fc.constantFrom(...provenances),
        source: fc.constantFrom('一', '二')
      }),
      { minLength: 1, maxLength: 3, selector: ({ from }) => from }
    )
  },
  { requiredKeys: ['unit', 'bounds', 'note', 'values'] }
) as fc.Arbitrary<PackEntry>
/** Packs of few parameters with few values, so that two of them often share some. */
const pack: fc.Arbitrary<StandardPack> = fc
  .dictionary(fc.constantFrom('a.one', 'b.two', 'c.three'), entry, { maxKeys: 3 })
  .map((parameters) => ({ ...packWith('1'), parameters: { ...parameters } }))

/** What the differences say, done to the pack before. */
function applied(before: StandardPack, differences: readonly PackDifference[]): StandardPack['parameters'] {
  const parameters: Record<string, Record<string, unknown> & { values: PackEntry['values'] }> = structuredClone(before.parameters) as never
  for (const { path, kind, from, after } of differences) {
    if (kind === 'parameterAdded') parameters[path] = structuredClone(after) as never
    else if (kind === 'parameterRemoved') delete parameters[path]
    else if (from === null) {
      if (after === null && kind !== 'bounds') delete parameters[path]![kind]
      else parameters[path]![kind] = after
    } else parameters[path]!.values = [...parameters[path]!.values.filter((value) => value.from !== from), ...(after === null ? [] : [after])] as never
  }
  return parameters as never
}
const inOrder = (parameters: StandardPack['parameters']): unknown =>
  Object.fromEntries(Object.entries(parameters).map(([path, one]) => [path, { ...one, values: one.values.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }]))

describe('differences of two packs', () => {
  it('of a pack and itself are none, whatever the order of its values', () => {
    expect(diffPacks(examplePack(), examplePack())).toEqual([])
    fc.assert(
      fc.property(pack, (one) => {
        const turned = {
          ...one,
          parameters: Object.fromEntries(Object.entries(one.parameters).map(([path, { values, ...rest }]) => [path, { ...rest, values: values.toReversed() }]))
        }
        expect(diffPacks(one, turned)).toEqual([])
      })
    )
  })
  it('are all there is: done to the one they give the other', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        expect(inOrder(applied(before, diffPacks(before, after)))).toEqual(inOrder(after.parameters))
      })
    )
  })
  it('are told once each, by path and day, and the other way round with the values swapped', () => {
    fc.assert(
      fc.property(pack, pack, (one, other) => {
        const there = diffPacks(one, other)
        const keys = there.map(({ path, kind, from }) => `${path}|${from === null ? `0${kind}` : `1${from}`}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(there.map(({ path }) => path)).toEqual(there.map(({ path }) => path).toSorted())
        const key = ({ path, from, before, after }: PackDifference) => JSON.stringify([path, from, before, after])
        const back = diffPacks(other, one).map(({ path, from, before, after }) => JSON.stringify([path, from, after, before]))
        expect(there.map(key).toSorted()).toEqual(back.toSorted())
      })
    )
  })
  it('say what changed: a value, a later value, a ground, bounds, a note, a city’s right', () => {
    const before = packWith('1')
    const after = packWith('2', (parameters) => {
      const changed = parameters[weights]!
      const [first] = changed.values
      changed.values = [
        { ...first!, value: { exam: 50, performance: 40, supervisor: 10 } },
        { ...first!, from: asDay('2027-01-01'), provenance: 'province' }
      ]
      parameters['headcount.utilisation']!.citySettable = false
      parameters['headcount.workingDays']!.cityBounds = { minimum: 18, maximum: 23 }
      parameters['roster.minimumHireAge']!.values[0]!.provenance = 'province'
      parameters['certification.exam.fullMark']!.bounds = { minimum: 1, maximum: 500 }
      parameters['roster.serialDays']!.note.en = 'otherwise'
    })
    const said = diffPacks(before, after).map(({ path, kind, from }) => [path, kind, from])
    expect(said).toEqual([
      ['certification.composite.weights', 'valueChanged', '2011-02-01'],
      ['certification.composite.weights', 'valueAdded', '2027-01-01'],
      ['certification.exam.fullMark', 'bounds', null],
      ['headcount.utilisation', 'citySettable', null],
      ['headcount.workingDays', 'cityBounds', null],
      ['roster.minimumHireAge', 'ground', '2011-02-01'],
      ['roster.serialDays', 'note', null]
    ])
    expect(differingPaths(before, after)).toEqual(['certification.composite.weights'])
  })
})

describe('every parameter of the rules', () => {
  it('is there once, with a namesake in the pack, and no other', () => {
    expect(new Set(paths).size).toBe(paths.length)
    expect(Object.keys(examplePack().parameters).toSorted()).toEqual(paths.toSorted())
  })
  it('keeps what a pack may add to it: who may set it, and within what', () => {
    const settable = packWith('1', (parameters) => {
      parameters['headcount.utilisation']!.citySettable = false
      parameters['headcount.workingDays']!.cityBounds = { minimum: 18, maximum: 23 }
    })
    const read = parsePack(settable, allParameters)
    expect(read).toEqual({ ok: true, value: settable })
    const right = packWith('1', (parameters) => (parameters[weights]!.citySettable = true))
    expect(parsePack(right, allParameters)).toMatchObject({ fault: { code: 'pack.citySettable', place: { field: weights } } })
    for (const cityBounds of [
      { minimum: -1, maximum: 20 },
      { minimum: 20, maximum: 18 },
      { minimum: 20, maximum: 1000 }
    ])
      expect(
        parsePack(
          packWith('1', (parameters) => (parameters['headcount.workingDays']!.cityBounds = cityBounds)),
          allParameters
        )
      ).toMatchObject({
        fault: { code: 'pack.cityBounds', params: cityBounds }
      })
  })
})
