import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import { competencyTables } from '../../../shared/families/competency'
import {
  bookOfPlan,
  planningTables,
  planResultOf,
  usualPlan,
  usualStart,
  type FrequencyUnit,
  type Plan,
  type PlanQuestion,
  type PlanResult
} from '../../../shared/families/planning'
import { personSchema, rosterTables } from '../../../shared/families/roster'
import { surveyTables, type BaselineKey, type Question } from '../../../shared/families/survey'
import { civilDate } from '../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../shared/kernel/rule'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'

export const planYear = 2026
export const planDay = civilDate(2026, 6, 30)!
export const cityCounties = ['涪城区', '游仙区', '江油市', '三台县', '平武县'] as const
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const givenNames = '伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚'
const letterOf = (letters: string, place: number): string => letters[place % letters.length] ?? ''

/** A number from 0 to below `size` that looks random and is always the same. */
export function pick(index: number, salt: number, size: number): number {
  let state = Math.imul(index * 2_654_435_761 + salt * 40_503, 0x45d9f3b)
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b)
  return ((state ^ (state >>> 15)) >>> 0) % size
}
const staffNoOf = (index: number): string => `P${String(index + 1).padStart(4, '0')}`
const codeOf = (index: number): string => `KH${String(index + 1).padStart(6, '0')}`

/** The rules of the city's day. */
export const cityBook = (): RuleBook => exampleBook()
export const questionOf = (tables: MutableTables, book = cityBook()): PlanQuestion => ({ plan: planOf(tables), book })
export const planOf = (tables: MutableTables): Plan => tables.plans.get(String(planYear)) ?? usualPlan(planYear, planDay)
export const resultOf = (tables: MutableTables, book = cityBook()): PlanResult => planResultOf(tables, questionOf(tables, book))

/**
 * A city of so many managers, always the same: roster, an open plan of 2026 with posts, duties and matrix, nine customers a manager (1 in 40 without
 * a manager, 1 in 200 served twice), service standards of every tier, a week of hours of everybody, a survey of four in five.
 */
export function planningCity(n = 132): MutableTables {
  const tables = emptyTables()
  tables.company.set('company', { name: '云岭市分公司' })
  for (let index = 0; index < n; index++) addManager(tables, index)
  openPlan(tables)
  for (let index = 0; index < n * 9; index++) addCustomer(tables, index, n)
  addStandards(tables)
  for (let index = 0; index < n; index++) addTime(tables, index)
  addSurvey(tables, Math.floor((n * 4) / 5), n)
  return tables
}

const postOf = (index: number): string => (index % 3 === 0 ? '要客经理' : '城区客户经理')
/** More people in the first counties than in the last. */
const countyOf = (index: number): string => cityCounties[Math.min(cityCounties.length - 1, pick(index, 1, 100) < 40 ? 0 : 1 + pick(index, 2, 4))] ?? '涪城区'
function addManager(tables: MutableTables, index: number): void {
  const staffNo = staffNoOf(index)
  const row = personSchema.parse({
    staffNo,
    name: letterOf(surnames, index) + letterOf(givenNames, index * 7 + 3),
    county: countyOf(index),
    post: postOf(index),
    grade: `G${1 + pick(index, 3, 6)}`,
    gradeSince: '2024-01-01'
  })
  tables.people.set(rosterTables.people.key(row), row)
}

function openPlan(tables: MutableTables): void {
  const year = planYear
  const plan = usualPlan(year, planDay)
  tables.plans.set(planningTables.plans.key(plan), plan)
  const { posts, duties, roles } = usualStart(bookOfPlan({ plan, book: cityBook() }))
  for (const post of posts) tables.planPosts.set(planningTables.planPosts.key({ year, ...post }), { year, ...post })
  for (const duty of duties) tables.duties.set(planningTables.duties.key({ year, ...duty }), { year, ...duty })
  for (const role of roles) tables.dutyRoles.set(planningTables.dutyRoles.key({ year, ...role }), { year, ...role })
}

const tiers = ['A1', 'A2', 'B1', 'B2', 'C'] as const
const tierOf = (index: number): (typeof tiers)[number] => {
  const place = pick(index, 4, 100)
  return place < 8 ? 'A1' : place < 30 ? 'A2' : place < 50 ? 'B1' : place < 75 ? 'B2' : 'C'
}
function addCustomer(tables: MutableTables, index: number, n: number): void {
  const tier = tierOf(index)
  const wanted = tier.startsWith('A') ? '要客经理' : '城区客户经理'
  const serving = Array.from({ length: n }, (_, place) => (place + pick(index, 5, n)) % n).filter((place) => postOf(place) === wanted)
  const [first = 0, second = first] = serving
  const isUncovered = index % 40 === 7
  const managers = isUncovered ? [] : index % 200 === 11 && second !== first ? [first, second] : [first]
  const row = {
    year: planYear,
    code: codeOf(index),
    name: `云岭第${index + 1}客户`,
    tier,
    county: countyOf(first),
    managers: managers.map((place) => ({ staffNo: staffNoOf(place), share: null })),
    monthlyIncome: 100_000 + pick(index, 6, 900) * 1000,
    contractEnd: null,
    industry: '政府'
  }
  tables.customers.set(planningTables.customers.key(row), row)
}

