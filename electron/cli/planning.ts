import { basename } from 'node:path'
import type { TraceNode } from '../../shared/kernel/rule'
import {
  explainHeads,
  explainMatrix,
  explainPosts,
  explainTime,
  planningResultTexts,
  planYearSchema,
  scenariosOf,
  sensitivityOf,
  type HeadcountResult,
  type Plan,
  type PlanResult,
  type UnitHeads
} from '../../shared/families/planning'
import { explainQuestion } from '../../shared/families/survey'
import { planCycle } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { computePlan, exportPlanning, newestPlanYear, planIn, type ComputedPlan } from '../services/planning/plans'
import { localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { companyOf } from '../services/workspace/desk'
import { needed, parsed, wordsOf, type Arguments, type Options } from './arguments'
import { refused, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { askedPack, packIn, type AskedPack } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

export type PlanningQuestion = { readonly year: number | null; readonly asked: AskedPack }
/** `--year` and `--pack`; without a year it is the newest plan of the file, else this year. */
export async function planningQuestion(options: Options): Promise<PlanningQuestion> {
  const year = options.year === undefined ? null : parsed(planYearSchema, Number(options.year), 'year')
  return { year, asked: await askedPack(options) }
}
export const planYearOf = ({ tables }: Pick<OpenWorkspace, 'tables'>, year: number | null): number =>
  year ?? newestPlanYear(tables) ?? Number(localDay(new Date()).slice(0, 4))
const planOf = (workspace: OpenWorkspace, { year }: PlanningQuestion): Plan => planIn(workspace.tables, planYearOf(workspace, year))
const packOfPlan = (workspace: OpenWorkspace, question: PlanningQuestion): StandardPack =>
  packIn(workspace.tables, planCycle(planOf(workspace, question)), question.asked)
const computed = (workspace: OpenWorkspace, question: PlanningQuestion): ComputedPlan =>
  computePlan(workspace.tables, planOf(workspace, question), packOfPlan(workspace, question))

/** `compute FILE planning`: everything of a plan: survey, positioning, posts, duties, headcount, scenarios and sensitivity. */
export function computePlanning(workspace: OpenWorkspace, question: PlanningQuestion, console: Console): void {
  const { plan, book, result } = computed(workspace, question)
  const roles = Object.fromEntries(result.duties.roles)
  const opened = workspace.tables.plans.has(String(plan.year))
  const more = {
    scenarios: scenariosOf(workspace.tables, { plan, book }),
    sensitivity: sensitivityOf(workspace.tables, { plan, book }),
    customers: customersOf(result)
  }
  console.result(sayLabels({ ...result, opened, duties: { ...result.duties, roles }, ...more }, console), () => lines(result, console))
}
/** The customer list in the figures by which it is checked. */
function customersOf({ posts: { customers, counts } }: PlanResult): object {
  const coveredTwice = customers.flatMap(({ coverage, customer }) => (coverage === 'doublyCovered' ? [customer.code] : []))
  return { distinct: customers.length, withoutManager: counts.uncovered, coveredTwice }
}

function lines(result: PlanResult, console: Console): string[] {
  const { translate } = console
  const { plan, pack, survey, positioning, posts, headcount } = result
  const { city } = positioning
  return [
    translate(texts.ref('planComputed', { year: plan.year, asOf: plan.asOf, pack: `${pack.id} ${pack.version}` })),
    ...(survey ? [translate(texts.ref('planSurvey', { count: survey.respondents, questions: survey.questions.length }))] : []),
    ...(city ? [translate(texts.ref('planTime', { count: city.people, gap: city.mix.gap, advisor: city.mix.advisorIndex }))] : []),
    translate(texts.ref('planCustomers', { count: posts.customers.length, uncovered: posts.counts.uncovered, twice: posts.counts.doublyCovered })),
    ...headLines(headcount, console)
  ]
}
function headLines(headcount: HeadcountResult, { translate, complain }: Console): string[] {
  if (!headcount.ok) {
    complain(headcount.fault)
    return []
  }
  const { effective, units, city } = headcount
  return [translate(texts.ref('planEffective', { hours: effective.effective })), translate(texts.ref('planColumns')), ...units.map(row), row(city)]
  function row({ unit, customers, hours, fte, required, current, vacant, surplus, load, band }: UnitHeads): string {
    return [unit, customers, hours, fte, required, current, vacant, surplus, load ?? '—', translate(planningResultTexts.ref(`band.${band}`))].join('\t')
  }
}

const wholeCity = new Set(['city', '全市', '-'])
/** Who or what is asked about; a word for the whole city asks about all of it. */
const subjectOf = (word: string): string | null => (wholeCity.has(word) ? null : word)
type WhyPlan = (workspace: OpenWorkspace, question: PlanningQuestion, subject: string) => TraceNode
const why =
  (ask: (workspace: OpenWorkspace, computed: ComputedPlan, subject: string) => TraceNode | null): WhyPlan =>
  (workspace, question, subject) => {
    const trace = ask(workspace, computed(workspace, question), subject)
    if (!trace) throw refused(faults.make('nothingToExplain', { subject }, { value: subject }))
    return trace
  }

/** `why FILE survey q2`, `positioning STAFFNO|city`, `posts STAFFNO|city`, `duties city`, `headcount COUNTY|city`. */
export const planningWhys: readonly (readonly [string, WhyPlan])[] = [
  ['survey', why(({ tables }, { plan, book }, subject) => explainQuestion(tables, { year: plan.year, book, question: subject }))],
  ['positioning', why(({ tables }, { plan, book }, subject) => explainTime(tables, { plan, book, staffNo: subjectOf(subject) }))],
  ['posts', why(({ tables }, { plan, book }, subject) => explainPosts(tables, { plan, book, staffNo: subjectOf(subject) }))],
  ['duties', why(({ tables }, { plan, book }) => explainMatrix(tables, { plan, book }))],
  ['headcount', why(({ tables }, { plan, book }, subject) => explainHeads(tables, { plan, book, unit: subjectOf(subject) }))]
]

/** `export FILE planning`: the result workbook of a plan. */
export async function exportPlanningCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE', 'planning'])
  const output = needed(given.options, 'output')
  const question = await planningQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const context = { company: companyOf(workspace), pack: packOfPlan(workspace, question), generatedOn: localDay(new Date()), language: console.language }
    const bytes = await exportPlanning(workspace.tables, planOf(workspace, question), context)
    await writeBytes(output, bytes)
    console.result({ file: basename(output), bytes: bytes.length }, () => [console.translate(texts.ref('exported', { file: basename(output) }))])
    return 0
  })
}
