import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  binsOf,
  crossingFigures,
  crossingLines,
  noMargin,
  outcomeRanks,
  structureFigures,
  WhatIf,
  WhatIfDesk,
  whatIfOutcomes,
  type StructureFigure,
  type WhatIfAnswer,
  type WhatIfColumns,
  type WhatIfOutcome,
  type WhatIfRules,
  type WhatIfValues
} from '../../../shared/families/grade'
import { grades, type Grade } from '../../../shared/families/roster'
import { wholeHeadRange, scaleBands } from '../../../shared/families/grade/rules/bands'
import { bookOf, candidate, columnsOf, decided, numberOf, otherValues, pack, plain, rules } from './what-if-city'

const outcomes = (engine: WhatIf): WhatIfOutcome[] => [...engine.outcome].map((code) => whatIfOutcomes[code]!)
const computed = (columns: WhatIfColumns, values: WhatIfValues, given: WhatIfRules = rules): WhatIf => new WhatIf(columns, given).compute(values)
const figure = ({ structure }: Pick<WhatIfAnswer, 'structure'>, grade: Grade, name: StructureFigure): number =>
  structure[grades.indexOf(grade) * structureFigures.length + structureFigures.indexOf(name)]!
const withQuotas = (quotas: WhatIfValues['quotas'], more: Partial<WhatIfValues> = {}): WhatIfValues => ({ ...pack, quotas, ...more })
const minima = fc.constantFrom({}, { knowledge: 30 })

describe('against the real rules', () => {
  test('for any weights, marks and minima everyone has the composite and the status of certification.decision', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 40 }), otherValues, minima, (people, values, paperMinima) => {
        const also = { 'certification.decision.paperMinima': paperMinima }
        const engine = computed(columnsOf(people, bookOf(pack, also)), pack).keepAsBefore()
        const book = bookOf(values, also)
        engine.compute(values)
        people.forEach((person, index) => {
          const { composite, status } = decided(person, numberOf(index), book)
          const outcome = whatIfOutcomes[engine.outcome[index]!]!
          const said = outcome === 'out' ? 'notInRound' : outcome === 'pending' || outcome === 'fail' ? outcome : 'pass'
          expect(said, JSON.stringify(person)).toBe(status)
          if (person.target !== null) expect(engine.composite[index]).toBe(composite === null ? -1 : Math.round(Number(composite) * 100))
        })
      }),
      { numRuns: 60 }
    )
  })

  test('the golden composites of the rules: half up from exact sums', () => {
    const columns = plain([
      { target: 'G4', score: 0 },
      { target: 'G4', score: 0 },
      { target: 'G4', score: 0 }
    ])
    const golden = [
      [8500, 9000, 8000],
      [5999, 6000, 6001],
      [7625, 7625, 7630]
    ]
    golden.forEach(([exam, performance, supervisor], index) => {
      columns.exam[index] = exam!
      columns.performance[index] = performance!
      columns.supervisor[index] = supervisor!
    })
    expect([...computed(columns, pack).composite]).toEqual([8600, 6000, 7626])
  })
})

/** Everything anew by sorting and filtering, slowly. */
function slowly(columns: WhatIfColumns, passes: readonly boolean[], engine: WhatIf, values: WhatIfValues): WhatIfOutcome[] {
  const people = [...passes.keys()]
  const heads = new Map(
    grades.map((grade, index) => [grade, people.filter((person) => columns.grade[person] === index && (columns.flags[person]! & 8) !== 0).length])
  )
  const n = [...heads.values()].reduce((a, b) => a + b, 0)
  const scaled = scaleBands(values.bands)
  const result = people.map((person): WhatIfOutcome => (passes[person] ? 'within' : whatIfOutcomes[engine.outcome[person]!]!))
  for (const grade of grades.toReversed()) {
    const target = grades.indexOf(grade)
    const seeking = people
      .filter((person) => passes[person] && columns.target[person] === target && columns.grade[person]! < target && (columns.flags[person]! & 8) !== 0)
      .toSorted((a, b) => engine.composite[b]! - engine.composite[a]!)
    const places = values.quotas[grade] ?? Math.max(0, wholeHeadRange(scaled.bands[grade], scaled.whole, n).to - heads.get(grade)!)
    const line = engine.composite[seeking[places] ?? -1]
    for (const person of seeking) {
      const composite = engine.composite[person]!
      const above = seeking.filter((one) => engine.composite[one]! > composite).length
      const alike = seeking.filter((one) => engine.composite[one] === composite).length
      result[person] = line === undefined || composite > line ? 'within' : above < places && above + alike > places ? 'tied' : 'waiting'
      if (result[person] !== 'within') continue
      heads.set(grade, heads.get(grade)! + 1)
      const from = grades[columns.grade[person]!]!
      heads.set(from, heads.get(from)! - 1)
    }
  }
  return result
}

