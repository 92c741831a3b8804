import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allParameters } from '../../../shared/families'
import {
  changedFields,
  packReweightReasons,
  packRules,
  packValues,
  proposalParameters,
  proposalValues,
  rebalance,
  unfitFields,
  whatIfPaths
} from '../../../shared/families/grade'
import { exampleBook } from '../../rulebook'
import { otherValues, pack, weights } from './what-if-city'

test('the values of the built-in pack are read, and their paths are those of its parameters', () => {
  expect(pack.weights).toEqual({ exam: 40, performance: 40, supervisor: 20 })
  expect(pack.passMarks).toEqual({ G2: 60, G3: 65, G4: 70, G5: 80, G6: 85 })
  expect(pack.examMinimum).toBe(50)
  expect(pack.bands.G4).toEqual({ from: 30, to: 50 })
  expect(packRules(exampleBook(), { G4: 60 })).toEqual({ reweightMinimum: 60, bound: 'wholeHead', establishment: { G4: 60 } })
  expect(packReweightReasons(exampleBook())).toEqual(['new', 'transferred', 'leave'])
  const { quotas, ...inPack } = whatIfPaths
  const known = new Set(allParameters.map(({ path }) => path))
  for (const path of Object.values(inPack)) expect(known).toContain(path)
  expect(known).not.toContain(quotas)
  expect(packValues({ ...exampleBook(), find: () => null })).toBeNull()
})

test('one weight moves and the others give in proportion; the sum stays 100', () => {
  expect(rebalance(pack.weights, 'exam', 55)).toEqual({ exam: 55, performance: 30, supervisor: 15 })
  expect(rebalance(pack.weights, 'exam', 50)).toEqual({ exam: 50, performance: 33, supervisor: 17 })
  expect(rebalance(pack.weights, 'exam', 50.5)).toEqual({ exam: 50.5, performance: 33, supervisor: 16.5 })
  expect(rebalance(pack.weights, 'exam', 100)).toEqual({ exam: 100, performance: 0, supervisor: 0 })
  expect(rebalance({ exam: 100, performance: 0, supervisor: 0 }, 'exam', 40)).toEqual({ exam: 40, performance: 30, supervisor: 30 })
  expect(rebalance(pack.weights, 'supervisor', 130)).toEqual({ exam: 0, performance: 0, supervisor: 100 })
  fc.assert(
    fc.property(weights, fc.constantFrom('exam', 'performance', 'supervisor'), fc.integer({ min: 0, max: 10_000 }), (from, moved, value) => {
      const after = rebalance(from, moved, value / 100)
      const inHundredths = Object.values(after).map((one) => Math.round(one * 100))
      expect(inHundredths.reduce((a, b) => a + b, 0)).toBe(10_000)
      expect(Math.min(...inHundredths)).toBeGreaterThanOrEqual(0)
      expect(after[moved]).toBe(value / 100)
      expect(unfitFields({ ...pack, weights: after })).toEqual([])
    })
  )
})

test('a proposal keeps what differs from the pack by its path, and is read back', () => {
  expect(proposalParameters(pack, pack)).toEqual({})
  const values = { ...pack, passMarks: { ...pack.passMarks, G3: 68 }, quotas: { G4: 3 } }
  expect(changedFields(values, pack)).toEqual(['passMarks', 'quotas'])
  expect(proposalParameters(values, pack)).toEqual({
    'certification.decision.passMarks': { G2: 60, G3: 68, G4: 70, G5: 80, G6: 85 },
    'whatIf.quotas': { G4: 3 }
  })
  fc.assert(
    fc.property(otherValues, (one) => {
      expect(proposalValues(proposalParameters(one, pack), pack)).toEqual(one)
    })
  )
})

test('what a proposal holds that nobody can read is left as the pack has it', () => {
  expect(proposalValues({ [whatIfPaths.weights]: 'half', [whatIfPaths.examMinimum]: 55, 'other.path': 1 }, pack)).toEqual({ ...pack, examMinimum: 55 })
})

test('bands that no pack could hold are named', () => {
  expect(unfitFields(pack)).toEqual([])
  expect(unfitFields({ ...pack, bands: { ...pack.bands, G4: { from: 30, to: 40 } } })).toEqual(['bands'])
  expect(unfitFields({ ...pack, bands: { ...pack.bands, G4: { from: 55, to: 50 } } })).toEqual(['bands'])
})
