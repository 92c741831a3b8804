import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { fail, ok, type Result } from '../../kernel/result'
import { change, defineCommand, inOpenPlan, knownPlan, planOf, type Change, type Tables } from './command-parts'
import { dutyContentSchema, dutyRoleContentSchema } from './duties/model'
import { faults } from './faults'
import { chapterText, texts } from './messages'
import { planningTables, planSchema, planYearSchema, reportChapterSchema, type Plan } from './model'
import { planningParameter, usualPlan } from './plan'
import { planPostSchema, postContentSchema } from './posts/model'

const settings = planSchema.pick({ year: true, asOf: true, cap: true, incomePerManager: true, budget: true })
const start = { posts: z.array(postContentSchema).max(100), duties: z.array(dutyContentSchema).max(500), roles: z.array(dutyRoleContentSchema).max(20_000) }
const open = defineCommand({
  name: 'planning.open',
  /** The plan, and the posts, duties and matrix that it begins with. */
  input: z.object({ year: planYearSchema, asOf: civilDateSchema, ...start }),
  summary: ({ year }) => texts.ref('command.open', { year }),
  plan({ year, asOf, posts, duties, roles }, tables) {
    if (tables.plans.has(String(year))) return fail(faults.make('planExists', { year }, { value: String(year) }))
    return ok([
      ...change(tables, 'plans', String(year), usualPlan(year, asOf)),
      ...posts.flatMap((post) => change(tables, 'planPosts', planningTables.planPosts.key({ year, ...post }), { year, ...post })),
      ...duties.flatMap((duty) => change(tables, 'duties', planningTables.duties.key({ year, ...duty }), { year, ...duty })),
      ...roles.flatMap((role) => change(tables, 'dutyRoles', planningTables.dutyRoles.key({ year, ...role }), { year, ...role }))
    ])
  }
})
const changePlan = defineCommand({
  name: 'planning.change',
  input: settings,
  summary: ({ year }) => texts.ref('command.change', { year }),
  plan: (given, tables) => inOpenPlan(tables, given.year, (plan) => planOf(tables, 'plans', String(given.year), { ...plan, ...given }))
})

const ownInput = z.object({ path: z.string().max(80), value: z.json(), reason: z.string().trim().max(300) })
type OwnInput = z.output<typeof ownInput>
/** A plan with a figure of the city's own and its ground, or with the pack's again (null). */
function withOwn(plan: Plan, { path, value, reason }: OwnInput): Result<Plan> {
  const parameter = planningParameter(path)
  if (!parameter) return fail(faults.make('unknownParameter', { path }, { value: path }))
  const { [path]: _, ...others } = plan.own
  if (value === null) return ok({ ...plan, own: others })
  const place = { place: { field: path }, value: JSON.stringify(value) }
  if (!parameter.citySettable) return fail(faults.make('notCitySettable', { name: parameter.title }, place))
  const fits = parameter.schema.safeParse(value)
  if (!fits.success) return fail(faults.make('badValue', { name: parameter.title, problem: fits.error.issues[0]?.message ?? '' }, place))
  if (reason === '') return fail(faults.make('reasonNeeded', { name: parameter.title }, place))
  return ok({ ...plan, own: { ...others, [path]: { value, reason } } })
}
const nameOfParameter = (path: string) => planningParameter(path)?.title ?? path

/** Sets a figure of the city's own with its ground, or goes back to the pack's (null). */
const setOwn = defineCommand({
  name: 'planning.setOwn',
  input: ownInput.extend({ year: planYearSchema }),
  summary: ({ year, path, value }) => texts.ref(value === null ? 'command.ownBack' : 'command.own', { year, path: nameOfParameter(path) }),
  plan: ({ year, ...own }, tables) =>
    inOpenPlan(tables, year, (plan) => {
      const after = withOwn(plan, own)
      return after.ok ? planOf(tables, 'plans', String(year), after.value) : after
    })
})
/** Several of them at once: one form, one undo; all or none. */
const setOwns = defineCommand({
  name: 'planning.setOwns',
  input: z.object({ year: planYearSchema, values: z.array(ownInput).min(1).max(100) }),
  summary: ({ year, values }) => texts.ref('command.own', { year, path: values.map(({ path }) => nameOfParameter(path)) }),
  plan: ({ year, values }, tables) =>
    inOpenPlan(tables, year, (plan) => {
      let after = plan
      for (const own of values) {
        const next = withOwn(after, own)
        if (!next.ok) return next
        after = next.value
      }
      return planOf(tables, 'plans', String(year), after)
    })
})
const saveRemark = defineCommand({
  name: 'planning.saveRemark',
  input: z.object({ year: planYearSchema, chapter: reportChapterSchema, text: z.string().trim().max(3000) }),
  summary: ({ year, chapter }) => texts.ref('command.remark', { year, chapter: chapterText(chapter) }),
  plan: ({ year, chapter, text }, tables) =>
    inOpenPlan(tables, year, (plan) => {
      const { [chapter]: _, ...others } = plan.remarks
      return planOf(tables, 'plans', String(year), { ...plan, remarks: text === '' ? others : { ...others, [chapter]: text } })
    })
})

