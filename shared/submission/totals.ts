import { add, exact, showExact, zero } from '../kernel/decimal'
import { finalStatus, statusSchema } from '../families/certification'
import type { ControlTotals } from '../families/consolidation'
import { outcomeOf } from '../families/grade'
import { grades } from '../families/roster'
import type { Tables } from '../workspace/tables'
import type { StatedResults } from './results'

type Counted = Pick<ControlTotals, 'people' | 'grades' | 'rows'>
/** What can be counted without computing: people, grades, rows of each table. */
export function countsOf(people: Tables['people'], rows: ControlTotals['rows']): Counted {
  const byGrade = Object.fromEntries(grades.map((grade) => [grade, 0])) as ControlTotals['grades']
  for (const { grade } of people.values()) byGrade[grade]++
  return { people: people.size, grades: byGrade, rows }
}

/** 校验合计 of a package: counts of its data, and sums of its results, exact. */
export function controlTotals(counts: Counted, { rounds, gradeYears, plans }: StatedResults, customers: Tables['customers']): ControlTotals {
  return {
    ...counts,
    rounds: rounds.map(({ round, month, people }) => {
      const statuses = Object.fromEntries(statusSchema.options.map((status) => [status, 0])) as ControlTotals['rounds'][number]['statuses']
      let composites = zero
      for (const person of people) {
        statuses[finalStatus(person)]++
        if (person.composite !== null) composites = add(composites, exact(person.composite))
      }
      return { round, month, statuses, compositeSum: showExact(composites) }
    }),
    gradeYears: gradeYears.map(({ year, people }) => {
      const movements: Record<string, number> = {}
      for (const person of people) {
        const { kind } = outcomeOf(person)
        movements[kind] = (movements[kind] ?? 0) + 1
      }
      return { year, movements }
    }),
    plans: plans.map(({ year, headcount }) => ({
      year,
      customers: [...customers.values()].filter((one) => one.year === year).length,
      heads: headcount.ok ? String(headcount.city.required) : null
    }))
  }
}

/** A total that does not agree with the data: which, as stated and as counted. */
export type TotalDifference = { readonly total: string; readonly stated: string; readonly actual: string }
/** Where the counts of a manifest and the data of its package disagree; null where they agree. */
export function countsDiffer(stated: ControlTotals, actual: Counted): TotalDifference | null {
  if (stated.people !== actual.people) return { total: 'people', stated: String(stated.people), actual: String(actual.people) }
  const grade = grades.find((one) => stated.grades[one] !== actual.grades[one])
  if (grade) return { total: `grades.${grade}`, stated: String(stated.grades[grade]), actual: String(actual.grades[grade]) }
  const names = [...new Set([...Object.keys(stated.rows), ...Object.keys(actual.rows)])].toSorted()
  const name = names.find((one) => stated.rows[one] !== actual.rows[one])
  return name === undefined ? null : { total: `rows.${name}`, stated: String(stated.rows[name] ?? '—'), actual: String(actual.rows[name] ?? '—') }
}
