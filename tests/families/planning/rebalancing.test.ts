import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { postsOf, rebalancingOf, usualPlan, usualStart, withOwnValues, type Serving } from '../../../shared/families/planning'
import { rebalancingRule, type RebalancingInput, type RebalancingOutcome } from '../../../shared/families/planning/posts/rules/rebalancing'
import { civilDate } from '../../../shared/kernel/civil-date'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, planOf, rosterHead, say } from '../../excel-in/support'
import { exampleBook, faultOf, run } from '../../rulebook'
import { done } from '../grade/edits'

const on = civilDate(2026, 12, 31)!
const book = exampleBook()
const rulesWith = (own: Readonly<Record<string, unknown>>) =>
  withOwnValues(book, Object.fromEntries(Object.entries(own).map(([path, value]) => [path, { value, reason: '' }])), book.day)
/** Effective hours of 10 a month, so that loads are tenths of hours. */
const tenHours = { 'headcount.workingDays': 10, 'headcount.hoursPerDay': 1, 'headcount.utilisation': 100, 'headcount.fixedHours': 0 }
const rules = (moves: number) => rulesWith({ ...tenHours, 'posts.rebalancingMoves': moves })
const tiers: Readonly<Record<string, number>> = { A: 1, B: 2, C: 3, D: 5, E: 8 }
const standards = Object.entries(tiers).map(([tier, hours]) => ({ tier, action: '服务', times: '1', per: 'month' as const, hours: String(hours) }))
const manager = (staffNo: string, keeps: Record<string, number> = {}, county = '甲', post = '岗') => ({
  staffNo,
  county,
  post,
  keeps: Object.entries(keeps).map(([tier, customers]) => ({ tier, customers, part: '1', of: '1' }))
})
const customer = (code: string, tier: string, manager: string | null, county = '甲', post = '岗') => ({ code, tier, county, post, manager })
type Given = Pick<RebalancingInput, 'managers' | 'customers'>
const propose = (given: Given, moves = 20): RebalancingOutcome => run(rebalancingRule, { standards, ...given }, rules(moves))
const moved = ({ moves }: RebalancingOutcome): string[] => moves.map(({ code, from, to }) => `${code}: ${from ?? '—'} → ${to}`)

