import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hengcai, newFolder } from './run'

const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
]
const inFile = (input: object): string => {
  const file = join(newFolder(), 'ratings.json')
  writeFileSync(file, JSON.stringify(input))
  return file
}

describe('the agreement of assessors', () => {
  it('is computed from a file of ratings', async () => {
    const ran = await hengcai(['rule', 'competency.reliability', '--input', inFile({ scale: 'interval', ratings }), '--day', '2026-06-30', '--json'])
    expect([ran.code, ran.error]).toEqual([0, ''])
    expect(JSON.parse(ran.out)).toMatchObject({
      result: {
        icc: {
          icc11: { value: '0.166', lower: '-0.133', upper: '0.723' },
          icc21: { value: '0.290', lower: '0.019', upper: '0.761' },
          icc31: { value: '0.715', lower: '0.342', upper: '0.946' },
          icc1k: { value: '0.443', lower: '-0.884', upper: '0.912' },
          icc2k: { value: '0.620', lower: '0.071', upper: '0.927' },
          icc3k: { value: '0.909', lower: '0.676', upper: '0.986' }
        }
      }
    })
  })
  it('says why, and that four candidates are too few', async () => {
    const why = await hengcai(['rule', 'competency.reliability', '--input', inFile({ scale: 'interval', ratings }), '--why', '--json'])
    expect(why.out).toContain('组内相关系数 (2,1)，95% 区间 [0.019, 0.761] = 0.290')
    const few = await hengcai(['rule', 'competency.reliability', '--input', inFile({ scale: 'interval', ratings: ratings.slice(0, 4) }), '--json'])
    expect(JSON.parse(few.out)).toMatchObject({ result: { icc: { icc21: { status: 'tooFew', value: null } }, alpha: { interval: { status: 'tooFew' } } } })
  })
  it('refuses a ragged table and names its row', async () => {
    const ran = await hengcai(['rule', 'competency.reliability', '--input', inFile({ scale: 'interval', ratings: [[1, 2], [1]] }), '--json'])
    expect(ran.code).toBe(3)
    expect(ran.error).toContain('第 2 行')
    expect(JSON.parse(ran.out)).toMatchObject({ fault: { code: 'competencyRuleFault.raggedRatings', field: 'ratings.1' } })
  })
})
