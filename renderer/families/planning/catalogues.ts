import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { surveyCrossTexts } from '../survey/cross-texts'
import { surveyPageTexts } from '../survey/texts'
import { headcountCompareTexts } from './headcount/compare-texts'
import { headcountHoursTexts } from './headcount/hours/texts'
import { headcountPageTexts } from './headcount/texts'
import { dutiesPageTexts } from './duties/texts'
import { positioningPageTexts } from './positioning/texts'
import { assignPageTexts } from './posts/assign/texts'
import { customerDialogTexts } from './posts/customers/dialog-texts'
import { postsPageTexts } from './posts/texts'
import { reportPageTexts } from './report/texts'
import { planningPageTexts } from './texts'

/** Every catalogue of the pages of 四定分析; loaded with the first of them. */
export const planningPageCatalogues: readonly AnyCatalogue[] = [
  planningPageTexts,
  positioningPageTexts,
  dutiesPageTexts,
  postsPageTexts,
  customerDialogTexts,
  assignPageTexts,
  surveyPageTexts,
  surveyCrossTexts,
  headcountPageTexts,
  headcountHoursTexts,
  headcountCompareTexts,
  reportPageTexts
]
