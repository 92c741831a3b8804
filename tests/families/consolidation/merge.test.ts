import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRule, type MergeInput, type MergeOutcome } from '../../../shared/families/consolidation'
import { exampleBook, run } from '../../rulebook'

const book = exampleBook()
const merged = (given: MergeInput): MergeOutcome => run(mergeRule, given, book)
const packed = (city: string, revision: number, more: Partial<MergeInput['packages'][number]> = {}): MergeInput['packages'][number] => ({
  digest: `${city}${revision}`,
  city,
  revision,
  returned: false,
  pack: 'example 1',
  stated: 1,
  ...more
})
const person = (digest: string, staffNo: string, identity = '', name = `人员${staffNo}`): MergeInput['people'][number] => ({ digest, staffNo, name, identity })

describe('the consolidation of submissions', () => {
  it('counts the newest revision of an office, keeps the others aside, names who is missing', () => {
    const outcome = merged({
      expected: ['MY', 'DY', 'GY'],
      packages: [packed('MY', 1), packed('MY', 3), packed('MY', 2), packed('DY', 1)],
      people: [person('MY3', 'a'), person('MY1', 'b'), person('DY1', 'c')]
    })
    expect(outcome).toMatchObject({
      current: [
        { city: 'DY', digest: 'DY1' },
        { city: 'MY', digest: 'MY3' }
      ],
      aside: ['MY1', 'MY2'],
      missing: ['GY'],
      people: 2,
      unreconciled: [],
      twice: []
    })
  })
  it('counts nothing of an office whose newest revision went back, until the next one comes', () => {
    const packages = [packed('MY', 1), packed('MY', 2, { returned: true })]
    const waiting = merged({ expected: ['MY'], packages, people: [person('MY1', 'a')] })
    expect([waiting.current, waiting.aside, waiting.missing, waiting.people]).toEqual([[], ['MY1', 'MY2'], ['MY'], 0])
    const again = merged({ expected: ['MY'], packages: [...packages, packed('MY', 3)], people: [person('MY3', 'a')] })
    expect([again.current, again.aside]).toEqual([[{ city: 'MY', digest: 'MY3' }], ['MY1', 'MY2']])
  })
  it('finds one person in two offices, by identity before staff number, and nobody twice in one', () => {
    const people = [
      person('MY1', '1', 'same', '王芳'),
      person('DY1', '2', 'same', '王芳'),
      person('MY1', '7'),
      person('DY1', '7'),
      person('MY1', '9', 'same', '李强')
    ]
    const { twice } = merged({ expected: [], packages: [packed('MY', 1, { stated: 3 }), packed('DY', 1, { stated: 2 })], people })
    expect(twice.map(({ by, places }) => [by, ...places.map(({ city, staffNo }) => `${city}${staffNo}`)])).toEqual([
      ['identity', 'DY2', 'MY1'],
      ['staffNo', 'DY7', 'MY7']
    ])
  })
  it('names totals that do not agree, and packs that differ', () => {
    const outcome = merged({
      expected: [],
      packages: [packed('MY', 1, { stated: 5 }), packed('DY', 1, { pack: 'example 2' })],
      people: [person('MY1', 'a'), person('DY1', 'b')]
    })
    expect([outcome.unreconciled, outcome.packs]).toEqual([
      [{ city: 'MY', stated: 5, people: 1 }],
      [
        { pack: 'example 1', cities: ['MY'] },
        { pack: 'example 2', cities: ['DY'] }
      ]
    ])
  })

  const packages = fc.uniqueArray(
    fc.tuple(fc.constantFrom('MY', 'DY', 'GY', 'NC'), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.integer({ min: 0, max: 6 })),
    {
      selector: ([city, revision]) => `${city}${revision}`,
      maxLength: 10
    }
  )
  const given = packages.map((list): MergeInput => ({
    expected: ['MY', 'DY', 'GY', 'NC', 'SN'],
    packages: list.map(([city, revision, returned, people]) => packed(city, revision, { returned, stated: people })),
    people: list.flatMap(([city, revision, , people]) => Array.from({ length: people }, (_, index) => person(`${city}${revision}`, `${city}-${index}`)))
  }))
  it('does not depend on the order in which packages and people come', () => {
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.integer()), (one, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [keys.next().value, item] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item)
        expect(merged({ ...one, packages: shuffled(one.packages), people: shuffled(one.people) })).toEqual(merged(one))
      })
    )
  })
  it('counts every package once, here or aside, and every person of those that count', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { current, aside, missing, people, unreconciled } = merged(one)
        expect([...current.map(({ digest }) => digest), ...aside].toSorted()).toEqual(one.packages.map(({ digest }) => digest).toSorted())
        expect([...current.map(({ city }) => city), ...missing].toSorted()).toEqual([...one.expected].toSorted())
        const stated = one.packages
          .filter(({ digest }) => current.some((kept) => kept.digest === digest))
          .reduce((total, { stated: count }) => total + count, 0)
        expect([people, unreconciled]).toEqual([stated, []])
      })
    )
  })
})
