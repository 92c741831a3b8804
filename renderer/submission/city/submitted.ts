import { statusSchema, type Status } from '../../../shared/families/certification'
import type { Contents, ControlTotals, Reply, Submission } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import { periodsOf, usualContents } from '../../../shared/submission'
import type { Tables } from '../../../shared/workspace/tables'

/** What became of a sealed package: the province's last word, a newer revision, or nothing yet. */
export const packageStates = ['waiting', 'superseded', 'received', 'returned', 'decided'] as const
export type PackageState = (typeof packageStates)[number]
export type Registered = { readonly submission: Submission; readonly state: PackageState; readonly replies: readonly Reply[] }

/** 上报登记: every package that was sealed, newest first, with what the province said to it. */
export function registerOf({ submissions, replies }: Pick<Tables, 'submissions' | 'replies'>): Registered[] {
  const all = [...submissions.values()]
  return all
    .map((submission): Registered => {
      const own = [...replies.values()].filter(({ content }) => content.package === submission.digest).toSorted((a, b) => a.content.number - b.content.number)
      const newer = all.some(({ period, revision }) => period === submission.period && revision > submission.revision)
      return { submission, replies: own, state: own.at(-1)?.content.outcome ?? (newer ? 'superseded' : 'waiting') }
    })
    .toSorted((a, b) =>
      a.submission.period === b.submission.period ? b.submission.revision - a.submission.revision : a.submission.period < b.submission.period ? 1 : -1
    )
}

type Cycles = Pick<Tables, 'rounds' | 'gradeYears' | 'plans'>
/** A thing that a submission may carry, and whether one of the period usually does. */
export type Offered = { readonly key: string; readonly usual: boolean } & (
  | { readonly kind: 'round'; readonly round: Contents['rounds'][number] }
  | { readonly kind: 'gradeYear' | 'plan'; readonly year: number }
)

/** The period that is probably meant: the newest with a round or an adjustment in it, as plans are made beside them; else the newest of all. */
export function proposedPeriod(tables: Cycles): Period | null {
  const periods = periodsOf(tables)
  const worked = periods.find((period) => {
    const { rounds, gradeYears } = usualContents(tables, period)
    return rounds.length + gradeYears.length > 0
  })
  return worked ?? periods[0] ?? null
}

/** Every round, adjustment and plan of the file: those of the period first. */
export function offeredOf(tables: Cycles, period: Period): Offered[] {
  const usual = new Set(keysOf(usualContents(tables, period)))
  const rounds = [...tables.rounds.values()].toSorted((a, b) => (a.month === b.month ? a.round - b.round : a.month < b.month ? 1 : -1))
  const years = (of: Cycles['gradeYears'] | Cycles['plans']): number[] => [...of.values()].map(({ year }) => year).toSorted((a, b) => b - a)
  const all: Offered[] = [
    ...rounds.map(({ round, month }): Offered => {
      const key = roundKey({ round, month })
      return { kind: 'round', key, round: { round, month }, usual: usual.has(key) }
    }),
    ...years(tables.gradeYears).map((year): Offered => ({ kind: 'gradeYear', key: `gradeYear|${year}`, year, usual: usual.has(`gradeYear|${year}`) })),
    ...years(tables.plans).map((year): Offered => ({ kind: 'plan', key: `plan|${year}`, year, usual: usual.has(`plan|${year}`) }))
  ]
  return [...all.filter((one) => one.usual), ...all.filter((one) => !one.usual)]
}

const roundKey = ({ round, month }: Contents['rounds'][number]): string => `round|${round}|${month}`
export const keysOf = ({ rounds, gradeYears, plans }: Contents): string[] => [
  ...rounds.map(roundKey),
  ...gradeYears.map((year) => `gradeYear|${year}`),
  ...plans.map((year) => `plan|${year}`)
]

/** What is chosen of the offered, as the package states it. */
export function contentsOf(offered: readonly Offered[], chosen: ReadonlySet<string>): Contents {
  const some = offered.filter(({ key }) => chosen.has(key))
  const yearsOf = (kind: 'gradeYear' | 'plan'): number[] => some.flatMap((one) => (one.kind === kind ? [one.year] : [])).toSorted((a, b) => a - b)
  return {
    rounds: some
      .flatMap((one) => (one.kind === 'round' ? [one.round] : []))
      .toSorted((a, b) => (a.month === b.month ? a.round - b.round : a.month < b.month ? -1 : 1)),
    gradeYears: yearsOf('gradeYear'),
    plans: yearsOf('plan')
  }
}

/** People by outcome over all rounds of a package. */
export const statusesOf = (totals: ControlTotals['rounds'][number]): readonly (readonly [Status, number])[] =>
  statusSchema.options.map((status) => [status, totals.statuses[status]] as const).filter(([, count]) => count > 0)
