import { describe, expect, it } from 'vitest'
import { compositeRule, decisionRule, examRule, performanceRule, supervisorRule, targetRule } from '../../../shared/families/certification/rules'
import { exampleBook, faultOf, run } from '../../rulebook'

const mark = (raw: number | string, full: number | string = 100) => ({ raw, full })
const policy = (value: string) =>
  exampleBook((pack) => {
    pack.parameters['certification.exam.missingPaper']!.values[0]!.value = value
  })

describe('certification.exam', () => {
  const golden = { round: 1, marks: { knowledge: mark(92, 150), personality: mark('26.5', 30), simulation: mark(21.5, 70) } }
  it('gives the published 54.49', () => expect(run(examRule, golden).score).toBe('54.49'))
  it('weighs round 2 by 25/25/30/20', () =>
    expect(run(examRule, { round: 2, marks: { knowledge: mark(80), simulation: mark(60), interview: mark(90), presentation: mark(70) } }).score).toBe('76.00'))
  it('blocks on a missing paper and names it', () => {
    const outcome = run(examRule, { round: 1, marks: { knowledge: mark(77), simulation: mark(73.5) } })
    expect(outcome).toMatchObject({ score: null, missing: [{ code: 'paper', path: 'exam.marks.personality' }] })
  })
  it('counts a missing paper as zero, or reweights, as the pack says', () => {
    const input = { round: 1, marks: { knowledge: mark(80), simulation: mark(60) } }
    expect(run(examRule, input, policy('zero')).score).toBe('56.00')
    expect(run(examRule, input, policy('reweight')).score).toBe('70.00')
  })
  it('does not take papers that weigh nothing for an exam', () => {
    const book = exampleBook((pack) => {
      pack.parameters['certification.exam.missingPaper']!.values[0]!.value = 'reweight'
      pack.parameters['certification.exam.weights.round1']!.values[0]!.value = { knowledge: 50, personality: 0, simulation: 50 }
    })
    const outcome = run(examRule, { round: 1, marks: { personality: mark(80) } }, book)
    expect(outcome.score).toBeNull()
    expect(outcome.missing.map(({ path }) => path)).toEqual(['exam.marks.knowledge', 'exam.marks.simulation'])
  })
  it.each(['block', 'zero', 'reweight'])('gives an absent person 0.00 under %s', (one) =>
    expect(run(examRule, { round: 1, absent: true, marks: {} }, policy(one))).toMatchObject({ score: '0.00', absent: true })
  )
  it('refuses a mark above its full mark, below zero, beside an absence, of another round', () => {
    expect(faultOf(examRule, { round: 1, marks: { knowledge: mark(101) } })).toMatchObject({
      code: 'certificationFault.aboveFullMark',
      value: '101',
      place: { field: 'marks.knowledge' }
    })
    expect(faultOf(examRule, { round: 1, marks: { knowledge: mark(-1) } }).code).toBe('certificationFault.scoreOutOfRange')
    expect(faultOf(examRule, { round: 1, absent: true, marks: { knowledge: mark(1) } }).code).toBe('certificationFault.absentWithMarks')
    expect(faultOf(examRule, { round: 1, marks: { interview: mark(1) } }).code).toBe('certificationFault.paperNotInRound')
    expect(faultOf(examRule, { round: 1, marks: { knowledge: mark(Number.NaN) } }).code).toBe('rule.badInput')
    expect(faultOf(examRule, { round: 3, marks: {} })).toMatchObject({ code: 'rule.badInput', place: { field: 'round' } })
  })
})

describe('certification.performance', () => {
  const months = (values: (number | null)[]) => values.flatMap((score, index) => (score === null ? [] : [{ month: `2026-0${index + 1}`, score }]))
  it('is the mean of the months that have a score', () =>
    expect(run(performanceRule, { month: '2026-06', scores: months([86.7, 87.6, 78.5, 92.9, 92.5, 89.5]), satisfaction: 91 }).score).toBe('88.56'))
  it('takes three months and refuses to guess from two', () => {
    expect(run(performanceRule, { month: '2026-06', scores: months([null, null, null, 80, 90, 100]) }).score).toBe('90.00')
    expect(run(performanceRule, { month: '2026-06', scores: months([null, null, null, null, 81.9, 89.1]) })).toMatchObject({
      score: null,
      months: 2,
      missing: [{ code: 'months' }]
    })
    expect(run(performanceRule, { month: '2026-06', scores: [] }).missing[0]?.code).toBe('noPerformance')
  })
  it('does not look outside the window', () =>
    expect(
      run(performanceRule, { month: '2026-06', scores: [{ month: '2025-12', score: 0 }, { month: '2026-07', score: 0 }, ...months([80, 80, 80])] }).score
    ).toBe('80.00'))
  it('gives satisfaction its share', () =>
    expect(run(performanceRule, { month: '2026-06', scores: months([80, 90, 100]), satisfaction: 80 }).score).toBe('88.00'))
  it('refuses a month twice and a score off the scale', () => {
    expect(faultOf(performanceRule, { month: '2026-06', scores: [...months([80]), ...months([80])] }).code).toBe('certificationFault.duplicateMonth')
    expect(faultOf(performanceRule, { month: '2026-06', scores: months([100.1]) }).code).toBe('certificationFault.scoreOutOfRange')
  })
})

