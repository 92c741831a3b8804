import type { AnyRule } from '../../../kernel/rule'
import { crossTabRule } from './cross-tab'
import { tabulateRule } from './tabulate'

/** Every rule of the family. */
export const surveyRules: readonly AnyRule[] = [tabulateRule, crossTabRule]
export { crossTabRule, tabulateRule }