describe('places', () => {
  test('agree with a slow twin that sorts and filters', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 60 }), otherValues, (people, values) => {
        const columns = columnsOf(people, bookOf(pack))
        const engine = computed(columns, values)
        const passes = [...engine.outcome].map((code) => code >= 3)
        expect(outcomes(engine)).toEqual(slowly(columns, passes, engine, values))
      }),
      { numRuns: 60 }
    )
  })

  test('all who are tied on the line wait for people to decide, and nobody of them is within', () => {
    const columns = plain([90, 80, 80, 80, 75].map((score) => ({ target: 'G3' as const, score })))
    expect(outcomes(computed(columns, withQuotas({ G3: 2 })))).toEqual(['within', 'tied', 'tied', 'tied', 'waiting'])
    expect(outcomes(computed(columns, withQuotas({ G3: 1 })))).toEqual(['within', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(outcomes(computed(columns, withQuotas({ G3: 4 })))).toEqual(['within', 'within', 'within', 'within', 'waiting'])
    expect(outcomes(computed(columns, withQuotas({ G3: 0 })))).toEqual(Array.from({ length: 5 }, () => 'waiting'))
  })

  test('a promotion leaves its place below to somebody else', () => {
    // 20 heads: the band of G3 holds 4 of them; there are 4 already, one of whom moves up.
    const columns = plain([
      { target: 'G4', grade: 'G3', score: 95 },
      ...[91, 90].map((score) => ({ target: 'G3' as const, score })),
      ...Array.from({ length: 3 }, () => ({ target: 'G4' as const, grade: 'G3' as const, score: 10 })),
      ...Array.from({ length: 14 }, () => ({ target: 'G4' as const, grade: 'G4' as const, score: 80 }))
    ])
    const desk = new WhatIfDesk(columns, rules, withQuotas({ G4: 1 }))
    expect(['heads', 'upper', 'places', 'taken', 'after'].map((name) => figure(desk.pack, 'G3', name as StructureFigure))).toEqual([4, 4, 1, 1, 4])
    const without = desk.answer({ values: withQuotas({ G4: 0 }), side: 'all', offset: 0, length: 10 })
    expect(figure(without, 'G3', 'places')).toBe(0)
    expect(without.crossings).toBe(2)
  })

  test('who is on standby takes no place and is no head; who renews needs no place', () => {
    const columns = plain([
      { target: 'G3', score: 90, counted: false },
      { target: 'G3', score: 80 },
      { target: 'G4', grade: 'G4', score: 75 }
    ])
    const engine = computed(columns, withQuotas({ G3: 1, G4: 0 }))
    expect(outcomes(engine)).toEqual(['within', 'within', 'within'])
    expect(figure(engine, 'G2', 'heads')).toBe(1)
    expect(figure(engine, 'G3', 'taken')).toBe(1)
  })

  test('an establishment goes before the band', () => {
    const columns = plain([90, 80, 70].map((score) => ({ target: 'G3' as const, score })))
    expect(figure(computed(columns, pack, { ...rules, establishment: { G3: 2 } }), 'G3', 'places')).toBe(2)
    expect(figure(computed(columns, pack), 'G3', 'places')).toBe(0)
    expect(figure(computed(columns, pack, { ...rules, bound: 'outward' }), 'G3', 'places')).toBe(1)
  })
})

describe('while lines move', () => {
  const same = (one: WhatIf, other: WhatIf): void => {
    expect([...one.outcome]).toEqual([...other.outcome])
    expect([...one.structure]).toEqual([...other.structure])
    expect([...one.tally.byTarget]).toEqual([...other.tally.byTarget])
    expect([...one.tally.byCounty]).toEqual([...other.tally.byCounty])
    expect([...one.tally.up, ...one.tally.down]).toEqual([...other.tally.up, ...other.tally.down])
  }
  test('a walk through any values ends where computing anew does', () => {
    const walk = fc.array(
      fc.oneof(
        otherValues,
        // Lines alone, so that most steps do not compute everything anew.
        otherValues.map((values) => ({ ...values, weights: pack.weights }))
      ),
      { minLength: 1, maxLength: 8 }
    )
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 50 }), walk, (people, steps) => {
        const columns = columnsOf(people, bookOf(pack))
        const walked = computed(columns, pack).keepAsBefore()
        for (const values of steps) walked.compute(values)
        const anew = computed(columns, pack).keepAsBefore()
        same(walked, anew.compute(steps.at(-1)!))
        const straight = new WhatIf(columns, rules).compute(steps.at(-1)!)
        expect([...walked.outcome]).toEqual([...straight.outcome])
      }),
      { numRuns: 60 }
    )
  })
  test('and back again nobody crosses anything', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 50 }), fc.array(otherValues, { maxLength: 4 }), (people, steps) => {
        const desk = new WhatIfDesk(columnsOf(people, bookOf(pack)), rules, pack)
        for (const values of steps) desk.answer({ values, side: 'all', offset: 0, length: 5 })
        const back = desk.answer({ values: pack, side: 'all', offset: 0, length: 5 })
        expect(back).toEqual({ ...desk.pack })
        expect(back.crossings).toBe(0)
      })
    )
  })
})

