import { column, count, day, list, mark, said, score, tableOf, text, type ResultCell, type ResultColumn, type ResultTable } from '../../kernel/result-table'
import type { Unit } from '../../kernel/parameter'
import type { CivilDate } from '../../kernel/civil-date'
import type { RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { surveyParameters, type OptionResult, type QuestionResult } from '../survey'
import { phases } from './duties'
import type { DutyThread, RoleLetter } from './duties'
import type { MethodHeads, UnitHeads } from './headcount'
import { phaseText, timeUnitText } from './messages'
import { planningParameters } from './params'
import type { CustomerPlace, ManagerPlace, TierCount } from './posts'
import type { PersonTime } from './positioning'
import { planningResultTexts } from './result-sheet-messages'
import type { PlanResult } from './result-model'

const ref = planningResultTexts.ref
type Names = ReadonlyMap<string, { readonly name: string }>

const bandTones = { overloaded: 'bad', normal: 'good', idle: 'waiting', uncovered: 'bad', noWork: 'muted' } as const
const bandCell = (band: UnitHeads['band'] | null): ResultCell => (band === null ? null : mark(ref(`band.${band}`), bandTones[band]))

/** 编制测算: a line a county, the city below. */
function headsTable({ headcount }: PlanResult): ResultTable[] {
  if (!headcount.ok) return []
  const { units, city, capped } = headcount
  const cappedHeads = new Map(capped?.units.map(({ unit, heads }) => [unit, heads]))
  const columns: readonly ResultColumn<UnitHeads>[] = [
    column(ref('unit'), 14, 'text', ({ unit }) => text(unit)),
    column(ref('customers'), 14, 'count', ({ customers }) => count(customers)),
    column(ref('hours'), 18, 'score', ({ hours }) => score(hours)),
    column(ref('fte'), 18, 'score', ({ fte }) => score(fte)),
    column(ref('required'), 12, 'count', ({ required }) => count(required)),
    ...(capped ? [column<UnitHeads>(ref('capped'), 14, 'count', ({ unit }) => count(cappedHeads.get(unit) ?? null))] : []),
    column(ref('current'), 12, 'count', ({ current }) => count(current)),
    column(ref('vacant'), 9, 'count', ({ vacant }) => count(vacant)),
    column(ref('surplus'), 9, 'count', ({ surplus }) => count(surplus)),
    column(ref('load'), 9, 'score', ({ load }) => score(load)),
    column(ref('band'), 12, 'centred', ({ band }) => bandCell(band))
  ]
  const total = columns.map((one, index) => (index === 0 ? said(ref('city')) : one.cell(city)))
  return [tableOf({ name: ref('sheet.heads'), frozen: 1, columns, rows: units }, capped ? withCap(total, capped.cap) : total)]
}
const withCap = (total: readonly ResultCell[], cap: number): ResultCell[] => total.map((cell, index) => (index === 5 ? count(cap) : cell))

/** 方法对比: what each method asks for; a method without its inputs stays empty. */
function methodsTable({ headcount }: PlanResult): ResultTable[] {
  if (!headcount.ok) return []
  const columns: readonly ResultColumn<MethodHeads>[] = [
    column(ref('method'), 34, 'text', ({ method }) => said(ref(`method.${method}`))),
    column(ref('fte'), 18, 'score', ({ fte }) => score(fte)),
    column(ref('heads'), 10, 'count', ({ heads }) => count(heads)),
    column(ref('least'), 12, 'count', ({ range }) => count(range?.least ?? null)),
    column(ref('most'), 12, 'count', ({ range }) => count(range?.most ?? null))
  ]
  return [tableOf({ name: ref('sheet.methods'), note: ref('notes.referenceShown'), frozen: 1, columns, rows: headcount.methods })]
}

/** 客户分布: tiers by county. */
function coverageTable({ posts: { tiers, counties } }: PlanResult): ResultTable {
  const columns: readonly ResultColumn<TierCount>[] = [
    column(ref('tier'), 12, 'text', ({ tier }) => text(tier)),
    column(ref('key'), 10, 'centred', ({ key }) => (key ? said(ref('yes')) : null)),
    ...counties.map((county) => column<TierCount>(ref('asWritten', { text: county }), 11, 'count', ({ byCounty }) => count(byCounty[county] ?? 0))),
    column(ref('total'), 10, 'count', ({ customers }) => count(customers))
  ]
  const sum = (of: (tier: TierCount) => number): ResultCell => count(tiers.reduce((total, tier) => total + of(tier), 0))
  const total = [said(ref('total')), null, ...counties.map((county) => sum(({ byCounty }) => byCounty[county] ?? 0)), sum(({ customers }) => customers)]
  return tableOf({ name: ref('sheet.coverage'), columns, rows: tiers }, total)
}

const coverageTones = { covered: 'good', shared: 'good', uncovered: 'bad', doublyCovered: 'waiting', sharesOff: 'waiting' } as const
function managersCell({ customer: { managers } }: CustomerPlace, people: Names): ResultCell {
  return list(
    managers.map(({ staffNo, share }) => {
      const name = people.get(staffNo)?.name ?? '—'
      return share === null || managers.length === 1 ? ref('manager', { name, staffNo }) : ref('managerShare', { name, staffNo, share })
    })
  )
}
/** 客户与分派: a line a customer. */
function customersTable({ posts }: PlanResult, people: Names): ResultTable {
  const columns: readonly ResultColumn<CustomerPlace>[] = [
    column(ref('code'), 14, 'code', ({ customer }) => text(customer.code)),
    column(ref('name'), 32, 'text', ({ customer }) => text(customer.name)),
    column(ref('tier'), 10, 'centred', ({ customer }) => text(customer.tier)),
    column(ref('county'), 12, 'text', ({ customer }) => text(customer.county)),
    column(ref('post'), 15, 'text', ({ post }) => text(post ?? '')),
    column(ref('managers'), 30, 'long', (place) => managersCell(place, people)),
    column(ref('coverage'), 14, 'centred', ({ coverage }) => mark(ref(`coverage.${coverage}`), coverageTones[coverage])),
    column(ref('remarks'), 24, 'long', ({ remarks }) => list(remarks.map((remark) => ref(`remark.${remark}`)))),
    column(ref('income'), 16, 'score', ({ customer: { monthlyIncome } }) => score(monthlyIncome === null ? null : (monthlyIncome / 100).toFixed(2))),
    column(ref('contractEnd'), 14, 'day', ({ customer }) => day(customer.contractEnd))
  ]
  return tableOf({ name: ref('sheet.customers'), columns, rows: posts.customers })
}

/** 客户经理负荷: heaviest first. */
function managersTable({ posts: { managers } }: PlanResult): ResultTable {
  const columns: readonly ResultColumn<ManagerPlace>[] = [
    column(ref('staffNo'), 12, 'code', ({ staffNo }) => text(staffNo)),
    column(ref('person'), 10, 'text', ({ name }) => text(name)),
    column(ref('unit'), 12, 'text', ({ county }) => text(county)),
    column(ref('personPost'), 15, 'text', ({ post }) => text(post)),
    column(ref('customers'), 14, 'score', ({ customers }) => score(customers)),
    column(ref('keyCustomers'), 16, 'score', ({ keyCustomers }) => score(keyCustomers)),
    column(ref('hours'), 18, 'score', ({ hours }) => score(hours)),
    column(ref('load'), 9, 'score', ({ load }) => score(load)),
    column(ref('band'), 12, 'centred', ({ band }) => bandCell(band))
  ]
  return tableOf({ name: ref('sheet.managers'), columns, rows: managers })
}

/** 时间结构: furthest from the target first. */
function timeTable({ positioning: { people } }: PlanResult): ResultTable {
  const columns: readonly ResultColumn<PersonTime>[] = [
    column(ref('staffNo'), 12, 'code', ({ staffNo }) => text(staffNo)),
    column(ref('person'), 10, 'text', ({ name }) => text(name)),
    column(ref('unit'), 12, 'text', ({ county }) => text(county)),
    column(ref('personPost'), 15, 'text', ({ post }) => text(post)),
    column(ref('measured'), 10, 'score', ({ total }) => score(total)),
    column(ref('timeUnit'), 9, 'centred', ({ unit }) => said(timeUnitText(unit))),
    ...phases.map((phase) => column<PersonTime>(ref('phaseShare', { phase: phaseText(phase) }), 14, 'score', ({ mix }) => score(mix.byPhase[phase]))),
    column(ref('gap'), 18, 'score', ({ mix }) => score(mix.gap)),
    column(ref('advisorIndex'), 18, 'score', ({ mix }) => score(mix.advisorIndex))
  ]
  return tableOf({ name: ref('sheet.time'), columns, rows: people })
}

/** 职责矩阵: a line a duty, a column a post. */
function matrixTable({ duties: { threads, posts, roles } }: PlanResult): ResultTable {
  const letters = (duty: string, post: string): readonly RoleLetter[] => roles.get(`${duty}|${post}`) ?? []
  const columns: readonly ResultColumn<DutyThread>[] = [
    column(ref('duty'), 26, 'text', ({ duty }) => text(duty.name)),
    column(ref('phase'), 10, 'centred', ({ duty }) => said(phaseText(duty.phase))),
    ...posts.map((post) => column<DutyThread>(ref('asWritten', { text: post }), 14, 'centred', ({ duty }) => text(letters(duty.duty, post).join('/')))),
    column(ref('indicators'), 26, 'long', ({ indicators }) => text(indicators.join('；'))),
    column(ref('competencies'), 26, 'long', ({ competencies }) => text(competencies.map(({ code, name }) => name ?? code).join('；'))),
    column(ref('courses'), 26, 'long', ({ courses }) => text(courses.join('；')))
  ]
  return tableOf({ name: ref('sheet.matrix'), columns, rows: threads })
}

type SurveyRow = { readonly of: QuestionResult; readonly one: OptionResult }
/** 调研统计: a line an option; cells of few people are not shown. */
function surveyTable({ survey }: PlanResult): ResultTable[] {
  if (!survey) return []
  const rows = survey.questions.flatMap((of) => of.options.map((one): SurveyRow => ({ of, one })))
  const columns: readonly ResultColumn<SurveyRow>[] = [
    column(ref('question'), 36, 'long', ({ of }) => text(of.question.title)),
    column(ref('option'), 28, 'long', ({ one }) => text(one.option)),
    column(ref('base'), 12, 'count', ({ of }) => count(of.base)),
    column(ref('count'), 20, 'count', ({ one }) => (one.share === null ? said(ref('suppressed')) : count(one.share.count))),
    column(ref('percent'), 12, 'score', ({ one }) => score(one.share?.percent ?? null)),
    column(ref('low'), 16, 'score', ({ one }) => score(one.share?.low ?? null)),
    column(ref('high'), 16, 'score', ({ one }) => score(one.share?.high ?? null))
  ]
  return [tableOf({ name: ref('sheet.survey'), columns, rows })]
}

/** The tables of the result workbook of a plan; what has no data is left out. */
export const planningResultTables = (result: PlanResult, people: Names): readonly ResultTable[] => [
  ...headsTable(result),
  ...methodsTable(result),
  ...(result.posts.customers.length > 0 ? [coverageTable(result), managersTable(result), customersTable(result, people)] : []),
  ...(result.positioning.people.length > 0 ? [timeTable(result)] : []),
  matrixTable(result),
  ...surveyTable(result)
]

/** A parameter as the workbook lists it: which value was in force, on what ground, from where. */
export type PlanParameterUse = {
  readonly path: string
  readonly title: TextRef
  readonly unit: Unit
  readonly value: unknown
  readonly from: CivilDate
  readonly provenance: string
  readonly source: string
}
/** What a new plan begins with is a list of its own and no figure. */
const lists = new Set(['posts.catalogue', 'duties.catalogue', 'duties.matrix'])
/** The figures that a plan is computed with, the city's own among them; the book is that of the plan. */
export const planParametersUsed = (book: RuleBook): readonly PlanParameterUse[] =>
  [...surveyParameters, ...planningParameters].flatMap(({ path, title, unit }) => {
    const found = lists.has(path) ? null : book.find(path)
    return found ? [{ path, title, unit, value: found.value, from: found.from, provenance: found.provenance, source: found.source }] : []
  })
