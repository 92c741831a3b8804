import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

export const createAnalysisHandlers = (): Pick<Handlers<AppContract>, 'analysis.export'> => ({
  'analysis.export': () => fail(contractFaults.make('unexpected', {}))
})
