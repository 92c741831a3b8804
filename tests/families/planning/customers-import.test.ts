import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { z } from 'zod'
import { readBook } from '../../../electron/services/excel/read'
import { postsOf, usualPlan, type Customer } from '../../../shared/families/planning'
import { civilDate } from '../../../shared/kernel/civil-date'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import type { ImportPlan } from '../../../shared/workspace/import'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, book, codesOf, planOf, say, tablesWith } from '../../excel-in/support'
import { done } from '../grade/edits'

const read = async (name: string): Promise<RawBook> => {
  const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
  if (!found.ok) throw new Error(say(found.fault))
  return found.value
}
const head: RawCell[] = ['集团编码', '集团名称', '客户级别', '归属县区', '客户经理工号', '月均收入（元）', '专线合同到期日', '行业']
const customer = (
  code: string,
  managers: RawCell,
  more: { income?: RawCell; end?: RawCell; tier?: RawCell; county?: RawCell; name?: RawCell } = {}
): RawCell[] => [code, more.name ?? `客户${code}`, more.tier ?? 'A1', more.county ?? '涪城', managers, more.income ?? 1000, more.end ?? '2027-06-30', '教育']
const take = (rows: readonly RawCell[][], tables: MutableTables = tablesWith(5)): ImportPlan => planOf([head, ...rows], { tables, year: 2026 })
const customersOf = (plan: ImportPlan): Customer[] => [...after(emptyTables(), plan).customers.values()]
const only = (plan: ImportPlan): Customer => {
  const [one, ...others] = customersOf(plan)
  if (!one || others.length > 0) throw new Error(`${others.length + 1} customers`)
  return one
}
const bare = (code: string): string => code.replace(/^\w+\./, '')
const warnings = (plan: ImportPlan): string[] => codesOf(plan, 'warning').map(bare)
const problems = (plan: ImportPlan): string[] => codesOf(plan, 'problem').map(bare)

const expectedSchema = z.object({ rows: z.int(), distinct: z.int(), withoutManager: z.int(), coveredTwice: z.array(z.string()) })
const expected = z.object({ customers: expectedSchema }).parse(JSON.parse(readFileSync(mianyang('expected.json'), 'utf8'))).customers

describe('the real customer list of Mianyang', () => {
  it('gives exactly the customers that are known to be in it', async () => {
    const tables = after(emptyTables(), planOf(await read('1-花名册.xlsx')))
    const plan = planOf(await read('6-集团客户清单.xlsx'), { tables, year: 2026 })
    expect(plan.kind.kind).toBe('customers')
    expect(plan.counts).toMatchObject({ rows: expected.rows, good: expected.rows, leftOut: 0, added: expected.distinct })
    expect(codesOf(plan, 'warning').every((one) => one.startsWith('customersFault.coveredTwice'))).toBe(true)
    expect(plan.counts.warnings).toBe(expected.coveredTwice.length)
    const city = after(tables, plan)
    const { customers, counts } = postsOf(city, { plan: usualPlan(2026, civilDate(2026, 12, 31)!), book })
    expect(customers).toHaveLength(expected.distinct)
    expect(counts).toEqual({
      covered: expected.distinct - expected.withoutManager - expected.coveredTwice.length,
      shared: 0,
      uncovered: expected.withoutManager,
      doublyCovered: expected.coveredTwice.length,
      sharesOff: 0
    })
    expect(customers.filter(({ coverage }) => coverage === 'doublyCovered').map((one) => one.customer.code)).toEqual(expected.coveredTwice)
    // Imported again nothing changes.
    expect(planOf(await read('6-集团客户清单.xlsx'), { tables: city, year: 2026 }).counts).toMatchObject({ added: 0, changed: 0, unchanged: expected.rows })
  })

  it('keeps every income to the fen and every contract day, as another reader of the file has them', async () => {
    const tables = after(emptyTables(), planOf(await read('1-花名册.xlsx')))
    const { customers } = after(tables, planOf(await read('6-集团客户清单.xlsx'), { tables, year: 2026 }))
    const sheet =
      XLSX.read(readFileSync(mianyang('6-集团客户清单.xlsx'))).Sheets['Sheet1'] ??
      Object.values(XLSX.read(readFileSync(mianyang('6-集团客户清单.xlsx'))).Sheets)[0]!
    const rows = XLSX.utils.sheet_to_json<Record<string, string | number>>(sheet, { raw: true })
    const byCode = new Map(rows.map((row) => [String(row['集团编码']), row]))
    const fen = [...byCode.values()].reduce((sum, row) => sum + Math.round(Number(row['月均收入（元）']) * 100), 0)
    expect([...customers.values()].reduce((sum, { monthlyIncome }) => sum + (monthlyIncome ?? 0), 0)).toBe(fen)
    const two = (text: string): string => text.padStart(2, '0')
    const dayOf = (value: string | number | undefined): string | null => {
      if (value === undefined || value === '') return null
      const text = String(value)
      if (/^\d{5}$/.test(text)) return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
      if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
      const [year = '', month = '', date = ''] = text.match(/\d+/g) ?? []
      return `${year}-${two(month)}-${two(date)}`
    }
    for (const { code, contractEnd } of customers.values()) expect([code, contractEnd]).toEqual([code, dayOf(byCode.get(code)?.['专线合同到期日'])])
  })
})

