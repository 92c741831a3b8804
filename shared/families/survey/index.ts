import type { AnyCatalogue } from '../../kernel/texts'
import { texts as diagnosisTexts } from './diagnosis-messages'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { texts as ruleTexts } from './rule-messages'
import { faults as ruleFaults } from './rules/faults'

export { surveyCommands } from './commands'
export { diagnosisOf } from './diagnosis'
export { baselineText, questionTypeText, texts as surveyTexts } from './messages'
export * from './model'
export * from './params'
export * from './result-model'
export { crossTabRule, surveyRules, tabulateRule } from './rules'
export { crossTableOf, explainQuestion, isCrossable, surveyOf } from './survey'

/** Every catalogue of the family. */
export const surveyCatalogues: readonly AnyCatalogue[] = [texts, parameterTexts, ruleTexts, ruleFaults.catalogue, diagnosisTexts]
