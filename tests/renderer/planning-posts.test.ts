import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planningPageCatalogues } from '../../renderer/families/planning/catalogues'
import {
  bandOf,
  customersBySource,
  dragged,
  gainOf,
  hoursByTier,
  hoursOf,
  loadWith,
  managersIn,
  ofSource,
  orderedNumbers,
  partOf,
  select
} from '../../renderer/families/planning/posts/assign/board'
import { groupsOf } from '../../renderer/families/planning/posts/assign/HandOver'
import { shortDecimal } from '../../renderer/families/planning/posts/assign/short-decimal'
import { assignmentsOfMoves, highestOf, loadsWith } from '../../renderer/families/planning/posts/balance/balance'
import { draftOfCustomer, readCustomer, readServing } from '../../renderer/families/planning/posts/customers/customer-draft'
import { countState, filterCustomers, noCustomerFilter, noPost, withState } from '../../renderer/families/planning/posts/customers/customer-filter'
import { keyShare, spreadBars } from '../../renderer/families/planning/posts/customers/spread'
import {
  assignmentsOf,
  equalShares,
  isSettled,
  leftOf100,
  managersAfter,
  marksOf,
  readShare,
  sumOfShares
} from '../../renderer/families/planning/posts/hand-over'
import { draftOfPost, gapsOf, postRows, postsOfTables, readPost } from '../../renderer/families/planning/posts/list/post-rows'
import { referenceBars, referenceCounts } from '../../renderer/families/planning/posts/list/reference-bars'
import { lookAtPosts } from '../../renderer/families/planning/posts/look'
import { readYuan, sayYuan, typedYuan } from '../../renderer/families/planning/posts/money'
import { addressOfPart, addressOfState, placeOf, postsParts } from '../../renderer/families/planning/posts/parts'
import { rendererCatalogues } from '../../renderer/texts'
import {
  managersOf,
  planningTables,
  planResultOf,
  rebalancingOf,
  usualPlan,
  usualStart,
  type Customer,
  type CustomerPlace,
  type Rebalancing,
  type Serving
} from '../../shared/families/planning'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { compare, exact, roundHalfUp } from '../../shared/kernel/decimal'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { exampleBook } from '../rulebook'

const book = exampleBook()
const year = 2026
const plan = usualPlan(year, civilDateSchema.parse('2026-11-23'))
const say = createTranslator([...sharedCatalogues, ...rendererCatalogues, ...planningPageCatalogues], 'zh-CN')
const alone = (staffNo: string): Serving[] => [{ staffNo, share: null }]
const shares = (...parts: readonly (readonly [string, string | null])[]): Serving[] => parts.map(([staffNo, share]) => ({ staffNo, share }))
const customer = (code: string, tier: string, county: string, managers: Serving[], more: Partial<Customer> = {}): Customer => ({
  year,
  code,
  name: `客户${code}`,
  tier,
  county,
  managers,
  monthlyIncome: null,
  contractEnd: null,
  industry: '',
  ...more
})

/** Two counties, three key-account managers and two urban ones; C5 uncovered, C6 covered twice, C7 shared, C8 named with a number of nobody. */
function city(): MutableTables {
  const tables = emptyTables()
  const people = [
    ['K1', '王强', '涪城区', '要客经理'],
    ['K2', '李敏', '涪城区', '要客经理'],
    ['K3', '赵磊', '三台县', '要客经理'],
    ['U1', '陈静', '涪城区', '城区客户经理'],
    ['U2', '周涛', '三台县', '城区客户经理']
  ] as const
  for (const [staffNo, name, county, post] of people)
    tables.people.set(staffNo, {
      staffNo,
      name,
      county,
      post,
      grade: 'G3',
      gradeSince: null,
      hireDate: null,
      sex: null,
      identityNumber: null,
      education: '',
      relatedExperienceMonths: null
    } as never)
  const customers = [
    customer('C1', 'A1', '涪城区', alone('K1'), { name: '示例一公司', industry: '能源' }),
    customer('C2', 'A1', '涪城区', alone('K1')),
    customer('C3', 'A2', '三台县', alone('K1')),
    customer('C4', 'C', '涪城区', alone('U1')),
    customer('C5', 'A2', '涪城区', []),
    customer('C6', 'B1', '三台县', shares(['U1', null], ['U2', null])),
    customer('C7', 'A1', '涪城区', shares(['K1', '60'], ['K2', '40'])),
    customer('C8', 'C', '三台县', alone('X9'))
  ]
  for (const one of customers) tables.customers.set(planningTables.customers.key(one), one)
  for (const [tier, hours] of [
    ['A1', '12.5'],
    ['A2', '8'],
    ['B1', '4'],
    ['C', '1']
  ] as const)
    tables.serviceStandards.set(`${year}|${tier}|拜访`, { year, tier, action: '拜访', times: '1', per: 'month', hours } as never)
  for (const post of usualStart(book).posts) tables.planPosts.set(planningTables.planPosts.key({ year, ...post }), { year, ...post })
  return tables
}
const tables = city()
const result = planResultOf(tables, { plan, book })
const { posts, headcount } = result
const placeOfCode = (code: string): CustomerPlace => posts.customers.find((one) => one.customer.code === code)!
const managerOf = (staffNo: string) => posts.managers.find((one) => one.staffNo === staffNo)!
const isKnown = (staffNo: string): boolean => tables.people.has(staffNo)
const counting = { hours: hoursByTier(headcount), isKnown }

