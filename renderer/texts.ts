import type { AnyCatalogue } from '../shared/kernel/texts'
import { appTexts } from './app/texts'
import { newPasswordTexts } from './home/new-password-texts'
import { homeTexts } from './home/texts'
import { unlockTexts } from './home/unlock-texts'
import { documentsTexts } from './documents/texts'
import { publicationPageTexts } from './families/certification/publication-texts'
import { reportsPageTexts } from './families/certification/reports-texts'
import { evaluationTexts } from './families/certification/texts'
import { competencyPageCatalogues } from './families/competency/catalogues'
import { evaluationPageCatalogues } from './families/evaluation/catalogues'
import { interviewTexts } from './families/evaluation/interview/texts'
import { rosterTexts } from './families/roster/texts'
import { historyTexts } from './history/texts'
import { importTexts } from './imports/texts'
import { hostFaults } from './host/messages'
import { publicityTexts } from './publicity/texts'
import { letterheadPageTexts } from './settings/letterhead-texts'
import { passwordPageTexts } from './settings/password-texts'
import { settingsTexts } from './settings/texts'
import { standardTexts } from './standard/texts'
import { uiTexts } from './ui/texts'

/** Every catalogue of the window. */
export const rendererCatalogues: readonly AnyCatalogue[] = [
  uiTexts,
  appTexts,
  homeTexts,
  settingsTexts,
  letterheadPageTexts,
  passwordPageTexts,
  unlockTexts,
  newPasswordTexts,
  publicityTexts,
  rosterTexts,
  importTexts,
  documentsTexts,
  evaluationTexts,
  publicationPageTexts,
  reportsPageTexts,
  ...evaluationPageCatalogues,
  ...competencyPageCatalogues,
  interviewTexts,
  historyTexts,
  standardTexts,
  hostFaults.catalogue
]