type Row = Record<(typeof crossingFigures)[number], number>
const rowsOf = ({ rows }: WhatIfAnswer): Row[] =>
  Array.from({ length: rows.length / crossingFigures.length }, (_, row) =>
    Object.fromEntries(crossingFigures.map((name, at) => [name, rows[row * crossingFigures.length + at]!]))
  ) as Row[]

describe('who crosses which line', () => {
  test('everyone whose outcome goes further or falls behind, once, page by page', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 60 }), otherValues, fc.integer({ min: 1, max: 7 }), (people, values, length) => {
        const columns = columnsOf(people, bookOf(pack))
        const desk = new WhatIfDesk(columns, rules, pack)
        const [before, after] = [computed(columns, pack), computed(columns, values)]
        const moved = (person: number): number => outcomeRanks[after.outcome[person]!]! - outcomeRanks[before.outcome[person]!]!
        for (const side of ['all', 'down', 'up'] as const) {
          const expected = [...people.keys()].filter((person) => (side === 'all' ? moved(person) !== 0 : side === 'up' ? moved(person) > 0 : moved(person) < 0))
          const found: Row[] = []
          for (let offset = 0; offset === 0 || offset < expected.length; offset += length) {
            const page = desk.answer({ values, side, offset, length })
            expect(page.crossings).toBe(expected.length)
            found.push(...rowsOf(page))
          }
          expect(found.map(({ person }) => person).toSorted((a, b) => a - b)).toEqual(expected)
          for (const row of found) {
            expect(row.before).toBe(before.outcome[row.person])
            expect(row.after).toBe(after.outcome[row.person])
            expect(row.composite).toBe(after.composite[row.person])
          }
        }
      })
    )
  })

  test('names the line and how far it is', () => {
    const columns = plain([66, 64, 70, 80].map((score) => ({ target: 'G3' as const, score })))
    columns.exam[3] = 5500
    const desk = new WhatIfDesk(columns, rules, withQuotas({ G3: 2 }))
    const said = (values: WhatIfValues) =>
      rowsOf(desk.answer({ values, side: 'all', offset: 0, length: 9 })).map(({ person, line, margin }) => [person, crossingLines[line], margin])
    // 80, 80, 55 → composite 70.00 for person 3, who shares the first place with person 2.
    expect(said(withQuotas({ G3: 2 }, { passMarks: { ...pack.passMarks, G3: 70.01 } }))).toEqual([
      [2, 'passMark', -1],
      [3, 'passMark', -1],
      [0, 'passMark', -401]
    ])
    expect(said(withQuotas({ G3: 3 }))).toEqual([[0, 'places', 0]])
    expect(said(withQuotas({ G3: 0 }))).toEqual([
      [2, 'places', noMargin],
      [3, 'places', noMargin]
    ])
    expect(said(withQuotas({ G3: 2 }, { examMinimum: 60 }))).toEqual([
      [3, 'examMinimum', -500],
      [0, 'places', 0]
    ])
  })

  test('a weight on which a reweighted composite depends', () => {
    const columns = plain([{ target: 'G4', grade: 'G4', score: 90 }])
    columns.supervisor[0] = -1
    columns.flags[0] = 4 | 8
    const desk = new WhatIfDesk(columns, rules, pack)
    const values = { ...pack, weights: { exam: 20, performance: 30, supervisor: 50 } }
    const [row] = rowsOf(desk.answer({ values, side: 'all', offset: 0, length: 1 }))
    expect([whatIfOutcomes[row!.before], whatIfOutcomes[row!.after], crossingLines[row!.line], row!.composite]).toEqual(['within', 'pending', 'missing', -1])
  })
})

test('the histogram counts everyone with a composite in steps of one point', () => {
  const scores = [59.99, 60, 60.99, 61, 100]
  const { bins } = new WhatIfDesk(plain(scores.map((score) => ({ target: 'G2' as const, score }))), rules, pack).pack
  const ofTarget = Array.from(bins.subarray(binsOf(10_000), 2 * binsOf(10_000)))
  expect(ofTarget.flatMap((count, point) => (count > 0 ? [[point, count]] : []))).toEqual([
    [59, 1],
    [60, 2],
    [61, 1],
    [100, 1]
  ])
  expect(bins.reduce((a, b) => a + b, 0)).toBe(scores.length)
})

test('a person costs at most 200 bytes', () => {
  const size = (count: number): number => {
    const columns = plain(Array.from({ length: count }, () => ({ target: 'G3' as const, score: 70 })))
    const seen = new Set<ArrayBufferLike>()
    const bytes = (value: unknown): number => {
      if (ArrayBuffer.isView(value)) return seen.has(value.buffer) ? 0 : (seen.add(value.buffer), value.byteLength)
      return typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((total, one) => total + bytes(one), 0) : 0
    }
    return bytes(new WhatIfDesk(columns, rules, pack))
  }
  expect((size(2000) - size(1000)) / 1000).toBeLessThanOrEqual(200)
})