describe('an address of the step', () => {
  it('names a part, or the customers in one state, and is read back', () => {
    for (const part of postsParts) expect(placeOf(addressOfPart(year, part))).toEqual({ part, state: '' })
    expect(placeOf(addressOfState(year, 'uncovered'))).toEqual({ part: 'customers', state: 'uncovered' })
    expect(placeOf(addressOfState(year, 'noPost'))).toEqual({ part: 'customers', state: 'noPost' })
    expect([placeOf(addressOfState(year, '')), placeOf('/planning/2026/posts'), placeOf('/planning/2026/posts/x')]).toEqual(
      Array.from({ length: 3 }, () => ({ part: 'customers', state: '' }))
    )
  })
})

describe('how far the step is', () => {
  const look = (own: MutableTables) => lookAtPosts({ plan, result: planResultOf(own, { plan, book }), tables: own })
  it('says what is open, and is done once nothing is', () => {
    expect(look(emptyTables())).toMatchObject({ state: 'none' })
    const open = look(tables)
    expect([open.state, say(open.note)]).toEqual(['lacks', '未覆盖 2，待理清 1'])
    const settled = city()
    for (const [key, one] of settled.customers) settled.customers.set(key, { ...one, managers: alone('K1') })
    const done = look(settled)
    expect([done.state, say(done.note)]).toEqual(['done', '8 家已落实'])
  })
})

describe('filters of customers', () => {
  const nameOf = (staffNo: string): string => tables.people.get(staffNo)?.name ?? staffNo
  const codes = (filter: Partial<typeof noCustomerFilter>): string[] =>
    filterCustomers(posts.customers, { ...noCustomerFilter, ...filter }, nameOf, (name) =>
      name === '王强' ? { full: 'wangqiang', initials: 'wq' } : { full: '', initials: '' }
    ).map((one) => one.customer.code)
  it('find by code, name, industry, manager and pinyin, with full-width letters too', () => {
    expect(codes({ text: 'ｃ４' })).toEqual(['C4'])
    expect(codes({ text: '示例一' })).toEqual(['C1'])
    expect(codes({ text: '能源' })).toEqual(['C1'])
    expect(codes({ text: '李敏' })).toEqual(['C7'])
    expect(codes({ text: 'wq' })).toEqual(['C1', 'C2', 'C3', 'C7'])
    expect(codes({ text: 'X9' })).toEqual(['C8'])
  })
  it('combine tier, county and post', () => {
    expect(codes({ tier: 'A2', county: '涪城区' })).toEqual(['C5'])
    expect(codes({ post: '城区客户经理' })).toEqual(['C4', 'C6', 'C8'])
    expect(codes({ post: noPost })).toEqual([])
  })
  it('tell states and remarks, whose counts are those of the result', () => {
    expect(withState(posts.customers, 'doublyCovered').map((one) => one.customer.code)).toEqual(['C6'])
    expect(withState(posts.customers, 'unknownManager').map((one) => one.customer.code)).toEqual(['C8'])
    for (const state of ['covered', 'shared', 'uncovered', 'doublyCovered', 'sharesOff'] as const)
      expect(countState(posts.customers, state)).toBe(posts.counts[state])
    for (const remark of ['otherPost', 'otherCounty', 'unknownManager', 'noPost'] as const)
      expect(countState(posts.customers, remark)).toBe(posts.remarks[remark])
    expect(countState(posts.customers, '')).toBe(8)
  })
})

