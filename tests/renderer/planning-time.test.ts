import { describe, expect, it } from 'vitest'
import { differencesOf, mainOrientation, mainOrientations } from '../../renderer/families/planning/positioning/findings'
import { addressOfTime, readPositioningPlace } from '../../renderer/families/planning/positioning/parts'
import { readTarget } from '../../renderer/families/planning/positioning/target-draft'
import { readTime, readTimeDraft, type TimeDraft } from '../../renderer/families/planning/positioning/time-draft'
import { detailOf } from '../../renderer/families/planning/use-detail'
import type { PersonTime, TimeMix } from '../../shared/families/planning'

const duties = ['D01', 'D02', 'D03']
const verdict = (unit: TimeDraft['unit'], values: TimeDraft['values'], tolerance = 2) => readTimeDraft({ unit, values }, duties, tolerance).verdict

describe('time entered by hand', () => {
  it('reads numbers as people type them', () => {
    expect(['12', '７．５', ' 30% ', '8小时', '8h', ''].map(readTime)).toEqual(['12', '7.5', '30', '8', '8', ''])
    expect(['-1', '1e3', '八', '1.23456', '12345'].map(readTime)).toEqual([null, null, null, null, null])
  })
  it('takes percents within the tolerance, both ends included', () => {
    expect(verdict('percent', { D01: '60', D02: '40' })).toBe('good')
    expect(verdict('percent', { D01: '60', D02: '38' })).toBe('evened')
    expect(verdict('percent', { D01: '60', D02: '42' })).toBe('evened')
    expect(verdict('percent', { D01: '60', D02: '37.99' })).toBe('off')
    expect(verdict('percent', { D01: '90', D02: '40' })).toBe('off')
    expect(verdict('percent', { D01: '0.1', D02: '0.2', D03: '99.7' })).toBe('good')
  })
  it('takes the hours of a week and not more', () => {
    expect(verdict('hours', { D01: '100', D02: '68' })).toBe('good')
    expect(verdict('hours', { D01: '100', D02: '68.1' })).toBe('tooMany')
    expect(verdict('hours', { D01: '0' })).toBe('none')
  })
  it('tells nothing entered from a number that cannot be read', () => {
    expect(verdict('hours', {})).toBe('empty')
    expect(readTimeDraft({ unit: 'hours', values: { D01: 'x', D02: '8' } }, duties, 2)).toEqual({
      total: '8.00',
      invalid: ['D01'],
      verdict: 'invalid',
      values: null
    })
  })
  it('saves only what was entered for duties that there are', () => {
    expect(readTimeDraft({ unit: 'hours', values: { D01: '8', D02: '', D99: '5' } }, duties, 2).values).toEqual({ D01: '8' })
  })
})

describe('the target profile', () => {
  it('must sum to 100 exactly', () => {
    const good = { preSale: '40', inSale: '20', afterSale: '29.5', internal: '10.5' }
    expect(readTarget(good)).toEqual({ target: { preSale: 40, inSale: 20, afterSale: 29.5, internal: 10.5 }, total: '100.00', invalid: [] })
    expect(readTarget({ ...good, internal: '10' })).toEqual({ target: null, total: '99.50', invalid: [] })
    expect(readTarget({ ...good, internal: '' })).toEqual({ target: null, total: null, invalid: ['internal'] })
  })
})

const mix = (byOrientation: TimeMix['byOrientation']): TimeMix => ({
  byPhase: { preSale: '25.10', inSale: '30.00', afterSale: '34.90', internal: '10.00' },
  byOrientation,
  byDuty: {},
  gap: '14.90',
  advisorIndex: byOrientation.advisor
})
describe('what the time says', () => {
  const target = { preSale: '40', inSale: '20', afterSale: '30', internal: '10' }
  it('names the phases that take more and less than they should, most first', () => {
    const { above, below } = differencesOf(mix({ advisor: '25.10', relationship: '40.00', administration: '34.90' }), target)
    expect(above).toEqual([
      { phase: 'inSale', points: '10.00' },
      { phase: 'afterSale', points: '4.90' }
    ])
    expect(below).toEqual([{ phase: 'preSale', points: '-14.90' }])
  })
  it('finds what somebody’s time mostly goes to', () => {
    expect(mainOrientation(mix({ advisor: '25.10', relationship: '40.00', administration: '34.90' }))).toBe('relationship')
    expect(mainOrientation(mix({ advisor: '40.00', relationship: '40.00', administration: '20.00' }))).toBe('advisor')
    const person = (byOrientation: TimeMix['byOrientation']): PersonTime => ({
      staffNo: 'MY1',
      name: '甲',
      county: '涪城',
      post: '要客经理',
      grade: 'G3',
      total: '40.00',
      unit: 'hours',
      normalised: false,
      mix: mix(byOrientation)
    })
    const people = [
      person({ advisor: '9.00', relationship: '10.00', administration: '81.00' }),
      person({ advisor: '90.00', relationship: '10.00', administration: '0.00' }),
      person({ advisor: '50.00', relationship: '49.00', administration: '1.00' })
    ]
    expect(mainOrientations({ people })).toEqual({ advisor: 2, relationship: 0, administration: 1 })
  })
})

describe('addresses of positioning', () => {
  it('lead back to the person', () => {
    expect(readPositioningPlace(detailOf(addressOfTime(2026, 'MY/1 张')))).toEqual({ part: 'people', person: 'MY/1 张' })
    expect(readPositioningPlace(detailOf(addressOfTime(2026)))).toEqual({ part: 'people', person: '' })
    expect(readPositioningPlace('target')).toEqual({ part: 'target', person: null })
    expect(readPositioningPlace('nothing')).toEqual({ part: 'overview', person: null })
  })
})
