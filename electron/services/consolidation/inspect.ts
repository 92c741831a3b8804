import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { TextRef } from '../../../shared/kernel/texts'
import type { ReceivedPackage } from '../../../shared/families/consolidation'
import type { Job } from '../jobs'
import { breathe } from '../breathe'
import { judgePackage, type Judged, type Province } from './judge'
import { revisionsOf } from './revisions'

/** A file of an inbox, read when its turn comes. */
export type PackageFile = { readonly name: string; read(): Promise<Result<Uint8Array>> }

const inNumbers = new Intl.Collator('en', { numeric: true })
/**
 * 核验一批: looks at each file, by name, so that revision 9 comes before revision 10 whatever order they were chosen in. `take` gets
 * each as soon as it is judged, with the place of its file among those given. A cancellation is heeded between two files.
 */
export async function inspectPackages(
  files: readonly PackageFile[],
  given: { readonly province: Province; readonly received: Iterable<ReceivedPackage>; readonly job: Job },
  take: (judged: Judged, place: number) => void
): Promise<Result<null>> {
  const { province, received, job } = given
  const revisions = revisionsOf(received)
  const inOrder = files.map((file, place) => ({ file, place })).toSorted((a, b) => inNumbers.compare(a.file.name, b.file.name) || a.place - b.place)
  const began = performance.now()
  for (const [done, { file, place }] of inOrder.entries()) {
    await breathe()
    if (job.signal.aborted) return fail(inboxFaults.make('cancelled', {}))
    job.report({ stage: stageOf(file.name, done, files.length, performance.now() - began), fraction: done / files.length })
    const bytes = await file.read()
    if (!bytes.ok) return bytes
    take(await judgePackage(file.name, bytes.value, province, revisions), place)
  }
  return job.signal.aborted ? fail(inboxFaults.make('cancelled', {})) : ok(null)
}

function stageOf(file: string, done: number, total: number, spent: number): TextRef {
  const params = { file, done: done + 1, total }
  if (done === 0) return inboxTexts.ref('starting', params)
  return inboxTexts.ref('inspecting', { ...params, remaining: remainingText(((spent / done) * (total - done)) / 1000) })
}
/** Seconds up to a minute and a half, then whole minutes. */
const remainingText = (seconds: number): TextRef =>
  seconds < 90 ? inboxTexts.ref('seconds', { count: Math.max(1, Math.round(seconds)) }) : inboxTexts.ref('minutes', { count: Math.round(seconds / 60) })
