import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../shared/kernel/civil-date'
import { allParameters, allRules } from '../../shared/families'
import { compositeRule } from '../../shared/families/certification/rules'
import { parsePack, ruleBook } from '../../shared/standard/pack'
import { examplePack, faultOf } from '../rulebook'

type Json = {
  parameters: Record<
    string,
    { unit: string; bounds: unknown; note: Record<string, string>; values: { from: string; value: unknown; provenance: string; source: string }[] }
  >
}
const json = (): Json => JSON.parse(readFileSync(new URL('../../resources/standard/pack.json', import.meta.url), 'utf8')) as Json
const changed = (change: (pack: Json) => void) => {
  const pack = json()
  change(pack)
  return parsePack(pack, allParameters)
}
const weights = 'certification.composite.weights'
const first = (pack: Json, path: string) => pack.parameters[path]!.values[0]!

describe('the built-in pack', () => {
  it('is valid and calls itself an example', () => expect(examplePack().example).toBe(true))
  it('has a note, a source and a provenance for every parameter', () => {
    for (const [path, entry] of Object.entries(json().parameters)) {
      expect(entry.note['zh-CN'], path).toBeTruthy()
      expect(
        entry.values.every(({ source, provenance }) => source && provenance),
        path
      ).toBe(true)
    }
  })
  it('has every number inside bounds', () => {
    const hasNumbers = (value: unknown): boolean =>
      typeof value === 'number' || (typeof value === 'object' && value !== null && Object.values(value).some(hasNumbers))
    for (const [path, entry] of Object.entries(json().parameters))
      if (entry.values.some(({ value }) => hasNumbers(value))) expect(entry.bounds, path).not.toBeNull()
  })
  it('has no parameter that nothing reads', () => {
    const read = new Set(allRules.flatMap((rule) => Object.values(rule.parameters).map(({ path }) => path)))
    // Full marks are read by the import, not by a rule.
    const certification = allParameters.map(({ path }) => path).filter((path) => path.startsWith('certification.') && path !== 'certification.exam.fullMark')
    expect(certification.filter((path) => !read.has(path))).toEqual([])
  })
})

describe('a pack is refused', () => {
  it('with weights that sum to 99, naming the sum', () => {
    const result = changed((pack) => void (first(pack, weights).value = { exam: 39, performance: 40, supervisor: 20 }))
    expect(result).toMatchObject({ ok: false, fault: { code: 'pack.value', place: { field: weights }, params: { problem: 'weights sum to 99, not 100' } } })
  })
  it('with a value outside its bounds', () =>
    expect(changed((pack) => void (first(pack, 'certification.performance.windowMonths').value = 60))).toMatchObject({
      ok: false,
      fault: { code: 'pack.bounds', value: '60' }
    }))
  it('with another unit', () =>
    expect(changed((pack) => void (pack.parameters[weights]!.unit = 'score'))).toMatchObject({ ok: false, fault: { code: 'pack.unit' } }))
  it('without a parameter, or with one too many', () => {
    expect(changed((pack) => void delete pack.parameters[weights])).toMatchObject({ ok: false, fault: { code: 'pack.missing' } })
    expect(changed((pack) => void (pack.parameters['x.y'] = pack.parameters[weights]!))).toMatchObject({ ok: false, fault: { code: 'pack.unknown' } })
  })
  it('with two values from one day', () =>
    expect(changed((pack) => void pack.parameters[weights]!.values.push(first(pack, weights)))).toMatchObject({ ok: false, fault: { code: 'pack.dates' } }))
  it.each([null, 1, 'pack', [], {}, { format: 'hengcai-standard-pack' }])('that is no pack: %j', (value) =>
    expect(parsePack(value, allParameters)).toMatchObject({ ok: false, fault: { code: 'pack.malformed' } })
  )
})

describe('values have dates', () => {
  it('takes the latest value in force, and says so where there is none', () => {
    const pack = examplePack(
      (one) =>
        void one.parameters[weights]!.values.push({
          ...one.parameters[weights]!.values[0]!,
          from: '2026-07-01',
          value: { exam: 50, performance: 30, supervisor: 20 }
        } as never)
    )
    const on = (text: string) => ruleBook(pack, parseCivilDate(text)!, allParameters)
    expect(on('2026-06-30').find(weights)?.value).toEqual({ exam: 40, performance: 40, supervisor: 20 })
    expect(on('2026-07-01').find(weights)?.value).toEqual({ exam: 50, performance: 30, supervisor: 20 })
    expect(faultOf(compositeRule, { exam: '1.00', performance: '1.00', supervisor: '1.00' }, on('2000-01-01'))).toMatchObject({
      code: 'rule.noValueInForce',
      params: { path: weights }
    })
  })
})