describe('managers of a customer', () => {
  it.each([
    ['MY10001', [['MY10001', null]]],
    [' my10001 ', [['MY10001', null]]],
    ['ＭＹ１０００１', [['MY10001', null]]],
    [
      'MY10001（60%）、MY10002（40%）',
      [
        ['MY10001', '60'],
        ['MY10002', '40']
      ]
    ],
    [
      'MY10001 60%；MY10002 40%',
      [
        ['MY10001', '60'],
        ['MY10002', '40']
      ]
    ],
    [
      'MY10001:0.6/MY10002:0.4',
      [
        ['MY10001', '60'],
        ['MY10002', '40']
      ]
    ],
    [
      '张乙(MY10001)\n张丙(MY10002)',
      [
        ['MY10001', null],
        ['MY10002', null]
      ]
    ],
    [
      'MY10001,MY10002',
      [
        ['MY10001', null],
        ['MY10002', null]
      ]
    ],
    [
      'MY10001和MY10002',
      [
        ['MY10001', null],
        ['MY10002', null]
      ]
    ],
    ['张丙', [['MY10002', null]]],
    ['暂无', []],
    ['/', []],
    [null, []]
  ] as const)('are read from %j', (cell, managers) => {
    const plan = take([customer('1', cell)])
    expect(problems(plan)).toEqual([])
    expect(only(plan).managers).toEqual(managers.map(([staffNo, share]) => ({ staffNo, share })))
  })
  it('may have their shares in a column of their own', () => {
    const rows = (shares: RawCell) =>
      planOf(
        [
          [...head, '分摊比例'],
          [...customer('1', 'MY10001、MY10002'), shares]
        ],
        { tables: tablesWith(3), year: 2026 }
      )
    expect(only(rows('70%、30%')).managers.map(({ share }) => share)).toEqual(['70', '30'])
    expect(warnings(rows('70%、30%'))).toEqual([])
    expect(problems(rows('70%'))).toEqual(['sharesCount I2'])
    expect(problems(rows('170%、30%'))).toEqual(['shareRange I2'])
    expect(problems(rows('0、100'))).toEqual(['shareRange I2'])
  })
  it('that cannot be read leave the row out', () => {
    expect(problems(take([customer('1', 'MY10001%%')]))).toEqual(['unreadable E2'])
  })
  it('who are not on the roster are kept with a warning, so that no customer is lost', () => {
    const plan = take([customer('1', 'ZZ99999'), customer('2', '李不在')])
    expect(warnings(plan)).toEqual(['unknownManager E2', 'unknownName E3'])
    expect(customersOf(plan).map(({ managers }) => managers)).toEqual([[{ staffNo: 'ZZ99999', share: null }], []])
  })
  it('are not checked one by one while there is no roster', () => {
    const plan = take([customer('1', 'MY1'), customer('2', 'MY2')], emptyTables())
    expect(warnings(plan)).toEqual(['noRoster'])
    expect(customersOf(plan)).toHaveLength(2)
  })
})

describe('a customer that is there twice', () => {
  it('with another manager and otherwise the same is one, covered twice', () => {
    const plan = take([customer('1', 'MY10001'), customer('2', 'MY10002'), customer('1', 'MY10003')])
    expect(warnings(plan)).toEqual(['coveredTwice E4'])
    expect(plan.findings.map((finding) => say(finding)).join()).toContain('E4 与 E2')
    expect(
      customersOf(plan)
        .find(({ code }) => code === '1')
        ?.managers.map(({ staffNo }) => staffNo)
    ).toEqual(['MY10001', 'MY10003'])
  })
  it('with shares that sum to 100 is shared, without a word', () => {
    const plan = take([customer('1', 'MY10001(60%)'), customer('1', 'MY10003(40%)')])
    expect(warnings(plan)).toEqual([])
    expect(only(plan).managers).toEqual([
      { staffNo: 'MY10001', share: '60' },
      { staffNo: 'MY10003', share: '40' }
    ])
  })
  it('and differs in anything else is a problem', () => {
    const plan = take([customer('1', 'MY10001'), customer('1', 'MY10003', { tier: 'B1' })])
    expect(problems(plan)).toEqual(['duplicateDiffers A3'])
    expect(only(plan).managers).toEqual([{ staffNo: 'MY10001', share: null }])
  })
  it('and says the same counts once', () => {
    const plan = take([customer('1', 'MY10001'), customer('1', 'MY10001')])
    expect(warnings(plan)).toEqual(['duplicateSame A3'])
    expect(only(plan).managers).toHaveLength(1)
  })
  it('once without a manager is the one with a manager', () => {
    const plan = take([customer('1', null), customer('1', 'MY10001')])
    expect(warnings(plan)).toEqual(['managerAdded E3'])
    expect(only(plan).managers).toEqual([{ staffNo: 'MY10001', share: null }])
  })
})

