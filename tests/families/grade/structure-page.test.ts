import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyPool, isProblem, projectionDraft, readPool, readProjection, readRate } from '../../../renderer/families/grade/structure/drafts'
import { expectedShare, projectionPicture, structurePicture } from '../../../renderer/families/grade/structure/pictures'
import { structurePageTexts } from '../../../renderer/families/grade/structure/texts'
import { addressOfUnit, readUnit } from '../../../renderer/families/grade/structure/unit-place'
import { distributionRule, projectionRule } from '../../../shared/families/grade'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { run } from '../../rulebook'

const say = createTranslator([...sharedCatalogues, structurePageTexts], 'zh-CN')
const rates = {
  promotion: { G1: 50, G2: 30, G3: 20, G4: 8, G5: 5.25 },
  demotion: { G2: 2, G3: 2, G4: 2, G5: 2, G6: 2 },
  leaving: { G1: 10, G2: 8, G3: 6, G4: 4, G5: 3, G6: 3 }
}
const counts = { G1: 2, G2: 15, G3: 30, G4: 40, G5: 10, G6: 3 }

describe('what is typed', () => {
  it('becomes the province once all six numbers are there', () => {
    const draft = { G1: '1', G2: '２', G3: ' 3 ', G4: '4', G5: '5', G6: '0' }
    expect(readPool(draft)).toEqual({ G1: 1, G2: 2, G3: 3, G4: 4, G5: 5, G6: 0 })
    for (const wrong of ['', '-1', '1.5', 'x', '1000001']) expect(readPool({ ...draft, G4: wrong })).toBeNull()
    expect(readPool(emptyPool)).toBeNull()
  })
  it('becomes rates and hires, and the first wrong cell is named', () => {
    const draft = projectionDraft(rates)
    expect(readProjection(draft)).toEqual({ input: { years: 5, hires: { G1: 0, G2: 0, G3: 0, G4: 0, G5: 0, G6: 0 }, rates }, problem: null })
    const wrong = { ...draft, leaving: { ...draft.leaving, G3: '101', G5: '' }, hires: { ...draft.hires, G1: '1.5' } }
    expect(readProjection(wrong)).toEqual({ input: null, problem: { column: 'leaving', grade: 'G5', text: '' } })
    expect([isProblem(wrong, 'leaving', 'G3'), isProblem(wrong, 'hires', 'G1'), isProblem(wrong, 'leaving', 'G1')]).toEqual([true, true, false])
    // Nobody rises from G6 or falls from G1: there is no cell to be wrong.
    expect([isProblem(wrong, 'promotion', 'G6'), isProblem(wrong, 'demotion', 'G1')]).toEqual([false, false])
    expect(readProjection(projectionDraft(null)).problem).not.toBeNull()
    expect(['12.3456', '１２', '100', '100.5', '12.', ''].map(readRate)).toEqual([12.3456, 12, 100, null, null, null])
  })
})

it('keeps any name of a unit in the address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (unit) => {
      expect(readUnit(addressOfUnit(unit).split('/').slice(3).join('/'))).toBe(unit)
    })
  )
  expect(readUnit('100%')).toBe('100%')
  expect([readUnit(undefined), readUnit(''), addressOfUnit(null)]).toEqual([null, null, '/grades/structure'])
})

describe('the pictures', () => {
  const distribution = run(distributionRule, { counts })
  it('show what is, the target and the bands, from G6 down, and say it in words', () => {
    const { picture, alt } = structurePicture(distribution, say)
    expect(picture.levels.map(({ name }) => name)).toEqual(['G6 特级', 'G5 高级', 'G4 中级', 'G3 初级', 'G2 助理', 'G1 见习'])
    expect(picture.levels[2]).toEqual({
      name: 'G4 中级',
      value: 40,
      label: '40 人 40.00%',
      note: '目标 50 人，区间 30%–50%',
      outline: 50,
      range: { from: 30, to: 50 }
    })
    expect(alt.split('；')).toHaveLength(6)
    expect(alt).toContain('助理现有 15 人（15.00%），建议 0%–10%，算术目标 10 人，高于区间')
  })
  it('show the last year beside now', () => {
    const projection = run(projectionRule, { counts, years: 2, hires: {}, rates: { ...rates, leaving: { ...rates.leaving, G6: 98 } } })
    const { picture, alt } = projectionPicture(distribution, projection, say)
    const last = projection.years[2]!
    expect(picture.levels[0]?.outline).toBe(3)
    expect(picture.levels[0]?.label).toBe(`${last.heads.G6} 人 ${expectedShare(projection, 'G6')}%`)
    expect(Number(expectedShare(projection, 'G6'))).toBeCloseTo((Number(last.heads.G6) / Number(last.total)) * 100, 1)
    expect(alt).toContain('现有 3 人')
  })
  it('have no shares of nobody', () => {
    const gone = { ...rates, promotion: { G1: 0, G2: 0, G3: 0, G4: 0, G5: 0 }, demotion: { G2: 0, G3: 0, G4: 0, G5: 0, G6: 0 } }
    const all = { G1: 100, G2: 100, G3: 100, G4: 100, G5: 100, G6: 100 }
    const projection = run(projectionRule, { counts, years: 1, hires: {}, rates: { ...gone, leaving: all } })
    expect(expectedShare(projection, 'G4')).toBeNull()
    expect(projectionPicture(distribution, projection, say).picture.levels[2]?.value).toBe(0)
  })
})
