import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { deskFaults } from '../../../shared/contract/host-texts'
import { fail, ok } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { Jobs } from '../jobs'
import type { Desk } from '../workspace/desk'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly jobs: Jobs; readonly pack: StandardPack; readonly preferences: PreferencesStore }
type DocumentHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `documents.${string}` | 'exports.model'>>

/** Documents in Word and PDF. */
export function createDocumentHandlers(_parts: Parts): DocumentHandlers {
  const notYet = () => fail(deskFaults.make('nothingOpen', {}))
  return { 'documents.make': notYet, 'documents.formats': () => ok({ word: true, pdf: false }), 'exports.model': notYet }
}
