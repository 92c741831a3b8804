import { planCommands } from './commands-plan'
import { dutiesCommands } from './duties'
import { headcountCommands } from './headcount'
import { positioningCommands } from './positioning'
import { postsCommands } from './posts'

/** Every edit of the family. */
export const planningCommands = [...planCommands, ...positioningCommands, ...postsCommands, ...dutiesCommands, ...headcountCommands]
