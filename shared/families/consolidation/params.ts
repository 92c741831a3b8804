import type { Parameter } from '../../kernel/parameter'

export const consolidationParameters: readonly Parameter[] = []
