import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, revisionsOf, type Revision } from '../../electron/services/consolidation/revisions'
import { periodSchema } from '../../shared/kernel/civil-date'

const period = periodSchema.parse('2026H1')
const digestOf = (letter: string): string => letter.repeat(64)
const at = (revision: number, digest: string, previous: string | null = null): Revision => ({
  digest: digestOf(digest),
  city: 'MY',
  period,
  revision,
  previous: previous && digestOf(previous)
})
const said = { file: 'a.hcsub', city: '绵阳分公司' }
const codeOf = (coming: Revision, there: readonly Revision[]): string => {
  const place = placeOf(coming, there, said)
  return place.ok ? 'ok' : place.fault.code
}

describe('where a package stands among the revisions', () => {
  it.each([
    ['the first one', at(1, 'a'), [], 'ok'],
    ['one that follows', at(2, 'b', 'a'), [at(1, 'a')], 'ok'],
    ['the same one', at(1, 'a'), [at(1, 'a')], 'sealed.duplicate'],
    ['an older one that is there', at(1, 'a'), [at(1, 'a'), at(2, 'b', 'a')], 'sealed.duplicate'],
    ['an older one that never came', at(1, 'a'), [at(3, 'c', 'b')], 'sealed.stale'],
    ['the same number with other content', at(1, 'x'), [at(1, 'a')], 'sealed.fork'],
    ['an older number with other content', at(1, 'x'), [at(1, 'a'), at(2, 'b', 'a')], 'sealed.fork'],
    ['the next number on top of something else', at(2, 'b', 'x'), [at(1, 'a')], 'sealed.fork'],
    ['the next number on top of nothing', at(2, 'b', null), [at(1, 'a')], 'sealed.fork'],
    ['one after a gap', at(4, 'd', 'c'), [at(1, 'a')], 'ok']
  ])('%s', (_, coming, there, code) => {
    expect(codeOf(coming, there)).toBe(code)
  })
  it('gives the sentence what it needs', () => {
    const place = placeOf(at(1, 'a'), [at(3, 'c', 'b')], said)
    expect(place.ok ? null : place.fault).toMatchObject({
      params: { file: 'a.hcsub', city: '绵阳分公司', period, revision: 1, newest: 3 },
      place: { file: 'a.hcsub' }
    })
  })
  it('does not depend on the order of what is there, and takes a whole chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.infiniteStream(fc.nat()), (length, order) => {
        const chain = Array.from({ length }, (_, index) => at(index + 1, String(index + 1), index === 0 ? null : String(index)))
        const revisions = revisionsOf([])
        for (const one of chain) {
          expect(codeOf(one, revisions.of('MY', period))).toBe('ok')
          revisions.add(one)
        }
        const mixed = chain.map((one) => ({ one, key: order.next().value ?? 0 })).toSorted((a, b) => a.key - b.key)
        const coming = at(length, 'f', String(length - 1))
        expect(
          codeOf(
            coming,
            mixed.map(({ one }) => one)
          )
        ).toBe(codeOf(coming, chain))
      })
    )
  })
  it('keeps cities and periods apart', () => {
    const revisions = revisionsOf([at(3, 'c', 'b')])
    expect(revisions.of('GY', period)).toEqual([])
    expect(revisions.of('MY', '2026H2')).toEqual([])
  })
})
