import { lastDayOf, lastMonthOf, type CivilDate, type Period } from '../kernel/civil-date'
import { isSame } from '../kernel/same'
import type { TextRef } from '../kernel/texts'
import { assumptionsIn, parametersUsed } from '../families/certification'
import type { Contents, ControlTotals } from '../families/consolidation'
import { gradeParametersUsed } from '../families/grade'
import { planParametersUsed } from '../families/planning'
import { packFor } from '../standard/in-force'
import { gradeYearCycle, packKey, planCycle, roundCycle, type Cycle } from '../standard/model'
import type { StandardPack } from '../standard/pack'
import { currentOwnKey, sealingKeys } from '../trust'
import type { Tables } from '../workspace/tables'
import { isEmptyContents } from './contents'
import { cyclesIn } from './package-data'
import { preflightTexts as texts } from './preflight-messages'
import type { BookAt, StatedResults } from './results'

/** One line of the list. `stop`: nothing is sealed before it is mended. */
export type PreflightItem = {
  readonly key: string
  readonly severity: 'stop' | 'warning' | 'note'
  readonly text: TextRef
  /** Where it is mended, as an address of the window; empty where there is none. */
  readonly address: string
  readonly count: number
}
export type PreflightQuestion = {
  readonly period: Period
  readonly contents: Contents
  readonly today: CivilDate
  readonly builtIn: StandardPack
  readonly bookAt: BookAt
  readonly results: StatedResults
  readonly totals: ControlTotals
}

/** 封装前检查: everything that stands in the way of a submission, or that whoever seals it should know; the worst first. Pure. */
export function preflightOf(tables: Tables, question: PreflightQuestion): PreflightItem[] {
  const items = [
    ...officeItems(tables),
    ...contentsItems(tables, question),
    ...question.results.rounds.flatMap((round) => roundItems(tables, round, question.today)),
    ...question.results.gradeYears.flatMap((year) => gradeItems(tables, year, question.today)),
    ...planItems(tables, question),
    ...packItems(tables, question),
    ...noteItems(tables, question)
  ]
  const order = { stop: 0, warning: 1, note: 2 }
  return items.toSorted((a, b) => order[a.severity] - order[b.severity])
}
/** The points that the province is told of: what was still open when it was sealed. */
export const openPointsIn = (items: readonly PreflightItem[]): number => items.filter(({ severity }) => severity === 'warning').length

const item = (severity: PreflightItem['severity'], key: string, text: TextRef, address = '', count = 0): PreflightItem => ({
  key,
  severity,
  text,
  address,
  count
})
const whenSome = (count: number, make: () => PreflightItem): PreflightItem[] => (count > 0 ? [make()] : [])
const keysAddress = '/submission/keys'

function officeItems(tables: Tables): PreflightItem[] {
  const office = tables.office.get('office')?.office
  if (office === undefined) return [item('stop', 'noOffice', texts.ref('noOffice'), keysAddress)]
  if (office === 'province') return [item('stop', 'notCity', texts.ref('notCity'))]
  const own = currentOwnKey(tables)
  return [
    ...(own ? [] : [item('stop', 'noKeys', texts.ref('noKeys'), keysAddress)]),
    ...(sealingKeys(tables, 'province').length > 0 ? [] : [item('stop', 'noProvince', texts.ref('noProvince'), keysAddress)]),
    ...(own && own.recoveryOn === null ? [item('warning', 'noRecovery', texts.ref('noRecovery'), keysAddress)] : [])
  ]
}

const roundText = ({ round, month }: { readonly round: number; readonly month: string }): TextRef => texts.ref('of.round', { round, month })
const yearText = (year: number): TextRef => texts.ref('of.gradeYear', { year })
const planText = (year: number): TextRef => texts.ref('of.plan', { year })

