import { certificateDocument, publicityDocument } from '../../../shared/families/certification'
import { contentOf, gradeModelDocument, handbookDocument } from '../../../shared/families/competency'
import { paperForm, prepareReports, resultSheet, seatCodeList } from '../../../shared/families/evaluation'
import { gradeApprovalDocument, gradeNoticesDocument, gradePublicityDocument, gradeWarningsDocument, gradeYearOf } from '../../../shared/families/grade'
import { dutyBookDocuments, planningReportDocument, planResultOf } from '../../../shared/families/planning'
import { loadBuiltInModel } from '../evaluation/model'
import { yearIn } from '../grade/years'
import { planIn } from '../planning/plans'
import type { DocumentBuilders } from './build'

/** The documents that the families write. */
export const documentBuilders: DocumentBuilders = {
  reports: prepareReports,
  resultSheet,
  paperForm,
  seatCodes: seatCodeList,
  publicity: publicityDocument,
  certificates: certificateDocument,
  model(tables, version) {
    const builtIn = loadBuiltInModel()
    const own = contentOf(tables, version)
    // The built-in model can be read before a workspace has taken it over.
    return own ?? (builtIn.model.model === version.model && builtIn.model.version === version.version ? builtIn : null)
  },
  handbook: handbookDocument,
  gradeModel: gradeModelDocument,
  grade: {
    gradeApproval: gradeApprovalDocument,
    gradePublicity: gradePublicityDocument,
    gradeWarnings: gradeWarningsDocument,
    gradeNotices: gradeNoticesDocument,
    yearOf: yearIn,
    compute: gradeYearOf
  },
  planning: { planOf: planIn, compute: planResultOf, report: planningReportDocument, dutyBooks: dutyBookDocuments }
}
