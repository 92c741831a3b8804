import { people } from './city.mjs'
import { seeded } from './seeded.mjs'

/**
 * What 四定 of the sample city starts from: customers, service standards, a week's hours and a survey. All made up.
 * @typedef {{ code: string, name: string, tier: string, county: string, manager: string, share: string, income: number, contractEnd: string, industry: string }} Customer
 * @typedef {{ staffNo: string, name: string, hours: number[] }} Week
 * @typedef {{ tier: string, action: string, times: number, per: string, hours: number }} Standard
 * @typedef {{ years: string, role: string, duties: string[], load: string, customers: number, training: number, ability: string, pay: string, monitoring: string, source: string, minute: number }} Answer
 */

const trades = ['制造', '教育', '医疗', '金融', '能源', '文旅', '物流', '中小企业']
/** Weekly hours of each duty of the catalogue for an urban manager: mostly looking after customers. */
export const dutyNames = [
  '客户需求信息挖掘',
  '商机管理',
  '竞争信息收集与分析',
  '解决方案制定与呈现',
  '业务开通协调',
  '全业务施工跟踪',
  '客户服务保障',
  '提供售后服务',
  '意见收集与满意度提升',
  '二次营销拓展',
  '内部会议与报表'
]
const usualWeek = [3, 3, 1.5, 2, 3.5, 2.5, 8.5, 6.5, 4, 2.5, 4.5]
const keyWeek = [5, 4.5, 2, 5, 2.5, 2, 6, 4, 3.5, 3, 4]

/** The people whose lines tell a story; the tests and the read-me name them. */
export const planningStories = {
  /** Customers that two lines give to different people. */
  coveredTwice: ['YK20003', 'YK20217', 'YK20391'],
  shared: ['YK20011', 'YK20045'],
  heaviest: 'YL10021',
  withoutWeek: ['YL10013', 'YL10060']
}
const half = (/** @type {number} */ value) => Math.round(value * 2) / 2
const code = (/** @type {number} */ order) => `YK${20_000 + order}`

