import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

type KeyHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `keys.${string}`>>
const notYet = () => fail(contractFaults.make('unexpected', {}))

export const createKeyHandlers = (): KeyHandlers => ({
  'keys.status': notYet,
  'keys.make': notYet,
  'keys.unlock': notYet,
  'keys.lock': notYet,
  'keys.recoverySheet': notYet,
  'keys.restore': notYet,
  'keys.card': notYet,
  'keys.readCard': notYet,
  'keys.takeCard': notYet
})
