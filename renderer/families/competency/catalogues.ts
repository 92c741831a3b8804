import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { cityPageTexts } from './city-texts'
import { compareTexts } from './compare-texts'
import { profilePageTexts } from './profile-texts'
import { competencyPageTexts } from './texts'
import { versionPageTexts } from './version-texts'

/** Every catalogue of the standards library but for the pack's parameters. */
export const competencyPageCatalogues: readonly AnyCatalogue[] = [competencyPageTexts, profilePageTexts, versionPageTexts, compareTexts, cityPageTexts]
