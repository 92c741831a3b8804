import type { AnyCatalogue } from '../../kernel/texts'
import { commandTexts } from './command-messages'
import { faults } from './faults'
import { texts } from './messages'

export { evaluationCommands } from './commands'
export { competenciesOf, isRated, lackOf, ratingPlans, type Lack, type ModelTables, type PlanTables, type RatingPlan, type SheetOf } from './checks'
export { queueOf } from './commands-setup'
export { faults as evaluationFaults } from './faults'
export { texts as evaluationTexts } from './messages'
export * from './assessment-model'
export * from './model'
export { evaluationParameters } from './params'
export { evaluationRules } from './rules'

/** Every catalogue of the family. */
export const evaluationCatalogues: readonly AnyCatalogue[] = [texts, commandTexts, faults.catalogue]
