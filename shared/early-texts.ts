import {
  certificationFaults,
  certificationRuleFaults,
  certificationRuleTexts,
  certificationTexts,
  parameterTexts,
  publicationFaults,
  publicationTexts,
  resultSheetTexts,
  sheetTexts
} from './families/certification'
import { competencyCatalogues } from './families/competency'
import { evaluationCatalogues } from './families/evaluation'
import { gradeCatalogues } from './families/grade'
import { gradeTexts, rosterCommandTexts, rosterTexts } from './families/roster'
import { contractFaults } from './contract/define'
import { documentFaults, documentTexts } from './contract/document-texts'
import { deskFaults, importTexts, uploadFaults } from './contract/host-texts'
import { commandFaults } from './kernel/command'
import { explainTexts } from './kernel/explain'
import { ruleFaults } from './kernel/rule'
import { bookFaults } from './kernel/sheet/book-faults'
import { importFaults } from './kernel/sheet/import-faults'
import { sheetFaults } from './kernel/sheet/faults'
import type { AnyCatalogue } from './kernel/texts'
import { packFaults } from './standard/pack'
import { fileFaults, historyTexts } from './workspace/file-faults'
import { letterheadTexts } from './workspace/letterhead'
import { tableTexts } from './workspace/table-texts'

/** The catalogues that a window has from its first page on. Those of families that came later follow it: the first page must come quickly. */
export const earlyCatalogues: readonly AnyCatalogue[] = [
  certificationTexts,
  certificationRuleTexts,
  certificationRuleFaults.catalogue,
  parameterTexts,
  resultSheetTexts,
  certificationFaults.catalogue,
  publicationTexts,
  publicationFaults.catalogue,
  sheetTexts,
  gradeTexts,
  rosterTexts,
  rosterCommandTexts,
  bookFaults.catalogue,
  sheetFaults.catalogue,
  importFaults.catalogue,
  contractFaults.catalogue,
  commandFaults.catalogue,
  explainTexts,
  ruleFaults.catalogue,
  packFaults.catalogue,
  fileFaults.catalogue,
  historyTexts,
  deskFaults.catalogue,
  uploadFaults.catalogue,
  importTexts,
  letterheadTexts,
  documentTexts,
  documentFaults.catalogue,
  tableTexts,
  ...competencyCatalogues,
  ...evaluationCatalogues,
  ...gradeCatalogues
]

/** Where bare codes inside values and parameters (papers, grades, statuses …) have their names. */
export const namePrefixes = [
  'explain.answer.',
  'certification.paper.',
  'certification.component.',
  'certification.status.',
  'certification.reweight.',
  'certification.authority.',
  'certification.gateName.',
  'certification.policy.',
  'competency.layer.',
  'competency.centre.',
  'competency.verdict.',
  'competency.scale.',
  'competency.statistic.',
  'certificationRule.calendar.',
  'certificationRule.basis.',
  'certificationRule.reason.',
  'evaluationRule.reason.',
  'evaluation.part.',
  'roster.serialDays.',
  'grade.',
  'gradeYear.outcome.',
  'gradeYear.kind.',
  'gradeYear.source.',
  'gradeYear.bound.',
  'gradeYear.thirdYear.',
  'gradeYear.missingYear.',
  'gradeYear.rates.',
  'gradeYear.band.',
  'gradeYear.selection.',
  'planning.phase.',
  'planning.orientation.',
  'planning.per.',
  'planning.rounding.',
  'planning.postKind.',
  'planningResult.band.',
  'survey.type.',
  'survey.baseline.',
  'consolidationChoice.'
] as const
