import { sharedCatalogues } from '../../shared/texts'
import type { AnyCatalogue } from '../../shared/kernel/texts'
import { workbookTexts } from './excel/write'
import { exportTexts } from './exports'
import { keySheetTexts, sheetTexts } from './keys/sheet-texts'
import { handOverTexts, passwordSheetTexts } from './workspace/password-texts'

/** Every catalogue that a host may speak from. */
export const hostCatalogues: readonly AnyCatalogue[] = [
  ...sharedCatalogues,
  exportTexts,
  workbookTexts,
  sheetTexts,
  keySheetTexts,
  passwordSheetTexts,
  handOverTexts
]
