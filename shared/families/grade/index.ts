import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { texts as reportTexts } from './report-messages'
import { ruleTexts } from './rule-messages'
import { structureFaults, structureTexts } from './structure-messages'

export * from './annual'
export * from './annual-model'
export * from './attachment-model'
export { gradeCommands } from './commands'
export { movedBy, recordsInTheWay, whyNotInForce } from './commands-force'
export * from './decision-state'
export { faults as gradeFaults } from './faults'
export { causeText, kindText, outcomeText, texts as gradeYearTexts } from './messages'
export * from './model'
export { gradeParameters } from './params'
export * from './publication'
export * from './report'
export { gradeRules } from './rules'
export { distributionRule, type DistributionOutcome, type FitReason, type GradePosition, type PoolOutcome } from './rules/distribution'
export { falling, mostYears, projectionRule, rising, type ProjectionOutcome, type YearlyRates } from './rules/projection'
export { structureFaults, structureTexts } from './structure-messages'

/** Every catalogue of the family. */
export const gradeCatalogues: readonly AnyCatalogue[] = [
  texts,
  parameterTexts,
  ruleTexts,
  faults.catalogue,
  reportTexts,
  structureTexts,
  structureFaults.catalogue
]
