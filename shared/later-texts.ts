import { consolidationSheetTexts } from './contract/consolidation-sheet-texts'
import { inboxFaults, inboxTexts } from './contract/consolidation-texts'
import { sealFaults } from './contract/seal-faults'
import { consolidationCatalogues } from './families/consolidation'
import { planningCatalogues } from './families/planning'
import { surveyCatalogues } from './families/survey'
import type { AnyCatalogue } from './kernel/texts'
import { standardFaults, standardTexts } from './standard/messages'
import { analysisTexts, carryOutTexts, preflightTexts, sealingFaults, sealingTexts, submissionFaults, submissionTexts } from './submission'
import { trustFaults, trustTexts } from './trust'

/** The catalogues that a window fetches once its first page is there, before any document is shown. */
export const laterCatalogues: readonly AnyCatalogue[] = [
  ...surveyCatalogues,
  ...planningCatalogues,
  ...consolidationCatalogues,
  inboxTexts,
  inboxFaults.catalogue,
  consolidationSheetTexts,
  trustTexts,
  trustFaults.catalogue,
  standardTexts,
  standardFaults.catalogue,
  submissionTexts,
  submissionFaults.catalogue,
  sealingTexts,
  sealingFaults.catalogue,
  analysisTexts,
  carryOutTexts,
  preflightTexts,
  sealFaults.catalogue
]
