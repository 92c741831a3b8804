import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { texts as reportTexts } from './report-messages'
import { ruleTexts } from './rule-messages'

export * from './annual'
export * from './annual-model'
export * from './attachment-model'
export { gradeCommands } from './commands'
export { movedBy, whyNotInForce } from './commands-force'
export { faults as gradeFaults } from './faults'
export { causeText, kindText, outcomeText, texts as gradeYearTexts } from './messages'
export * from './model'
export { gradeParameters } from './params'
export * from './report'
export { gradeRules } from './rules'

/** Every catalogue of the family. */
export const gradeCatalogues: readonly AnyCatalogue[] = [texts, parameterTexts, ruleTexts, faults.catalogue, reportTexts]
