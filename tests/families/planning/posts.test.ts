import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../electron/services/excel/read'
import { hostCatalogues } from '../../../electron/services/texts'
import {
  explainPosts,
  headcountOf,
  postsOf,
  postParameters,
  postsRules,
  usualPlan,
  usualStart,
  type Customer,
  type PostsResult,
  type Serving
} from '../../../shared/families/planning'
import { assignmentRule, type AssignmentOutcome } from '../../../shared/families/planning/posts/rules/assignment'
import { civilDate } from '../../../shared/kernel/civil-date'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import { createTranslator } from '../../../shared/kernel/texts'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, planOf, rosterHead, say } from '../../excel-in/support'
import { exampleBook, faultOf, run } from '../../rulebook'
import { done, refused } from '../grade/edits'

const on = civilDate(2026, 12, 31)!
const book = exampleBook()
const posts = usualStart(book).posts
const plan = usualPlan(2026, on)
const managers = [
  { staffNo: 'K1', county: '涪城', post: '要客经理' },
  { staffNo: 'K2', county: '游仙', post: '要客经理' },
  { staffNo: 'U1', county: '涪城', post: '城区客户经理' },
  { staffNo: 'S1', county: '涪城', post: '集团客户部主管' }
]
type Given = { readonly code: string; readonly tier: string; readonly county: string; readonly managers: readonly Serving[] }
const by = (...names: (string | [string, string])[]): Serving[] =>
  names.map((name) => (typeof name === 'string' ? { staffNo: name, share: null } : { staffNo: name[0], share: name[1] }))
const customer = (code: string, managers: Serving[], tier = 'A1', county = '涪城'): Given => ({ code, tier, county, managers })
const assign = (customers: readonly Given[], more: object = {}): AssignmentOutcome => run(assignmentRule, { posts, managers, customers, ...more })
const placeOf = (managers: Serving[], tier?: string, county?: string) => {
  const { post, key, coverage, remarks } = assign([customer('1', managers, tier, county)]).customers[0]!
  return { post, key, coverage, remarks }
}
const servedBy = (staffNo: string, { managers }: AssignmentOutcome) => managers.find((one) => one.staffNo === staffNo)!

describe('who serves a customer', () => {
  it.each([
    ['one of the post and county', by('K1'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'covered', remarks: [] }],
    ['nobody', by(), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'uncovered', remarks: [] }],
    ['somebody of another post', by('U1'), 'A2', '涪城', { post: '要客经理', key: true, coverage: 'covered', remarks: ['otherPost'] }],
    ['somebody of another county', by('K2'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'covered', remarks: ['otherCounty'] }],
    ['somebody whom nobody knows', by('X9'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'uncovered', remarks: ['unknownManager'] }],
    ['a tier that no post serves', by('K1'), 'Z9', '涪城', { post: null, key: false, coverage: 'covered', remarks: ['noPost'] }],
    ['two without shares', by('K1', 'K2'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'doublyCovered', remarks: ['otherCounty'] }],
    ['two with shares', by(['K1', '60'], ['U1', '40']), 'B1', '涪城', { post: '城区客户经理', key: false, coverage: 'shared', remarks: ['otherPost'] }],
    ['shares that miss 100', by(['K1', '60'], ['K2', '30']), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'sharesOff', remarks: ['otherCounty'] }],
    ['shares of which one is missing', by(['K1', '60'], 'U1'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'sharesOff', remarks: ['otherPost'] }],
    ['one with a share that is not all', by(['K1', '60']), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'sharesOff', remarks: [] }],
    ['one with the whole', by(['K1', '100']), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'covered', remarks: [] }],
    ['one of two whom nobody knows', by('K1', 'X9'), 'A1', '涪城', { post: '要客经理', key: true, coverage: 'covered', remarks: ['unknownManager'] }]
  ] as const)('%s', (_, serving, tier, county, expected) => {
    expect(placeOf([...serving], tier, county)).toEqual(expected)
  })
  it('comes from the first post by order that has tier and county', () => {
    const own = [
      { ...posts[0]!, post: '后', order: 9 },
      { ...posts[0]!, post: '先', order: 1, counties: ['游仙'] }
    ]
    const of = (county: string) => assign([customer('1', [], 'A1', county)], { posts: own }).customers[0]?.post
    expect([of('游仙'), of('涪城')]).toEqual(['先', '后'])
  })
  it('counts by coverage, remark, tier and county', () => {
    const { counts, remarks, tiers, counties, customers } = assign([
      customer('3', by('K1')),
      customer('1', by(), 'C', '三台'),
      customer('2', by('K1', 'U1'), 'Z9'),
      customer('4', by('X9'), 'B1')
    ])
    expect(customers.map(({ code }) => code)).toEqual(['1', '2', '3', '4'])
    expect(counts).toEqual({ covered: 1, shared: 0, uncovered: 2, doublyCovered: 1, sharesOff: 0 })
    expect(remarks).toEqual({ otherPost: 0, otherCounty: 0, unknownManager: 1, noPost: 1 })
    expect(tiers).toEqual([
      { tier: 'A1', key: true, customers: 1, byCounty: { 涪城: 1 } },
      { tier: 'B1', key: false, customers: 1, byCounty: { 涪城: 1 } },
      { tier: 'C', key: false, customers: 1, byCounty: { 三台: 1 } },
      { tier: 'Z9', key: false, customers: 1, byCounty: { 涪城: 1 } }
    ])
    expect(counties).toEqual(['三台', '涪城', '游仙'].toSorted())
  })
})

