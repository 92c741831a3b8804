import { commandFaults, type AnyCommand, type Prepared } from '../kernel/command'
import { fail, type Result } from '../kernel/result'
import { certificationCommands, publicationCommands } from '../families/certification'
import { consolidationCommands } from '../families/consolidation'
import { competencyCommands } from '../families/competency'
import { evaluationCommands } from '../families/evaluation'
import { gradeCommands } from '../families/grade'
import { planningCommands, surveyOfPlanCommands } from '../families/planning'
import { rosterCommands } from '../families/roster'
import { trustCommands } from '../trust'
import { letterheadCommands } from './letterhead'
import { standardCommands } from './standard-commands'
import type { tableDefinitions, Tables } from './tables'

type Definitions = typeof tableDefinitions
/** An edit ready to be journalled. */
export type PreparedEdit = Prepared<Definitions>

const commands = new Map<string, { prepare(input: unknown, tables: Tables): Result<PreparedEdit> }>(
  [
    ...letterheadCommands,
    ...rosterCommands,
    ...certificationCommands,
    ...publicationCommands,
    ...competencyCommands,
    ...evaluationCommands,
    ...gradeCommands,
    ...surveyOfPlanCommands,
    ...planningCommands,
    ...trustCommands,
    ...standardCommands,
    ...consolidationCommands
  ].map((command: Pick<AnyCommand<never>, 'name'> & { prepare(input: unknown, tables: Tables): Result<PreparedEdit> }) => [command.name, command])
)
export const commandNames = [...commands.keys()]

/** Checks an edit from outside and works out which rows it changes. Pure. */
export function prepareEdit(name: string, input: unknown, tables: Tables): Result<PreparedEdit> {
  return commands.get(name)?.prepare(input, tables) ?? fail(commandFaults.make('unknown', { name }))
}