describe('rebalancing', () => {
  it('lowers the highest load by the customer that fits best', () => {
    const outcome = propose({
      managers: [manager('M1'), manager('M2')],
      customers: [customer('1', 'D', 'M1'), customer('2', 'D', 'M1'), customer('3', 'C', 'M1'), customer('4', 'A', 'M2')]
    })
    // 13 and 1: 5 makes 8 and 6, 3 makes 10 and 4; then no move and no swap lowers 8.
    expect(moved(outcome)).toEqual(['1: M1 → M2'])
    expect(outcome).toMatchObject({
      highestBefore: '1.30',
      highestAfter: '0.80',
      moves: [{ hours: '5.00' }],
      loads: [
        { staffNo: 'M1', before: '1.30', after: '0.80' },
        { staffNo: 'M2', before: '0.10', after: '0.60' }
      ],
      unplaced: []
    })
  })
  it('swaps where no single move helps, which is two moves', () => {
    const given = {
      managers: [manager('M1', { D: 1 }), manager('M2')],
      customers: [customer('1', 'D', 'M1'), customer('2', 'C', 'M2'), customer('3', 'B', 'M2')]
    }
    // 10 and 5: moving 5 makes 5 and 10; 5 for 3 makes 8 and 7, 5 for 2 makes 7 and 8.
    expect(moved(propose(given))).toEqual(['1: M1 → M2', '2: M2 → M1'])
    expect(propose(given)).toMatchObject({ highestBefore: '1.00', highestAfter: '0.80' })
    expect(propose(given, 1).moves).toEqual([])
  })
  it('leaves a city alone that nothing helps', () => {
    // 9 and 6: moving 8 makes 14; 8 for 5 makes 6 and 9.
    const customers = [customer('1', 'E', 'M1'), customer('2', 'D', 'M2'), customer('3', 'A', 'M2')]
    expect(propose({ managers: [manager('M1', { A: 1 }), manager('M2')], customers })).toMatchObject({ moves: [], loads: [], highestAfter: '0.90' })
  })
  it('keeps to county and post', () => {
    const outcome = propose({
      managers: [manager('M1'), manager('M2', {}, '乙'), manager('M3', {}, '甲', '另')],
      customers: [customer('1', 'E', 'M1'), customer('2', 'E', 'M1'), customer('3', 'A', null, '丙'), customer('4', 'A', null, '乙')]
    })
    expect(moved(outcome)).toEqual(['4: — → M2'])
    expect(outcome.unplaced).toEqual(['3'])
  })
  it('gives customers of nobody to whoever carries least, and counts them as no moves', () => {
    const outcome = propose(
      {
        managers: [manager('M1', { E: 1 }), manager('M2', { C: 1 })],
        customers: [customer('1', 'B', null), customer('2', 'C', null), customer('3', 'A', null)]
      },
      1
    )
    // 3 to M2 (6), 2 to M2 (8), 1 to M1 by number as both carry 8.
    expect(moved(outcome)).toEqual(['1: — → M2', '2: — → M2', '3: — → M1'])
    expect(outcome).toMatchObject({ highestBefore: '0.80', highestAfter: '0.90' })
  })
  it('brings nobody above the highest load as it was, nor above a full one where all were below', () => {
    const full = propose({
      managers: [manager('M1', { E: 2 }), manager('M2', { E: 1, D: 1 })],
      customers: [customer('1', 'D', null), customer('2', 'C', null)]
    })
    // 16 and 13: 5 would make 18, 3 makes 16.
    expect([moved(full), full.unplaced, full.highestAfter]).toEqual([['2: — → M2'], ['1'], '1.60'])
    const fresh = propose({ managers: [manager('M1'), manager('M2')], customers: Array.from({ length: 5 }, (_, index) => customer(String(index), 'D', null)) })
    expect([fresh.moves.length, fresh.unplaced, fresh.highestAfter]).toEqual([4, ['4'], '1.00'])
  })
  it('leaves customers alone whose tier has no standards', () => {
    const outcome = propose({ managers: [manager('M1'), manager('M2')], customers: [customer('1', 'Z', 'M1'), customer('2', 'Z', null)] })
    expect([outcome.moves, outcome.unplaced]).toEqual([[], ['2']])
  })
  it('is refused where nothing is left of a month', () => {
    expect(faultOf(rebalancingRule, { standards, managers: [], customers: [] }, rulesWith({ ...tenHours, 'headcount.fixedHours': 10 })).code).toBe(
      'planningFault.effectiveHours'
    )
  })
})

const peopleArb = fc.integer({ min: 1, max: 3 }).map((count) => Array.from({ length: count }, (_, index) => `M${index + 1}`))
const givenArb = (nobody: boolean) =>
  peopleArb.chain((people) =>
    fc.record({
      managers: fc.tuple(
        ...people.map((staffNo) => fc.dictionary(fc.constantFrom(...Object.keys(tiers)), fc.nat(2), { maxKeys: 2 }).map((keeps) => manager(staffNo, keeps)))
      ),
      customers: fc
        .array(fc.tuple(fc.constantFrom(...Object.keys(tiers)), fc.constantFrom(...people, ...(nobody ? [null] : []))), { maxLength: 6 })
        .map((rows) => rows.map(([tier, of], index) => customer(`c${index}`, tier, of)))
    })
  )
const keptBy = (given: Given, staffNo: string): number =>
  given.managers.find((one) => one.staffNo === staffNo)!.keeps.reduce((so, { tier, customers }) => so + tiers[tier]! * customers, 0)
const highestOf = (given: Given, owners: readonly (string | null)[]): number =>
  Math.max(
    ...given.managers.map(
      ({ staffNo }) => keptBy(given, staffNo) + given.customers.reduce((so, { tier }, index) => so + (owners[index] === staffNo ? tiers[tier]! : 0), 0)
    )
  )