/** Times, unit, hours each. */
const standards: Readonly<Record<(typeof tiers)[number], readonly (readonly [string, string, FrequencyUnit, string])[]>> = {
  A1: [
    ['上门拜访', '4', 'month', '2'],
    ['高层互访', '1', 'quarter', '3'],
    ['方案汇报', '1', 'month', '3.5']
  ],
  A2: [
    ['上门拜访', '3', 'month', '2'],
    ['方案汇报', '1', 'quarter', '3']
  ],
  B1: [
    ['上门拜访', '2', 'month', '1.5'],
    ['电话回访', '2', 'month', '0.5']
  ],
  B2: [
    ['上门拜访', '1', 'month', '1.5'],
    ['电话回访', '2', 'month', '0.5']
  ],
  C: [['电话回访', '6', 'year', '0.5']]
}
function addStandards(tables: MutableTables): void {
  for (const tier of tiers)
    for (const [action, times, per, hours] of standards[tier]) {
      const row = { year: planYear, tier, action, times, per, hours }
      tables.serviceStandards.set(planningTables.serviceStandards.key(row), row)
    }
}

/** Most of the week goes to visits and complaints, little to solutions. */
function addTime(tables: MutableTables, index: number): void {
  const duties = [...tables.duties.values()].toSorted((a, b) => a.order - b.order)
  const values = Object.fromEntries(duties.map(({ duty, phase }, place) => [duty, String(1 + pick(index, 20 + place, phase === 'afterSale' ? 9 : 4))]))
  const row = { year: planYear, staffNo: staffNoOf(index), unit: 'hours' as const, values }
  tables.timeRecords.set(planningTables.timeRecords.key(row), row)
}

type Asked = {
  readonly title: string
  readonly type: 'single' | 'multiple'
  readonly options: readonly (readonly [string, number])[]
  readonly baseline: BaselineKey
}
const asked: readonly Asked[] = [
  {
    title: '您认为自己的角色定位是',
    type: 'single',
    options: [
      ['客户关系维系者', 88],
      ['信息化顾问', 100]
    ],
    baseline: 'relationshipKeeper'
  },
  {
    title: '您认为当前的工作量',
    type: 'single',
    options: [
      ['超负荷', 66],
      ['适中', 92],
      ['不饱和', 100]
    ],
    baseline: 'overload'
  },
  {
    title: '您认为最重要的能力是',
    type: 'single',
    options: [
      ['沟通能力', 52],
      ['解决方案能力', 80],
      ['产品知识', 100]
    ],
    baseline: 'communication'
  },
  {
    title: '您希望改善哪些方面',
    type: 'multiple',
    options: [
      ['薪酬机制', 90],
      ['培训内容', 60],
      ['客户资源', 40]
    ],
    baseline: 'payImprovement'
  }
]
function addSurvey(tables: MutableTables, respondents: number, population: number): void {
  const questions = asked.map(({ title, type, options, baseline }, index): Question => ({
    key: `q${index + 1}`,
    number: String(index + 1),
    title,
    type,
    options: options.map(([option]) => option),
    comparisons: [{ baseline, options: [options[0]?.[0] ?? ''] }]
  }))
  const survey = { year: planYear, title: '2026 年集团客户经理调研', population, questions }
  tables.surveys.set(surveyTables.surveys.key(survey), survey)
  for (let respondent = 0; respondent < respondents; respondent++) {
    const answers = Object.fromEntries(asked.map((question, place) => [`q${place + 1}`, chosen(question, respondent, place)]))
    const row = { year: planYear, respondent: String(respondent + 1), submittedAt: '2026-05-01', source: '链接', answers }
    tables.surveyAnswers.set(surveyTables.surveyAnswers.key(row), row)
  }
}
/** Single: the first option whose bound is above the draw; multiple: every option drawn for itself. */
function chosen({ type, options }: Asked, respondent: number, place: number): string[] {
  if (type === 'multiple') return options.flatMap(([option, percent], index) => (pick(respondent, 60 + place * 10 + index, 100) < percent ? [option] : []))
  const draw = pick(respondent, 40 + place, 100)
  return options
    .filter(([, upTo]) => draw < upTo)
    .slice(0, 1)
    .map(([option]) => option)
}

/** The built-in model in the file, so that competencies have names. */
export function addModel(tables: MutableTables): void {
  const { model, competencies } = loadBuiltInModel()
  tables.models.set(competencyTables.models.key(model), model)
  for (const row of competencies) tables.competencies.set(competencyTables.competencies.key(row), row)
}
