import { sharedCatalogues } from '../../shared/texts'
import type { AnyCatalogue } from '../../shared/kernel/texts'
import { bookFaults } from './excel/read'
import { workbookTexts } from './excel/write'
import { exportTexts } from './exports'
import { importTexts } from './imports'
import { uploadFaults } from './uploads'
import { deskFaults } from './workspace/desk'

/** Every catalogue that a host may speak from. */
export const hostCatalogues: readonly AnyCatalogue[] = [...sharedCatalogues, deskFaults.catalogue, uploadFaults.catalogue, bookFaults.catalogue, importTexts, exportTexts, workbookTexts]
