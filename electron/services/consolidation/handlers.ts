import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

type Names = Extract<keyof AppContract, `consolidation.${string}`> | 'exports.consolidation'
const notYet = () => fail(contractFaults.make('unexpected', {}))

export const createConsolidationHandlers = (): Pick<Handlers<AppContract>, Names> => ({
  'consolidation.inspect': notYet,
  'consolidation.take': notYet,
  'consolidation.recheck': notYet,
  'consolidation.decide': notYet,
  'consolidation.reply': notYet,
  'exports.consolidation': notYet
})
