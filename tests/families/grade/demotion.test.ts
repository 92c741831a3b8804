import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualOutcomes, simulateLadder, type AnnualOutcome, type LadderStep } from '../../../shared/families/grade'
import { demotionRule, type LadderState } from '../../../shared/families/grade/rules/demotion'
import { grades, type Grade } from '../../../shared/families/roster'
import { exampleBook, faultOf, run } from '../../rulebook'

type Settings = { thirdYear?: 'both' | 'downTwo' | 'standby'; missingYear?: 'freeze' | 'break'; failing?: AnnualOutcome[] }
const bookWith = (settings: Settings) =>
  exampleBook(({ parameters }) => {
    for (const [name, value] of Object.entries(settings)) for (const one of parameters[`grade.demotion.${name}`]!.values) one.value = value
  })
const outcomeOf = { f: 'unqualified', p: 'qualified', '-': null } as const
type Letter = keyof typeof outcomeOf
const yearsOf = (letters: string) => [...letters].map((letter, index) => ({ year: 2020 + index, outcome: outcomeOf[letter as Letter] }))
/** What happens year by year: f fails, p passes, - no result. */
function told(grade: Grade, letters: string, settings: Settings = {}): string {
  const { steps } = run(demotionRule, { grade, years: yearsOf(letters) }, bookWith(settings))
  return steps.map(({ action, from, to, standby }) => `${action} ${from === to ? to : `${from}>${to}`}${standby ? ' standby' : ''}`).join(', ')
}

describe('the ladder, by the golden years', () => {
  it('from G4, failing three times', () => {
    const { steps, ...end } = run(demotionRule, { grade: 'G4', years: yearsOf('fff') })
    expect(steps.map(({ action, to, standby, failures, demotions }) => [action, to, standby, failures, demotions])).toEqual([
      ['warning', 'G4', false, 1, 0],
      ['downOne', 'G3', false, 2, 1],
      ['downTwoAndStandby', 'G1', true, 3, 2]
    ])
    expect(end).toEqual({ grade: 'G1', standby: true, failures: 3, demotions: 2 })
  })
  it('fail, pass, fail warns twice and takes nothing', () => {
    expect(told('G4', 'fpf')).toBe('warning G4, pass G4, warning G4')
  })
  it('from G2: fail, fail, none, fail ends at G1 on standby', () => {
    expect(told('G2', 'ff-f')).toBe('warning G2, downOne G2>G1, noResult G1, downTwoAndStandby G1 standby')
    expect(run(demotionRule, { grade: 'G2', years: yearsOf('ff-f') }).steps.map(({ swallowed }) => swallowed)).toEqual([0, 0, 0, 2])
  })
})

describe('the third failing year', () => {
  it('takes two grades and leads to standby by default; standby stops the ladder', () => {
    expect(told('G6', 'fffffp')).toBe(
      'warning G6, downOne G6>G5, downTwoAndStandby G5>G3 standby, onStandby G3 standby, onStandby G3 standby, onStandby G3 standby'
    )
  })
  it('takes two grades only, and two more in every failing year after it, where the pack says downTwo', () => {
    expect(told('G6', 'fffff', { thirdYear: 'downTwo' })).toBe('warning G6, downOne G6>G5, downTwo G5>G3, downTwo G3>G1, downTwo G1')
  })
  it('leads to standby only, where the pack says standby', () => {
    expect(told('G6', 'ffff', { thirdYear: 'standby' })).toBe('warning G6, downOne G6>G5, standby G5 standby, onStandby G5 standby')
  })
  it.each(['both', 'downTwo', 'standby'] as const)('does not come after a passing year, whatever the pack says (%s)', (thirdYear) => {
    expect(told('G5', 'ffpff', { thirdYear })).toBe('warning G5, downOne G5>G4, pass G4, warning G4, downOne G4>G3')
  })
})

