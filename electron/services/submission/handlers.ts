import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

type SubmissionHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `submission.${string}`>>
const notYet = () => fail(contractFaults.make('unexpected', {}))

export const createSubmissionHandlers = (): SubmissionHandlers => ({
  'submission.preflight': notYet,
  'submission.seal': notYet,
  'submission.compare': notYet,
  'submission.readReply': notYet,
  'submission.takeReply': notYet
})
