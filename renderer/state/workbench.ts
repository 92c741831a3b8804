import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Acknowledged, AppContract, Preferences, Session } from '../../shared/contract'
import type { Client } from '../../shared/contract/define'
import type { Fault, Result } from '../../shared/kernel/result'
import type { TextRef } from '../../shared/kernel/texts'
import type { StandardPack } from '../../shared/standard/pack'
import { emptyTables, type MutableTables, type RowChange, type Tables } from '../../shared/workspace/tables'
import { applyChanges, follow, loadMirror } from './mirror'

export type About = { readonly version: string; readonly host: 'electron' | 'browser' | 'command-line'; readonly workspaceFolder: string | null }
/** 保存状态: what people must know of the last edit, and nothing more. */
export type SaveState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly fault: Fault }
/** A passing message at the edge of the window. */
export type Notice = { readonly id: number; readonly tone: 'good' | 'bad' | 'plain'; readonly text: TextRef | null; readonly fault: Fault | null }

export type WorkbenchState = {
  readonly about: About | null
  readonly preferences: Preferences
  readonly pack: StandardPack | null
  readonly session: Session | null
  readonly document: DocumentView
  /** Share of the document that is there while it is being fetched; null when all is. */
  readonly loading: number | null
  readonly started: boolean
  readonly save: SaveState
  readonly notices: readonly Notice[]
}
/** The mirror as of one revision. Tables change in place; whatever is derived from them depends on this object, which is new each time. */
export type DocumentView = { readonly tables: Tables; readonly revision: number }
type Listener = (changes: readonly RowChange[] | null, tables: MutableTables) => void

const initial: WorkbenchState = {
  about: null,
  preferences: { language: 'zh-CN', colourScheme: 'auto', operator: '' },
  pack: null,
  session: null,
  document: { tables: emptyTables(), revision: 0 },
  loading: null,
  started: false,
  save: { kind: 'quiet' },
  notices: []
}

/** The window's side of the document: a mirror of its tables that only acknowledged changes touch. */
export class Workbench {
  readonly store: StoreApi<WorkbenchState> = createStore(() => initial)
  private queue: Promise<unknown> = Promise.resolve()
  private mirror: { tables: MutableTables; sequence: number } = { tables: emptyTables(), sequence: 0 }
  private noticeCount = 0
  private readonly listeners = new Set<Listener>()

  constructor(private readonly client: Client<AppContract>) {}

  /** For whoever keeps a copy of it; nobody else may touch it. */
  wholeMirror(): MutableTables {
    return this.mirror.tables
  }
  /** Called with the changes of each acknowledged edit, or with null where the whole document is new. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async start(): Promise<void> {
    const [about, preferences, pack, session] = await Promise.all([
      this.client['app.about']({}),
      this.client['preferences.read']({}),
      this.client['standard.pack']({}),
      this.client['workspace.session']({})
    ])
    if (about.ok) for (const one of [preferences, pack, session]) if (!one.ok) this.report(one.fault)
    if (about.ok) this.set({ about: about.value })
    if (preferences.ok) this.set({ preferences: preferences.value })
    if (pack.ok) this.set({ pack: pack.value })
    if (session.ok && session.value) await this.opened(session.value)
    this.set({ started: true })
  }

  async savePreferences(changed: Partial<Preferences>): Promise<void> {
    // Seen at once: a choice of language must not wait for the disk.
    this.set({ preferences: { ...this.state.preferences, ...changed } })
    const saved = await this.client['preferences.save'](changed)
    if (saved.ok) this.set({ preferences: saved.value })
    else this.report(saved.fault)
  }

  /** Takes over a workspace that the host has opened. */
  async opened(session: Session): Promise<boolean> {
    this.set({ session, save: { kind: 'saved', at: session.savedAt } })
    for (const notice of session.notices) this.report(notice)
    this.set({ loading: 0 })
    const loaded = await this.reload((loading) => this.set({ loading }))
    this.set({ loading: null })
    return loaded
  }