describe('what a drop means', () => {
  it('hands a customer over with its share', () => {
    expect(managersAfter(alone('K1'), 'K1', 'K2')).toEqual(alone('K2'))
    expect(managersAfter([], null, 'K2')).toEqual(alone('K2'))
    expect(managersAfter(shares(['K1', '60'], ['K2', '40']), 'K1', 'K3')).toEqual(shares(['K3', '60'], ['K2', '40']))
  })
  it('adds the share of whoever serves it already, and leaves one alone without a share', () => {
    expect(managersAfter(shares(['K1', '60'], ['K2', '40']), 'K1', 'K2')).toEqual(alone('K2'))
    expect(managersAfter(shares(['K1', '50'], ['K2', '30'], ['K3', '20']), 'K1', 'K3')).toEqual(shares(['K2', '30'], ['K3', '70']))
  })
  it('settles what was not clear: the one who takes it over serves it alone', () => {
    expect(managersAfter(shares(['K1', null], ['K2', null]), 'K1', 'K3')).toEqual(alone('K3'))
    expect(managersAfter(shares(['K1', '60'], ['K2', '60']), 'K1', 'K3')).toEqual(alone('K3'))
    expect(managersAfter(shares(['K1', '50']), 'K1', 'K3')).toEqual(alone('K3'))
    expect(managersAfter(alone('X9'), null, 'K3')).toEqual(alone('K3'))
  })
  it('takes everybody away where it ends on 未覆盖', () => {
    expect(managersAfter(shares(['K1', '60'], ['K2', '40']), 'K1', null)).toEqual([])
  })
  it('is nothing where it began, and leaves out what stays as it is', () => {
    const both = [placeOfCode('C1').customer, placeOfCode('C5').customer]
    expect(assignmentsOf(both, 'K1', 'K1')).toEqual([])
    expect(assignmentsOf([placeOfCode('C1').customer], null, 'K1')).toEqual([])
    expect(assignmentsOf(both, null, 'K2')).toEqual([
      { code: 'C1', managers: alone('K2') },
      { code: 'C5', managers: alone('K2') }
    ])
  })
  it('always gives what the edit takes: nobody twice, one without a share, several that sum to 100', () => {
    const staff = ['A', 'B', 'C', 'D']
    const serving = fc
      .uniqueArray(fc.constantFrom(...staff), { maxLength: 4 })
      .chain((numbers) =>
        fc.tuple(...numbers.map((staffNo) => fc.record({ staffNo: fc.constant(staffNo), share: fc.option(fc.constantFrom('10', '25', '33.34', '50', '100')) })))
      )
    fc.assert(
      fc.property(serving, fc.boolean(), fc.constantFrom(null, ...staff), fc.constantFrom(...staff, 'E'), (managers, equal, from, to) => {
        const before = equal ? equalShares(managers.map(({ staffNo }) => staffNo)) : managers
        const after = managersAfter(before, from, to)
        expect(new Set(after.map(({ staffNo }) => staffNo)).size).toBe(after.length)
        expect(isSettled(after)).toBe(true)
        expect(after.some(({ staffNo }) => staffNo === to)).toBe(true)
        if (after.length === 1) expect(after[0]?.share).toBeNull()
      })
    )
  })
  it('marks customers of another post or county', () => {
    const moved = ['C1', 'C3', 'C4'].map(placeOfCode)
    expect(marksOf(moved, managerOf('K2'))).toEqual({ otherPost: 1, otherCounty: 1 })
    expect(marksOf(moved, managerOf('U2'))).toEqual({ otherPost: 2, otherCounty: 2 })
  })
  it('offers those who fit first, the least loaded of them before the others', () => {
    const { same, marked } = groupsOf(posts.managers, [placeOfCode('C1')], 'K1')
    expect(same.map(({ staffNo }) => staffNo)).toEqual(['K2'])
    expect(marked.map(({ staffNo }) => staffNo)).not.toContain('K1')
  })
})

