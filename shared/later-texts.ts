import { planningCatalogues } from './families/planning'
import { surveyCatalogues } from './families/survey'
import type { AnyCatalogue } from './kernel/texts'

/** The catalogues that a window fetches once its first page is there, before any document is shown. */
export const laterCatalogues: readonly AnyCatalogue[] = [...surveyCatalogues, ...planningCatalogues]
