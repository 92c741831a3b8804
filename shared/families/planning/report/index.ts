import type { AnyCatalogue } from '../../../kernel/texts'
import { dutyBookTexts } from './duty-book-messages'

export { dutyBookDocuments, type DutyBookQuestion, type DutyBookTables } from './duty-book'

/** Texts of the family's documents. */
export const reportCatalogues: readonly AnyCatalogue[] = [dutyBookTexts]
