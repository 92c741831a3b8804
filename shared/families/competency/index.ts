import type { AnyCatalogue } from '../../kernel/texts'
import { checkFaults, placeTexts } from './check-messages'
import { faults } from './faults'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { reportTexts } from './report-messages'
import { texts as ruleTexts } from './rule-messages'
import { faults as ruleFaults } from './rules/faults'
import { sheetRowFaults, sheetTexts } from './sheet-messages'

export { checkFaults, placeTexts } from './check-messages'
export type { CheckSeverity, ModelFinding, ModelPlace } from './check-finding'
export { checkModel, fewestItems } from './checks'
export { gradeParts, type GradePart } from './checks-profiles'
export { cityCoverage, type CityCoverage } from './city'
export { competencyCommands } from './commands'
export { compareModels, identicalLevels, type GradeChange, type ModelComparison, type RequirementChange, type TextChange } from './compare'
export * from './content'
export { faults as competencyFaults } from './faults'
export { texts as competencyTexts } from './messages'
export * from './model'
export { competencyParameters } from './params'
export { aggregateRule, competencyRules, gapRule, reliabilityRule } from './rules'
export type { AggregateOutcome, AssessorHabits, GapOutcome, ReliabilityInput, ReliabilityOutcome, Scale, StatisticStatus, Verdict } from './rules'
export { handbookDocument } from './report'
export { gradeModelDocument } from './report-grades'
export { reportTexts as competencyReportTexts } from './report-messages'
export { importCityCompetencies } from './import-city'
export { importCompetencies } from './import'
export { importTarget, whyNoImport } from './import-parts'
export { importProfiles } from './import-profiles'
export { searchModel, type SearchHit } from './search'
export { sheetTexts as competencySheetTexts } from './sheet-messages'
export { cellsOf, cityRows, competencyRows, profileRows, type SheetRow } from './sheet-rows'
export { cityCompetenciesSheet, competenciesSheet, profilesSheet } from './sheets'
export { wordingOf, type Wording, type WordingPart, type WordingPlace } from './wording'

/** Every catalogue of the family. */
export const competencyCatalogues: readonly AnyCatalogue[] = [
  texts,
  placeTexts,
  checkFaults.catalogue,
  parameterTexts,
  ruleTexts,
  faults.catalogue,
  ruleFaults.catalogue,
  sheetTexts,
  reportTexts,
  sheetRowFaults.catalogue
]
