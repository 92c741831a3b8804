import type { AnyCommand } from '../../../kernel/command'
import type { AnyRule } from '../../../kernel/rule'
import type { AnyCatalogue } from '../../../kernel/texts'
import type { Definitions } from '../command-parts'

export * from './model'
export * from './result-model'

/** Rules, edits and texts of this part. */
export const headcountRules: readonly AnyRule[] = []
export const headcountCommands: readonly AnyCommand<Definitions>[] = []
export const headcountCatalogues: readonly AnyCatalogue[] = []
