import type { AnyCatalogue } from '../../kernel/texts'
import { faults } from './faults'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { letterTexts } from './report-letter-messages'
import { texts as reportTexts } from './report-messages'
import { gradeResultTexts } from './result-sheet-messages'
import { ruleTexts } from './rule-messages'
import { gradeSheetFaults, gradeSheetTexts } from './sheet-messages'
import { ruleFaults } from './rules/faults'
import { structureFaults, structureTexts } from './structure-messages'

export * from './annual'
export { explainGrade, explainGrades, explainPlaces } from './annual-explain'
export * from './annual-model'
export * from './attachment-model'
export { gradeCommands } from './commands'
export { movedBy, recordsInTheWay, whyNotInForce } from './commands-force'
export * from './decision-state'
export { faults as gradeFaults } from './faults'
export * from './history'
export { nextYears, notCarriedOut, simulateLadder, type LadderQuestion, type NextYear } from './ladder'
export { causeText, kindText, outcomeText, texts as gradeYearTexts } from './messages'
export { importAnnualResults, resultsNeedYear } from './import'
export { importGradeHistory } from './import-history'
export { importCertificates, importConduct } from './import-records'
export { importSelection } from './import-selection'
export * from './model'
export { abilitySource, gradeParameters, selectionFullMark, selectionWeights } from './params'
export * from './publication'
export * from './report'
export { gradeParametersUsed, gradeResultSheets, type GradeParameterUse } from './result-sheet'
export { isBurden, outcomeOf } from './result-sheet-grounds'
export { gradeResultTexts } from './result-sheet-messages'
export { gradeRules } from './rules'
export { certificatesDue, type Due as CertificateDue } from './annual-recertification'
export { ladderActionText, ruleTexts as gradeRuleTexts } from './rule-messages'
export { ruleFaults as gradeRuleFaults } from './rules/faults'
export { distributionRule, type DistributionOutcome, type FitReason, type GradePosition, type PoolOutcome } from './rules/distribution'
export { falling, mostYears, projectionRule, rising, type ProjectionOutcome, type YearlyRates } from './rules/projection'
export { gradeSheetTexts } from './sheet-messages'
export { annualResultsSheet, selectionSheet, type SelectionSheetTables } from './sheets'
export { certificatesSheet, conductSheet, gradeHistorySheet } from './sheets-records'
export { filledSheet, gradeSheetKinds, type FilledQuestion, type FilledSheet, type GradeSheetKind } from './sheets-rows'
export type { Heads } from './rules/bands'
export * from './structure'
export { structureFaults, structureTexts } from './structure-messages'
export type { GradeHistory, StructureRates } from './structure-rates'
export { sayDistribution, type StructureSentences } from './structure-sentences'
export * from './what-if'

/** Every catalogue of the family. */
export const gradeCatalogues: readonly AnyCatalogue[] = [
  texts,
  parameterTexts,
  ruleTexts,
  faults.catalogue,
  reportTexts,
  letterTexts,
  gradeResultTexts,
  structureTexts,
  structureFaults.catalogue,
  gradeSheetTexts,
  gradeSheetFaults.catalogue,
  ruleFaults.catalogue
]