function contentsItems({ people, rounds, gradeYears, plans }: Tables, { contents }: PreflightQuestion): PreflightItem[] {
  const gone = [
    ...contents.rounds.filter(({ round, month }) => !rounds.has(`${round}|${month}`)).map(roundText),
    ...contents.gradeYears.filter((year) => !gradeYears.has(String(year))).map(yearText),
    ...contents.plans.filter((year) => !plans.has(String(year))).map(planText)
  ]
  return [
    ...(isEmptyContents(contents) ? [item('stop', 'nothing', texts.ref('nothing'))] : []),
    ...(people.size === 0 ? [item('stop', 'nobody', texts.ref('nobody'), '/people')] : []),
    ...gone.map((what, index) => item('stop', `missingCycle.${index}`, texts.ref('missingCycle', { what })))
  ]
}

function roundItems(tables: Tables, { round, month, people }: StatedResults['rounds'][number], today: CivilDate): PreflightItem[] {
  const what = roundText({ round, month })
  const key = `round.${round}.${month}`
  const at = (step: string): string => `/certification/${round}/${month}/${step}`
  const ofRound = (row: { readonly round: number; readonly month: string }): boolean => row.round === round && row.month === month
  const pending = people.filter(({ status, decided }) => status === 'pending' && decided === null).length
  const conflicts = [...tables.ratingConflicts.values()].filter((one) => ofRound(one) && one.chosen === null).length
  const appeals = [...tables.appeals.values()].filter((one) => ofRound(one) && one.state === 'open').length
  const publicity = tables.publicities.get(`${round}|${month}`)
  return [
    ...whenSome(pending, () => item('warning', `${key}.pending`, texts.ref('pending', { what, count: pending }), at('results'), pending)),
    ...whenSome(conflicts, () => item('warning', `${key}.conflicts`, texts.ref('conflicts', { what, count: conflicts }), at('interviews'), conflicts)),
    ...whenSome(appeals, () => item('warning', `${key}.appeals`, texts.ref('appeals', { what, count: appeals }), at('publicity'), appeals)),
    ...(publicity === undefined
      ? [item('warning', `${key}.noPublicity`, texts.ref('noPublicity', { what }), at('publicity'))]
      : publicity.endsOn >= today
        ? [item('warning', `${key}.publicity`, texts.ref('publicityRunning', { what, day: publicity.endsOn }), at('publicity'))]
        : [])
  ]
}

function gradeItems(tables: Tables, { year, people }: StatedResults['gradeYears'][number], today: CivilDate): PreflightItem[] {
  const what = yearText(year)
  const key = `gradeYear.${year}`
  const at = (step: string): string => `/grades/year/${year}/${step}`
  const undecided = people.filter(({ proposal, decision }) => proposal !== null && decision === null).length
  const tied = people.filter(({ ranked, decision }) => ranked?.state === 'tied' && decision === null).length
  const noReason = people.filter(({ decision }) => decision !== null && decision.reason === '' && differs(decision)).length
  const appeals = [...tables.gradeAppeals.values()].filter((one) => one.year === year && one.state === 'open').length
  const publicity = tables.gradeYears.get(String(year))?.publicity
  return [
    ...whenSome(undecided, () => item('warning', `${key}.undecided`, texts.ref('undecided', { what, count: undecided }), at('decisions'), undecided)),
    ...whenSome(tied, () => item('warning', `${key}.tied`, texts.ref('tied', { what, count: tied }), at('decisions'), tied)),
    ...whenSome(noReason, () => item('warning', `${key}.noReason`, texts.ref('noReason', { what, count: noReason }), at('decisions'), noReason)),
    ...whenSome(appeals, () => item('warning', `${key}.appeals`, texts.ref('appeals', { what, count: appeals }), at('publicity'), appeals)),
    ...(publicity && publicity.endsOn >= today
      ? [item('warning', `${key}.publicity`, texts.ref('publicityRunning', { what, day: publicity.endsOn }), at('publicity'))]
      : [])
  ]
}
type Decision = NonNullable<StatedResults['gradeYears'][number]['people'][number]['decision']>
const differs = ({ kind, to, standby, proposed }: Decision): boolean =>
  proposed === null ? kind !== 'none' : kind !== proposed.kind || to !== proposed.to || standby !== proposed.standby

