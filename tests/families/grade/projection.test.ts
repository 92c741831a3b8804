import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falling, projectionRule, rising, type ProjectionOutcome, type YearlyRates } from '../../../shared/families/grade'
import { grades, type Grade } from '../../../shared/families/roster'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { exampleBook, faultOf, run } from '../../rulebook'

const same = <G extends Grade>(list: readonly G[], value: number) => Object.fromEntries(list.map((grade) => [grade, value])) as Record<G, number>
const ratesOf = (promotion: number, demotion: number, leaving: number): YearlyRates => ({
  promotion: same(rising, promotion),
  demotion: same(falling, demotion),
  leaving: same(grades, leaving)
})
const project = (input: object): ProjectionOutcome['years'] => run(projectionRule, input).years

describe('grade.projection', () => {
  it('moves shares of who was there at the beginning of the year', () => {
    const counts = { ...same(grades, 0), G1: 100, G3: 10 }
    const [now, next] = project({ counts, years: 1, hires: { G1: 5 }, rates: ratesOf(50, 20, 10) })
    expect(now).toMatchObject({ year: 0, total: '110.00', hired: 0, left: '0.00' })
    expect(next).toMatchObject({ year: 1, total: '104.00', hired: 5, left: '11.00' })
    expect(next?.heads).toEqual({ G1: '45.00', G2: '52.00', G3: '2.00', G4: '5.00', G5: '0.00', G6: '0.00' })
  })
  it('explains where the heads of each year come from', () => {
    const input = { counts: { ...same(grades, 0), G1: 100, G3: 10 }, years: 1, hires: { G2: 5 }, rates: ratesOf(50, 20, 10) }
    const found = projectionRule.run(input, exampleBook(), { trace: true })
    const translate = createTranslator(sharedCatalogues, 'zh-CN')
    const lines = found.ok && found.value.trace ? explanationLines(explain(found.value.trace, translate), translate) : []
    expect(lines).toContain('  助理每年留任 = 100 − 晋级 50 − 降级 20 − 离岗 10 = 20 %')
    expect(lines).toContain('  见习每年留任 = 100 − 晋级 50 − 降级 0 − 离岗 10 = 40 %')
    expect(lines).toContain('  第 1 年末助理预计人数 = 留任 0.00 + 晋入 50.00 + 降入 2.00 + 新招 5.00 = 57.00 人')
  })
  it('is exact inside and rounded where shown', () => {
    const counts = { ...same(grades, 0), G1: 1 }
    const years = project({ counts, years: 10, hires: {}, rates: { ...ratesOf(0, 0, 0), leaving: { ...same(grades, 0), G1: 33.3 } } })
    expect(years.map(({ heads }) => heads.G1)).toEqual(Array.from({ length: 11 }, (_, year) => (Math.round(0.667 ** year * 100) / 100).toFixed(2)))
  })
  it('takes the rates of the pack where none are given', () => {
    const [, next] = project({ counts: { ...same(grades, 0), G1: 100 }, years: 1, hires: {} })
    expect(next).toMatchObject({ heads: { G1: '40.00', G2: '50.00' }, left: '10.00' })
  })
  it('loses nobody', () => {
    const share = fc.integer({ min: 0, max: 330 }).map((tenths) => tenths / 10)
    const rates = fc.record({
      promotion: fc.record(Object.fromEntries(rising.map((grade) => [grade, share]))),
      demotion: fc.record(Object.fromEntries(falling.map((grade) => [grade, share]))),
      leaving: fc.record(Object.fromEntries(grades.map((grade) => [grade, share])))
    })
    const heads = fc.record(Object.fromEntries(grades.map((grade) => [grade, fc.nat(500)])))
    fc.assert(
      fc.property(heads, heads, rates, fc.integer({ min: 1, max: 10 }), (counts, hires, given, years) => {
        const shown = project({ counts, hires, rates: given, years })
        expect(shown).toHaveLength(years + 1)
        shown.slice(1).forEach(({ total, hired, left, heads: now }, index) => {
          // Each figure is rounded by itself.
          expect(Math.abs(Number(total) - (Number(shown[index]!.total) - Number(left) + hired))).toBeLessThan(0.0151)
          expect(Math.abs(Number(total) - grades.reduce((sum, grade) => sum + Number(now[grade]), 0))).toBeLessThan(0.0351)
          expect(grades.every((grade) => Number(now[grade]) >= 0)).toBe(true)
        })
      })
    )
  })
  it('refuses rates of one grade that sum above 100, and what is no number of years', () => {
    const counts = same(grades, 10)
    const above = { ...ratesOf(10, 10, 10), leaving: { ...same(grades, 10), G4: 80.5 } }
    expect(faultOf(projectionRule, { counts, years: 3, hires: {}, rates: above })).toMatchObject({
      code: 'gradeStructureFault.ratesAbove100',
      place: { field: 'rates.G4' },
      value: '100.5'
    })
    // G1 is never demoted and G6 never promoted, so that theirs may be higher.
    expect(project({ counts, years: 1, hires: {}, rates: { ...ratesOf(50, 50, 0), leaving: { ...same(grades, 0), G1: 50, G6: 50 } } })).toHaveLength(2)
    for (const years of [0, 11, 1.5]) expect(faultOf(projectionRule, { counts, years, hires: {} }).code).toBe('rule.badInput')
    expect(faultOf(projectionRule, { counts, years: 1, hires: { G1: -1 } }).code).toBe('rule.badInput')
  })
})
