import type { AnyRule } from '../../../kernel/rule'

/** Every rule of the family, in the order in which they build on each other. */
export const gradeRules: readonly AnyRule[] = []
