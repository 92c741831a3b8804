import type { AppContract } from '../../../shared/contract'
import { contractFaults, type Handlers } from '../../../shared/contract/define'
import { fail } from '../../../shared/kernel/result'

type Names = 'standard.readPack' | 'standard.takePack' | 'standard.adopt' | 'standard.issue' | 'standard.packFile'
const notYet = () => fail(contractFaults.make('unexpected', {}))

export const createStandardHandlers = (): Pick<Handlers<AppContract>, Names> => ({
  'standard.readPack': notYet,
  'standard.takePack': notYet,
  'standard.adopt': notYet,
  'standard.issue': notYet,
  'standard.packFile': notYet
})
