import type { AnyCommand } from '../kernel/command'
import type { trustTables } from './model'

type Definitions = typeof trustTables
/** Edits of trust that people make in the window. */
export const trustCommands: readonly AnyCommand<Definitions>[] = []