describe('customers of a manager', () => {
  it('count by share, those covered twice in equal parts', () => {
    const outcome = assign([
      customer('1', by('K1')),
      customer('2', by(['K1', '60'], ['K2', '40'])),
      customer('3', by('K1', 'K2', 'U1')),
      customer('4', by(['K1', '50'], ['K2', '30']), 'B1')
    ])
    // 1 + 0.6 + 1/3 + 50/80.
    expect(servedBy('K1', outcome)).toMatchObject({ customers: '2.56', keyCustomers: '1.93', byTier: { A1: '1.93', B1: '0.63' } })
    expect(servedBy('S1', outcome)).toMatchObject({ customers: '0.00', keyCustomers: '0.00', byTier: {}, reference: null })
  })
  it('leave to nobody what somebody unknown should serve', () => {
    const outcome = assign([customer('1', by(['K1', '60'], ['X9', '40']))])
    expect(servedBy('K1', outcome).customers).toBe('0.60')
    expect(outcome.unserved).toEqual([{ tier: 'A1', customers: 1, part: '40', of: '100' }])
  })
  it('are held against the reference of 8 to 10 where the post serves key customers', () => {
    const referenceAt = (count: number, staffNo: string) =>
      servedBy(staffNo, assign(Array.from({ length: count }, (_, index) => customer(String(index), by(staffNo))))).reference
    expect([7, 8, 10, 11].map((count) => referenceAt(count, 'K1'))).toEqual(['below', 'within', 'within', 'above'])
    expect(referenceAt(9, 'U1')).toBeNull()
  })
  it('come to a mean per manager of the posts that serve key customers', () => {
    const customers = Array.from({ length: 17 }, (_, index) => customer(String(index), by()))
    expect(assign(customers).keyPerManager).toBe('8.50')
    expect(assign(customers, { managers: managers.slice(2) }).keyPerManager).toBeNull()
  })
})

it.each([
  ['a customer twice', { customers: [customer('1', []), customer('1', [])] }],
  ['a staff number twice', { managers: [managers[0], managers[0]], customers: [] }],
  ['a share that is no number', { customers: [{ ...customer('1', []), managers: [{ staffNo: 'K1', share: 'viel' }] }] }]
])('refuses %s', (_, more) => {
  expect(faultOf(assignmentRule, { posts, managers, ...more }).code).toBe('rule.badInput')
})