/** @returns {Customer[]} */
export function customers() {
  const random = seeded(20261231)
  const staff = people()
  const plan = [
    ...tiersOf('云岭城区', { A1: 9, A2: 18, B1: 16, B2: 30, C: 44 }),
    ...['青榆县', '白砾县', '澜桥县', '石泷区'].flatMap((county, index) =>
      tiersOf(county, { A1: index === 0 ? 1 : 0, A2: index < 2 ? 1 : 0, B1: 12, B2: 26 + index, C: 52 })
    )
  ]
  const list = plan.map(({ county, tier }, index) => {
    const isKey = tier.startsWith('A') && county === '云岭城区'
    const serving = staff.filter((one) => one.county === county && (one.post === '要客经理') === isKey)
    return { ...customer(random, index + 1, tier, county), manager: managerOf(random, serving, index) }
  })
  return [...list.map(withStory), ...secondLines(list, staff)]
}
/** @param {string} county @param {Record<string, number>} counts */
const tiersOf = (county, counts) => Object.entries(counts).flatMap(([tier, count]) => Array.from({ length: count }, () => ({ county, tier })))
/** One in forty has nobody; the one with the heaviest load gets more than a fair share. @param {import('./seeded.mjs').Seeded} random @param {import('./city.mjs').Person[]} serving @param {number} index */
function managerOf(random, serving, index) {
  if (index % 41 === 17) return ''
  const heavy = serving.find(({ staffNo }) => staffNo === planningStories.heaviest)
  return (heavy && random.next() < 0.18 ? heavy : random.one(serving)).staffNo
}
/** @param {import('./seeded.mjs').Seeded} random @param {number} order @param {string} tier @param {string} county @returns {Customer} */
function customer(random, order, tier, county) {
  const scale = { A1: 9000, A2: 5200, B1: 2600, B2: 1300, C: 480 }[tier] ?? 480
  const day = `${random.whole(2026, 2028)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
  return {
    code: code(order),
    name: `云岭示例客户${String(order).padStart(3, '0')}有限公司`,
    tier,
    county,
    manager: '',
    share: '',
    income: Math.round(scale * random.between(0.5, 1.6) * 100) / 100,
    contractEnd: random.next() < 0.25 ? '' : writtenDay(day, order),
    industry: random.one(trades)
  }
}
/** As people write days. @param {string} day @param {number} order */
function writtenDay(day, order) {
  const [year = '', month = '', date = ''] = day.split('-')
  if (order % 7 === 2) return `${year}年${Number(month)}月${Number(date)}日`
  return order % 5 === 1 ? `${year}/${Number(month)}/${Number(date)}` : day
}
/** @param {Customer} one @returns {Customer} */
const withStory = (one) => (planningStories.shared.includes(one.code) ? { ...one, share: '60%' } : one)
/** The second line of a customer that two people serve. @param {Customer[]} list @param {import('./city.mjs').Person[]} staff @returns {Customer[]} */
function secondLines(list, staff) {
  return list.flatMap((one) => {
    const isShared = planningStories.shared.includes(one.code)
    if (!isShared && !planningStories.coveredTwice.includes(one.code)) return []
    const post = staff.find(({ staffNo }) => staffNo === one.manager)?.post
    const other = staff.find(({ staffNo, county, post: theirs }) => staffNo !== one.manager && county === one.county && theirs === post)
    return other ? [{ ...one, manager: other.staffNo, share: isShared ? '40%' : '' }] : []
  })
}

/** @returns {Standard[]} */
export function standards() {
  const factors = { A1: 1.6, A2: 1.3, B1: 0.9, B2: 0.7, C: 0.5 }
  const actions = /** @type {const} */ ([
    ['上门拜访', 4, '次/月', 3],
    ['需求与方案沟通', 2, '次/月', 2.5],
    ['服务巡检', 3, '次/季', 2],
    ['满意度回访', 2, '次/年', 1],
    ['合同与账务', 1, '次/月', 0.5]
  ])
  return Object.entries(factors).flatMap(([tier, factor]) =>
    actions.map(([action, times, per, hours]) => ({ tier, action, times: Math.round(times * factor * 100) / 100, per, hours }))
  )
}

/** A week of everyone's hours but two. @returns {Week[]} */
export function weeks() {
  const random = seeded(20260608)
  return people().flatMap(({ staffNo, name, post }) => {
    const usual = post === '要客经理' ? keyWeek : usualWeek
    const hours = usual.map((value) => half(Math.max(0.5, value * random.between(0.6, 1.4))))
    return planningStories.withoutWeek.includes(staffNo) ? [] : [{ staffNo, name, hours }]
  })
}

/** @returns {Answer[]} */
export function answers() {
  const random = seeded(20260515)
  const chance = (/** @type {number} */ share) => random.next() < share
  return Array.from({ length: 56 }, () => ({
    years: random.one(['1年以下', '1-3年', '1-3年', '3-5年', '3-5年', '5年以上']),
    role: chance(0.9) ? '客户关系维系者' : '营销顾问',
    duties: [...(chance(0.93) ? ['客户关系建立、客户拜访与回访'] : []), ...(chance(0.4) ? ['商机挖掘'] : []), ...(chance(0.3) ? ['解决方案制定'] : [])],
    load: chance(0.62) ? '超负荷' : chance(0.8) ? '合适' : '不饱和',
    customers: random.whole(4, 14),
    training: random.one([1, 2, 2, 2, 3, 3, 4, 5]),
    ability: chance(0.66) ? '沟通能力' : random.one(['信息化方案能力', '商机挖掘能力', '协调能力']),
    pay: chance(0.82) ? '希望改善' : '维持现状',
    monitoring: chance(0.7) ? '存在问题' : '没有问题',
    source: chance(0.6) ? '手机提交' : '链接',
    minute: random.whole(0, 9000)
  }))
}
