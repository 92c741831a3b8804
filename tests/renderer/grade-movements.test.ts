import { describe, expect, it } from 'vitest'
import {
  addressOfMissing,
  countStatuses,
  countUnmet,
  filterBesideStatus,
  noEligibilityFilter,
  unmetOf,
  withStatus
} from '../../renderer/families/grade/year/movements/eligibility-filter'
import { nextYearOf, yearsAfter } from '../../renderer/families/grade/year/movements/ladder-after'
import {
  certificatesByGrade,
  effectOf,
  lackingInputs,
  ladderOf,
  ofLadderKind,
  outcomesOf,
  shownYears,
  standbySince,
  stepOf
} from '../../renderer/families/grade/year/year-facts'
import { certificateSchema } from '../../shared/families/certification'
import { gradeYearOf, notCarriedOut, promotionGates, usualYear, type PersonMovement } from '../../shared/families/grade'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { emptyTables } from '../../shared/workspace/tables'
import { addSpell, cast, gradeCity } from '../families/grade/city'
import { exampleBook } from '../rulebook'

const book = exampleBook()
const year = usualYear(2026)
const city = gradeCity()
const result = gradeYearOf(city, { year, book })
const found = (staffNo: string): PersonMovement => result.people.find((one) => one.staffNo === staffNo)!
const day = (text: string) => civilDateSchema.parse(text)

describe('what a year lacks', () => {
  const lacking = lackingInputs(city, year, result)
  it('is told by kind', () => {
    expect(lacking.noSince.map(({ staffNo }) => staffNo)).toEqual([cast.noSince])
    expect(lacking.neverResult.map(({ staffNo }) => staffNo)).toContain(cast.noResults)
    expect(lacking.unjudged.map(({ staffNo }) => staffNo)).toEqual([cast.noSince, cast.noResults])
    expect(lacking.withResult + lacking.noResult.length).toBe(result.people.length)
  })
  it('does not take results of later years for results', () => {
    const tables = emptyTables()
    tables.people.set(cast.noResults, city.people.get(cast.noResults)!)
    tables.annualResults.set('x', { staffNo: cast.noResults, year: 2026, outcome: 'good' })
    expect(lackingInputs(tables, year, gradeYearOf(tables, { year, book })).neverResult).toHaveLength(1)
  })
  it('is seen against three years at least, and four at most', () => {
    expect(shownYears(emptyTables(), 2025)).toEqual([2023, 2024, 2025])
    const tables = emptyTables()
    for (const one of [2019, 2020, 2021, 2026]) tables.annualResults.set(`A|${one}`, { staffNo: 'A', year: one, outcome: 'good' })
    expect(shownYears(tables, 2025)).toEqual([2021, 2023, 2024, 2025])
    expect(outcomesOf(tables).get('A')?.get(2020)).toBe('good')
  })
})

describe('a ladder’s step down', () => {
  it('is told as not carried out where the next year starts from the old grade again', () => {
    const [step] = ladderOf(result).flatMap(({ ladder }) => ladder)
    const fell = { ...step!, year: 2024, from: 'G4' as const, to: 'G3' as const }
    const again = { ...fell, year: 2025, to: 'G2' as const }
    expect(notCarriedOut([fell, again]).map((one) => one.year)).toEqual([2024])
    expect(notCarriedOut([fell, { ...again, from: 'G3' }])).toEqual([])
    expect(notCarriedOut([{ ...fell, to: 'G4' }, again])).toEqual([])
  })
})

