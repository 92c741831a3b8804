import { allParameters } from '../../../shared/families'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { draftFaults } from '../../../shared/standard/drafts'
import { issueEdit, issueOf, type ByWhom } from '../../../shared/standard/edits'
import { standardFaults } from '../../../shared/standard/messages'
import type { PackFile } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import { currentOwnKey } from '../../../shared/trust'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { Tables } from '../../../shared/workspace/tables'
import type { KeyRing } from '../keys'
import { digestOfPack, signedBytes } from './pack-file'

type Issuing = ByWhom & { readonly draft: string; readonly builtIn: StandardPack; readonly keys: Pick<KeyRing, 'sign'> }
/** Signs a draft with the key of the province; the file, and the edit that keeps it. Nothing is written yet. */
export async function issueDraft(tables: Tables, { draft, builtIn, keys, today, by }: Issuing): Promise<Result<{ file: PackFile; edit: PreparedEdit }>> {
  if (tables.office.get('office')?.office !== 'province') return fail(standardFaults.make('onlyProvince', {}))
  const found = tables.packDrafts.get(draft)
  if (!found) return fail(standardFaults.make('unknownDraft', { draft }, { value: draft }))
  const [fault] = draftFaults(found, { packs: tables.packs, builtIn, parameters: allParameters })
  if (fault) return fail(fault)
  const own = currentOwnKey(tables)
  if (own?.card.office !== 'province') return fail(standardFaults.make('noKey', {}))
  const { card, fingerprint } = own
  const body = { card, issue: issueOf(found, tables, { today, issuer: card.name }), pack: found.content }
  const signature = await keys.sign(fingerprint, signedBytes(body))
  if (!signature.ok) return signature
  const file: PackFile = { format: 'hengcai-standard-file', formatVersion: 1, ...body, signature: Buffer.from(signature.value).toString('base64url') }
  return ok({ file, edit: issueEdit(tables, { draft, file, digest: digestOfPack(found.content), signedBy: fingerprint, today, by }) })
}
