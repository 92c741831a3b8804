import type { AnyCatalogue } from '../../../kernel/texts'
import { postsEdits } from './command-messages'
import { postsTexts } from './messages'
import { customersFaults, customersSheetTexts } from './sheet-messages'

export { postsCommands } from './commands'
export { importCustomers } from './import'
export * from './model'
export { explainPosts, postsOf } from './posts'
export * from './rebalancing'
export * from './result-model'
export { postsRules } from './rules'
export { customersSheetTexts } from './sheet-messages'
export { customersSheet } from './sheets'
export { coveringOf, isServing, postsOfPlan, servingPostOf } from './serving'

/** Texts of this part. */
export const postsCatalogues: readonly AnyCatalogue[] = [postsTexts, postsEdits, customersSheetTexts, customersFaults.catalogue]
