import { beforeAll, describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { roundOf } from '../../shared/families/evaluation'
import { gradeYearOf } from '../../shared/families/grade'
import { planResultOf } from '../../shared/families/planning'
import { lastDayOf, parseCivilMonth } from '../../shared/kernel/civil-date'
import { adoptEdit, takeEdit } from '../../shared/standard/edits'
import { ruleBook, type StandardPack } from '../../shared/standard/pack'
import { effectOf, type PackEffect } from '../../shared/workspace/pack-effect'
import type { MutableTables } from '../../shared/workspace/tables'
import { asDay, builtIn, byWhom, does, issued, otherWeights, packWith, packWithValue, sampleCity, today, utilisation, weights } from './city'

const example = builtIn()
const given = { builtIn: example.content, parameters: allParameters }
const month = parseCivilMonth('2026-06')!
let city: MutableTables
beforeAll(async () => {
  city = await sampleCity()
}, 120_000)
const effect = (after: StandardPack, before: StandardPack | null = null, tables: MutableTables = city): PackEffect =>
  effectOf(tables, { ...given, before, after })

/** The same worked out the long way round: each person looked up by number in two results. */
function slowly(tables: MutableTables, before: StandardPack, after: StandardPack) {
  const book = (pack: StandardPack, day: string) => ruleBook(pack, asDay(day), allParameters)
  const round = (pack: StandardPack) => roundOf(tables, { round: 1, month, book: book(pack, lastDayOf(month)) }).people
  const year = tables.gradeYears.get('2026')!
  const moves = (pack: StandardPack) => gradeYearOf(tables, { year, book: book(pack, year.asOf) }).people
  const plan = tables.plans.get('2026')!
  const heads = (pack: StandardPack) => {
    const found = planResultOf(tables, { plan, book: book(pack, plan.asOf) }).headcount
    return found.ok ? found.city.required : null
  }
  const differ = <T extends { staffNo: string }>(old: readonly T[], now: readonly T[], of: (one: T) => unknown) =>
    old.filter((one) => JSON.stringify(of(one)) !== JSON.stringify(of(now.find(({ staffNo }) => staffNo === one.staffNo)!))).map(({ staffNo }) => staffNo)
  return {
    round: differ(round(before), round(after), ({ composite, status, target }) => [composite, status, target]),
    year: differ(moves(before), moves(after), ({ proposal, ranked }) => [proposal && [proposal.kind, proposal.to, proposal.standby], ranked?.rank ?? null]),
    heads: { before: heads(before), after: heads(after) },
    passed: { before: round(before).filter(({ status }) => status === 'pass').length, after: round(after).filter(({ status }) => status === 'pass').length },
    promoted: [before, after].map((pack) => moves(pack).filter(({ proposal }) => proposal?.kind === 'promotion').length)
  }
}

describe('the effect of a pack', () => {
  it('is none of the pack that is in force', () => {
    const { rounds, gradeYears, plans } = effect(example.content)
    expect([rounds, gradeYears, plans].map((all) => all.length)).toEqual([1, 1, 1])
    expect(rounds[0]).toMatchObject({ cycle: 'round|1|2026-06', people: city.people.size, changes: [] })
    expect(rounds[0]!.statuses.before).toEqual(rounds[0]!.statuses.after)
    expect(Object.values(rounds[0]!.statuses.before).reduce((sum, count) => sum + count, 0)).toBe(city.people.size)
    expect(Object.values(gradeYears[0]!.movements.before).reduce((sum, count) => sum + count, 0)).toBe(city.people.size)
    expect(gradeYears[0]!.changes).toEqual([])
    expect(plans[0]!.units).toEqual([])
    expect(plans[0]!.heads.before).toBeGreaterThan(0)
  })
  it.each([
    ['other weights', packWithValue('w', weights, otherWeights)],
    [
      'other pass marks',
      packWith('p', (parameters) => (parameters['certification.decision.passMarks']!.values[0]!.value = { G2: 75, G3: 78, G4: 80, G5: 85, G6: 90 }))
    ],
    ['other ranking', packWithValue('r', 'grade.promotion.selectionWeights', { ability: 90, competition: 10 })],
    [
      'other months in grade',
      packWith('m', (parameters) => (parameters['grade.promotion.months']!.values[0]!.value = { G1: 36, G2: 36, G3: 36, G4: 36, G5: 36 }))
    ],
    ['other utilisation', packWithValue('u', utilisation, 60)]
  ])('is what the results say one by one: %s', (_what, after) => {
    const found = effect(after)
    const slow = slowly(city, example.content, after)
    expect(found.rounds[0]!.changes.map(({ staffNo }) => staffNo)).toEqual(slow.round)
    expect(found.gradeYears[0]!.changes.map(({ staffNo }) => staffNo)).toEqual(slow.year)
    expect(found.plans[0]!.heads).toEqual(slow.heads)
    expect({ before: found.rounds[0]!.statuses.before.pass, after: found.rounds[0]!.statuses.after.pass }).toEqual(slow.passed)
    const { movements } = found.gradeYears[0]!
    expect([movements.before.promotion, movements.after.promotion]).toEqual(slow.promoted)
  })
  it('shows something of each kind in the sample city', () => {
    expect(effect(packWithValue('w', weights, otherWeights)).rounds[0]!.changes.length).toBeGreaterThan(10)
    expect(effect(packWithValue('u', utilisation, 60)).plans[0]!.units.length).toBeGreaterThan(0)
    const months = packWith('m', (parameters) => (parameters['grade.promotion.months']!.values[0]!.value = { G1: 36, G2: 36, G3: 36, G4: 36, G5: 36 }))
    expect(effect(months).gradeYears[0]!.changes.length).toBeGreaterThan(0)
  })
  it('compares each cycle’s own pack where no other is named, and keeps the city’s own values on both sides', () => {
    const tables = structuredClone(city)
    const after = packWithValue('2026.1', utilisation, 60)
    tables.cityValues.set(`${utilisation}|2026-01-01`, { path: utilisation, from: asDay('2026-01-01'), value: 70, reason: '山区', by: '', on: today })
    expect(effect(after, null, tables).plans[0]!.units).toEqual([])
    tables.cityValues.clear()
    does(tables, takeEdit(tables, issued(after), { builtIn: example, ...byWhom }))
    does(tables, adoptEdit(tables, { pack: after, builtIn: example, ...byWhom }))
    tables.cyclePacks.delete('plan|2026')
    expect(effect(after, null, tables).plans[0]!.units).toEqual([])
    expect(effect(after, example.content, tables).plans[0]!.units.length).toBeGreaterThan(0)
  })
})
