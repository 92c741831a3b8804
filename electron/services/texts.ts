import { sharedCatalogues } from '../../shared/texts'
import type { AnyCatalogue } from '../../shared/kernel/texts'
import { workbookTexts } from './excel/write'
import { exportTexts } from './exports'
import { keySheetTexts, sheetTexts } from './keys/sheet-texts'

/** Every catalogue that a host may speak from. */
export const hostCatalogues: readonly AnyCatalogue[] = [...sharedCatalogues, exportTexts, workbookTexts, sheetTexts, keySheetTexts]
