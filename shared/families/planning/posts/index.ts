import type { AnyCatalogue } from '../../../kernel/texts'
import { postsEdits } from './command-messages'
import { postsTexts } from './messages'

export { postsCommands } from './commands'
export * from './model'
export { explainPosts, postsOf } from './posts'
export * from './rebalancing'
export * from './result-model'
export { postsRules } from './rules'
export { coveringOf, isServing, postsOfPlan, servingPostOf } from './serving'

/** Texts of this part. */
export const postsCatalogues: readonly AnyCatalogue[] = [postsTexts, postsEdits]