const standards = [
  { tier: 'A1', action: '服务', times: '1', per: 'month', hours: '12.5' },
  { tier: 'A2', action: '服务', times: '1', per: 'quarter', hours: '16' },
  { tier: 'B1', action: '服务', times: '7', per: 'year', hours: '8.3' },
  { tier: 'B2', action: '服务', times: '1', per: 'month', hours: '3' }
] as const
const hoursOf: Readonly<Record<string, number>> = { A1: 12.5, A2: 16 / 3, B1: (7 * 8.3) / 12, B2: 3 }
const city = (customers: readonly Given[]): MutableTables => {
  const tables = after(emptyTables(), planOf([rosterHead, ...managers.map(({ staffNo, county, post }) => [staffNo, `张${staffNo}`, county, post, '初级'])]))
  for (const one of standards) tables.serviceStandards.set(`2026|${one.tier}|${one.action}`, { year: 2026, ...one })
  for (const one of customers)
    tables.customers.set(`2026|${one.code}`, {
      year: 2026,
      name: one.code,
      monthlyIncome: null,
      contractEnd: null,
      industry: '',
      ...one,
      managers: [...one.managers]
    })
  return tables
}
const resultOf = (tables: MutableTables): PostsResult => postsOf(tables, { plan, book })

const servingArb = fc
  .uniqueArray(fc.constantFrom('K1', 'K2', 'U1', 'S1', 'X9'), { maxLength: 4 })
  .chain((names) =>
    fc.tuple(...names.map((staffNo) => fc.record({ staffNo: fc.constant(staffNo), share: fc.option(fc.integer({ min: 1, max: 100 }).map(String)) })))
  )
const customersArb = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[a-z]{2}$/),
    tier: fc.constantFrom('A1', 'A2', 'B1', 'B2'),
    county: fc.constantFrom('涪城', '游仙'),
    managers: servingArb
  }),
  { selector: ({ code }) => code, maxLength: 25 }
)

describe('hours and loads', () => {
  it('come from the standards, heaviest first, and whoever has none stands last with zero', () => {
    const { managers, uncoveredHours } = resultOf(
      city([customer('1', by('U1')), customer('2', by('U1')), customer('3', by(), 'B2'), customer('4', by('S1'), 'B2')])
    )
    expect(managers.map(({ staffNo, hours, load, band }) => [staffNo, hours, load, band])).toEqual([
      ['U1', '25.00', '0.21', 'idle'],
      // Of no serving post, but the hours are spent.
      ['S1', '3.00', '0.02', 'idle'],
      ['K1', '0.00', '0.00', 'idle'],
      ['K2', '0.00', '0.00', 'idle']
    ])
    expect(uncoveredHours).toBe('3.00')
  })
  it('are not known for a tier without standards', () => {
    const { managers } = resultOf(city([customer('1', by('K1'), 'C'), customer('2', by('K2'))]))
    expect(managers.find(({ staffNo }) => staffNo === 'K1')).toMatchObject({ hours: null, load: null, band: null, customers: '1.00' })
    expect(managers.map(({ staffNo }) => staffNo)).toEqual(['K2', 'U1', 'K1'])
  })
  it('neither get lost nor appear: those of managers and those of nobody are all there are', () => {
    fc.assert(
      fc.property(customersArb, (customers) => {
        const { managers, uncoveredHours, counts, customers: places } = resultOf(city(customers))
        const total = customers.reduce((so, { tier }) => so + hoursOf[tier]!, 0)
        const said = managers.reduce((so, { hours }) => so + Number(hours), 0) + Number(uncoveredHours)
        expect(Math.abs(said - total)).toBeLessThanOrEqual(0.005 * (managers.length + 1) + 1e-6)
        expect(places).toHaveLength(customers.length)
        expect(Object.values(counts).reduce((so, one) => so + one, 0)).toBe(customers.length)
        const heads = headcountOf(city(customers), { plan, book })
        expect(heads.ok && Math.abs(Number(heads.city.hours) - total)).toBeLessThanOrEqual(0.005 + 1e-6)
      })
    )
  })
  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(customersArb, (customers) => {
        expect(resultOf(city(customers.toReversed()))).toEqual(resultOf(city(customers)))
      }),
      { numRuns: 50 }
    )
  })
})

