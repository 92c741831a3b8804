import type { Parameter } from '../../kernel/parameter'

/** Every parameter of the family; a pack must have them all. */
export const evaluationParameters: readonly Parameter[] = []