/** The lowest highest load that at most so many moves can reach: every way tried. */
function bruteForce(given: Given, moves: number): number {
  const people = given.managers.map(({ staffNo }) => staffNo)
  const owners = given.customers.map(({ manager }) => manager)
  let best = highestOf(given, owners)
  const tryFrom = (index: number, left: number, now: readonly (string | null)[]): void => {
    if (index === owners.length) {
      best = Math.min(best, highestOf(given, now))
      return
    }
    for (const one of people) if (one === owners[index] || left > 0) tryFrom(index + 1, one === owners[index] ? left : left - 1, now.with(index, one))
  }
  tryFrom(0, moves, owners)
  return best
}
const hoursIn = (load: string): number => Math.round(Number(load) * 10)

describe('against every way that there is', () => {
  it('one move is the best one move', () => {
    fc.assert(
      fc.property(givenArb(false), (given) => {
        expect(hoursIn(propose(given, 1).highestAfter)).toBe(bruteForce(given, 1))
      }),
      { numRuns: 300 }
    )
  })
  it('with moves enough the highest load is above the least possible by no more than one customer', () => {
    fc.assert(
      fc.property(givenArb(false), (given) => {
        const best = bruteForce(given, 6)
        const largest = Math.max(0, ...given.customers.map(({ tier }) => tiers[tier]!))
        const after = hoursIn(propose(given, 100).highestAfter)
        expect(after).toBeGreaterThanOrEqual(best)
        expect(after).toBeLessThanOrEqual(best + largest)
      }),
      { numRuns: 300 }
    )
  })
})

describe('whatever the city', () => {
  const ownersAfter = (given: Given, { moves }: RebalancingOutcome): (string | null)[] => {
    const to = new Map(moves.map((move) => [move.code, move.to]))
    return given.customers.map(({ code, manager }) => to.get(code) ?? manager)
  }
  it('keeps the limit of moves, raises no load above the highest, and loses no hours', () => {
    fc.assert(
      fc.property(givenArb(true), fc.integer({ min: 1, max: 5 }), (given, limit) => {
        const outcome = propose(given, limit)
        expect(outcome.moves.filter(({ from }) => from !== null).length).toBeLessThanOrEqual(limit)
        const before = highestOf(
          given,
          given.customers.map(({ manager }) => manager)
        )
        const owners = ownersAfter(given, outcome)
        expect(hoursIn(outcome.highestBefore)).toBe(before)
        expect(hoursIn(outcome.highestAfter)).toBe(highestOf(given, owners))
        // Ten hours are one full load.
        expect(hoursIn(outcome.highestAfter)).toBeLessThanOrEqual(Math.max(before, 10))
        if (given.customers.every(({ manager }) => manager !== null)) expect(hoursIn(outcome.highestAfter)).toBeLessThanOrEqual(before)
        expect(outcome.unplaced).toEqual(given.customers.filter((_, index) => owners[index] === null).map(({ code }) => code))
        const gained = outcome.loads.reduce((so, { before, after }) => so + hoursIn(after) - hoursIn(before), 0)
        const taken = outcome.moves.filter(({ from }) => from === null).reduce((so, { hours }) => so + Number(hours), 0)
        expect(gained).toBe(taken)
        for (const { code, from, to } of outcome.moves) {
          expect(given.customers.find((one) => one.code === code)?.manager).toBe(from)
          expect(to).not.toBe(from)
        }
      }),
      { numRuns: 300 }
    )
  })
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(givenArb(true), (given) => {
        expect(propose({ managers: given.managers.toReversed(), customers: given.customers.toReversed() })).toEqual(propose(given))
      })
    )
  })
})

const posts = usualStart(book).posts
const [key, urban] = [posts[0]!.post, posts[1]!.post]
const by = (...names: string[]): Serving[] => names.map((staffNo) => ({ staffNo, share: null }))
const plan = usualPlan(2026, on)
const city = (customers: readonly (readonly [string, string, string, Serving[]])[]): MutableTables => {
  const people = [
    ['K1', '涪城', key],
    ['K2', '涪城', key],
    ['K3', '游仙', key],
    ['U1', '涪城', urban]
  ]
  const tables = after(emptyTables(), planOf([rosterHead, ...people.map(([staffNo, county, post]) => [staffNo!, `张${staffNo}`, county!, post!, '初级'])]))
  for (const tier of ['A1', 'B1']) tables.serviceStandards.set(`2026|${tier}|服务`, { year: 2026, tier, action: '服务', times: '1', per: 'month', hours: '10' })
  for (const [code, tier, county, managers] of customers)
    tables.customers.set(`2026|${code}`, {
      year: 2026,
      code,
      name: `客户${code}`,
      tier,
      county,
      managers,
      monthlyIncome: null,
      contractEnd: null,
      industry: ''
    })
  return tables
}