describe('edits', () => {
  const tables = (): MutableTables => {
    const some = city([customer('1', by('K1')), customer('2', by('X9'))])
    some.plans.set('2026', plan)
    return some
  }
  const assigning = (managers: unknown, code = '1') => ({ year: 2026, assignments: [{ code, managers }] })
  it('assign one or several customers in one edit, or none of them', () => {
    const some = tables()
    done(some, 'planning.assign', {
      year: 2026,
      assignments: [
        { code: '1', managers: by('K2') },
        { code: '2', managers: by(['K1', '60'], ['U1', '40']) }
      ]
    })
    expect([...some.customers.values()].map(({ managers }) => managers)).toEqual([by('K2'), by(['K1', '60'], ['U1', '40'])])
    expect(
      refused(some, 'planning.assign', {
        year: 2026,
        assignments: [
          { code: '1', managers: [] },
          { code: '9', managers: [] }
        ]
      })
    ).toBe('planningFault.unknownCustomer')
    expect(some.customers.get('2026|1')?.managers).toEqual(by('K2'))
    done(some, 'planning.assign', assigning([]))
    expect(some.customers.get('2026|1')?.managers).toEqual([])
  })
  it.each([
    ['somebody twice', by('K1', 'K1'), 'planningFault.managerTwice'],
    ['somebody whom nobody knows', by('ZZ'), 'planningFault.unknownPerson'],
    ['shares that miss 100', by(['K1', '60'], ['K2', '30']), 'planningFault.sharesNot100'],
    ['shares above 100', by(['K1', '60'], ['K2', '50']), 'planningFault.sharesNot100'],
    ['a share of one that is not all', by(['K1', '60']), 'planningFault.sharesNot100'],
    ['a share that is missing', by(['K1', '60'], 'K2'), 'planningFault.shareMissing'],
    ['a negative share', by(['K1', '150'], ['K2', '-50']), 'command.badInput']
  ])('refuse %s', (_, managers, code) => {
    expect(refused(tables(), 'planning.assign', assigning(managers))).toBe(code)
    const { managers: __, ...rest } = tables().customers.get('2026|1')!
    expect(refused(tables(), 'planning.saveCustomer', { ...rest, managers })).toBe(code)
  })
  it('let somebody stay who was named before and is not on the roster', () => {
    expect(refused(tables(), 'planning.assign', assigning(by('X9', 'K1'), '2'))).toBeNull()
  })
  it('save and remove a customer, and nothing of a finished plan', () => {
    const some = tables()
    const one: Customer = { ...some.customers.get('2026|1')!, code: '7', name: '新客户' }
    done(some, 'planning.saveCustomer', one)
    expect(some.customers.get('2026|7')).toEqual(one)
    done(some, 'planning.removeCustomer', { year: 2026, code: '7' })
    expect(some.customers.has('2026|7')).toBe(false)
    expect(refused(some, 'planning.removeCustomer', { year: 2026, code: '7' })).toBe('planningFault.unknownCustomer')
    some.plans.set('2026', { ...plan, finished: { on, by: '王芳' } })
    for (const [command, input] of [
      ['planning.assign', assigning([])],
      ['planning.saveCustomer', one],
      ['planning.removeCustomer', { year: 2026, code: '1' }]
    ] as const)
      expect(refused(some, command, input)).toBe('planningFault.finished')
  })
})

