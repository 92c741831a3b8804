import type { AnyCatalogue } from '../../../kernel/texts'
import { dutiesReportTexts } from './duties-messages'
import { dutyBookTexts } from './duty-book-messages'
import { findingTexts } from './findings-messages'
import { frameTexts } from './frame-messages'
import { headcountReportTexts } from './headcount-messages'
import { nextTexts } from './next-messages'
import { positioningReportTexts } from './positioning-messages'
import { postsReportTexts } from './posts-messages'
import { summaryTexts } from './summary-messages'
import { surveyReportTexts } from './survey-messages'
import { valueTexts } from './values-messages'

export { dutyBookDocuments, type DutyBookQuestion, type DutyBookTables } from './duty-book'
export type { FindingGround, MainFinding } from './finding'
export { mainFindingsOf } from './findings'
export { openData } from './chapter-next'
export { chapterLacks, dataChapters, type DataChapter } from './readiness'
export { frameTexts as planningReportTexts } from './frame-messages'
export { findingGround, planningReportDocument, type PlanningReportQuestion } from './report'
export { assumptionsOf, parametersInUse, provenanceText, valueText, type ParameterInUse } from './values'

/** Texts of the family's documents. */
export const reportCatalogues: readonly AnyCatalogue[] = [
  dutyBookTexts,
  frameTexts,
  findingTexts,
  summaryTexts,
  surveyReportTexts,
  positioningReportTexts,
  postsReportTexts,
  dutiesReportTexts,
  headcountReportTexts,
  nextTexts,
  valueTexts
]
