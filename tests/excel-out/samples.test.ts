import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cityPeople } from '../../build/samples/city.mjs'
import { sampleBooks } from '../../build/samples/generate.mjs'
import { identityFacts } from '../../shared/kernel/sheet/identity-number'

describe('the books of the sample city', () => {
  test('are the ones that the script makes, byte for byte', async () => {
    const made = await sampleBooks()
    expect([...made.keys()]).toEqual(['花名册.xlsx', '考试成绩.csv', '月度绩效.xlsx', '主管评价.xlsx', '现场评价.xlsx'])
    for (const [name, bytes] of made) expect(readFileSync(new URL(`../../resources/samples/${name}`, import.meta.url)).equals(bytes), name).toBe(true)
  })
  test('name people of no place, with identity numbers that fit birth day and sex', () => {
    for (const { identity, sex } of cityPeople()) {
      expect(identity).toMatch(/^990000/)
      expect(identityFacts(identity)).toMatchObject({ checkDigitFits: true, sex: sex === '男' ? 'male' : 'female' })
    }
  })
})
