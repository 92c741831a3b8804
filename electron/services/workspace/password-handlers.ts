import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

type Names = Extract<keyof AppContract, `password.${string}`> | 'workspace.unlock' | 'workspace.recover' | 'workspace.handOver'
const notYet = () => fail(contractFaults.make('unexpected', {}))

export const createPasswordHandlers = (): Pick<Handlers<AppContract>, Names> => ({
  'workspace.unlock': notYet,
  'workspace.recover': notYet,
  'workspace.handOver': notYet,
  'password.state': notYet,
  'password.set': notYet,
  'password.remove': notYet,
  'password.recoverySheet': notYet
})
