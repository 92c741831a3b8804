import type { TableName } from '../workspace/tables'

/**
 * What goes to the province, and why: only what the recomputation of the contents reads. A table is in one of the two lists; a test
 * says which one a new table is missing in.
 */
export const sentTables = {
  people: 'whom the results are about: number, name, county, post, grade and their days',
  conductRecords: 'whether a punishment is in force; its words stay home',
  spells: 'grade on the last day of a round, months in grade, transfers',
  examResults: 'marks of the rounds',
  monthlyPerformance: 'scores of the months that the rounds and grade years look back on',
  satisfaction: 'part of past performance',
  supervisorRatings: 'component of the composite score',
  rounds: 'which rounds there are',
  participations: 'target grades and reweighting',
  decisionOverrides: 'what people decided over a calculated result, with reason and name',
  evaluations: 'by which version of the competency model a round was rated',
  models: 'the version itself',
  competencies: 'what a person is rated in',
  profiles: 'what a post asks at a grade',
  panels: 'who rated whom, and whether lots were drawn: marks are made comparable over panels',
  candidates: 'who was evaluated on site',
  seats: 'marks of interview and presentation, and which sheets count',
  ratings: 'levels; the evidence stays home',
  settlements: 'what people settled over the ratings',
  certificates: 'a gate of the promotion',
  annualResults: 'what the ladder of demotions is climbed by',
  selectionScores: 'what candidates are ranked by',
  gradeYears: 'establishment, days and the state of each year',
  gradeStarts: 'where people stood when a year was frozen',
  gradeDecisions: 'what was decided, and the nominations',
  plans: 'settings of the plans',
  planPeople: 'managers as a finished plan keeps them',
  planPosts: 'posts and what they serve',
  customers: 'customers by number, tier, county and manager; their names stay home',
  timeRecords: 'time by duty',
  duties: 'phase and orientation of each duty',
  serviceStandards: 'hours that customers need',
  cityValues: "the city's own values: they travel with what was computed with them"
} as const satisfies Partial<Record<TableName, string>>
export type SentTable = keyof typeof sentTables

/** What stays home, and why. */
export const homeTables = {
  company: 'the manifest names the city',
  office: 'the manifest names the city',
  letterhead: 'for documents of the city only',
  importMemory: 'habits of the program',
  publicities: 'no result reads them',
  appeals: 'no result reads them',
  levelMappings: 'no result of a period reads them',
  gradeDescriptions: 'no result reads them',
  cityCompetencies: 'no result reads them',
  assessors: 'names and PINs; ratings carry the code',
  ratingConflicts: 'sealed only when none is open',
  ownSeat: 'of an assessor file only',
  seatCodes: 'they open assessor files',
  reportChoices: 'evidence in words',
  courseRecords: 'no result reads them',
  gradeAppeals: 'no result reads them',
  whatIfProposals: 'trials; proposals travel by themselves',
  attachments: 'scans stay home',
  attachmentContents: 'scans stay home',
  surveys: 'the plan figures that are sent read no survey',
  surveyAnswers: 'people answered in confidence',
  dutyRoles: 'the plan figures that are sent do not read them',
  planScenarios: 'trials beside the plan',
  ownKeys: 'the manifest carries the card',
  trustedKeys: 'the receiver has its own',
  packs: 'the packs that were used travel as an entry of their own',
  packChoice: 'the packs that were used travel as an entry of their own',
  cyclePacks: 'the packs that were used travel as an entry of their own',
  packDrafts: 'of the province only',
  cities: 'of the province only',
  receivedPackages: 'of the province only',
  packageContents: 'of the province only',
  submittedPeople: 'of the province only',
  provinceDecisions: 'of the province only',
  replies: 'the province wrote them',
  submissions: 'earlier packages went themselves',
  analysisSalt: 'of the province only'
} as const satisfies Partial<Record<TableName, string>>

const sent: ReadonlySet<string> = new Set(Object.keys(sentTables))
export const isSentTable = (name: string): name is SentTable => sent.has(name)
export const sentTableNames: readonly SentTable[] = Object.keys(sentTables).filter(isSentTable)
