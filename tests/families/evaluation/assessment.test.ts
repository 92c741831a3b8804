import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import { certifyRound, explainPerson } from '../../../shared/families/certification'
import {
  assessOnSite,
  explainLevel,
  explainMatch,
  explainRound,
  roundOf,
  seatSchema,
  ratingSchema,
  type OnSitePerson
} from '../../../shared/families/evaluation'
import { ratingLevels } from '../../../shared/families/competency'
import { civilMonthSchema } from '../../../shared/kernel/civil-date'
import type { MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { addPerson, adopt, at, city, done, first, rateAndSubmit, second, smallModel, type Levels } from './city'

const month = civilMonthSchema.parse('2026-06')
const book = exampleBook()
const round1 = { round: 1, month, book } as const
const round2 = { round: 2, month, book } as const
const people = (tables: MutableTables, question: typeof round1 | typeof round2 = round1) => assessOnSite(tables, question).people
function personOf(tables: MutableTables, staffNo: string, question: typeof round1 | typeof round2 = round1): OnSitePerson {
  const found = people(tables, question).find((one) => one.staffNo === staffNo)
  if (!found) throw new Error(staffNo)
  return found
}
const missing = ({ missing: lacking }: OnSitePerson) => lacking.map(({ code }) => code)

/** Three assessors, five candidates; the figures below were worked out by hand. P01 asks for 4 (60 %, core), P02 for 2 (40 %). */
const sheets: Readonly<Record<string, readonly [Levels, Levels, Levels]>> = {
  C1: [
    { P01: '4', P02: '2' },
    { P01: '4', P02: '2' },
    { P01: '4.5', P02: '2.5' }
  ],
  C2: [
    { P01: '3', P02: '3' },
    { P01: '3.5', P02: '3' },
    { P01: '3.5', P02: '4' }
  ],
  C3: [
    { P01: '5', P02: '1' },
    { P01: '3', P02: '1.5' },
    { P01: '4', P02: '1' }
  ],
  C4: [
    { P01: '4', P02: null },
    { P01: '4', P02: null },
    { P01: '4', P02: null }
  ],
  C5: [
    { P01: '4', P02: null },
    { P01: null, P02: '2' },
    { P01: '4.5', P02: '1.5' }
  ]
}
function golden(): MutableTables {
  const tables = city({ people: 5, assessors: 3 })
  for (const [staffNo, levels] of Object.entries(sheets)) levels.forEach((of, index) => rateAndSubmit(tables, { staffNo, assessor: `E${index + 1}` }, of))
  return tables
}

const failing = { interview: null, presentation: null, coreCompetenciesMet: false }
describe('three assessors and five candidates', () => {
  it('come to the levels, gaps and verdicts worked out by hand', () => {
    const found = people(golden()).map(({ staffNo, state, outcomes, match, verdict, coverage, coreMet }) => [
      staffNo,
      state,
      ...outcomes.flatMap(({ calculated, gap, observed }) => [calculated, gap, observed]),
      match,
      verdict,
      coverage,
      coreMet
    ])
    expect(found).toEqual([
      ['C1', 'done', '4.17', '0.17', 3, '2.17', '0.17', 3, '100.00', 'competent', '100.00', true],
      // 60 × 3.33 ÷ 4 + 40 = 89.95, with a gap in the core competency
      ['C2', 'done', '3.33', '-0.67', 3, '3.33', '1.33', 3, '89.95', 'developing', '100.00', false],
      // 60 + 40 × 1.17 ÷ 2 = 83.40, no core gap
      ['C3', 'done', '4.00', '0.00', 3, '1.17', '-0.83', 3, '83.40', 'basic', '100.00', true],
      ['C4', 'done', '4.00', '0.00', 3, null, null, 0, null, null, '60.00', true],
      // 60 + 40 × 1.75 ÷ 2 = 95.00
      ['C5', 'done', '4.25', '0.25', 2, '1.75', '-0.25', 2, '95.00', 'competent', '100.00', true]
    ])
    expect(people(golden()).map(({ outcomes }) => outcomes[0]?.flags)).toEqual([[], [], ['wideRange'], [], []])
  })
  it('list what is lacking: the competency that nobody observed', () => {
    expect(people(golden()).map(missing)).toEqual([[], [], [], ['competency'], []])
  })
  it('stand in queue order, whatever the order of rows', () => {
    const tables = golden()
    done(tables, 'orderCandidates', { ...first, panel: '一组', staffNos: ['C5', 'C3'] })
    expect(people(tables).map(({ staffNo }) => staffNo)).toEqual(['C5', 'C3', 'C1', 'C2', 'C4'])
  })
  it('can be asked why', () => {
    const tables = golden()
    expect(explainMatch(tables, { ...round1, staffNo: 'C2' })).toMatchObject({ rule: 'competency.gap', output: { match: '89.95' } })
    expect(explainLevel(tables, { ...round1, staffNo: 'C3', code: 'P01' })).toMatchObject({ rule: 'competency.aggregate', output: { level: '4.00' } })
    expect(explainLevel(tables, { ...round1, staffNo: 'C3', code: 'P03' })).toBeNull()
    const whole = explainRound(tables, { ...round1, staffNo: 'C2' })
    expect(whole?.rule).toBe('certification.certify')
    expect(whole?.steps[0]).toMatchObject({ kind: 'call', node: { rule: 'competency.gap' } })
    expect(whole?.steps.slice(1)).toEqual(explainPerson(tables, { ...round1, staffNo: 'C2', onSite: new Map([['C2', failing]]) })?.steps)
  })
})

describe('what counts', () => {
  it('is a submitted sheet: neither an open one, nor a recused one, nor one that was reopened', () => {
    const tables = golden()
    const sheet = { ...first, staffNo: 'C1', assessor: 'E3' }
    expect(personOf(tables, 'C1').outcomes[0]?.calculated).toBe('4.17')
    done(tables, 'reopen', { ...sheet, reason: '改分', by: '', at })
    expect(personOf(tables, 'C1').outcomes[0]?.calculated).toBe('4.00')
    expect(personOf(tables, 'C1').state).toBe('underWay')
    expect(missing(personOf(tables, 'C1'))).toEqual(['sheet'])
    done(tables, 'recuse', { ...sheet, reason: '亲属关系' })
    expect(personOf(tables, 'C1').outcomes[0]?.calculated).toBe('4.00')
    expect(personOf(tables, 'C1')).toMatchObject({ state: 'done', missing: [] })
    expect(personOf(tables, 'C1').seats.map(({ state, rated, of }) => [state, rated, of])).toEqual([
      ['submitted', 2, 2],
      ['submitted', 2, 2],
      ['recused', 2, 2]
    ])
  })
  it('is the settled level before the calculated one, and both stay', () => {
    const tables = golden()
    done(tables, 'settle', { ...first, staffNo: 'C2', code: 'P01', kind: 'consensus', level: '4', calculated: '3.33', reason: '对照证据合议', by: '张三' })
    expect(personOf(tables, 'C2').outcomes[0]).toMatchObject({
      calculated: '3.33',
      actual: '4.00',
      gap: '0.00',
      settled: { level: '4', reason: '对照证据合议' }
    })
    expect(personOf(tables, 'C2')).toMatchObject({ match: '100.00', verdict: 'competent', coreMet: true })
    done(tables, 'settle', { ...first, staffNo: 'C4', code: 'P02', kind: 'override', level: '2', calculated: null, reason: '补充材料', by: '张三' })
    expect(personOf(tables, 'C4')).toMatchObject({ match: '100.00', missing: [] })
    done(tables, 'unsettle', { ...first, staffNo: 'C2', code: 'P01' })
    expect(personOf(tables, 'C2').outcomes[0]).toMatchObject({ actual: '3.33', settled: null })
  })
  it('is also the sheet of an assessor who is no longer on the panel', () => {
    const tables = golden()
    done(tables, 'savePanel', { ...first, panel: '一组', assessors: ['E1'], random: false })
    expect(personOf(tables, 'C1').outcomes[0]?.calculated).toBe('4.17')
    expect(personOf(tables, 'C1').seats.map(({ assessor }) => assessor)).toEqual(['E1', 'E2', 'E3'])
  })
  it('is nothing yet before anybody has submitted: the sheets are lacking, not every competency', () => {
    const tables = city()
    expect(personOf(tables, 'C1')).toMatchObject({ state: 'waiting', coverage: '0.00', coreMet: null })
    expect(missing(personOf(tables, 'C1'))).toEqual(['sheet', 'sheet'])
    for (const assessor of ['E1', 'E2']) done(tables, 'recuse', { ...first, staffNo: 'C1', assessor, reason: '亲属' })
    expect(missing(personOf(tables, 'C1'))).toEqual(['sheet'])
    expect(personOf(tables, 'C1').state).toBe('waiting')
  })
  it('is the whole model where no profile fits, and that is said', () => {
    const tables = city()
    addPerson(tables, 'C1', { post: '营业员' })
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3', P02: '3', P03: '3' })
    const person = personOf(tables, 'C1')
    expect(person.outcomes.map(({ code, actual, required, gap }) => [code, actual, required, gap])).toEqual([
      ['P01', '3.00', null, null],
      ['P02', '3.00', null, null],
      ['P03', '3.00', null, null]
    ])
    expect(person).toMatchObject({ match: null, verdict: null, coverage: null, coreMet: null })
    expect(missing(person)).toEqual(['profile', 'sheet'])
    done(tables, 'open', { ...second, model: 'small', version: 1 })
    expect(assessOnSite(tables, { ...round1, month: civilMonthSchema.parse('2025-12') })).toMatchObject({ model: null, people: [] })
  })
  it('leaves out who left the roster', () => {
    const tables = golden()
    tables.people.delete('C3')
    expect(people(tables).map(({ staffNo }) => staffNo)).toEqual(['C1', 'C2', 'C4', 'C5'])
  })
})

describe('for any ratings', () => {
  const level = fc.constantFrom(...ratingLevels)
  const cell = fc.record({ level: fc.option(level), state: fc.constantFrom('open' as const, 'submitted' as const, 'recused' as const) })
  const day = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
  type Day = readonly (readonly { level: (typeof ratingLevels)[number] | null; state: 'open' | 'submitted' | 'recused' }[])[]
  /** Writes sheets as they may come out of merged files, in any order of rows. */
  function filled(cells: Day, reversed: boolean): MutableTables {
    const tables = city({ people: cells.length, assessors: 3 })
    const rows = cells.flatMap((row, person) =>
      row.map(({ level: given, state }, assessor) => {
        const of = { ...first, staffNo: `C${person + 1}`, assessor: `E${assessor + 1}` }
        const text = { situation: '', task: '', action: '', result: '' }
        return {
          seat: seatSchema.parse({
            ...of,
            state,
            seconds: 0,
            submittedAt: null,
            reopenings: [],
            recusal: null,
            interview: null,
            presentation: null,
            edit: 1,
            origin: 'main'
          }),
          rating: ratingSchema.parse({ ...of, code: 'P01', level: given, notObserved: given === null, seen: [], ...text, edit: 1, origin: 'main' })
        }
      })
    )
    for (const { seat, rating } of reversed ? rows.toReversed() : rows) {
      tables.seats.set(`1|2026-06|${seat.staffNo}|${seat.assessor}`, seat)
      tables.ratings.set(`1|2026-06|${seat.staffNo}|${seat.assessor}|P01`, rating)
    }
    if (reversed) {
      turn(tables.candidates)
      turn(tables.people)
      turn(tables.assessors)
    }
    return tables
  }
  function turn<T>(table: Map<string, T>): void {
    const rows = [...table].toReversed()
    table.clear()
    for (const [key, row] of rows) table.set(key, row)
  }
  it('the order of rows decides nothing', () => {
    fc.assert(
      fc.property(day, (cells) => {
        expect(assessOnSite(filled(cells, true), round1)).toEqual(assessOnSite(filled(cells, false), round1))
      })
    )
  })
  it('sheets that are open or recused change nothing', () => {
    fc.assert(
      fc.property(day, (cells) => {
        const found = people(filled(cells, false)).map(({ outcomes }) => outcomes[0]?.ratings.map(({ assessor, level: given }) => [assessor, given]))
        const expected = cells.map((row) => row.flatMap(({ level: given, state }, index) => (state === 'submitted' ? [[`E${index + 1}`, given]] : [])))
        expect(found).toEqual(expected)
      })
    )
  })
  it('one person is assessed alike alone and among all', () => {
    fc.assert(
      fc.property(day, (cells) => {
        const tables = filled(cells, false)
        expect(assessOnSite(tables, { ...round1, staffNos: new Set(['C2']) }).people).toEqual([personOf(tables, 'C2')])
      })
    )
  })
})

describe('interview and presentation', () => {
  const marked = (tables: MutableTables, staffNo: string, assessor: string, interview: string | null, presentation: string | null = null) => {
    done(tables, 'mark', { ...second, staffNo, assessor, interview, presentation })
    rateAndSubmit(tables, { staffNo, assessor, round: second }, { P01: '4', P02: '2' })
  }
  it('are means over submitted sheets, rounded once, and marks of the second round', () => {
    const tables = city({ round: second, assessors: 3 })
    marked(tables, 'C1', 'E1', '80', '70')
    marked(tables, 'C1', 'E2', '85.5')
    done(tables, 'mark', { ...second, staffNo: 'C1', assessor: 'E3', interview: '10' })
    expect(personOf(tables, 'C1', round2)).toMatchObject({ interview: '82.75', interviewRaw: '82.75', presentation: '70.00', presentationRaw: '70.00' })
    expect(personOf(tables, 'C2', round2)).toMatchObject({ interview: null, presentation: null })
    const certified = (papers: object) => {
      tables.examResults.set('C1|2026H1|2', { staffNo: 'C1', period: null, round: 2, absent: false, marks: { ...papers } })
      return roundOf(tables, round2).people.find(({ staffNo }) => staffNo === 'C1')
    }
    const known = { knowledge: { raw: '80', full: '100' }, simulation: { raw: '80', full: '100' } }
    // 80 × 25 + 80 × 25 + 82.75 × 30 + 70 × 20, of 100
    expect(certified(known)?.exam).toBe('78.83')
    // What a person entered goes before what the panel gave.
    expect(certified({ ...known, interview: { raw: '90', full: '100' } })?.exam).toBe('81.00')
  })
  const twoPanels = (random: boolean) => {
    const tables = city({ round: second, people: 16, assessors: 2 })
    done(tables, 'savePanel', { ...second, panel: '一组', assessors: ['E1'], random })
    done(tables, 'savePanel', { ...second, panel: '二组', assessors: ['E2'], random })
    const [left, right] = [Array.from({ length: 8 }, (_, index) => `C${index + 1}`), Array.from({ length: 8 }, (_, index) => `C${index + 9}`)]
    done(tables, 'assignCandidates', { ...second, panel: '二组', staffNos: right })
    for (const staffNo of left) marked(tables, staffNo, 'E1', '80')
    for (const staffNo of right) marked(tables, staffNo, 'E2', '88')
    return tables
  }
  it('are made comparable over panels whose candidates were drawn by lot, the raw mark beside', () => {
    const tables = twoPanels(true)
    expect(personOf(tables, 'C1', round2)).toMatchObject({ interview: '84.00', interviewRaw: '80.00' })
    expect(personOf(tables, 'C16', round2)).toMatchObject({ interview: '84.00', interviewRaw: '88.00' })
  })
  it('stay as they are where candidates were not drawn, or are too few', () => {
    expect(personOf(twoPanels(false), 'C1', round2)).toMatchObject({ interview: '80.00', interviewRaw: '80.00' })
    const tables = twoPanels(true)
    done(tables, 'reopen', { ...second, staffNo: 'C16', assessor: 'E2', reason: '改', by: '', at })
    expect(personOf(tables, 'C1', round2).interview).toBe('80.00')
  })
})

describe('a round with an on-site evaluation', () => {
  it('passes on whether the core competencies are met', () => {
    const tables = golden()
    const gates = (staffNo: string) => {
      const found = roundOf(tables, round1).people.find((one) => one.staffNo === staffNo)
      return [found?.reasons.map(({ code }) => code) ?? [], found?.notApplicable.includes('coreCompetencies')]
    }
    expect(gates('C1')).toEqual([[], false])
    expect(gates('C2')).toEqual([['coreCompetencyGap'], false])
    addPerson(tables, 'D1')
    expect(gates('D1')).toEqual([[], true])
  })
  it('is what certification says where there is none', () => {
    const tables = golden()
    const other = { ...round1, month: civilMonthSchema.parse('2025-12') }
    expect(roundOf(tables, other)).toEqual(certifyRound(tables, other))
    expect(explainRound(tables, { ...other, staffNo: 'C1' })).toEqual(explainPerson(tables, { ...other, staffNo: 'C1' }))
    tables.evaluations.clear()
    expect(roundOf(tables, round1)).toEqual(certifyRound(tables, round1))
  })
})

describe('a large city', () => {
  it('of 250 candidates, five assessors and eighteen competencies is assessed at once', () => {
    const content = loadBuiltInModel()
    const tables = city({ people: 250, assessors: 5, content })
    for (const staffNo of tables.people.keys())
      for (const assessor of tables.assessors.keys()) {
        const of = { ...first, staffNo, assessor }
        const seat = { ...of, state: 'submitted', seconds: 0, submittedAt: at, reopenings: [], recusal: null, interview: null, presentation: null }
        tables.seats.set(`1|2026-06|${staffNo}|${assessor}`, seatSchema.parse({ ...seat, edit: 1, origin: 'main' }))
        content.competencies.forEach(({ code }, index) => {
          const level = ratingLevels[(index + staffNo.length + assessor.charCodeAt(1)) % ratingLevels.length]
          const text = { situation: '', task: '', action: '', result: '' }
          const rating = { ...of, code, level, notObserved: false, seen: [], ...text, edit: 1, origin: 'main' }
          tables.ratings.set(`1|2026-06|${staffNo}|${assessor}|${code}`, ratingSchema.parse(rating))
        })
      }
    assessOnSite(tables, round1)
    const started = performance.now()
    const result = assessOnSite(tables, round1)
    const took = performance.now() - started
    expect(result.people).toHaveLength(250)
    expect(result.people[0]?.outcomes).toHaveLength(18)
    // The budget is 300 ms; machines that run everything at once get thrice that.
    expect(took).toBeLessThan(900)
  })
  it('takes a model as it is given', () => {
    const tables = city()
    adopt(tables, { ...smallModel(), profiles: [] })
    expect(tables.profiles.size).toBe(2)
  })
})
