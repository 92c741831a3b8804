import type { AnyCatalogue } from '../../../kernel/texts'
import { headcountEdits } from './command-messages'
import { headcountTexts } from './messages'

export { headcountCommands } from './commands'
export * from './headcount'
export * from './model'
export * from './result-model'
export { headcountRules } from './rules'
export { effectiveOf, type HoursFigures } from './rules/hours'
export { standardFault, timesAMonth, type StandardContent } from './standards'

/** Texts of this part. */
export const headcountCatalogues: readonly AnyCatalogue[] = [headcountTexts, headcountEdits]
