import type { AnyRule } from '../../kernel/rule'
import type { AnyCatalogue } from '../../kernel/texts'
import { parameterTexts } from './parameter-messages'

export { surveyCommands } from './commands'
export * from './model'
export * from './params'
export * from './result-model'

/** Every rule of the family. */
export const surveyRules: readonly AnyRule[] = []
/** Every catalogue of the family. */
export const surveyCatalogues: readonly AnyCatalogue[] = [parameterTexts]
