import { carryOutTexts } from '../../../shared/submission'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { SealedSubmission } from './seal'

/** The edit that notes a sealed package, once it was handed over. */
export const sealedEdit = ({ row }: Pick<SealedSubmission, 'row'>): PreparedEdit => ({
  command: 'submission.seal',
  summary: carryOutTexts.ref('sealed', { period: row.period, revision: row.revision }),
  changes: [{ table: 'submissions', key: row.digest, before: null, after: row }]
})
