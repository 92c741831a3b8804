import type { AnyCommand } from '../../kernel/command'
import type { TablesOf } from '../../kernel/table'
import type { surveyTables } from './model'

export type Definitions = typeof surveyTables
export type Tables = TablesOf<Definitions>
/** Every edit of the family. */
export const surveyCommands: readonly AnyCommand<Definitions>[] = []
