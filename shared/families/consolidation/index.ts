import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'
import { choiceTexts, parameterTexts } from './parameter-messages'
import { ruleTexts } from './rule-messages'
import { citiesSheetTexts } from './sheet-messages'

export { consolidationCommands } from './commands'
export { faults as consolidationFaults } from './faults'
export { importCities } from './import'
export * from './model'
export { consolidationParameters } from './params'
export { texts as consolidationTexts } from './messages'
export { consolidationRules, mergeRule, sendingRule, suppressRule, type MergeInput, type MergeOutcome, type Sending, type SuppressOutcome } from './rules'
export { citiesSheetTexts } from './sheet-messages'
export { citiesSheet } from './sheets'
export * from './views'

/** Every catalogue of the family. */
export const consolidationCatalogues: readonly AnyCatalogue[] = [texts, faults.catalogue, parameterTexts, choiceTexts, ruleTexts, citiesSheetTexts]
