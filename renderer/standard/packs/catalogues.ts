import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { cityValueTexts } from './city/texts'
import { packDraftTexts } from './drafts/texts'
import { packFormTexts } from './form/texts'
import { packTexts } from './texts'

/** Every catalogue of the pages about packs; loaded with them. */
export const packPageCatalogues: readonly AnyCatalogue[] = [packTexts, packFormTexts, packDraftTexts, cityValueTexts]
