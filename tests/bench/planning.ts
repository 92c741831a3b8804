import { allParameters } from '../../shared/families'
import { planResultOf, rebalancingOf, usualPlan, type Customer } from '../../shared/families/planning'
import { civilDate, type CivilDate } from '../../shared/kernel/civil-date'
import { ruleBook } from '../../shared/standard/pack'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { loadBuiltInPack } from '../../electron/services/resources'
import { least, milliseconds, printTable } from './measure'
import { seeded } from './seeded'

const sizes = [1000, 10_000, 100_000]
const tiers = ['A1', 'A2', 'B1', 'B2', 'C']
const asOf: CivilDate = civilDate(2026, 12, 31)!
const plan = usualPlan(2026, asOf)
const book = ruleBook(loadBuiltInPack(), asOf, allParameters)

/** A city of so many customers, one manager for every ten, a county for every fifty managers; everyone's week and the usual standards. */
function planningTables(customers: number): MutableTables {
  const tables = emptyTables()
  const random = seeded(customers)
  const managers = customers / 10
  const countyOf = (index: number): string => `县区${Math.floor(index / 50)}`
  for (let index = 0; index < managers; index++) {
    const staffNo = `B${index}`
    tables.people.set(staffNo, { staffNo, name: `经理${index}`, county: countyOf(index), post: index % 3 === 0 ? '要客经理' : '城区客户经理', grade: 'G3' })
    const values = Object.fromEntries(Array.from({ length: 11 }, (_, duty) => [`D${String(duty + 1).padStart(2, '0')}`, String(1 + Math.floor(random() * 8))]))
    tables.timeRecords.set(`2026|${staffNo}`, { year: 2026, staffNo, unit: 'hours', values })
  }
  for (let index = 0; index < customers; index++) tables.customers.set(`2026|K${index}`, customerOf(index, managers, random))
  for (const [place, tier] of tiers.entries())
    tables.serviceStandards.set(`2026|${tier}|上门拜访`, { year: 2026, tier, action: '上门拜访', times: String(5 - place), per: 'month', hours: '3' })
  return tables
  function customerOf(index: number, most: number, next: () => number): Customer {
    const manager = Math.floor(next() * most)
    const served = next() < 0.97 ? [{ staffNo: `B${manager}`, share: null }] : []
    const tier = tiers[Math.floor(next() * tiers.length)] ?? 'C'
    return {
      year: 2026,
      code: `K${index}`,
      name: `客户${index}`,
      tier,
      county: countyOf(manager),
      managers: served,
      monthlyIncome: 100_000,
      contractEnd: null,
      industry: ''
    }
  }
}

/** P3: a whole plan, and a rebalancing of all counties, at three sizes. */
export async function printPlanning(): Promise<void> {
  const figures: { readonly customers: number; readonly computing: number; readonly balancing: number }[] = []
  for (const customers of sizes) {
    const tables = planningTables(customers)
    const times = customers > 10_000 ? 3 : 5
    const computing = await least(times, () => planResultOf(tables, { plan, book }))
    const balancing = await least(times, () => rebalancingOf(tables, { plan, book, county: null }))
    figures.push({ customers, computing, balancing })
  }
  printTable(
    ['客户数 customers', '人力规划 plan ms', '均衡建议 rebalancing ms'],
    figures.map(({ customers, computing, balancing }) => [String(customers), milliseconds(computing), milliseconds(balancing)])
  )
  const [, middle, large] = figures
  const ratio = (of: 'computing' | 'balancing'): string => (middle && large ? (large[of] / middle[of]).toFixed(2) : '—')
  console.log(`\n比值 ratio  人力规划 plan t(100,000)/t(10,000) = ${ratio('computing')}，均衡建议 rebalancing ${ratio('balancing')}   (P3: ≤ 12)`)
}
