import { describe, expect, it } from 'vitest'
import { transferRule } from '../../../shared/families/grade/rules/transfer'
import { exampleBook, faultOf, run } from '../../rulebook'

const asOf = '2026-06-30'
const months = (...numbers: number[]) => numbers.map((number) => `2026-0${number}`)

describe('a transfer', () => {
  it('counts months that were scored, not months that passed', () => {
    expect(run(transferRule, { from: '2026-01-15', asOf, months: months(1, 3, 6) })).toEqual({ from: '2026-01-15', months: 3, required: 3, enough: true })
    expect(run(transferRule, { from: '2025-09-01', asOf, months: months(5, 6) })).toMatchObject({ months: 2, enough: false })
  })
  it('counts from the month of the transfer to the month of the day', () => {
    expect(run(transferRule, { from: '2026-04-30', asOf, months: [...months(1, 2, 3, 4, 5, 6, 7), '2025-12'] })).toMatchObject({ months: 3, enough: true })
  })
  it('asks for as many as the pack says', () => {
    const book = exampleBook(({ parameters }) => void (parameters['grade.transfer.months']!.values[0]!.value = 0))
    expect(run(transferRule, { from: '2026-06-30', asOf, months: [] }, book)).toMatchObject({ months: 0, required: 0, enough: true })
  })
  it('is refused after the day, and with a month twice', () => {
    expect(faultOf(transferRule, { from: '2026-07-01', asOf, months: [] }).code).toBe('gradeRuleFault.transferAfterDay')
    expect(faultOf(transferRule, { from: '2026-01-01', asOf, months: months(2, 2) }).code).toBe('gradeRuleFault.monthTwice')
  })
})
