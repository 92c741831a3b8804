export * from './assessment'
export * from './assessment-model'
export * from './model'
export * from './publication-model'
export {
  authority as certificationAuthority,
  certificationParameters,
  certified1 as certifiedGrades1,
  certified2 as certifiedGrades2,
  windowMonths as performanceWindow
} from './params'
export { borderlineRule, certificateRule, certificationRules, certifyRule, effectiveWeightsRule, performanceRule, publicityRule, targetRule } from './rules'
export type { BorderlineOutcome, CertificateOutcome, EffectiveWeightsOutcome, PublicityOutcome } from './rules'
export { ruleTexts as certificationRuleTexts } from './rule-messages'
export { ruleFaults as certificationRuleFaults } from './rules/faults'
export { faults as certificationFaults } from './faults'
export { texts as certificationTexts } from './messages'
export { parameterTexts } from './parameter-messages'
export { certificationCommands } from './commands'
export { importExam, importPerformance, importSupervisor } from './import'
export { examSheet, performanceSheet, supervisorSheet } from './sheets'
export { sheetTexts } from './sheet-messages'
export { resultSheetTexts } from './result-sheet-messages'
export { publicationCommands } from './publication-commands'
export { publicationFaults } from './publication-faults'
export { texts as publicationTexts } from './publication-messages'
export * from './publication'
export * from './publication-report'
export { assumptionsIn, compositeWeightsOf, dayText, parametersUsed, monthText, reasonText, statusText, whyTexts } from './result-sheet'