describe('shares', () => {
  it('are equal to the hundredth and sum to 100', () => {
    expect(equalShares(['A', 'B', 'C'])).toEqual(shares(['A', '33.34'], ['B', '33.33'], ['C', '33.33']))
    expect(equalShares(['A', 'B'])).toEqual(shares(['A', '50'], ['B', '50']))
    expect(equalShares(['A'])).toEqual(alone('A'))
    for (let count = 2; count <= 20; count++) expect(sumOfShares(equalShares(Array.from({ length: count }, (_, index) => String(index))))).toBe('100')
  })
  it('say what is still open', () => {
    expect(leftOf100(shares(['A', '60'], ['B', '30.5']))).toBe('9.5')
    expect(leftOf100(shares(['A', '60'], ['B', '50']))).toBe('-10')
    expect(leftOf100(shares(['A', '60'], ['B', '40']))).toBe('0')
  })
  it('are read as people type them', () => {
    expect(['50', '５０', '33.3%', ' 12.50 '].map(readShare)).toEqual(['50', '50', '33.3', '12.5'])
    expect(['', '0', '101', '-5', '1.234', '一半'].map(readShare)).toEqual([null, null, null, null, null, null])
  })
  it('of a draft are refused until each is there and they sum to 100', () => {
    const draft = (...parts: readonly (readonly [string, string])[]) => readServing(parts.map(([staffNo, share]) => ({ staffNo, share })))
    expect(draft(['A', '60'], ['B', '40'])).toEqual({ managers: shares(['A', '60'], ['B', '40']), problem: null })
    expect(draft(['A', '70'])).toEqual({ managers: alone('A'), problem: null })
    expect(draft()).toEqual({ managers: [], problem: null })
    expect([draft(['A', '60'], ['B', '']), draft(['A', '60'], ['B', '41'])].map(({ problem }) => problem)).toEqual(['shares', 'shares'])
    expect([draft(['A', '60'], ['', '40']), draft(['A', '60'], ['A', '40'])].map(({ problem }) => problem)).toEqual(['managers', 'managers'])
  })
})

describe('a customer as it is typed', () => {
  const read = (changed: Partial<ReturnType<typeof draftOfCustomer>>, before: Customer | null = placeOfCode('C1').customer) =>
    readCustomer({ ...draftOfCustomer(before), ...changed }, year, before, (code) => code === 'C1')
  it('comes back as it was', () => {
    for (const { customer: one } of posts.customers) expect(read({}, one)).toEqual({ customer: one, problems: [] })
  })
  it('takes money, days and text as people write them', () => {
    expect(read({ income: '1,234.5', contractEnd: '2027-03-31', county: ' 江油市 ' }).customer).toMatchObject({
      monthlyIncome: 123_450,
      contractEnd: '2027-03-31',
      county: '江油市'
    })
  })
  it('says what is wrong, all of it at once', () => {
    expect(read({ name: ' ', income: '很多', contractEnd: '2027-02-30', tier: '' }).problems).toEqual(['name', 'tier', 'income', 'contractEnd'])
    expect(read({ code: 'C1', name: 'x', tier: 'A1', county: 'y' }, null).problems).toEqual(['codeTaken'])
    expect(read({ code: '', name: 'x', tier: 'A1', county: 'y' }, null).problems).toEqual(['code'])
  })
  it('may stay unsettled while its name is corrected, but not with other managers that are not settled either', () => {
    const before = placeOfCode('C6').customer
    expect(read({ name: '新名称' }, before).customer?.managers).toEqual(before.managers)
    expect(read({ managers: [...draftOfCustomer(before).managers, { staffNo: 'K1', share: '' }] }, before).problems).toEqual(['shares'])
  })
})

describe('money', () => {
  it('is said in yuan with separators and read back', () => {
    expect([sayYuan(247_504), sayYuan(0), sayYuan(5)]).toEqual(['2,475.04', '0.00', '0.05'])
    expect([readYuan('2,475.04'), readYuan('￥12'), readYuan('１２'), readYuan('1.005'), readYuan('-1'), readYuan('')]).toEqual([
      247_504,
      1200,
      1200,
      null,
      null,
      null
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => {
        expect(readYuan(typedYuan(fen))).toBe(fen)
      })
    )
  })
})

