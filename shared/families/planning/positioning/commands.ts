import type { AnyCommand } from '../../../kernel/command'
import { fail } from '../../../kernel/result'
import { defineCommand, inOpenPlan, nameOf, planOf, type Definitions } from '../command-parts'
import { faults } from '../faults'
import { planningTables } from '../model'
import { problemOf, weekProblem } from './check'
import { positioningTexts as texts } from './messages'
import { partsOf } from './mix'
import { timeRecordSchema } from './model'

// Percents may be far off while somebody types; what cannot be computed is shown with its reason, not refused.
const anySum = 100
const saveTime = defineCommand({
  name: 'planning.saveTime',
  input: timeRecordSchema,
  summary: ({ year, staffNo }, tables) => texts.ref('command.saveTime', { year, name: nameOf(tables, staffNo) }),
  plan: (record, tables) =>
    inOpenPlan(tables, record.year, () => {
      const { year, staffNo, unit, values } = record
      if (!tables.people.has(staffNo)) return fail(faults.make('unknownPerson', { staffNo }, { place: { field: 'staffNo' }, value: staffNo }))
      const activities = [...tables.duties.values()].filter((duty) => duty.year === year)
      const known = new Map(activities.map((duty) => [duty.duty, duty]))
      const unknown = Object.keys(values).find((duty) => !known.has(duty))
      if (unknown !== undefined) return fail(faults.make('unknownDuty', { duty: unknown }, { place: { field: 'values' }, value: unknown }))
      const named = { ...record, name: nameOf(tables, staffNo) }
      const parts = partsOf(values, unit, activities)
      const problem = problemOf(named, parts, known, anySum) ?? weekProblem(named, parts)
      return problem ? fail(problem) : planOf(tables, 'timeRecords', planningTables.timeRecords.key(record), record)
    })
})
const removeTime = defineCommand({
  name: 'planning.removeTime',
  input: timeRecordSchema.pick({ year: true, staffNo: true }),
  summary: ({ year, staffNo }, tables) => texts.ref('command.removeTime', { year, name: nameOf(tables, staffNo) }),
  plan: (given, tables) => inOpenPlan(tables, given.year, () => planOf(tables, 'timeRecords', planningTables.timeRecords.key(given), null))
})

/** Edits of the time records of a plan. */
export const positioningCommands: readonly AnyCommand<Definitions>[] = [saveTime, removeTime]
