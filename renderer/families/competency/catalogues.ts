import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { profilePageTexts } from './profile-texts'
import { competencyPageTexts } from './texts'

/** Every catalogue of the standards library but for the pack's parameters. */
export const competencyPageCatalogues: readonly AnyCatalogue[] = [competencyPageTexts, profilePageTexts]
