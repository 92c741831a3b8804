import type { SayName } from '../../../../shared/kernel/explain'
import { createSayName } from '../../../../shared/kernel/names'
import { sheetFaults } from '../../../../shared/kernel/sheet/faults'
import { createTranslator, type Language, type Translate } from '../../../../shared/kernel/texts'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { namePrefixes, sharedCatalogues } from '../../../../shared/texts'
import { workbookTexts } from './messages'

/** How a workbook is worded: whole texts, and names of bare codes inside figures. */
export type Speech = { readonly language: Language; readonly translate: Translate; readonly sayName: SayName }

/** The words of one language, from every catalogue that a workbook speaks from. */
export function speechOf(language: Language): Speech {
  const catalogues = [...sharedCatalogues, sheetFaults.catalogue, resultSheetTexts, workbookTexts]
  const codes = [...namePrefixes, `${resultSheetTexts.namespace}.value.`]
  return { language, translate: createTranslator(catalogues, language), sayName: createSayName(catalogues, codes, language) }
}
