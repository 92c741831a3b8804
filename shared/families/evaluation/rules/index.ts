import type { AnyRule } from '../../../kernel/rule'

/** Every rule of the family. */
export const evaluationRules: readonly AnyRule[] = []
