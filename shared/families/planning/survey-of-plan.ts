import type { AnyCommand } from '../../kernel/command'
import { fail } from '../../kernel/result'
import type { ImportContext, ImportOutcome } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { ChangeOf, TablesOf } from '../../kernel/table'
import { importSurvey, surveyCommands, surveyTables } from '../survey'
import { faults } from './faults'
import { planningTables } from './model'

const definitions = { ...surveyTables, plans: planningTables.plans }
type Definitions = typeof definitions
type Tables = TablesOf<Definitions>

/** Why nothing of a survey of this year may change any more; null where it may. */
function finished({ plans }: Pick<Tables, 'plans'>, year: number) {
  const end = plans.get(String(year))?.finished ?? null
  return end === null ? null : faults.make('finished', { year, day: end.on })
}
// Rows of a survey begin their keys with its year.
const yearOf = ({ key }: { readonly key: string }): number => Number(key.split('|')[0])

/** The edits of surveys; what a finished plan was computed from stays as it was. */
export const surveyOfPlanCommands: readonly AnyCommand<Definitions>[] = surveyCommands.map((command) => ({
  ...command,
  prepare(input, tables) {
    const prepared = command.prepare(input, tables)
    const [first] = prepared.ok ? prepared.value.changes : []
    const fault = first ? finished(tables, yearOf(first)) : null
    return fault ? fail(fault) : prepared
  }
}))

/** The import of a survey into the plan of its year, while that is open. */
export function importSurveyOfPlan(rows: readonly ReadRow[], context: ImportContext<Tables>): ImportOutcome<ChangeOf<typeof surveyTables>> {
  const fault = context.year === null ? null : finished(context.tables, context.year)
  return fault ? { plans: [], findings: [{ ...fault, severity: 'problem', row: 0 }] } : importSurvey(rows, context)
}