describe('the ladder list', () => {
  it('has whom the ladder touches and nobody else, each under one kind', () => {
    const people = ladderOf(result)
    expect(people.every((person) => !['pass', 'noResult'].includes(stepOf(person)!.action))).toBe(true)
    expect(people.map(({ staffNo }) => staffNo)).toEqual(expect.arrayContaining([cast.warned, cast.demoted, cast.thirdYear, cast.standby]))
    expect(people.map(({ staffNo }) => staffNo)).not.toContain(cast.noResults)
    const kinds = (['warned', 'lowered', 'standby'] as const).flatMap((kind) => ofLadderKind(people, kind))
    expect(new Set(kinds).size).toBe(people.length)
    expect(ofLadderKind(people, '')).toBe(people)
  })
  it('plays on from where this year leaves somebody', () => {
    const warned = found(cast.warned)
    const after = yearsAfter(result, book, warned, ['unqualified', null, 'unqualified', 'good'])
    expect(after.map(({ year: of, action }) => [of, action])).toEqual([
      [2026, 'downOne'],
      [2027, 'noResult'],
      [2028, 'downTwoAndStandby'],
      [2029, 'onStandby']
    ])
    expect(after[0]!.from).toBe(warned.grade)
    expect(yearsAfter(result, book, warned, ['good', 'unqualified']).map(({ action }) => action)).toEqual(['pass', 'warning'])
  })
  it('says the same of next year as the rules do, for everyone', () => {
    for (const person of ladderOf(result)) {
      const next = nextYearOf(result, book, person)
      expect(yearsAfter(result, book, person, ['unqualified'])).toEqual([next?.failing])
      expect(yearsAfter(result, book, person, ['excellent'])).toEqual([next?.passing])
    }
  })
  it('begins anew after a reinstatement, and goes by what people decided', () => {
    const person = found(cast.standby)
    expect(yearsAfter(result, book, person, ['unqualified'])[0]?.action).toBe('onStandby')
    const base = { year: 2026, staffNo: person.staffNo, from: person.grade, proposed: null, reason: '培训合格', by: '王芳', on: year.asOf, answer: null }
    const back: PersonMovement = { ...person, decision: { ...base, kind: 'reinstatement', to: 'G2', standby: false } }
    expect(yearsAfter(result, book, back, ['unqualified'])).toMatchObject([{ action: 'warning', from: 'G2', failures: 1 }])
    const nominated: PersonMovement = { ...found(cast.warned), decision: { ...base, kind: 'nomination', to: 'G6', standby: false } }
    expect(effectOf(nominated)).toEqual({ kind: 'none', to: nominated.grade, standby: false })
    const answer = { state: 'confirmed', on: year.asOf, effectiveOn: year.asOf, document: '' } as const
    expect(effectOf({ ...nominated, decision: { ...nominated.decision!, answer } }).to).toBe('G6')
  })
  it('knows since when somebody is on standby, over several records', () => {
    const tables = emptyTables()
    addSpell(tables, 'A', '2024-01-01', 'standby', 'G2', true)
    addSpell(tables, 'A', '2024-06-01', 'reinstatement', 'G2')
    addSpell(tables, 'A', '2025-02-01', 'standby', 'G1', true)
    addSpell(tables, 'A', '2025-09-01', 'transfer', 'G1', true)
    addSpell(tables, 'A', '2026-09-01', 'reinstatement', 'G1')
    addSpell(tables, 'B', '2024-01-01', 'initial', 'G2')
    expect([...standbySince(tables, day('2026-06-30'))]).toEqual([['A', '2025-02-01']])
    expect(standbySince(tables, day('2026-09-01')).size).toBe(0)
  })
})

describe('certificates', () => {
  it('count on the day, both ends included, unless revoked', () => {
    const tables = emptyTables()
    const certificate = { staffNo: 'A', name: '张三', grade: 'G4', round: null, month: null, issuedOn: '2025-01-01', validUntil: '2026-12-31', revoked: null }
    const add = (number: string, changed: object): void => {
      const base = [...city.certificates.values()][0]!
      tables.certificates.set(number, certificateSchema.parse({ ...base, number, ...certificate, ...changed, round: base.round, month: base.month }))
    }
    add('1', {})
    add('2', { validUntil: '2026-06-30' })
    add('3', { issuedOn: '2026-06-30' })
    add('4', { validUntil: '2026-06-29' })
    add('5', { issuedOn: '2026-07-01' })
    add('6', { revoked: { reason: '弄虚作假', by: '王芳', on: '2026-01-01' } })
    expect(certificatesByGrade(tables, day('2026-06-30')).G4).toEqual({ valid: 3, other: 3 })
  })
})

describe('the list of gates', () => {
  const { people } = result
  it('is filtered by county, target, name and the gate that is not met', () => {
    const by = (changed: object): readonly PersonMovement[] => filterBesideStatus(people, { ...noEligibilityFilter, ...changed }, null)
    expect(by({})).toEqual(people)
    const county = people[0]!.county
    expect(by({ county })).toEqual(people.filter((person) => person.county === county))
    expect(by({ target: 'G5' }).every(({ grade }) => grade === 'G4')).toBe(true)
    expect(by({ text: cast.disciplined }).map(({ staffNo }) => staffNo)).toEqual([cast.disciplined])
    expect(by({ unmet: 'discipline' }).map(({ staffNo }) => staffNo)).toEqual([cast.disciplined])
    expect(by({ unmet: 'discipline', county: '没有' })).toEqual([])
  })
  it('counts states and unmet gates as the people have them', () => {
    const counts = countStatuses(people)
    expect(counts.eligible + counts.ineligible + counts.pending).toBe(people.length)
    for (const status of ['eligible', 'ineligible', 'pending'] as const) expect(withStatus(people, status)).toHaveLength(counts[status])
    expect(withStatus(people, '')).toBe(people)
    for (const gate of promotionGates) expect(countUnmet(people, gate)).toBe(people.filter((person) => unmetOf(person).includes(gate)).length)
    expect(unmetOf(found(cast.disciplined))).toEqual(['discipline'])
  })
  it('leads from what is missing to where it is entered', () => {
    expect(addressOfMissing(2026, 'A1', 'gradeSince')).toBe('/grades/year/2026/inputs/roster')
    expect(addressOfMissing(2026, 'A1', 'annualResult')).toBe('/grades/year/2026/inputs/annualResults')
    expect(addressOfMissing(2026, 'A1', 'competition')).toBe('/grades/year/2026/selection')
    expect(addressOfMissing(2026, 'A1', 'refused')).toBe('/people/A1')
  })
})
