import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'

export { competencyCommands } from './commands'
export * from './content'
export { faults as competencyFaults } from './faults'
export { texts as competencyTexts } from './messages'
export * from './model'
export { competencyParameters } from './params'
export { competencyRules } from './rules'

/** Every catalogue of the family. */
export const competencyCatalogues: readonly AnyCatalogue[] = [texts, faults.catalogue]