describe('the working', () => {
  const translate = createTranslator(hostCatalogues, 'zh-CN')
  const tables = city([customer('1', by('K1')), customer('2', by(['K1', '60'], ['U1', '40']), 'B2'), customer('3', by('K2')), customer('4', by(), 'B2')])
  const lines = (staffNo: string | null): string[] =>
    explanationLines(explain(explainPosts(tables, { plan, book, staffNo })!, translate), translate).map((line) => line.trim())
  it('of the city tells coverage and the mean', () => {
    expect(lines(null)).toContain('没有客户经理的客户 = 1 家')
    expect(lines(null)).toContain('平均每名要客经理的重要集团客户 = 2 家 ÷ 2 人 = 1.00 家')
    expect(lines(null).join()).not.toContain('工号')
    for (const staffNo of [null, 'K1']) expect(lines(staffNo).filter((line) => line.startsWith('定岗：每名要客经理'))).toHaveLength(1)
  })
  it('of a manager tells whom they serve and what that makes of their month', () => {
    expect(lines('K1')).toContain('工号 K1 负责的客户 = A1 1 家、B2 1 家 × 60/100 之和 = 1.60 家')
    expect(lines('K1')).toContain('工号 K1 每月服务工时 = A1 1 家 × 12.5 小时、B2 1 家 × 60/100 × 3 小时 之和 = 14.3 小时')
    expect(lines('K1')).toContain('工号 K1 负荷 = 14.3 小时 ÷ 有效工时 120.556 小时 = 0.12')
    expect(lines('K1').join()).not.toMatch(/K2|\{|postsRule\.|headcountRule\./)
    expect(explainPosts(tables, { plan, book, staffNo: 'nobody' })).toBeNull()
  })
})

describe('the real files of Mianyang', () => {
  let tables: MutableTables
  beforeAll(async () => {
    tables = emptyTables()
    for (const name of ['1-花名册.xlsx', '6-集团客户清单.xlsx', '8-服务标准.xlsx']) {
      const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
      if (!found.ok) throw new Error(say(found.fault))
      tables = after(tables, planOf(found.value, { tables, year: 2026 }))
    }
  }, 60_000)
  it('come to what a few lines of counting make of them', () => {
    const { Sheets, SheetNames } = XLSX.read(readFileSync(mianyang('6-集团客户清单.xlsx')))
    const rows: Record<string, string>[] = XLSX.utils.sheet_to_json(Sheets[SheetNames[0]!]!, { raw: false })
    const serving = new Map<string, { tier: string; people: Set<string> }>()
    for (const row of rows) {
      const one = serving.get(row['集团编码']!) ?? { tier: row['客户级别']!, people: new Set() }
      if (row['客户经理工号']) one.people.add(row['客户经理工号'])
      serving.set(row['集团编码']!, one)
    }
    const counted = new Map<string, { all: number; key: number }>()
    for (const { tier, people } of serving.values())
      for (const staffNo of people) {
        const one = counted.get(staffNo) ?? { all: 0, key: 0 }
        one.all += 1 / people.size
        if (tier.startsWith('A')) one.key += 1 / people.size
        counted.set(staffNo, one)
      }
    const { managers, keyPerManager, reference, tiers, uncoveredHours } = postsOf(tables, { plan, book })
    expect(managers).toHaveLength(132)
    for (const { staffNo, customers, keyCustomers } of managers) {
      const one = counted.get(staffNo) ?? { all: 0, key: 0 }
      expect([staffNo, customers, keyCustomers]).toEqual([staffNo, one.all.toFixed(2), one.key.toFixed(2)])
    }
    const key = [...serving.values()].filter(({ tier }) => tier.startsWith('A')).length
    const keyManagers = [...tables.people.values()].filter(({ post }) => post === '要客经理').length
    expect(keyPerManager).toBe((key / keyManagers).toFixed(2))
    expect(reference).toEqual({ from: 8, to: 10 })
    expect(tiers.reduce((so, { customers }) => so + customers, 0)).toBe(1200)
    const heads = headcountOf(tables, { plan, book })
    const hours = managers.reduce((so, one) => so + Number(one.hours), Number(uncoveredHours))
    expect(heads.ok && Math.abs(Number(heads.city.hours) - hours)).toBeLessThan(0.7)
  })
})

it('every parameter of posts is read by a rule, but what a plan begins with', () => {
  const read = new Set(postsRules.flatMap(({ parameters }) => Object.values(parameters).map(({ path }) => path)))
  for (const { path } of postParameters) {
    expect(book.find(path), path).not.toBeNull()
    if (path !== 'posts.catalogue') expect(read, path).toContain(path)
  }
})