describe('certification.supervisor', () => {
  const sheet = (...values: number[]) =>
    Object.fromEntries(['dailyWork', 'teamwork', 'planning', 'crisisHandling', 'timeManagement'].map((name, index) => [name, values[index]]))
  it('is the mean of the raters', () =>
    expect(
      run(supervisorRule, {
        raters: [
          { rater: '甲', sheets: [sheet(80, 90, 70, 80, 80)] },
          { rater: '乙', sheets: [sheet(90, 90, 90, 90, 90)] }
        ]
      }).score
    ).toBe('85.00'))
  it('averages several sheets of one rater first', () => {
    const raters = [
      { rater: '甲', sheets: [sheet(60, 60, 60, 60, 60), sheet(80, 80, 80, 80, 80)] },
      { rater: '乙', sheets: [sheet(90, 90, 90, 90, 90)] }
    ]
    expect(run(supervisorRule, { raters }).score).toBe('80.00')
  })
  it('is incomplete with a hole, and without raters', () => {
    const { planning: _hole, ...rest } = sheet(80, 80, 80, 80, 80)
    expect(run(supervisorRule, { raters: [{ rater: '甲', sheets: [rest] }] })).toMatchObject({ score: null, missing: [{ code: 'indicator' }] })
    expect(run(supervisorRule, { raters: [] })).toMatchObject({ score: null, missing: [{ code: 'noRating' }] })
  })
})

describe('certification.composite', () => {
  const of = (exam: string | null, performance: string | null, supervisor: string | null, reweight: string | null = null) =>
    run(compositeRule, { exam, performance, supervisor, reweight })
  it.each([
    ['85.00', '90.00', '80.00', '86.00'],
    ['59.99', '60.00', '60.01', '60.00'],
    ['76.25', '76.25', '76.30', '76.26']
  ])('%s, %s, %s → %s', (exam, performance, supervisor, expected) => expect(of(exam, performance, supervisor).score).toBe(expected))
  it('reweights only for a reason and with 60% left', () => {
    expect(of('80.00', null, '90.00').score).toBeNull()
    expect(of('80.00', null, '90.00', 'new')).toMatchObject({ score: '83.33', weight: '60.00' })
    expect(of('80.00', '90.00', null, 'leave')).toMatchObject({ score: '85.00', weight: '80.00' })
    expect(of(null, null, '90.00', 'new').score).toBeNull()
  })
  it('says on how much of the weight it stands', () => {
    const traced = compositeRule.run({ exam: '80.00', performance: '90.00', supervisor: null, reweight: 'leave' }, exampleBook(), { trace: true })
    expect(traced.ok && traced.value.trace?.steps.at(-1)).toMatchObject({
      label: { key: 'certification.step.composite.byWeight', params: { total: '80' } },
      value: '85.00'
    })
  })
})

describe('certification.target', () => {
  it.each([
    [1, 'G1', 'G2'],
    [1, 'G2', 'G3'],
    [1, 'G3', 'G4'],
    [1, 'G4', 'G4'],
    [1, 'G5', null],
    [1, 'G6', null],
    [2, 'G3', null],
    [2, 'G4', 'G5'],
    [2, 'G5', 'G6'],
    [2, 'G6', 'G6']
  ])('round %i, %s → %s', (round, grade, target) => expect(run(targetRule, { round, grade }).target).toBe(target))
  it('takes what HR stated, and refuses what the round does not certify', () => {
    expect(run(targetRule, { round: 1, grade: 'G1', stated: 'G3' }).target).toBe('G3')
    expect(run(targetRule, { round: 1, grade: 'G1', stated: null }).target).toBeNull()
    expect(faultOf(targetRule, { round: 1, grade: 'G4', stated: 'G5' }).code).toBe('certificationFault.targetNotCertified')
  })
})

describe('certification.decision', () => {
  const of = (exam: string | null, performance: string | null, supervisor: string | null, more: object = {}) =>
    run(decisionRule, {
      round: 1,
      target: 'G4',
      exam: { score: exam, missing: exam === null ? [{ code: 'noExam', path: 'exam', label: { key: 'x' } }] : [] },
      performance: { score: performance, missing: performance === null ? [{ code: 'months', path: 'p', label: { key: 'x' } }] : [] },
      supervisor: { score: supervisor },
      ...more
    })
  it('passes on the line and fails a hundredth below', () => {
    expect(of('70.00', '70.00', '70.00').status).toBe('pass')
    expect(of('70.00', '70.00', '69.95')).toMatchObject({
      composite: '69.99',
      status: 'fail',
      reasons: [{ code: 'belowPassMark', gate: 'composite', required: '70.00', actual: '69.99' }]
    })
  })
  it('lists all failed gates, also while pending', () => {
    expect(of('49.99', '60.00', '60.00').reasons.map(({ code }) => code)).toEqual(['belowPassMark', 'belowExamMinimum'])
    expect(of('49.99', null, '60.00')).toMatchObject({ status: 'pending', reasons: [{ code: 'belowExamMinimum' }], missing: [{ code: 'months' }] })
  })
  it('says who certifies, and that nothing else was collected', () =>
    expect(of('70.00', '70.00', '70.00')).toMatchObject({ authority: 'city', notApplicable: ['coreCompetencies', 'discipline'] }))
  it('holds discipline against a person where it is collected', () =>
    expect(of('90.00', '90.00', '90.00', { activeDiscipline: true })).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'activeDiscipline' }],
      distances: [{ required: null }, { required: null }, { required: null }]
    }))
  it('is notInRound without a target, still naming what is missing', () =>
    expect(of('70.00', null, '70.00', { target: null })).toMatchObject({ status: 'notInRound', missing: [{ code: 'months' }] }))
})
