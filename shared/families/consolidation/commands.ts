import type { AnyCommand } from '../../kernel/command'
import type { consolidationTables } from './model'

type Definitions = typeof consolidationTables
/** Edits of the family that people make in the window. */
export const consolidationCommands: readonly AnyCommand<Definitions>[] = []
