import { z } from 'zod'
import { addDays, civilDateSchema, daysBetween, type CivilDate } from '../../../kernel/civil-date'
import { exact } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { holidays, publicityWorkingDays, type Holidays } from '../params-publication'
import { ruleTexts } from '../rule-messages'

const parameters = { workingDays: publicityWorkingDays, holidays }
const input = z.object({
  startsOn: civilDateSchema,
  /** Another number of days than the pack's. */
  workingDays: publicityWorkingDays.schema.optional()
})
const output = z.object({
  endsOn: civilDateSchema,
  workingDays: z.int(),
  /** Years for which the pack has no arrangement: there only weekends are free, so the end may be wrong. */
  missingYears: z.array(z.string())
})
export type PublicityOutcome = z.output<typeof output>

/**
 * 公示期: the last of so many working days; the first day counts when it is one. Working days by the arrangements of the State Council,
 * year by year: free days are none, weekend days worked instead are. A year without an arrangement is named in `missingYears`.
 * @example 5 days from 2026-06-15 → 2026-06-22 (19 to 21 June are free); from 2026-09-20, a worked Sunday → 2026-09-24
 */
export const publicityRule = defineRule({
  id: 'certification.publicity',
  title: ruleTexts.ref('rule.publicity'),
  source: ruleTexts.ref('source.publicity'),
  parameters,
  input,
  output,
  compute({ startsOn, workingDays: asked }, work): PublicityOutcome {
    const workingDays = asked ?? work.parameter('workingDays')
    const calendar = work.parameter('holidays')
    const { counted, years } = workingDaysFrom(startsOn, workingDays, calendar)
    const missingYears = years.filter((year) => !work.condition(() => ruleTexts.ref('step.hasYear', { year }), Object.hasOwn(calendar, year)))
    work.result(() => ruleTexts.ref('step.firstDay'), startsOn, 'none')
    if (asked !== undefined) work.value(() => ruleTexts.ref('step.days'), exact(workingDays), 'day')
    const endsOn = work.result(() => ruleTexts.ref('step.lastDay', { days: counted.join(' ') }), counted.at(-1) ?? startsOn, 'none')
    return { endsOn, workingDays, missingYears }
  }
})

const yearOf = (day: CivilDate): string => day.slice(0, 4)
const aMonday = civilDateSchema.parse('2024-01-01')
const isWeekend = (day: CivilDate): boolean => ((daysBetween(aMonday, day) % 7) + 7) % 7 >= 5

function isWorkingDay(day: CivilDate, calendar: Holidays): boolean {
  const year = calendar[yearOf(day)]
  if (year?.off.includes(day)) return false
  return !isWeekend(day) || year?.work.includes(day) === true
}

/** The working days that count, and every year that was looked at, also for days that did not count. */
function workingDaysFrom(startsOn: CivilDate, count: number, calendar: Holidays): { counted: CivilDate[]; years: string[] } {
  const counted: CivilDate[] = []
  const years = new Set<string>()
  for (let day = startsOn; counted.length < count; day = addDays(day, 1)) {
    years.add(yearOf(day))
    if (isWorkingDay(day, calendar)) counted.push(day)
  }
  return { counted, years: [...years] }
}