describe('a proposal of a plan', () => {
  it('leaves shared, doubly covered and foreign customers where they are', () => {
    const tables = city([
      ['1', 'A1', '涪城', by('K1')],
      ['2', 'A1', '涪城', by('K1')],
      ['3', 'A1', '涪城', by('K1', 'K2')],
      [
        '4',
        'A1',
        '涪城',
        [
          { staffNo: 'K1', share: '60' },
          { staffNo: 'K2', share: '40' }
        ]
      ],
      // Of another county, and of another post.
      ['5', 'A1', '游仙', by('K1')],
      ['6', 'B1', '涪城', by('K1')]
    ])
    const { moves, loads } = rebalancingOf(tables, { plan, book, county: null })
    expect(moves).toEqual([
      { code: '1', name: '客户1', tier: 'A1', from: 'K1', to: 'K2', hours: '10.00' },
      { code: '2', name: '客户2', tier: 'A1', from: 'K1', to: 'K2', hours: '10.00' }
    ])
    // K1 had 20 + 5 + 6 + 10 + 10 of 120.556 hours.
    expect(loads).toEqual([
      { staffNo: 'K1', name: '张K1', county: '涪城', before: '0.42', after: '0.26' },
      { staffNo: 'K2', name: '张K2', county: '涪城', before: '0.07', after: '0.24' }
    ])
  })
  it('covers what nobody on the roster serves, in one county or in all', () => {
    const tables = city([
      ['1', 'A1', '涪城', by()],
      ['2', 'A1', '游仙', by('X9')],
      ['3', 'B1', '游仙', by()]
    ])
    expect(rebalancingOf(tables, { plan, book, county: '涪城' })).toMatchObject({ moves: [{ code: '1', from: null, to: 'K1' }], unplaced: [] })
    const all = rebalancingOf(tables, { plan, book, county: null })
    expect(all.moves.map(({ code, to }) => [code, to])).toEqual([
      ['1', 'K1'],
      ['2', 'K3']
    ])
    // There is no urban manager in that county.
    expect(all.unplaced).toEqual(['3'])
  })
  it('is empty where nothing is left of a month', () => {
    const own = { 'headcount.fixedHours': { value: 141, reason: '会议' } }
    expect(rebalancingOf(city([['1', 'A1', '涪城', by()]]), { plan: { ...plan, own }, book, county: null })).toEqual({
      moves: [],
      highestBefore: '0.00',
      highestAfter: '0.00',
      loads: [],
      unplaced: ['1']
    })
  })
})

describe('the real files of Mianyang', () => {
  it('get a proposal that covers who can be covered, lowers the highest load, and comes true when it is carried out', async () => {
    let tables = emptyTables()
    for (const name of ['1-花名册.xlsx', '6-集团客户清单.xlsx', '8-服务标准.xlsx']) {
      const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
      if (!found.ok) throw new Error(say(found.fault))
      tables = after(tables, planOf(found.value, { tables, year: 2026 }))
    }
    tables.plans.set('2026', plan)
    const before = postsOf(tables, { plan, book })
    const proposal = rebalancingOf(tables, { plan, book, county: null })
    const changed = proposal.moves.filter(({ from }) => from !== null)
    expect(changed.length).toBeLessThanOrEqual(20)
    expect(proposal.highestBefore).toBe(before.managers[0]?.load)
    expect(Number(proposal.highestAfter)).toBeLessThan(Number(proposal.highestBefore))
    expect(proposal.moves.length - changed.length + proposal.unplaced.length).toBe(before.counts.uncovered)
    done(tables, 'planning.assign', { year: 2026, assignments: proposal.moves.map(({ code, to }) => ({ code, managers: by(to) })) })
    const then = postsOf(tables, { plan, book })
    expect(then.managers[0]?.load).toBe(proposal.highestAfter)
    expect(then.counts.uncovered).toBe(proposal.unplaced.length)
  })
})
