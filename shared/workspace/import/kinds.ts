import type { Fault } from '../../kernel/result'
import type { RuleBook } from '../../kernel/rule'
import type { AnySheetDefinition } from '../../kernel/sheet/definition'
import type { ImportContext, ImportOutcome } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { TextRef } from '../../kernel/texts'
import { examSheet, importExam, importPerformance, importSupervisor, performanceSheet, sheetTexts, supervisorSheet } from '../../families/certification'
import {
  cityCompetenciesSheet,
  competenciesSheet,
  competencySheetTexts,
  importCityCompetencies,
  importCompetencies,
  importProfiles,
  profilesSheet,
  whyNoImport
} from '../../families/competency'
import { citiesSheet, citiesSheetTexts, importCities } from '../../families/consolidation'
import { importRatings, ratingSheetTexts, ratingsSheet, whyNoRatings } from '../../families/evaluation'
import {
  annualResultsSheet,
  certificatesSheet,
  conductSheet,
  gradeHistorySheet,
  gradeSheetTexts,
  importAnnualResults,
  importCertificates,
  importConduct,
  importGradeHistory,
  importSelection,
  resultsNeedYear,
  selectionSheet
} from '../../families/grade'
import {
  customersSheet,
  customersSheetTexts,
  importCustomers,
  importStandards,
  importSurveyOfPlan,
  importTime,
  standardsSheet,
  standardsSheetTexts,
  timeSheet,
  timeSheetTexts
} from '../../families/planning'
import { importRoster, rosterSheet, rosterTexts } from '../../families/roster'
import { surveySheet, surveySheetTexts } from '../../families/survey'
import { emptyTables, type RowChange, type Tables } from '../tables'

/** The kinds of sheets that can be imported. */
export const sheetKinds = [
  'roster',
  'exam',
  'performance',
  'supervisor',
  'competencies',
  'profiles',
  'cityCompetencies',
  'ratings',
  'annualResults',
  'conduct',
  'gradeHistory',
  'certificates',
  'selection',
  'timeAllocation',
  'customers',
  'serviceStandards',
  'survey',
  'cities'
] as const
export type SheetKind = (typeof sheetKinds)[number]

/** Everything that the import of one kind needs. */
export type ImportKind = {
  readonly kind: SheetKind
  /** The sheet under the rules of a day: full marks and names come from the pack, competencies from the workspace's model. */
  definition(book: RuleBook, tables: Tables): AnySheetDefinition
  plan(rows: readonly ReadRow[], context: ImportContext<Tables>): ImportOutcome<RowChange>
  /** Why nothing of this kind can be taken in now, whatever the sheet says. */
  refuse?(tables: Tables): Fault | null
  /** Whether a sheet with these columns has to be asked of which year it is, where its titles do not say so. */
  needsYear?(keys: ReadonlySet<string>): boolean
  /** What the history says. */
  summary(file: string, count: number): TextRef
}

/** The one list of importable sheets, in the order in which they build on each other. */
export const importKinds: readonly ImportKind[] = [
  { kind: 'roster', definition: rosterSheet, plan: importRoster, summary: (file, count) => rosterTexts.ref('command.import', { file, count }) },
  { kind: 'exam', definition: examSheet, plan: importExam, summary: (file, count) => sheetTexts.ref('import.exam', { file, count }) },
  {
    kind: 'performance',
    definition: performanceSheet,
    plan: importPerformance,
    summary: (file, count) => sheetTexts.ref('import.performance', { file, count })
  },
  { kind: 'supervisor', definition: supervisorSheet, plan: importSupervisor, summary: (file, count) => sheetTexts.ref('import.supervisor', { file, count }) },
  {
    kind: 'competencies',
    definition: competenciesSheet,
    plan: importCompetencies,
    refuse: whyNoImport,
    summary: (file, count) => competencySheetTexts.ref('import.competencies', { file, count })
  },
  {
    kind: 'profiles',
    definition: profilesSheet,
    plan: importProfiles,
    refuse: whyNoImport,
    summary: (file, count) => competencySheetTexts.ref('import.profiles', { file, count })
  },
  {
    kind: 'cityCompetencies',
    definition: cityCompetenciesSheet,
    plan: importCityCompetencies,
    summary: (file, count) => competencySheetTexts.ref('import.cityCompetencies', { file, count })
  },
  {
    kind: 'ratings',
    definition: ratingsSheet,
    plan: importRatings,
    refuse: whyNoRatings,
    summary: (file, count) => ratingSheetTexts.ref('import.ratings', { file, count })
  },
  {
    kind: 'annualResults',
    definition: annualResultsSheet,
    plan: importAnnualResults,
    needsYear: resultsNeedYear,
    summary: (file, count) => gradeSheetTexts.ref('import.annualResults', { file, count })
  },
  { kind: 'conduct', definition: conductSheet, plan: importConduct, summary: (file, count) => gradeSheetTexts.ref('import.conduct', { file, count }) },
  {
    kind: 'gradeHistory',
    definition: gradeHistorySheet,
    plan: importGradeHistory,
    summary: (file, count) => gradeSheetTexts.ref('import.gradeHistory', { file, count })
  },
  {
    kind: 'certificates',
    definition: certificatesSheet,
    plan: importCertificates,
    summary: (file, count) => gradeSheetTexts.ref('import.certificates', { file, count })
  },
  {
    kind: 'selection',
    definition: selectionSheet,
    plan: importSelection,
    needsYear: () => true,
    summary: (file, count) => gradeSheetTexts.ref('import.selection', { file, count })
  },
  {
    kind: 'timeAllocation',
    definition: timeSheet,
    plan: importTime,
    needsYear: () => true,
    summary: (file, count) => timeSheetTexts.ref('import.time', { file, count })
  },
  {
    kind: 'customers',
    definition: customersSheet,
    plan: importCustomers,
    needsYear: () => true,
    summary: (file, count) => customersSheetTexts.ref('import', { file, count })
  },
  {
    kind: 'serviceStandards',
    definition: standardsSheet,
    plan: importStandards,
    needsYear: () => true,
    summary: (file, count) => standardsSheetTexts.ref('import', { file, count })
  },
  {
    kind: 'survey',
    definition: surveySheet,
    plan: importSurveyOfPlan,
    needsYear: () => true,
    summary: (file, count) => surveySheetTexts.ref('import.survey', { file, count })
  },
  { kind: 'cities', definition: citiesSheet, plan: importCities, summary: (file, count) => citiesSheetTexts.ref('import', { file, count }) }
]
// The name of a sheet is the same in every workspace.
const nothingYet = emptyTables()
/** A kind by its code or by the name of its sheet: roster, 花名册. */
export const kindNamed = (word: string, book: RuleBook): SheetKind | null =>
  importKinds.find(({ kind, definition }) => kind === word || definition(book, nothingYet).sheetName === word)?.kind ?? null

export function importKind(kind: SheetKind): ImportKind {
  const found = importKinds.find((one) => one.kind === kind)
  if (!found) throw new Error(`no such kind: ${kind}`)
  return found
}
