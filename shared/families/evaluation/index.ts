import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'

export { evaluationCommands } from './commands'
export { faults as evaluationFaults } from './faults'
export { texts as evaluationTexts } from './messages'
export * from './assessment-model'
export * from './model'
export { evaluationParameters } from './params'
export { evaluationRules } from './rules'

/** Every catalogue of the family. */
export const evaluationCatalogues: readonly AnyCatalogue[] = [texts, faults.catalogue]