const savePost = defineCommand({
  name: 'planning.savePost',
  input: planPostSchema,
  summary: ({ year, post }) => texts.ref('command.savePost', { year, post }),
  plan: (post, tables) => inOpenPlan(tables, post.year, () => planOf(tables, 'planPosts', planningTables.planPosts.key(post), post))
})
const removePost = defineCommand({
  name: 'planning.removePost',
  input: planPostSchema.pick({ year: true, post: true }),
  summary: ({ year, post }) => texts.ref('command.removePost', { year, post }),
  plan: (given, tables) =>
    inOpenPlan(tables, given.year, () => {
      const roles = [...tables.dutyRoles].flatMap(([key, role]) =>
        role.year === given.year && role.post === given.post ? change(tables, 'dutyRoles', key, null) : []
      )
      return ok([...roles, ...change(tables, 'planPosts', planningTables.planPosts.key(given), null)])
    })
})

/** What belongs to a plan beside its people. */
const carried = ['planPosts', 'duties', 'dutyRoles', 'customers', 'serviceStandards'] as const
/** Brings posts, duties, customers and standards of an earlier plan into this one; rows that are there already stay. */
const carryOver = defineCommand({
  name: 'planning.carryOver',
  input: z.object({ from: planYearSchema, to: planYearSchema, tables: z.array(z.enum(carried)).min(1) }),
  summary: ({ from, to }) => texts.ref('command.carryOver', { from, to }),
  plan: ({ from, to, tables: names }, tables) =>
    inOpenPlan(tables, to, () => {
      if (!tables.plans.has(String(from))) return fail(faults.make('nothingToCarry', { from }, { value: String(from) }))
      return ok(names.flatMap((name) => carriedRows(tables, name, from, to)))
    })
})
const carriedRows = (tables: Tables, name: (typeof carried)[number], from: number, to: number): Change[] =>
  [...tables[name]].flatMap(([key, row]) => {
    const target = key.replace(`${from}|`, `${to}|`)
    return row.year === from && !tables[name].has(target) ? change(tables, name, target, { ...row, year: to }) : []
  })

/** Everything that goes with a plan when it is removed. */
const ownTables = ['planPosts', 'planPeople', 'duties', 'dutyRoles', 'customers', 'serviceStandards', 'timeRecords', 'planScenarios'] as const
const remove = defineCommand({
  name: 'planning.remove',
  input: planSchema.pick({ year: true }),
  summary: ({ year }) => texts.ref('command.remove', { year }),
  plan: ({ year }, tables) =>
    inOpenPlan(tables, year, () =>
      ok([
        ...ownTables.flatMap((name) => [...tables[name]].flatMap(([key, row]) => (row.year === year ? change(tables, name, key, null) : []))),
        ...change(tables, 'plans', String(year), null)
      ])
    )
})

/** Keeps the managers as they are: what the roster says later no longer moves this plan. */
const finish = defineCommand({
  name: 'planning.finish',
  input: z.object({ year: planYearSchema, on: civilDateSchema, by: z.string().trim().max(40) }),
  summary: ({ year }) => texts.ref('command.finish', { year }),
  plan: ({ year, on, by }, tables) =>
    inOpenPlan(tables, year, (plan) => {
      const lacks = lacksOf(tables, plan)
      if (lacks.length > 0) return fail(faults.make('notReady', { year, what: lacks }))
      const people = [...tables.people.values()].flatMap(({ staffNo, name, county, post, grade }) =>
        change(tables, 'planPeople', planningTables.planPeople.key({ year, staffNo }), { year, staffNo, name, county, post, grade })
      )
      return ok([...people, ...change(tables, 'plans', String(year), { ...plan, finished: { on, by } })])
    })
})
/** What a plan cannot be finished without. */
export function lacksOf(tables: Pick<Tables, 'people' | 'customers' | 'serviceStandards' | 'duties'>, { year }: Pick<Plan, 'year'>) {
  const has = (rows: ReadonlyMap<string, { readonly year: number }>): boolean => [...rows.values()].some((row) => row.year === year)
  return [
    ...(tables.people.size > 0 ? [] : [texts.ref('lack.people')]),
    ...(has(tables.duties) ? [] : [texts.ref('lack.duties')]),
    ...(has(tables.customers) ? [] : [texts.ref('lack.customers')]),
    ...(has(tables.serviceStandards) ? [] : [texts.ref('lack.standards')])
  ]
}
const reopen = defineCommand({
  name: 'planning.reopen',
  input: planSchema.pick({ year: true }),
  summary: ({ year }) => texts.ref('command.reopen', { year }),
  plan({ year }, tables) {
    const plan = knownPlan(tables, year)
    if (!plan.ok) return plan
    const people = [...tables.planPeople].flatMap(([key, person]) => (person.year === year ? change(tables, 'planPeople', key, null) : []))
    return ok([...people, ...change(tables, 'plans', String(year), { ...plan.value, finished: null })])
  }
})

export const planCommands = [open, changePlan, setOwn, setOwns, saveRemark, savePost, removePost, carryOver, remove, finish, reopen]