describe('what else a customer list says', () => {
  it.each([
    [9161.110000000001, 916_111],
    ['12,345.60元', 1_234_560],
    ['1.2万', 1_200_000],
    ['¥0.005', 1],
    [null, null],
    ['/', null]
  ] as const)('income %j is %j fen', (income, fen) => {
    const [code, name, tier, county, managers, , end, industry] = customer('1', 'MY10001')
    const plan = take([[code ?? null, name ?? null, tier ?? null, county ?? null, managers ?? null, income, end ?? null, industry ?? null]])
    expect(only(plan).monthlyIncome).toBe(fen)
  })
  it('income in 万元 by its heading', () => {
    const heading = head.map((one) => (one === '月均收入（元）' ? '月均收入（万元）' : one))
    expect(only(planOf([heading, customer('1', 'MY10001', { income: 0.35 })], { tables: tablesWith(2), year: 2026 })).monthlyIncome).toBe(350_000)
  })
  it('a negative income is a problem', () => {
    expect(problems(take([customer('1', 'MY10001', { income: -1 })]))).toEqual(['belowMinimum F2'])
  })
  it('a contract that names its month only ends on the last day, with a warning', () => {
    const plan = take([customer('1', 'MY10001', { end: '2027年2月' })])
    expect(only(plan).contractEnd).toBe('2027-02-28')
    expect(warnings(plan)).toEqual(['monthOnly G2'])
  })
  it('a tier that the pack does not have is kept, with a warning once', () => {
    const plan = take([customer('1', 'MY10001', { tier: 'Z9' }), customer('2', 'MY10001', { tier: 'Z9' }), customer('3', 'MY10001', { tier: 'a1级' })])
    expect(warnings(plan)).toEqual(['unknownTier C2'])
    expect(customersOf(plan).map(({ tier }) => tier)).toEqual(['Z9', 'Z9', 'A1'])
  })
  it('a county is taken as the roster writes it', () => {
    const plan = take([
      customer('1', 'MY10001', { county: '涪城区' }),
      customer('2', 'MY10001', { county: '涪城分公司' }),
      customer('3', 'MY10001', { county: '北川县' })
    ])
    expect(customersOf(plan).map(({ county }) => county)).toEqual(['涪城', '涪城', '北川县'])
    expect(warnings(plan)).toEqual(['countyTaken D2', 'countyTaken D3', 'unknownCounty D4'])
  })
  it('other headings are understood, and a column that is not there changes nothing', () => {
    const tables = after(tablesWith(3), take([customer('1', 'MY10001')]))
    const plan = planOf(
      [
        ['客户编码', '客户名称', '集团等级', '县区分公司'],
        ['1', '改名', 'B1', '涪城']
      ],
      { tables, year: 2026 }
    )
    expect(plan.kind.kind).toBe('customers')
    expect(only(plan)).toMatchObject({ name: '改名', tier: 'B1', managers: [{ staffNo: 'MY10001', share: null }], monthlyIncome: 100_000, industry: '教育' })
  })
  it('a customer that a later list does not name stays', () => {
    const tables = after(tablesWith(3), take([customer('1', 'MY10001'), customer('2', 'MY10002')]))
    const now = after(tables, take([customer('2', 'MY10003')], tables))
    expect([...now.customers.values()].map(({ code, managers }) => [code, managers[0]?.staffNo])).toEqual([
      ['1', 'MY10001'],
      ['2', 'MY10003']
    ])
  })
  it('a finished plan takes nothing in', () => {
    const tables = tablesWith(2)
    tables.plans.set('2026', { ...usualPlan(2026, civilDate(2026, 12, 31)!), finished: { on: civilDate(2026, 12, 31)!, by: '王芳' } })
    expect(problems(take([customer('1', 'MY10001')], tables))).toEqual(['finished'])
    done(tables, 'planning.reopen', { year: 2026 })
    expect(problems(take([customer('1', 'MY10001')], tables))).toEqual([])
  })
})
