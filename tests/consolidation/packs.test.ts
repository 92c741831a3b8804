import { describe, expect, it } from 'vitest'
import { judgePack, knownPacks, type KnownPack } from '../../electron/services/consolidation/packs'
import { digestOfPack } from '../../electron/services/standard/pack-file'
import type { StoredPack } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { examplePack } from '../rulebook'
import { day } from './city'

const builtIn = examplePack()
const version = (name: string, mark: number): StandardPack => ({
  ...examplePack((pack) => {
    const [value] = pack.parameters['certification.decision.examMinimum']?.values ?? []
    if (!value) throw new Error('no such parameter')
    value.value = mark
  }),
  id: 'province',
  version: name
})
const known = (content: StandardPack, sequence: number, validFrom: string | null): KnownPack => ({
  content,
  sequence,
  digest: digestOfPack(content),
  validFrom: validFrom === null ? null : day(validFrom)
})
const first = version('2026.1', 51)
const second = version('2026.2', 52)
const third = version('2026.3', 53)
const packs = [known(builtIn, 0, null), known(first, 1, '2026-01-01'), known(second, 2, '2026-07-01'), known(third, 3, '2027-01-01')]
const judged = (pack: StandardPack, lastDay: string) => judgePack(pack, digestOfPack(pack), packs, day(lastDay))

describe('which pack counts for a period', () => {
  it.each([
    ['the one of the period', first, '2026-06-30', true],
    ['an older one once the next is in force within the period', first, '2026-12-31', false],
    ['an older one for a period that ended before the next', first, '2026-06-30', true],
    ['a later one, which the province issued too', third, '2026-06-30', true],
    ['the example before the first issue', builtIn, '2025-12-31', true],
    ['the example after it', builtIn, '2026-06-30', false]
  ])('%s', (_, pack, lastDay, legal) => {
    expect(judged(pack, lastDay).legal).toBe(legal)
  })
  it('names what differs from the pack of the period', () => {
    expect(judged(first, '2026-12-31').paths).toEqual(['certification.decision.examMinimum'])
  })
  it('compares a pack that says it is one of ours with that one', () => {
    const forged = version('2026.1', 12)
    expect(judged(forged, '2026-06-30')).toMatchObject({ legal: false, known: null, paths: ['certification.decision.examMinimum'] })
  })
  it('counts the example and what was issued, no trial', () => {
    const stored = (content: StandardPack, standing: StoredPack['standing']): StoredPack => ({
      id: content.id,
      version: content.version,
      digest: digestOfPack(content),
      content,
      standing,
      issue: null,
      signedBy: null,
      takenInOn: day('2026-01-01'),
      by: '周敏'
    })
    const all = knownPacks(
      new Map([
        ['t', stored(first, 'trial')],
        ['b', stored(builtIn, 'builtIn')],
        ['o', stored(second, 'builtIn')]
      ]),
      builtIn
    )
    expect(all.map(({ digest }) => digest)).toEqual([digestOfPack(builtIn), digestOfPack(second)])
  })
})