describe('a year without a result', () => {
  it('is passed over where the pack freezes', () => {
    expect(told('G4', 'f--f')).toBe('warning G4, noResult G4, noResult G4, downOne G4>G3')
  })
  it('begins the count anew where the pack breaks', () => {
    expect(told('G4', 'f-f', { missingYear: 'break' })).toBe('warning G4, noResult G4, warning G4')
    expect(told('G4', 'ff-f', { missingYear: 'break' })).toBe('warning G4, downOne G4>G3, noResult G3, warning G3')
  })
})

describe('the floor', () => {
  it('swallows steps and counts them', () => {
    const { steps } = run(demotionRule, { grade: 'G1', years: yearsOf('fff') })
    expect(steps.map(({ action, to, standby, swallowed, demotions }) => [action, to, standby, swallowed, demotions])).toEqual([
      ['warning', 'G1', false, 0, 0],
      ['downOne', 'G1', false, 1, 1],
      ['downTwoAndStandby', 'G1', true, 2, 2]
    ])
  })
  it('swallows one of two steps from G2', () => {
    const { steps } = run(demotionRule, { grade: 'G2', failures: 2, demotions: 1, years: yearsOf('f') })
    expect(steps).toMatchObject([{ action: 'downTwoAndStandby', from: 'G2', to: 'G1', swallowed: 1 }])
  })
})

describe('standby and return', () => {
  const state = { grade: 'G1', standby: true, failures: 3, demotions: 2 } as const
  it('stands still until reinstated, then counts anew', () => {
    const years = [
      { year: 2023, outcome: 'unqualified' },
      { year: 2024, outcome: 'qualified' },
      { year: 2025, outcome: 'unqualified', cleared: true },
      { year: 2026, outcome: 'unqualified' }
    ]
    const { steps } = run(demotionRule, { ...state, years })
    expect(steps.map(({ action, standby }) => `${action} ${standby}`)).toEqual(['onStandby true', 'onStandby true', 'warning false', 'downOne false'])
  })
  it('believes the standing that it is told more than the chain', () => {
    const put = { year: 2025, outcome: 'unqualified', cleared: true, grade: 'G4', standby: true }
    expect(run(demotionRule, { ...state, years: [put] }).steps).toMatchObject([{ action: 'onStandby', from: 'G4', to: 'G4' }])
    expect(run(demotionRule, { ...state, years: [{ ...put, standby: false }] }).steps).toMatchObject([{ action: 'warning', from: 'G4', to: 'G4' }])
    expect(run(demotionRule, { grade: 'G3', failures: 1, years: [{ year: 2025, outcome: 'unqualified', grade: 'G5' }] }).grade).toBe('G4')
  })
})

describe('a promotion', () => {
  it('clears both counters before the next result', () => {
    const years = [
      { year: 2024, outcome: 'unqualified' },
      { year: 2025, outcome: 'unqualified', cleared: true, grade: 'G5' }
    ]
    expect(run(demotionRule, { grade: 'G4', years })).toMatchObject({ grade: 'G5', failures: 1, demotions: 0 })
  })
})

describe('what is refused', () => {
  const years = (...list: number[]) => list.map((year) => ({ year, outcome: 'qualified' }))
  it.each([
    ['yearsNotInOrder', { years: years(2024, 2023) }],
    ['yearsNotInOrder', { years: years(2024, 2024) }],
    ['yearsWithGap', { years: years(2022, 2024) }],
    ['countersDisagree', { failures: 1, demotions: 1, years: [] }]
  ])('%s', (code, given) => {
    expect(faultOf(demotionRule, { grade: 'G4', ...given })).toMatchObject({ code: `gradeRuleFault.${code}` })
  })
  it('an unknown grade and an unknown outcome', () => {
    expect(faultOf(demotionRule, { grade: 'G7', years: [] }).code).toBe('rule.badInput')
    expect(faultOf(demotionRule, { grade: 'G4', years: [{ year: 2024, outcome: 'bad' }] }).code).toBe('rule.badInput')
  })
})