describe('the board', () => {
  const bySource = customersBySource(posts.customers)
  it('lists a shared or doubly covered customer with each of its managers, and what nobody on the roster serves as uncovered', () => {
    const codes = (source: string | null, county: string): string[] => ofSource(bySource, source, county).map((one) => one.customer.code)
    expect(codes('K1', '三台县')).toEqual(['C1', 'C2', 'C3', 'C7'])
    expect([codes('U1', ''), codes('U2', '')]).toEqual([['C4', 'C6'], ['C6']])
    expect([codes(null, ''), codes(null, '涪城区'), codes(null, '三台县')]).toEqual([['C5', 'C8'], ['C5'], ['C8']])
  })
  it('shows a county its managers and whoever else serves its customers', () => {
    const numbers = (county: string) => managersIn(posts, county).map(({ staffNo }) => staffNo)
    expect(numbers('三台县').toSorted()).toEqual(['K1', 'K3', 'U1', 'U2'])
    expect(numbers('涪城区').toSorted()).toEqual(['K1', 'K2', 'U1'])
    expect(numbers('')).toHaveLength(5)
  })
  it('puts managers in the order that people ask for', () => {
    expect(orderedNumbers(posts.managers, 'load', '', 'zh-CN')[0]).toBe('K1')
    expect(orderedNumbers(posts.managers, 'name', '', 'zh-CN').map((staffNo) => tables.people.get(staffNo)?.name)).toEqual([
      '陈静',
      '李敏',
      '王强',
      '赵磊',
      '周涛'
    ])
    expect(orderedNumbers(posts.managers, 'key', '', 'zh-CN').slice(0, 2)).toEqual(['K1', 'K2'])
    expect(orderedNumbers(managersIn(posts, '三台县'), 'load', '三台县', 'zh-CN').slice(2).toSorted()).toEqual(['K1', 'U1'])
  })
  it('counts the hours of a selection by shares, as the loads do', () => {
    const hours = (source: string | null, ...codes: string[]): string | null => {
      const found = hoursOf(codes.map(placeOfCode), source, counting)
      return found && roundHalfUp(found)
    }
    expect([hours('K1', 'C1', 'C7'), hours('K2', 'C7'), hours('U1', 'C6'), hours(null, 'C5')]).toEqual(['20.00', '5.00', '2.00', '8.00'])
    expect(compare(partOf(shares(['K1', null], ['X9', null]), 'K1', isKnown), exact(1))).toBe(0)
    expect(hoursOf([{ ...placeOfCode('C1'), customer: customer('N', 'Z9', '涪城区', []) }], null, counting)).toBeNull()
  })
  it('foretells the load that a drop gives: the same as computing the plan again', () => {
    for (const [code, from, to] of [
      ['C5', null, 'K2'],
      ['C1', 'K1', 'K2'],
      ['C7', 'K1', 'K2'],
      ['C6', 'U1', 'U2'],
      ['C3', 'K1', 'K3']
    ] as const) {
      const own = city()
      const [assignment] = assignmentsOf([placeOfCode(code).customer], from, to)
      const key = planningTables.customers.key({ year, code })
      own.customers.set(key, { ...own.customers.get(key)!, managers: [...assignment!.managers] })
      const after = planResultOf(own, { plan, book }).posts.managers.find(({ staffNo }) => staffNo === to)
      expect([code, loadWith(managerOf(to), gainOf([placeOfCode(code)], from, to, counting), headcount)]).toEqual([code, after?.load])
    }
  })
  it('names bands by their bounds', () => {
    const bands = { idle: 0.85, overloaded: 1.15 }
    expect(['1.16', '1.15', '0.85', '0.84', null].map((load) => bandOf(load, bands))).toEqual(['overloaded', 'normal', 'normal', 'idle', null])
  })
  it('selects one, takes it back, and a range with Shift; a drag takes the selection along where it begins in it', () => {
    const shown = ['a', 'b', 'c', 'd']
    const one = select(new Set(), shown, 'b', null)
    expect([...select(one, shown, 'b', null)]).toEqual([])
    expect([...select(one, shown, 'd', 'b')]).toEqual(['b', 'c', 'd'])
    expect([...select(new Set(['c']), shown, 'a', 'c')].toSorted()).toEqual(['a', 'b', 'c'])
    expect([dragged(new Set(['a', 'b']), 'b'), dragged(new Set(['a', 'b']), 'c')]).toEqual([['a', 'b'], ['c']])
  })
  it('says counts without zeros at their end', () => {
    expect(['12.00', '9.50', '0.33', '100'].map(shortDecimal)).toEqual(['12', '9.5', '0.33', '100'])
  })
})

