import type { AnyRule } from '../../kernel/rule'
import type { AnyCatalogue } from '../../kernel/texts'
import { texts } from './messages'

export { consolidationCommands } from './commands'
export * from './model'
export { consolidationParameters } from './params'
export { texts as consolidationTexts } from './messages'

export const consolidationRules: readonly AnyRule[] = []
/** Every catalogue of the family. */
export const consolidationCatalogues: readonly AnyCatalogue[] = [texts]
