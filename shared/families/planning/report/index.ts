import type { AnyCatalogue } from '../../../kernel/texts'

/** Texts of the family's documents. */
export const reportCatalogues: readonly AnyCatalogue[] = []
