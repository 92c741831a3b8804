import type { AnyCommand } from '../kernel/command'
import type { standardTables } from './model'

type Definitions = typeof standardTables
/** Edits of the standard that people make in the window. */
export const standardCommands: readonly AnyCommand<Definitions>[] = []
