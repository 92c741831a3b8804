export { gradeApprovalDocument } from './report-approval'
export { gradeNoticesDocument, gradeWarningsDocument } from './report-letters'
export type { GradeDocumentQuestion } from './report-parts'
export { gradePublicityDocument } from './report-publicity'
