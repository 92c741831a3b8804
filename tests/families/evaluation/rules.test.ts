import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluationParameters, evaluationRules, panelEqualisationRule, type PanelEqualisationOutcome } from '../../../shared/families/evaluation'
import { compareText } from '../../../shared/kernel/decimal'
import { exampleBook, faultOf, run } from '../../rulebook'

const book = exampleBook()
const panelsOf = (panels: (string | number)[][]) =>
  panels.map((scores, panel) => ({ panel: `第${panel + 1}组`, candidates: scores.map((score, index) => ({ staffNo: `P${panel}-${index}`, score })) }))
const equalised = (panels: (string | number)[][], random = true): PanelEqualisationOutcome =>
  run(panelEqualisationRule, { random, panels: panelsOf(panels) }, book)
const eight = (score: number | string) => Array.from({ length: 8 }, () => score)

it('every parameter of the family is read by one of its rules', () => {
  const read = new Set(evaluationRules.flatMap((rule) => Object.values(rule.parameters).map(({ path }) => path)))
  expect(evaluationParameters.map(({ path }) => path).filter((path) => !read.has(path))).toEqual([])
})

describe('evaluation.panelEqualisation', () => {
  it('gives the published coefficients of 80, 84, 88', () => {
    const outcome = equalised([eight(80), eight(84), eight(88)])
    expect(outcome.panels).toEqual([
      { panel: '第1组', mean: '80.00', coefficient: '1.05' },
      { panel: '第2组', mean: '84.00', coefficient: '1' },
      { panel: '第3组', mean: '88.00', coefficient: '0.954545…' }
    ])
    expect(outcome).toMatchObject({ applied: true, reason: null })
    expect(new Set(outcome.people.map(({ equalised: score }) => score))).toEqual(new Set(['84.00']))
    expect(outcome.people.at(-1)).toEqual({ staffNo: 'P2-7', raw: '88.00', equalised: '84.00', capped: false })
  })
  it('does not round the coefficient', () =>
    // 88.11 · 84 ÷ 88 = 84.105; by 0.954545 it would be 84.10496.
    expect(equalised([eight(80), eight(84), ['88.11', '87.89', ...eight(88).slice(2)]]).people.at(16)?.equalised).toBe('84.11'))
  it('stops at the cap, and says so', () => {
    const outcome = equalised([[98, ...Array.from({ length: 7 }, () => 70)], eight(90)])
    // Means 73.5 and 90, of them 81.75: 98 · 81.75 ÷ 73.5 = 109.
    expect(outcome.people[0]).toEqual({ staffNo: 'P0-0', raw: '98.00', equalised: '100.00', capped: true })
    expect(outcome.people[1]).toMatchObject({ equalised: '77.86', capped: false })
  })
  it.each([
    ['notRandom', [eight(80), eight(84)], false],
    ['fewCandidates', [eight(80), eight(84).slice(1)], true],
    ['fewCandidates', [eight(80), []], true],
    ['onePanel', [eight(80)], true],
    ['onePanel', [], true]
  ] as const)('changes nothing: %s', (reason, panels, random) => {
    const outcome = equalised(
      panels.map((one) => [...one]),
      random
    )
    expect(outcome).toMatchObject({ applied: false, reason })
    expect(outcome.people.every(({ equalised: score, capped }) => score === null && !capped)).toBe(true)
    expect(outcome.panels.every(({ coefficient }) => coefficient === null)).toBe(true)
    expect(outcome.people.map(({ raw }) => raw)).toEqual(panels.flat().map((score) => `${score}.00`))
  })
  it('shows a panel without candidates without a mean', () => expect(equalised([eight(80), []]).panels[1]).toMatchObject({ mean: null, coefficient: null }))
  it('refuses panels and people twice, scores off the scale, a panel of zeros', () => {
    const [one, two] = panelsOf([eight(80), eight(84)])
    const refused = (...panels: unknown[]) => faultOf(panelEqualisationRule, { random: true, panels }, book)
    expect(refused(one, one)).toMatchObject({ code: 'evaluationRuleFault.duplicatePanel', value: '第1组' })
    expect(refused(one, { ...two, candidates: one!.candidates })).toMatchObject({ code: 'evaluationRuleFault.duplicateCandidate', value: 'P0-0' })
    for (const score of ['100.01', '-0.01'])
      expect(refused(one, panelsOf([[], [score]])[1])).toMatchObject({ code: 'evaluationRuleFault.scoreOffScale', params: { limit: 100 }, value: score })
    expect(refused(one, panelsOf([[], eight(0)])[1]).code).toBe('evaluationRuleFault.panelOfZeros')
    expect(refused(one, panelsOf([[], [Number.NaN]])[1]).code).toBe('rule.badInput')
  })

  const score = fc.integer({ min: 4000, max: 7000 }).map((value) => (value / 100).toFixed(2))
  const panels = fc.array(fc.array(score, { minLength: 8, maxLength: 12 }), { minLength: 2, maxLength: 5 })
  it('makes the panel means equal where nothing was capped', () =>
    fc.assert(
      fc.property(panels, (given) => {
        const { people } = equalised(given)
        fc.pre(people.every(({ capped }) => !capped))
        const means = given.map((_, panel) => {
          const own = people.filter(({ staffNo }) => staffNo.startsWith(`P${panel}-`))
          return own.reduce((total, one) => total + Number(one.equalised), 0) / own.length
        })
        // Every score is rounded to a hundredth, so a mean is off by half of one at most.
        expect(Math.max(...means) - Math.min(...means)).toBeLessThan(0.01 + 1e-9)
      })
    ))
  it('keeps the order of people inside a panel and never exceeds the cap', () =>
    fc.assert(
      fc.property(panels, (given) => {
        const { people } = equalised(given)
        for (const a of people) {
          expect(compareText(a.equalised ?? '', '100')).toBeLessThanOrEqual(0)
          for (const b of people)
            if (a.staffNo.slice(0, 2) === b.staffNo.slice(0, 2) && compareText(a.raw, b.raw) < 0)
              expect(compareText(a.equalised ?? '', b.equalised ?? '')).toBeLessThanOrEqual(0)
        }
      })
    ))
  it('does not depend on the order of panels or people', () =>
    fc.assert(
      fc.property(panels, (given) => {
        const input = panelsOf(given)
        const turned = input.toReversed().map(({ panel, candidates }) => ({ panel, candidates: candidates.toReversed() }))
        const [one, other] = [input, turned].map((each) => run(panelEqualisationRule, { random: true, panels: each }, book))
        const sorted = (outcome: PanelEqualisationOutcome) => outcome.people.toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
        expect(sorted(other!)).toEqual(sorted(one!))
        expect(other!.panels.toReversed()).toEqual(one!.panels)
      })
    ))
})
