import fc from 'fast-check'
import type { Component, PersonResult, RoundResult } from '../../../shared/families/certification'
import { emptyColumns, packRules, packValues, whatIfColumns, whatIfFlags, type WhatIfColumns, type WhatIfValues } from '../../../shared/families/grade'
import { grades, type Grade } from '../../../shared/families/roster'
import { decisionRule } from '../../../shared/families/certification/rules/decision'
import { civilMonthSchema } from '../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../shared/kernel/rule'
import { exampleBook, run } from '../../rulebook'

export const pack = packValues(exampleBook())!
export const rules = packRules(exampleBook(), {})
export const month = civilMonthSchema.parse('2026-06')

/** The pack with other values where they are dragged. */
const usual = exampleBook()
export const bookOf = (values: WhatIfValues, also: Record<string, unknown> = {}): RuleBook =>
  values === pack && Object.keys(also).length === 0
    ? usual
    : exampleBook(({ parameters }) => {
        const set = (path: string, value: unknown): void => void (parameters[path]!.values[0]!.value = value)
        set('certification.composite.weights', values.weights)
        set('certification.decision.passMarks', values.passMarks)
        set('certification.decision.examMinimum', values.examMinimum)
        for (const [path, value] of Object.entries(also)) set(path, value)
      })

export type Candidate = {
  readonly grade: Grade
  readonly target: Grade | null
  readonly county: string
  readonly standby: boolean
  readonly scores: Record<Component, number | null>
  readonly knowledge: number | null
  readonly reweight: PersonResult['reweight']
  readonly core: boolean | null
  readonly discipline: boolean | null
}
const text = (hundredths: number | null): string | null => (hundredths === null ? null : (hundredths / 100).toFixed(2))
/** Scores that lie close together, so that lines and ties are met often; now and then none. */
const score = fc.option(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 5500, max: 7500 }) }, fc.integer({ min: 0, max: 10_000 })), { freq: 8 })
export const candidate: fc.Arbitrary<Candidate> = fc.record({
  grade: fc.constantFrom(...grades),
  target: fc.option(fc.constantFrom<Grade>('G2', 'G3', 'G4', 'G5', 'G6'), { freq: 6 }),
  county: fc.constantFrom('云台县', '青川县', '安和区'),
  standby: fc.boolean(),
  scores: fc.record({ exam: score, performance: score, supervisor: score }),
  knowledge: fc.option(fc.integer({ min: 0, max: 10_000 }), { freq: 9 }),
  reweight: fc.option(fc.constantFrom('new' as const, 'transferred' as const, 'leave' as const)),
  core: fc.option(fc.boolean()),
  discipline: fc.option(fc.boolean())
})
export const weights = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 10_000 - Math.max(a, b)].map((one) => one / 100))
  .map(([exam, performance, supervisor]) => ({ exam: exam!, performance: performance!, supervisor: supervisor! }))
const percent = fc.integer({ min: 40, max: 90 })
export const otherValues: fc.Arbitrary<WhatIfValues> = fc.record({
  weights: fc.oneof(fc.constant(pack.weights), weights),
  passMarks: fc.record({ G2: percent, G3: percent, G4: percent, G5: percent, G6: percent }),
  examMinimum: fc.oneof(fc.constant(50), percent),
  bands: fc.record(
    Object.fromEntries(grades.map((grade) => [grade, fc.record({ from: fc.integer({ min: 0, max: 10 }), to: fc.integer({ min: 20, max: 60 }) })])) as Record<
      Grade,
      fc.Arbitrary<{ from: number; to: number }>
    >
  ),
  quotas: fc.record({ G3: fc.integer({ min: 0, max: 12 }), G4: fc.integer({ min: 0, max: 12 }) }, { requiredKeys: [] })
})

/** One person by the real rule. A missing component says what it lacks, as the rules before it do. */
export function decided(person: Candidate, staffNo: string, book: RuleBook): PersonResult {
  const missing = (code: 'noExam' | 'noPerformance' | 'noRating', path: string) => [{ code, path, label: { key: path } }]
  const { exam, performance, supervisor } = person.scores
  const papers = person.knowledge === null || exam === null ? {} : { knowledge: text(person.knowledge)! }
  const outcome = run(
    decisionRule,
    {
      round: 1,
      target: person.target,
      exam: { score: text(exam), missing: exam === null ? missing('noExam', 'exam') : [], papers },
      performance: { score: text(performance), missing: performance === null ? missing('noPerformance', 'performance') : [] },
      supervisor: { score: text(supervisor), missing: supervisor === null ? missing('noRating', 'supervisor') : [] },
      reweight: person.reweight,
      coreCompetenciesMet: person.core,
      activeDiscipline: person.discipline
    },
    book
  )
  return {
    staffNo,
    name: staffNo,
    county: person.county,
    post: '要客经理',
    grade: person.grade,
    gradeSince: null,
    hireDate: null,
    absent: false,
    exam: text(exam),
    performance: text(performance),
    supervisor: text(supervisor),
    target: person.target,
    reweight: person.reweight,
    decided: null,
    ...outcome
  }
}
export const numberOf = (index: number): string => `P${String(index).padStart(4, '0')}`
export const roundBy = (people: readonly Candidate[], book: RuleBook): RoundResult => ({
  round: 1,
  month,
  pack: book.pack,
  people: people.map((person, index) => decided(person, numberOf(index), book))
})
export const columnsOf = (people: readonly Candidate[], book: RuleBook): WhatIfColumns =>
  whatIfColumns(roundBy(people, book), {
    counted: (staffNo) => !people[Number(staffNo.slice(1))]!.standby,
    reweightReasons: ['new', 'transferred', 'leave']
  })

/** So many people of one target each, with these composites (all three components alike), who come from the grade below. */
export function plain(
  people: readonly { readonly target: Grade; readonly grade?: Grade; readonly score: number; readonly counted?: boolean }[]
): WhatIfColumns {
  const columns = emptyColumns(people.length, ['甲县'])
  people.forEach(({ target, grade, score, counted }, index) => {
    for (const column of [columns.exam, columns.performance, columns.supervisor]) column[index] = Math.round(score * 100)
    columns.target[index] = grades.indexOf(target)
    columns.grade[index] = grade === undefined ? grades.indexOf(target) - 1 : grades.indexOf(grade)
    columns.flags[index] = counted === false ? 0 : whatIfFlags.counted
  })
  return columns
}
