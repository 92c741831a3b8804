import type { AnyCatalogue } from '../../kernel/texts'
import { texts as diagnosisTexts } from './diagnosis-messages'
import { faults } from './faults'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { texts as ruleTexts } from './rule-messages'
import { faults as ruleFaults } from './rules/faults'
import { surveySheetTexts } from './sheet-messages'

export { surveyCommands } from './commands'
export { diagnosisOf } from './diagnosis'
export { importSurvey } from './import'
export { baselineText, questionTypeText, texts as surveyTexts } from './messages'
export * from './model'
export * from './params'
export * from './result-model'
export { crossTabRule, surveyRules, tabulateRule } from './rules'
export { surveySheetTexts } from './sheet-messages'
export { surveySheet } from './sheets'
export { crossTableOf, explainQuestion, isCrossable, surveyOf } from './survey'

/** Every catalogue of the family. */
export const surveyCatalogues: readonly AnyCatalogue[] = [
  texts,
  parameterTexts,
  ruleTexts,
  ruleFaults.catalogue,
  diagnosisTexts,
  faults.catalogue,
  surveySheetTexts
]