  async close(): Promise<void> {
    await this.queue
    const closed = await this.client['workspace.close']({})
    if (!closed.ok) return this.report(closed.fault)
    this.set({ session: null, save: { kind: 'quiet' } })
    this.replaceMirror({ tables: emptyTables(), sequence: 0 })
  }

  /** Sends one edit; those before it come first. What comes back is on disk. */
  dispatch(command: string, input: unknown): Promise<Result<Acknowledged>> {
    return this.edit(() => this.client['workspace.dispatch']({ command, input }))
  }
  undo(): Promise<Result<Acknowledged> | null> {
    return this.state.session?.canUndo ? this.edit(() => this.client['workspace.undo']({}), true) : Promise.resolve(null)
  }
  redo(): Promise<Result<Acknowledged> | null> {
    return this.state.session?.canRedo ? this.edit(() => this.client['workspace.redo']({}), true) : Promise.resolve(null)
  }
  /** Any other call that edits the document and is acknowledged, such as accepting an import. */
  edit(call: () => Promise<Result<Acknowledged>>, sayWhat = false): Promise<Result<Acknowledged>> {
    const run = this.queue.then(async () => {
      this.set({ save: { kind: 'saving' } })
      const reply = await call()
      if (reply.ok) await this.acknowledge(reply.value, sayWhat)
      else this.set({ save: { kind: 'failed', fault: reply.fault } })
      return reply
    })
    this.queue = run.catch(() => undefined)
    return run
  }

  /** Shows a fault that no place on the screen shows by itself. */
  report(fault: Fault): void {
    this.addNotice({ tone: 'bad', text: null, fault })
  }
  inform(text: TextRef, tone: 'good' | 'plain' = 'plain'): void {
    this.addNotice({ tone, text, fault: null })
  }
  dismiss(id: number): void {
    this.set({ notices: this.state.notices.filter((notice) => notice.id !== id) })
  }

  private async acknowledge(acknowledged: Acknowledged, sayWhat: boolean): Promise<void> {
    const { sequence, savedAt, canUndo, canRedo, changes, summary } = acknowledged
    const next = follow(this.mirror.sequence, acknowledged)
    if (next === 'reload') await this.reload()
    if (next === 'apply') {
      applyChanges(this.mirror.tables, changes)
      this.mirror = { ...this.mirror, sequence }
      // A worker must have the change before anything asks it to compute.
      this.tell(changes)
      this.showRevision()
    }
    const { session } = this.state
    this.set({ save: { kind: 'saved', at: savedAt }, session: session && { ...session, sequence, savedAt, canUndo, canRedo } })
    if (sayWhat && summary) this.inform(summary)
  }

  private async reload(progress: (fraction: number) => void = () => undefined): Promise<boolean> {
    const { session } = this.state
    if (!session) return false
    const loaded = await loadMirror(this.client, session.rowCounts, progress)
    if (!loaded.ok) {
      this.report(loaded.fault)
      return false
    }
    this.replaceMirror(loaded.value)
    return true
  }

  private replaceMirror(mirror: { tables: MutableTables; sequence: number }): void {
    this.mirror = mirror
    this.tell(null)
    this.showRevision()
  }
  private showRevision(): void {
    this.set({ document: { tables: this.mirror.tables, revision: this.state.document.revision + 1 } })
  }
  private get state(): WorkbenchState {
    return this.store.getState()
  }
  private set(patch: Partial<WorkbenchState>): void {
    this.store.setState(patch)
  }
  private tell(changes: readonly RowChange[] | null): void {
    for (const listener of this.listeners) listener(changes, this.mirror.tables)
  }
  private addNotice(notice: Omit<Notice, 'id'>): void {
    const same = JSON.stringify([notice.text, notice.fault])
    const others = this.state.notices.filter(({ text, fault }) => JSON.stringify([text, fault]) !== same)
    this.set({ notices: [...others.slice(-3), { ...notice, id: ++this.noticeCount }] })
  }
}
