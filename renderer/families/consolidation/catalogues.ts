import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { answersPageTexts } from './answers-texts'
import { citiesPageTexts } from './cities-texts'
import { decidingPageTexts } from './deciding-texts'
import { consolidatedPageTexts } from './texts'

/** Every catalogue of the province's pages. */
export const consolidationPageCatalogues: readonly AnyCatalogue[] = [consolidatedPageTexts, decidingPageTexts, answersPageTexts, citiesPageTexts]
