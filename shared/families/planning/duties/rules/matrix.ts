import { z } from 'zod'
import { compareText, divide, exact, roundHalfUp, scoreSchema, showExact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import { groupBy } from '../group-by'
import { dutiesFaults as faults, dutiesTexts as texts } from '../messages'
import { dutyContentSchema, dutyRoleContentSchema, roleLetters, type RoleLetter } from '../model'
import { accountableShare, mostResponsible } from '../params'
import { matrixFindings, type MatrixFinding, type MatrixFindingKind } from '../result-model'

const parameters = { accountableShare, mostResponsible }
export const matrixInput = z.object({
  duties: z.array(dutyContentSchema.pick({ duty: true, name: true, indicators: true, competencies: true, courses: true })),
  posts: z.array(z.string().min(1)),
  roles: z.array(dutyRoleContentSchema)
})
const findingSchema = z.object({
  kind: z.enum(matrixFindings),
  duty: z.string().nullable(),
  post: z.string().nullable(),
  names: z.array(z.string()),
  severity: z.enum(['broken', 'thin'])
})
const output = z.object({
  findings: z.array(findingSchema),
  /** By name. */
  posts: z.array(z.object({ post: z.string(), counts: z.record(z.enum(roleLetters), z.int()), accountableShare: scoreSchema }))
})
export type MatrixInput = z.output<typeof matrixInput>
export type MatrixOutcome = z.output<typeof output>
type Found = MatrixOutcome['findings'][number]
type MatrixWork = Work<typeof parameters>

/**
 * 职责矩阵 (RACI): every duty has exactly one post that answers for it and at least one that performs it (else it is broken). Points out
 * duties that too many posts perform, posts that neither perform nor answer, posts that answer for too great a share, duties without
 * indicator, competency or course. The order of what is given changes nothing. Refuses what is there twice or is not known.
 * @example 2 of 4 accountabilities with one post, limit 40 → tooManyAccountable, 50.00
 */
export const matrixRule = defineRule({
  id: 'duties.matrix',
  title: texts.ref('rule.matrix'),
  source: texts.ref('source.slides'),
  parameters,
  input: matrixInput,
  output,
  compute(given, work): MatrixOutcome {
    refuseBadInput(given, work)
    const byDuty = groupBy(given.roles, ({ duty }) => duty)
    const duties = given.duties.toSorted((a, b) => byCode(a.duty, b.duty))
    const posts = postsOf(given, work)
    const findings = [...duties.flatMap((duty) => dutyFindings(duty, byDuty.get(duty.duty) ?? [], work)), ...posts.flatMap((post) => postFindings(post, work))]
    return { findings: findings.toSorted(inOrder), posts }
  }
})

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isBroken: ReadonlySet<MatrixFindingKind> = new Set(['noAccountable', 'severalAccountable', 'noResponsible'])
const found = (kind: MatrixFindingKind, at: Pick<MatrixFinding, 'duty' | 'post'>, names: string[] = []): Found => ({
  kind,
  ...at,
  names,
  severity: isBroken.has(kind) ? 'broken' : 'thin'
})
const inOrder = (a: Found, b: Found): number =>
  matrixFindings.indexOf(a.kind) - matrixFindings.indexOf(b.kind) || byCode(a.duty ?? '', b.duty ?? '') || byCode(a.post ?? '', b.post ?? '')

function refuseBadInput({ duties, posts, roles }: MatrixInput, work: MatrixWork): void {
  const codes = new Set<string>()
  for (const { duty } of duties) {
    if (codes.has(duty)) work.refuse(faults.make('dutyTwice', { duty }, { place: { field: 'duties' }, value: duty }))
    codes.add(duty)
  }
  const names = new Set<string>()
  for (const post of posts) {
    if (names.has(post)) work.refuse(faults.make('postTwice', { post }, { place: { field: 'posts' }, value: post }))
    names.add(post)
  }
  const cells = new Set<string>()
  for (const { duty, post } of roles) {
    const key = `${duty}|${post}`
    if (!codes.has(duty)) work.refuse(faults.make('unknownDuty', { duty }, { place: { field: 'roles' }, value: duty }))
    if (!names.has(post)) work.refuse(faults.make('unknownPost', { post }, { place: { field: 'roles' }, value: post }))
    if (cells.has(key)) work.refuse(faults.make('cellTwice', { duty, post }, { place: { field: 'roles' }, value: key }))
    cells.add(key)
  }
}

type Roles = MatrixInput['roles']
const holding = (roles: Roles, letter: RoleLetter): string[] => roles.flatMap((one) => (one.roles.includes(letter) ? [one.post] : [])).toSorted(byCode)

function dutyFindings({ duty, name, indicators, competencies, courses }: MatrixInput['duties'][number], roles: Roles, work: MatrixWork): Found[] {
  const at = { duty, post: null }
  const accountable = holding(roles, 'A')
  const responsible = holding(roles, 'R')
  const limit = work.parameter('mostResponsible')
  work.condition(() => texts.ref('step.oneAccountable', { duty: name, count: accountable.length }), accountable.length === 1)
  work.condition(() => texts.ref('step.responsible', { duty: name, count: responsible.length }), responsible.length > 0)
  const isFew = work.condition(() => texts.ref('step.mostResponsible', { duty: name, limit, count: responsible.length }), responsible.length <= limit)
  const lacking: Found[] = [
    ...(indicators.length > 0 ? [] : [found('noIndicator', at)]),
    ...(competencies.length > 0 ? [] : [found('noCompetency', at)]),
    ...(courses.length > 0 ? [] : [found('noCourse', at)])
  ]
  work.condition(() => texts.ref('step.linked', { duty: name }), lacking.length === 0)
  return [
    ...(accountable.length === 0 ? [found('noAccountable', at)] : []),
    ...(accountable.length > 1 ? [found('severalAccountable', at, accountable)] : []),
    ...(responsible.length === 0 ? [found('noResponsible', at)] : []),
    ...(isFew ? [] : [found('manyResponsible', at, responsible)]),
    ...lacking
  ]
}

type PostCounts = MatrixOutcome['posts'][number]
/** What each post is to how many duties, and its share of all that is answered for. */
function postsOf({ posts, roles }: MatrixInput, work: MatrixWork): PostCounts[] {
  const byPost = groupBy(roles, ({ post }) => post)
  const countOf = (post: string, letter: RoleLetter): number => (byPost.get(post) ?? []).filter((one) => one.roles.includes(letter)).length
  const total = roles.filter((one) => one.roles.includes('A')).length
  work.value(() => texts.ref('step.accountable'), exact(total), 'none')
  return posts.toSorted(byCode).map((post): PostCounts => {
    const counts = { R: countOf(post, 'R'), A: countOf(post, 'A'), C: countOf(post, 'C'), I: countOf(post, 'I') }
    const share = total === 0 ? '0.00' : roundHalfUp(divide(exact(counts.A * 100), exact(total)))
    work.result(
      () => texts.ref('step.share', { post }),
      share,
      'percent',
      () => texts.ref('step.share.formula', { count: counts.A, total })
    )
    return { post, counts, accountableShare: share }
  })
}

function postFindings({ post, counts, accountableShare: share }: PostCounts, work: MatrixWork): Found[] {
  const at = { duty: null, post }
  const hasRole = work.condition(() => texts.ref('step.hasRole', { post }), counts.R + counts.A > 0)
  const limit = showExact(exact(work.parameter('accountableShare')))
  // What is shown is what decides: the rounded share is held against the limit.
  const isWithin = work.condition(() => texts.ref('step.shareLimit', { post, share, limit }), compareText(share, limit) <= 0)
  return [...(isWithin ? [] : [found('tooManyAccountable', at, [share, limit])]), ...(hasRole ? [] : [found('postWithoutRole', at)])]
}
