import { lastDayOf, type CivilDate } from '../kernel/civil-date'
import type { RuleBook, TraceNode } from '../kernel/rule'
import type { Contents } from '../families/consolidation'
import type { RoundResult } from '../families/certification'
import { explainRounds, roundOf } from '../families/evaluation'
import { explainGrades, gradeYearOf, type GradeYearResult } from '../families/grade'
import { explainHeads, headcountOf, positioningOf, postsOf, type Plan } from '../families/planning'
import { gradeYearCycle, planCycle, roundCycle, type Cycle } from '../standard/model'
import type { Tables } from '../workspace/tables'

/** The rules of a cycle on a day: its own pack's, with the city's own values. */
export type BookAt = (cycle: Cycle, day: CivilDate) => RuleBook

/** The figures of a plan that a submission states. */
export type PlanFigures = {
  readonly year: number
  readonly headcount: ReturnType<typeof headcountOf>
  readonly positioning: Pick<ReturnType<typeof positioningOf>, 'target' | 'posts' | 'counties' | 'city'>
  readonly posts: Pick<ReturnType<typeof postsOf>, 'counts' | 'tiers' | 'managers' | 'keyPerManager'>
}
/** What a city states, and the province computes again. */
export type StatedResults = {
  readonly rounds: readonly RoundResult[]
  readonly gradeYears: readonly GradeYearResult[]
  readonly plans: readonly PlanFigures[]
}

/** Computes some contents from tables, whole or as they were sent. Pure. */
export function resultsOf(tables: Tables, contents: Contents, bookAt: BookAt): StatedResults {
  return {
    rounds: contents.rounds.map((round) => roundOf(tables, { ...round, book: bookAt(roundCycle(round), lastDayOf(round.month)) })),
    gradeYears: contents.gradeYears.flatMap((key) => {
      const year = tables.gradeYears.get(String(key))
      return year ? [gradeYearOf(tables, { year, book: bookAt(gradeYearCycle(year), year.asOf) })] : []
    }),
    plans: contents.plans.flatMap((key) => {
      const plan = tables.plans.get(String(key))
      return plan ? [planFigures(tables, plan, bookAt(planCycle(plan), plan.asOf))] : []
    })
  }
}

function planFigures(tables: Tables, plan: Plan, book: RuleBook): PlanFigures {
  const { target, posts, counties, city } = positioningOf(tables, { plan, book })
  const { counts, tiers, managers, keyPerManager } = postsOf(tables, { plan, book })
  return {
    year: plan.year,
    headcount: headcountOf(tables, { plan, book }),
    positioning: { target, posts, counties, city },
    posts: { counts, tiers, managers, keyPerManager }
  }
}

/** One working: whose, and of which cycle. */
export type SubjectTrace = { readonly cycle: Cycle; readonly subject: string; readonly trace: TraceNode | null }
/** The workings of some contents, one by one: each costs far more than its score, so whoever asks can breathe between. */
export function* tracesOf(tables: Tables, contents: Contents, bookAt: BookAt): Generator<SubjectTrace> {
  const people = [...tables.people.keys()].toSorted()
  for (const round of contents.rounds) {
    const cycle = roundCycle(round)
    const book = bookAt(cycle, lastDayOf(round.month))
    const explain = explainRounds(tables, { ...round, book })
    for (const staffNo of people) yield { cycle, subject: staffNo, trace: explain(staffNo) }
  }
  for (const key of contents.gradeYears) {
    const year = tables.gradeYears.get(String(key))
    if (!year) continue
    const cycle = gradeYearCycle(year)
    const book = bookAt(cycle, year.asOf)
    const explain = explainGrades(tables, { year, book })
    for (const staffNo of people) yield { cycle, subject: staffNo, trace: explain(staffNo) }
  }
  for (const key of contents.plans) {
    const plan = tables.plans.get(String(key))
    if (!plan) continue
    const cycle = planCycle(plan)
    yield { cycle, subject: '', trace: explainHeads(tables, { plan, book: bookAt(cycle, plan.asOf), unit: null }) }
  }
}
