import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { ReceivedPackage, Reply, ReplyContent } from '../../../shared/families/consolidation'
import { firstRelease, packageSchemaVersion, replyEntries, type ReplyManifest } from '../../../shared/submission'
import { currentOwnKey, sealingKeys, type OwnKey, type TrustedKey } from '../../../shared/trust'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { RowChange, Tables } from '../../../shared/workspace/tables'
import type { Job } from '../jobs'
import type { KeyRing } from '../keys'
import { applicationVersion } from '../resources'
import { replyKind, sealEnvelope } from '../sealing'
import { breathe } from '../breathe'
import { fileNameOf } from '../documents/plain-text'
import { counts } from './revisions'
import { citiesOf } from './taking'

export type ReplyRequest = { readonly digests: readonly string[]; readonly outcome: ReplyContent['outcome']; readonly note: string }
export type Replying = { readonly keys: Pick<KeyRing, 'sign'>; readonly on: CivilDate; readonly by: string; readonly job: Job }
export type SealedReply = { readonly reply: Reply; readonly bytes: Uint8Array }

/** 回执与批复: seals one reply to each named package, and the edit that notes them. Nothing is noted before they are handed over. */
export async function sealReplies(
  tables: Tables,
  { digests, outcome, note }: ReplyRequest,
  { keys, on, by, job }: Replying
): Promise<Result<{ readonly replies: readonly SealedReply[]; readonly edit: PreparedEdit }>> {
  const own = currentOwnKey(tables)
  if (!own) return fail(inboxFaults.make('noKey', {}))
  const replies: SealedReply[] = []
  for (const digest of new Set(digests)) {
    await breathe()
    if (job.signal.aborted) return fail(inboxFaults.make('cancelled', {}))
    const answered = answeredBy(tables, digest)
    if (!answered.ok) return answered
    const { row, city, to } = answered.value
    job.report({ stage: inboxTexts.ref('sealing', { city, done: replies.length + 1, total: digests.length }), fraction: replies.length / digests.length })
    const content = contentOf(tables, row, { outcome, note, on, by })
    const sealed = await seal(content, { own, to, keys, fileName: replyFileName(city, content) })
    if (!sealed.ok) return sealed
    replies.push(sealed.value)
  }
  return ok({ replies, edit: replyEdit(tables, replies) })
}

type Answered = { readonly row: ReceivedPackage; readonly city: string; readonly to: TrustedKey }
function answeredBy(tables: Tables, digest: string): Result<Answered> {
  const row = tables.receivedPackages.get(digest)
  if (!row) return fail(inboxFaults.make('unknownPackage', { digest: digest.slice(0, 12) }, { value: digest }))
  const city = tables.cities.get(row.city)?.name ?? row.city
  if (row.state !== 'returned' && !counts(row, tables.receivedPackages.values()))
    return fail(inboxFaults.make('notCurrent', { city, period: row.period, revision: row.revision }))
  const [to] = sealingKeys(tables, 'city', row.city)
  return to ? ok({ row, city, to }) : fail(inboxFaults.make('noRecipient', { city }))
}

type Said = { readonly outcome: ReplyContent['outcome']; readonly note: string; readonly on: CivilDate; readonly by: string }
function contentOf({ replies, provinceDecisions }: Tables, row: ReceivedPackage, { outcome, note, on, by }: Said): ReplyContent {
  const { city, period, revision, digest, differences, differenceCount } = row
  const before = [...replies.values()].filter(({ content }) => content.package === digest).map(({ content }) => content.number)
  const decisions = outcome === 'decided' ? [...provinceDecisions.values()].filter((one) => one.city === city && one.period === period) : []
  const number = Math.max(0, ...before) + 1
  return { city, period, revision, package: digest, number, outcome, note, differences, differenceCount, decisions, repliedOn: on, by }
}

type Sealing = { readonly own: OwnKey; readonly to: TrustedKey; readonly keys: Replying['keys']; readonly fileName: string }
async function seal(content: ReplyContent, { own, to, keys, fileName }: Sealing): Promise<Result<SealedReply>> {
  const manifest: Omit<ReplyManifest, 'entries'> = {
    format: 'hengcai-reply',
    schema: packageSchemaVersion,
    needs: firstRelease,
    application: applicationVersion(),
    signer: own.card,
    recipient: to.fingerprint,
    sealedOn: content.repliedOn,
    sealedBy: content.by,
    city: content.city,
    period: content.period,
    package: content.package,
    number: content.number
  }
  const contents = new Map([[replyEntries.reply, new TextEncoder().encode(canonicalJson(content))]])
  const sealed = await sealEnvelope(replyKind, {
    manifest,
    contents,
    sign: (bytes) => keys.sign(own.fingerprint, bytes),
    to: { recipients: to.card.recipients }
  })
  if (!sealed.ok) return sealed
  const { digest, bytes } = sealed.value
  return ok({ reply: { digest, content, fileName, on: content.repliedOn, by: content.by }, bytes })
}

/** `绵阳-2026H1-r3-回执1.hcrep` */
export const replyFileName = (city: string, { period, revision, number }: Pick<ReplyContent, 'period' | 'revision' | 'number'>): string =>
  `${fileNameOf(city.replace(/分公司$/, ''))}-${period}-r${revision}-回执${number}.hcrep`

/** A returned package is no longer current: the city is to send a new revision. */
function replyEdit({ receivedPackages }: Tables, replies: readonly SealedReply[]): PreparedEdit {
  const rows = replies.map(({ reply }): RowChange => ({ table: 'replies', key: reply.digest, before: null, after: reply }))
  const returned = replies.flatMap(({ reply: { content } }): RowChange[] => {
    const before = receivedPackages.get(content.package)
    if (content.outcome !== 'returned' || !before || before.state === 'returned') return []
    return [{ table: 'receivedPackages', key: before.digest, before, after: { ...before, state: 'returned' } }]
  })
  const cities = citiesOf(replies.map(({ reply }) => reply.content.city))
  return { command: 'consolidation.reply', summary: inboxTexts.ref('replied', { cities }), changes: [...rows, ...returned] }
}
