import { useCallback } from 'react'
import { useStore } from 'zustand'
import { host, uploadBook } from '../../host'
import { useWorkbench, workbench } from '../../state'
import type { Job, JobState } from '../use-job'
import { mostFiles, packagesAmong } from './chosen-files'
import { preselected, takingOf } from './inbox'
import { emptyInbox, inboxStore, type Inbox, type Unread } from './inbox-store'
import { inboxPageTexts as texts } from './texts'

export type InboxActions = {
  readonly inbox: Inbox
  /** Verifies files that were chosen or dropped; nothing is changed. */
  inspect(files: readonly File[]): Promise<void>
  choose(chosen: ReadonlySet<string>): void
  take(): Promise<void>
  clear(): void
}

/** 收件: what came in, what is chosen of it, and taking it in. */
export function useInbox(job: Job): InboxActions {
  const session = useWorkbench((state) => state.session?.id ?? null)
  const kept = useStore(inboxStore)
  const inbox = kept.session === session ? kept : emptyInbox
  const { run } = job
  const inspect = useCallback((chosen: readonly File[]) => inspectFiles(chosen, { session, run }), [session, run])
  const take = useCallback(async (): Promise<void> => {
    const { handle, packages, chosen } = inboxStore.getState()
    const { digests, despitePack } = takingOf(packages, chosen)
    if (handle === null || digests.length === 0) return
    const done = await run((name) =>
      workbench.edit(() => host['consolidation.take']({ inbox: handle, digests: [...digests], despitePack: [...despitePack], job: name }))
    )
    if (!done) return
    const taken = new Set(digests)
    const rest = packages.filter(({ digest }) => digest === null || !taken.has(digest))
    inboxStore.setState({ packages: rest, chosen: new Set() })
    workbench.inform(texts.ref('taken', { count: digests.length }), 'good')
  }, [run])
  return { inbox, inspect, take, choose: (chosen) => inboxStore.setState({ chosen }), clear: () => inboxStore.setState(emptyInbox) }
}

type Outside = { readonly session: string | null; readonly run: Job['run'] }
async function inspectFiles(chosen: readonly File[], { session, run }: Outside): Promise<void> {
  const { files, others } = packagesAmong(chosen)
  if (files.length === 0) return workbench.inform(texts.ref('noneAmong', { count: others }))
  if (files.length > mostFiles) return workbench.inform(texts.ref('tooMany', { count: files.length, limit: mostFiles }))
  const unread: Unread[] = []
  const uploads: string[] = []
  const found = await run(
    (job) => host['consolidation.inspect']({ uploads, job }),
    (report, isStopped) => handOver(files, { uploads, unread, report, isStopped })
  )
  if (found) inboxStore.setState({ session, files, handle: found.inbox, packages: found.packages, unread, chosen: preselected(found.packages) })
  else if (unread.length === files.length) inboxStore.setState({ ...emptyInbox, session, files, unread })
}

type HandingOver = {
  readonly uploads: string[]
  readonly unread: Unread[]
  report(state: Omit<JobState, 'remaining'>): void
  isStopped(): boolean
}
/** One file after another, so that it can be stopped between two. */
async function handOver(files: readonly File[], { uploads, unread, report, isStopped }: HandingOver): Promise<boolean> {
  for (const [index, file] of files.entries()) {
    if (isStopped()) return false
    report({ stage: texts.ref('handing', { done: index + 1, total: files.length }), fraction: index / files.length })
    const upload = await uploadBook(file)
    if (upload.ok) uploads.push(upload.value.handle)
    else unread.push({ file: file.name, fault: upload.fault })
  }
  return uploads.length > 0 && !isStopped()
}