const grade = fc.constantFrom(...grades)
const outcome = fc.constantFrom<AnnualOutcome | null>(...annualOutcomes, null)
const outcomes = fc.array(fc.oneof(outcome, fc.constant<AnnualOutcome>('unqualified')), { maxLength: 12 })
const settings = fc.record({
  thirdYear: fc.constantFrom<'both' | 'downTwo' | 'standby'>('both', 'downTwo', 'standby'),
  missingYear: fc.constantFrom<'freeze' | 'break'>('freeze', 'break')
})
const books = new Map<string, ReturnType<typeof bookWith>>()
function bookFor(given: Settings) {
  const key = JSON.stringify(given)
  const book = books.get(key) ?? bookWith(given)
  books.set(key, book)
  return book
}
const place = (one: Grade): number => grades.indexOf(one)
const climb = (given: Settings, start: Grade, list: readonly (AnnualOutcome | null)[]): LadderStep[] =>
  simulateLadder(bookFor(given), { grade: start, standby: false, outcomes: list, firstYear: 2000 })

describe('every ladder', () => {
  it('only ever goes down, never below G1, and says how many steps the floor swallowed', () =>
    fc.assert(
      fc.property(settings, grade, outcomes, (given, start, list) => {
        for (const { action, from, to, swallowed } of climb(given, start, list)) {
          const asked = action === 'downOne' ? 1 : action === 'downTwo' || action === 'downTwoAndStandby' ? 2 : 0
          expect(place(from) - place(to) + swallowed).toBe(asked)
          expect(place(to)).toBe(Math.max(place(from) - asked, 0))
        }
      })
    ))
  it('comes to the same in pieces as in one', () =>
    fc.assert(
      fc.property(settings, grade, outcomes, fc.nat(12), (given, start, list, cut) => {
        const book = bookFor(given)
        const years = list.map((one, index) => ({ year: 2000 + index, outcome: one }))
        const whole = run(demotionRule, { grade: start, years }, book)
        const { steps, ...middle } = run(demotionRule, { grade: start, years: years.slice(0, cut) }, book)
        const { steps: more, ...end } = run(demotionRule, { ...(middle satisfies LadderState), years: years.slice(cut) }, book)
        expect({ steps: [...steps, ...more], ...end }).toEqual(whole)
      })
    ))
  it('forgets everything in a passing year', () =>
    fc.assert(
      fc.property(settings, grade, outcomes, outcomes, (given, start, before, after) => {
        const first = climb(given, start, [...before, 'good'])
        const last = first.at(-1)
        if (!last || last.standby) return
        const anew = climb(given, last.to, after).map(({ action, to }) => `${action} ${to}`)
        expect(
          climb(given, start, [...before, 'good', ...after])
            .slice(first.length)
            .map(({ action, to }) => `${action} ${to}`)
        ).toEqual(anew)
      })
    ))
  it('is the same without its years without a result, where the pack freezes', () =>
    fc.assert(
      fc.property(settings, grade, outcomes, ({ thirdYear }, start, list) => {
        const frozen = { thirdYear, missingYear: 'freeze' } as const
        const told = (steps: readonly LadderStep[]) => steps.filter((step) => step.outcome !== null).map(({ action, to }) => `${action} ${to}`)
        expect(
          told(
            climb(
              frozen,
              start,
              list.filter((one) => one !== null)
            )
          )
        ).toEqual(told(climb(frozen, start, list)))
      })
    ))
  it('never ends higher because of a failing year, where nobody is put on standby', () =>
    fc.assert(
      fc.property(grade, outcomes, fc.nat(11), (start, list, at) => {
        const given = { thirdYear: 'downTwo', missingYear: 'freeze' } as const
        const worse = list.map((one, index) => (index === at ? ('unqualified' as const) : one))
        const end = (all: typeof list): number => place(climb(given, start, all).at(-1)?.to ?? start)
        expect(end(worse)).toBeLessThanOrEqual(end(list))
      })
    ))
  it('never has as many demotions as failing years', () =>
    fc.assert(
      fc.property(settings, grade, outcomes, (given, start, list) => {
        for (const { failures, demotions } of climb(given, start, list)) expect(demotions).toBeLessThan(Math.max(failures, 1))
      })
    ))
})
