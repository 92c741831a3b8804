import type { AnyCatalogue } from '../../../kernel/texts'
import { headcountEdits } from './command-messages'
import { headcountTexts } from './messages'
import { standardsSheetFaults, standardsSheetTexts } from './sheet-messages'

export { headcountCommands } from './commands'
export * from './headcount'
export { importStandards } from './import'
export * from './model'
export * from './result-model'
export { headcountRules } from './rules'
export { effectiveOf, type HoursFigures } from './rules/hours'
export { standardsSheetTexts } from './sheet-messages'
export { standardsSheet } from './sheets'
export { standardFault, timesAMonth, type StandardContent } from './standards'

/** Texts of this part. */
export const headcountCatalogues: readonly AnyCatalogue[] = [headcountTexts, headcountEdits, standardsSheetTexts, standardsSheetFaults.catalogue]
