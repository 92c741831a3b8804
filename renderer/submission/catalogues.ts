import type { AnyCatalogue } from '../../shared/kernel/texts'
import { consolidationPageCatalogues } from '../families/consolidation/catalogues'
import { analysisPageTexts } from './analysis-texts'
import { repliesPageTexts } from './city/replies-texts'
import { sealPageTexts } from './city/texts'
import { differenceTexts } from './difference-texts'
import { inboxPageTexts } from './inbox/texts'
import { keysPageTexts } from './keys/texts'
import { submissionPageTexts } from './texts'

/** Every catalogue of the pages of 上报汇总; loaded with the first of them. */
export const submissionPageCatalogues: readonly AnyCatalogue[] = [
  submissionPageTexts,
  sealPageTexts,
  repliesPageTexts,
  inboxPageTexts,
  differenceTexts,
  analysisPageTexts,
  keysPageTexts,
  ...consolidationPageCatalogues
]