const planItems = ({ plans }: Tables, { contents }: PreflightQuestion): PreflightItem[] =>
  contents.plans
    .filter((year) => plans.get(String(year))?.finished === null)
    .map((year) => item('warning', `plan.${year}.open`, texts.ref('planOpen', { what: planText(year) }), `/planning/${year}`))

const sayPack = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`
function packItems(tables: Tables, { period, contents, today, builtIn }: PreflightQuestion): PreflightItem[] {
  const lastDay = lastDayOf(lastMonthOf(period))
  const issued = [...tables.packs.values()].filter(({ standing }) => standing === 'issued')
  const newest = issued
    .filter(({ issue }) => issue !== null && issue.validFrom <= lastDay)
    .toSorted((a, b) => (b.issue?.sequence ?? 0) - (a.issue?.sequence ?? 0))[0]
  return cyclesIn(contents).flatMap((cycle): PreflightItem[] => {
    const pack = packFor(tables, cycle, builtIn)
    const own = tables.packs.get(packKey(pack))
    const expired = own?.issue?.expiresOn ?? null
    const what = cycleText(cycle)
    const isOlder = newest !== undefined && packKey(newest) !== packKey(pack) && (newest.issue?.sequence ?? 0) > (own?.issue?.sequence ?? 0)
    return [
      ...(expired !== null && expired < today && expired < lastDay
        ? [item('stop', `${cycle}.expired`, texts.ref('expiredPack', { what, pack: sayPack(pack), day: expired }), '/standard/packs')]
        : []),
      ...(isOlder && newest
        ? [item('warning', `${cycle}.outdated`, texts.ref('outdatedPack', { what, pack: sayPack(pack), newer: sayPack(newest) }), '/standard/packs')]
        : []),
      ...(pack.example ? [item('warning', `${cycle}.example`, texts.ref('examplePack', { what }), '/standard/packs')] : [])
    ]
  })
}
function cycleText(cycle: Cycle): TextRef {
  const [kind, first = '', second = ''] = cycle.split('|')
  return kind === 'round' ? roundText({ round: Number(first), month: second }) : kind === 'plan' ? planText(Number(first)) : yearText(Number(first))
}

function noteItems(tables: Tables, question: PreflightQuestion): PreflightItem[] {
  const assumptions = assumptionsOf(tables, question)
  const cityValues = tables.cityValues.size
  const last = newestSubmission(tables, question.period)
  return [
    ...whenSome(assumptions, () => item('note', 'assumptions', texts.ref('assumptions', { count: assumptions }), '/standard/parameters', assumptions)),
    ...whenSome(cityValues, () => item('note', 'cityValues', texts.ref('cityValues', { count: cityValues }), '/standard/cityValues', cityValues)),
    ...(last && isSame(last.totals, question.totals) ? [item('note', 'unchanged', texts.ref('unchanged', { revision: last.revision }))] : [])
  ]
}

/** How many of the parameters that the contents were computed with are 假设, each counted once. */
function assumptionsOf(tables: Tables, { contents, bookAt }: PreflightQuestion): number {
  const uses = [
    ...contents.rounds.flatMap((round) => parametersUsed(bookAt(roundCycle(round), lastDayOf(round.month)), round.round)),
    ...contents.gradeYears.flatMap((key) => {
      const year = tables.gradeYears.get(String(key))
      return year ? gradeParametersUsed(bookAt(gradeYearCycle(year), year.asOf)) : []
    }),
    ...contents.plans.flatMap((key) => {
      const plan = tables.plans.get(String(key))
      return plan ? planParametersUsed(bookAt(planCycle(plan), plan.asOf)) : []
    })
  ]
  return new Set(assumptionsIn(uses).map(({ title }) => title.key)).size
}

/** The newest revision that was sealed of a period; null before the first. */
export const newestSubmission = ({ submissions }: Pick<Tables, 'submissions'>, period: Period) =>
  [...submissions.values()].filter((one) => one.period === period).toSorted((a, b) => b.revision - a.revision)[0] ?? null
