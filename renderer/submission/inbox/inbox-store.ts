import { createStore } from 'zustand/vanilla'
import type { Inspected } from '../../../shared/submission'
import type { Fault } from '../../../shared/kernel/result'

/** A file that could not even be handed to the host. */
export type Unread = { readonly file: string; readonly fault: Fault }
/** What lies in the inbox of one opened file; it stays while people look at other pages, and is nowhere else. */
export type Inbox = {
  readonly session: string | null
  readonly files: readonly File[]
  readonly handle: string | null
  readonly packages: readonly Inspected[]
  readonly unread: readonly Unread[]
  readonly chosen: ReadonlySet<string>
}
export const emptyInbox: Inbox = { session: null, files: [], handle: null, packages: [], unread: [], chosen: new Set() }
export const inboxStore = createStore<Inbox>(() => emptyInbox)
