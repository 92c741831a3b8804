import { earlyCatalogues } from './early-texts'
import type { AnyCatalogue } from './kernel/texts'
import { laterCatalogues } from './later-texts'

export { namePrefixes } from './early-texts'

/** Every catalogue of shared/: what any host needs to say results, faults and traces. */
export const sharedCatalogues: readonly AnyCatalogue[] = [...earlyCatalogues, ...laterCatalogues]
