import type { AnyCommand } from '../../kernel/command'
import type { Definitions } from './commands-common'
import { ratingCommands } from './commands-rating'
import { settlingCommands } from './commands-settling'
import { setupCommands } from './commands-setup'

/** Every edit of the family. */
export const evaluationCommands: readonly AnyCommand<Definitions>[] = [...setupCommands, ...ratingCommands, ...settlingCommands]
