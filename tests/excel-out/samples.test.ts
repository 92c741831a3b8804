import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cityPeople } from '../../build/samples/city.mjs'
import { sampleBooks as makeBooks } from '../../build/samples/generate.mjs'
import { sampleBooks, sampleEvaluation, sampleGradeBooks, samplePlanningBooks } from '../../electron/services/workspace/sample'
import { identityFacts } from '../../shared/kernel/sheet/identity-number'

describe('the books of the sample city', () => {
  test('are the ones that the script makes, byte for byte', async () => {
    const made = await makeBooks()
    expect([...made.keys()]).toEqual([...sampleBooks, sampleEvaluation, ...sampleGradeBooks, ...samplePlanningBooks])
    for (const [name, bytes] of made) expect(readFileSync(new URL(`../../resources/samples/${name}`, import.meta.url)).equals(bytes), name).toBe(true)
  })
  test('name people of no place, with identity numbers that fit birth day and sex', () => {
    for (const { identity, sex } of cityPeople()) {
      expect(identity).toMatch(/^990000/)
      expect(identityFacts(identity)).toMatchObject({ checkDigitFits: true, sex: sex === '男' ? 'male' : 'female' })
    }
  })
})
