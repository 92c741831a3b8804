import type { AnyRule } from '../../../kernel/rule'

/** Every rule of the family. */
export const competencyRules: readonly AnyRule[] = []
