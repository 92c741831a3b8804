import type { AnyCatalogue } from '../../kernel/texts'
import { commandTexts } from './command-messages'
import { faults } from './faults'
import { ledgerTexts } from './ledger-messages'
import { texts } from './messages'
import { panelTexts } from './panel-messages'
import { seatFaults, seatTexts } from './seat-messages'
import { parameterTexts } from './parameter-messages'
import { ratingSheetFaults, ratingSheetTexts } from './sheet-messages'
import { texts as reportTexts } from './report-messages'
import { texts as ruleTexts } from './rule-messages'
import { faults as ruleFaults } from './rules/faults'

export { evaluationCommands } from './commands'
export { competenciesOf, isRated, isTouched, lackOf, ratingPlans, type Lack, type PlanTables, type RatingPlan, type SheetOf } from './checks'
export { queueOf } from './commands-setup'
export { assessOnSite, type OnSiteQuestion, type OnSiteTables } from './assessment'
export {
  panelView,
  type PanelAgreement,
  type PanelAssessor,
  type PanelCandidate,
  type PanelQuestion,
  type PanelRow,
  type PanelTables,
  type PanelView
} from './panel-view'
export { ledgerOf, type LedgerQuestion, type LedgerTables } from './ledger'
export {
  compareRounds,
  smallestGroup,
  type Change as RoundChange,
  type CompareQuestion,
  type CompetencyChange,
  type CountyChange,
  type GroupChange,
  type PersonChange,
  type RoundComparison
} from './comparison'
export { paperForm, resultSheet } from './report-forms'
export { seatCodeList } from './report-codes'
export { isReported, personReport, prepareReports, reportPeople, type PreparedReports, type ReportQuestion } from './report'
export { explainLevel, explainMatch, explainRound, explainRounds, roundOf, type RoundTables } from './round'
export { faults as evaluationFaults } from './faults'
export { texts as evaluationTexts } from './messages'
export * from './assessment-model'
export * from './model'
export { seatFaults, seatTexts } from './seat-messages'
export { seatFileFormat, seatFileOf, seatFileSchema, seatFileVersion, type SeatFile, type SeatQuestion, type SeatTables } from './seat-file'
export { mergeEdit, mergeSeatFile, mergeSeatFiles, whyNotMerged, type SeatChange, type SeatCounts, type SeatMerge } from './seat-file-merge'
export { seatWorkspaceEdit } from './seat-file-open'
export { codesOfRound, codesToTry, handOutEdit, sayCode } from './seat-codes'
export { importRatings, whyNoRatings } from './import'
export { ratingsSheet, type RatingSheetTables } from './sheets'
export { ratingSheetTexts } from './sheet-messages'
export { evaluationParameters } from './params'
export { evaluationRules, panelEqualisationRule } from './rules'
export type { PanelEqualisationOutcome } from './rules'

/** Every catalogue of the family. */
export const evaluationCatalogues: readonly AnyCatalogue[] = [
  texts,
  reportTexts,
  commandTexts,
  panelTexts,
  ledgerTexts,
  parameterTexts,
  ruleTexts,
  faults.catalogue,
  ruleFaults.catalogue,
  seatTexts,
  seatFaults.catalogue,
  ratingSheetTexts,
  ratingSheetFaults.catalogue
]
