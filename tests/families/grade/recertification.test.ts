import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import { certificatesDue } from '../../../shared/families/grade'
import { recertificationRule } from '../../../shared/families/grade/rules/recertification'
import { exampleBook, faultOf, run } from '../../rulebook'
import { cast, gradeCity } from './city'

const asOf = '2026-06-30'
const certificate = (grade: string, validUntil: string, patch: object = {}) => ({
  number: `${grade}-${validUntil}`,
  grade,
  issuedOn: '2024-01-01',
  validUntil,
  ...patch
})
const person = (staffNo: string, grade: string, ...certificates: object[]) => ({ staffNo, grade, certificates })
const due = (people: object[], day = asOf) =>
  run(recertificationRule, { asOf: day, people }).due.map(({ staffNo, state, days }) => `${staffNo} ${state} ${days}`)

describe('re-certification', () => {
  it('is due within three months, the day itself included, and once it has ended', () => {
    expect(
      due([
        person('A4', 'G3', certificate('G3', '2026-10-01')),
        person('A3', 'G3', certificate('G3', '2026-09-30')),
        person('A2', 'G3', certificate('G3', '2026-06-30')),
        person('A1', 'G3', certificate('G3', '2026-06-29'))
      ])
    ).toEqual(['A1 ended -1', 'A2 due 0', 'A3 due 92'])
  })
  it.each([
    ['2026-11-30', '2027-02-28', ['A due 90']],
    ['2026-11-30', '2027-03-01', []],
    ['2027-11-30', '2028-02-29', ['A due 91']],
    ['2027-11-30', '2028-03-01', []]
  ])('on %s, valid until %s', (day, until, expected) => {
    expect(due([person('A', 'G4', certificate('G4', until))], day)).toEqual(expected)
  })
  it('looks at the certificate that lasts longest among those for the grade', () => {
    const ended = certificate('G3', '2026-05-31')
    expect(due([person('A', 'G3', ended, certificate('G4', '2027-11-30'))])).toEqual([])
    expect(due([person('A', 'G3', ended, certificate('G2', '2027-11-30'))])).toEqual(['A ended -30'])
    expect(due([person('A', 'G3', ended, certificate('G3', '2027-11-30', { revokedOn: '2026-06-30' }))])).toEqual(['A ended -30'])
    expect(due([person('A', 'G3', ended, certificate('G3', '2028-11-30', { issuedOn: '2026-07-01' }))])).toEqual(['A ended -30'])
  })
  it('is for people whose grade needs a certificate and who had one', () => {
    expect(due([person('A', 'G1', certificate('G1', '2026-05-31')), person('B', 'G3'), person('C', 'G4', certificate('G3', '2026-05-31'))])).toEqual([])
  })
  it('comes soonest first, then by number, whatever the order of the rows', () => {
    const people = ['A3', 'A1', 'A2'].map((staffNo) => person(staffNo, 'G3', certificate('G3', staffNo === 'A2' ? '2026-06-01' : '2026-07-01')))
    expect(due(people)).toEqual(['A2 ended -29', 'A1 due 1', 'A3 due 1'])
    expect(due(people.toReversed())).toEqual(due(people))
  })
  it('refuses a person twice and days out of order', () => {
    const one = person('A', 'G3')
    expect(faultOf(recertificationRule, { asOf, people: [one, one] }).code).toBe('gradeRuleFault.personTwice')
    const wrong = certificate('G3', '2023-12-31')
    expect(faultOf(recertificationRule, { asOf, people: [person('A', 'G3', wrong)] }).code).toBe('gradeRuleFault.certificateEndsEarly')
  })
})

describe('the certificates of a city', () => {
  it('that are due are listed for everyone by present grade', () => {
    const tables = gradeCity()
    const question = { day: parseCivilDate(asOf)!, book: exampleBook() }
    const list = certificatesDue(tables, question)
    expect(list.length).toBeGreaterThan(10)
    expect(list.every(({ validUntil }) => validUntil <= '2026-09-30')).toBe(true)
    expect(list.map(({ validUntil }) => validUntil)).toEqual(list.map(({ validUntil }) => validUntil).toSorted())
    expect(list.find(({ staffNo }) => staffNo === cast.certificateEnded)).toMatchObject({ certified: 'G4', validUntil: '2026-05-31', state: 'ended' })
  })
})
