import type { DocumentRequest } from '../../../shared/contract/documents'
import { gradeYearCycle, planCycle, roundCycle, type Cycle } from '../../../shared/standard/model'

/** The cycle that a document is of, whose pack it is written by; null where it is of none. */
export function cycleOf(request: DocumentRequest): Cycle | null {
  switch (request.kind) {
    case 'handbook':
    case 'gradeModel':
      return null
    case 'planningReport':
    case 'dutyBooks':
      return planCycle(request)
    case 'gradeApproval':
    case 'gradePublicity':
    case 'gradeWarnings':
    case 'gradeNotices':
      return gradeYearCycle(request)
    case 'personReports':
    case 'resultSheet':
    case 'paperForm':
    case 'seatCodes':
    case 'publicity':
    case 'certificates':
      return roundCycle(request)
  }
}