describe('a proposal', () => {
  const proposal: Rebalancing = rebalancingOf(tables, { plan, book, county: null })
  it('is accepted as one assignment a customer', () => {
    expect(proposal.moves.length).toBeGreaterThan(0)
    const assignments = assignmentsOfMoves(proposal.moves, posts.customers)
    expect(assignments.map(({ code }) => code).toSorted()).toEqual(proposal.moves.map(({ code }) => code).toSorted())
    for (const { managers } of assignments) expect(managers).toHaveLength(1)
  })
  it('gives the loads of the chosen moves alone: none is as it is now, all is as proposed', () => {
    const before = loadsWith(proposal, [], posts.managers, headcount)
    expect(before.map(({ after }) => after)).toEqual(proposal.loads.map((one) => one.before))
    expect(loadsWith(proposal, proposal.moves, posts.managers, headcount)).toEqual(proposal.loads)
    expect(highestOf(posts.managers, before)).toBe(posts.managers[0]?.load)
  })
  it('gives what the plan would say after each of its moves', () => {
    for (const move of proposal.moves) {
      const own = city()
      for (const { code, managers } of assignmentsOfMoves([move], posts.customers)) {
        const key = planningTables.customers.key({ year, code })
        own.customers.set(key, { ...own.customers.get(key)!, managers: [...managers] })
      }
      const after = planResultOf(own, { plan, book }).posts
      for (const { staffNo, after: load } of loadsWith(proposal, [move], posts.managers, headcount))
        expect(load).toBe(after.managers.find((one) => one.staffNo === staffNo)?.load)
    }
  })
})

describe('posts', () => {
  const own = postsOfTables(tables, plan)
  it('stand in their order with customers and people', () => {
    const rows = postRows(own, posts, managersOf(tables, plan))
    expect(rows.map(({ post, customers, managers }) => [post.post, customers, managers]).slice(0, 3)).toEqual([
      ['要客经理', 5, 3],
      ['城区客户经理', 3, 2],
      ['集团客户部主管', 0, 0]
    ])
  })
  it('leave gaps where no post serves a tier or a county', () => {
    expect(gapsOf(own, posts)).toEqual([])
    const without = city()
    for (const [key, post] of without.planPosts)
      if (post.post === '城区客户经理') without.planPosts.set(key, { ...post, tiers: ['B1', 'B2'], counties: ['涪城区'] })
    const gaps = gapsOf(postsOfTables(without, plan), planResultOf(without, { plan, book }).posts)
    expect(gaps).toEqual([
      { tier: 'B1', customers: 1, counties: ['三台县'] },
      { tier: 'C', customers: 2, counties: ['涪城区', '三台县'] }
    ])
  })
  it('are read as they are typed', () => {
    const draft = draftOfPost(own[0]!, 9)
    expect(readPost(draft, year, () => false)).toEqual({ post: own[0], problems: [] })
    expect(readPost({ ...draft, post: ' ', order: 'x' }, year, () => false).problems).toEqual(['post', 'order'])
    expect(readPost(draft, year, () => true).problems).toEqual(['taken'])
    expect(draftOfPost(null, 9)).toMatchObject({ post: '', order: '9' })
  })
})

describe('pictures', () => {
  it('give each county a bar of its tiers, the longest one whole', () => {
    const bars = spreadBars(posts)
    const length = (county: string): number => bars.get(county)!.reduce((sum, { width }) => sum + width, 0)
    expect([length('涪城区'), length('三台县')].map(Math.round)).toEqual([100, 60])
    expect(bars.get('涪城区')!.map(({ tier, count }) => [tier, count])).toEqual([
      ['A1', 3],
      ['A2', 1],
      ['C', 1]
    ])
    expect(keyShare(posts)).toEqual({ key: 5, percent: '62.5' })
  })
  it('count managers below, within and above the reference, those of key tiers alone', () => {
    const bars = referenceBars(posts.managers)
    expect(bars.map(({ manager }) => manager.staffNo)).toEqual(['K1', 'K2', 'K3'])
    const counts = referenceCounts(posts.managers)
    expect(counts.below + counts.within + counts.above).toBe(3)
  })
})
