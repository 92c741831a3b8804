import { replyContentSchema, type Reply } from '../../../shared/families/consolidation'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { sealFaults } from '../../../shared/contract/seal-faults'
import { replyEntries, submissionFaults } from '../../../shared/submission'
import { isTrusted } from '../../../shared/trust'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { Tables } from '../../../shared/workspace/tables'
import type { KeyRing } from '../keys'
import { jsonEntry, openEnvelope, replyKind } from '../sealing'

type File = { readonly name: string; readonly bytes: Uint8Array }
type Given = { readonly keys: Pick<KeyRing, 'identities'>; readonly today: CivilDate; readonly by: string }

/** Reads a reply of the province: opened with this office's keys, signed by a compared key, bound to a submission of this file. Nothing is changed. */
export async function readReply(tables: Tables, file: File, { keys, today, by }: Given): Promise<Result<{ readonly reply: Reply; readonly known: boolean }>> {
  const place = { place: { file: file.name } }
  const identities = await keys.identities([...tables.ownKeys.keys()])
  if (!identities.ok) return identities
  const opened = await openEnvelope(replyKind, file, { identities: identities.value })
  if (!opened.ok) return opened
  const { manifest, contents, digest, isSignedBy } = opened.value
  const province = [...tables.trustedKeys.values()].filter((key) => key.card.office === 'province' && isTrusted(key))
  if (!province.some(({ card }) => isSignedBy(card.signing))) return fail(sealFaults.make('notProvince', { file: file.name }, place))
  const content = replyContentSchema.safeParse(jsonEntry(contents, replyEntries.reply))
  if (!content.success) {
    const field = content.error.issues[0]?.path.map(String).join('.') || '/'
    return fail(submissionFaults.make('malformed', { file: file.name, entry: replyEntries.reply, field }, place))
  }
  const own = tables.office.get('office')?.code
  if (own !== undefined && content.data.city !== own) return fail(sealFaults.make('otherCity', { file: file.name, city: content.data.city }, place))
  // What is signed twice must be the same: the content is the manifest's, and both are of a package that was sealed here.
  const isBound = manifest.package === content.data.package && manifest.city === content.data.city && manifest.number === content.data.number
  if (!isBound || !tables.submissions.has(content.data.package)) return fail(sealFaults.make('notOurs', { file: file.name }, place))
  const reply: Reply = { digest, content: content.data, fileName: file.name.slice(0, 120), on: today, by }
  return ok({ reply, known: tables.replies.has(digest) })
}
