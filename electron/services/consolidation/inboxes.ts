import { randomUUID } from 'node:crypto'
import { inboxFaults } from '../../../shared/contract/consolidation-texts'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { submissionTexts } from '../../../shared/submission'
import type { Tables } from '../../../shared/workspace/tables'
import type { Judged } from './judge'
import { placeOf, revisionsOf } from './revisions'
import type { SoundPackage } from './taking'

/** What was found in one inspection, until it is taken in or pushed out by a later one. */
export type Inbox = { readonly workspace: string; readonly judged: readonly Judged[] }
export type Inboxes = { keep(inbox: Inbox): string; find(handle: string, workspace: string): Result<Inbox> }
const mostKept = 2

export function createInboxes(): Inboxes {
  const held = new Map<string, Inbox>()
  return {
    keep(inbox) {
      const handle = randomUUID()
      held.set(handle, inbox)
      for (const oldest of held.keys()) {
        if (held.size <= mostKept) break
        held.delete(oldest)
      }
      return handle
    },
    find(handle, workspace) {
      const inbox = held.get(handle)
      return inbox?.workspace === workspace ? ok(inbox) : fail(inboxFaults.make('gone', {}))
    }
  }
}

export type Wish = { readonly digests: readonly string[]; readonly despitePack: readonly string[] }
const megabyte = 1_048_576
/** What one edit holds at the most: its record is one text, and a text has a limit. */
const mostBytes = 160 * megabyte

/** Those of an inbox that are asked for and may be taken in now: the file may have changed since they were looked at. */
export function soundOnes({ judged }: Inbox, { digests, despitePack }: Wish, { receivedPackages }: Pick<Tables, 'receivedPackages'>): Result<SoundPackage[]> {
  const packages: SoundPackage[] = []
  for (const digest of new Set(digests)) {
    const found = judged.find(({ inspected, sound }) => inspected.digest === digest && sound) ?? judged.find(({ inspected }) => inspected.digest === digest)
    if (!found) return fail(inboxFaults.make('notInInbox', { digest: digest.slice(0, 12) }, { value: digest }))
    const refusal = whyNot(found, despitePack.includes(digest))
    if (refusal || !found.sound) return fail(refusal ?? notSound(found))
    packages.push(found.sound)
  }
  const bytes = packages.reduce((sum, { zip }) => sum + zip.length, 0)
  if (bytes > mostBytes) return fail(inboxFaults.make('takeTooBig', { megabytes: Math.ceil(bytes / megabyte), limit: mostBytes / megabyte }))
  return inOrder(packages, receivedPackages)
}
function whyNot(found: Judged, isPutUpWith: boolean): Fault | null {
  const { verdict } = found.inspected
  if (verdict === 'ok' || verdict === 'okDiffers') return null
  if (verdict === 'packMismatch' && isPutUpWith) return found.why
  return notSound(found)
}
const notSound = ({ inspected: { file, verdict } }: Judged): Fault =>
  inboxFaults.make('notSound', { file, verdict: submissionTexts.ref(`verdict.${verdict}`) }, { place: { file } })

function inOrder(packages: readonly SoundPackage[], received: Tables['receivedPackages']): Result<SoundPackage[]> {
  const revisions = revisionsOf(received.values())
  const ordered = packages.toSorted((a, b) => a.row.revision - b.row.revision)
  for (const { row } of ordered) {
    const place = placeOf(row, revisions.of(row.city, row.period), { file: row.fileName, city: row.city })
    if (!place.ok) return place
    revisions.add(row)
  }
  return ok(ordered)
}
