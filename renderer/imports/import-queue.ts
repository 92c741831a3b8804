import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Acknowledged, AppContract, ImportPreview, PreviewOptions, SheetKind } from '../../shared/contract'
import type { Client } from '../../shared/contract/define'
import type { Fault, Result } from '../../shared/kernel/result'
import type { TextRef } from '../../shared/kernel/texts'

export type Choices = Omit<PreviewOptions, 'book' | 'job'>
export type Progress = { readonly stage: TextRef; readonly fraction: number }
/** One file on its way in. `refused`: it cannot be read at all; the fault says why and what to do. */
export type CurrentImport = {
  readonly file: string
  readonly book: string | null
  readonly choices: Choices
  readonly preview: ImportPreview | null
  readonly phase: 'reading' | 'review' | 'writing' | 'refused'
  readonly fault: Fault | null
  readonly progress: Progress | null
}
export type ImportState = {
  readonly waiting: readonly File[]
  readonly current: CurrentImport | null
  readonly finished: readonly { readonly file: string; readonly counts: ImportPreview['counts'] }[]
}

type ImportEntries = 'imports.preview' | 'imports.accept' | 'imports.discard' | 'jobs.progress' | 'jobs.cancel'
type Outside = {
  readonly client: Pick<Client<AppContract>, ImportEntries>
  upload(file: File): Promise<Result<{ handle: string }>>
  edit(call: () => Promise<Result<Acknowledged>>): Promise<Result<Acknowledged>>
  newJob(): string
}
const pollMilliseconds = 200

/** Why nothing can be written yet; null where it can. */
export function blockedBy({ asks, year, counts }: Pick<ImportPreview, 'asks' | 'year' | 'counts'>): 'columns' | 'year' | 'none' | 'same' | null {
  if (asks.includes('columns')) return 'columns'
  if (asks.includes('year') && year === null) return 'year'
  if (counts.good === 0) return 'none'
  return counts.added + counts.changed === 0 ? 'same' : null
}

/** Takes files one after another through preview to acceptance. Nothing is written before the preview is accepted. */
export class ImportQueue {
  readonly store: StoreApi<ImportState> = createStore(() => ({ waiting: [], current: null, finished: [] }))
  private job: string | null = null

  constructor(
    private readonly outside: Outside,
    private defaults: Choices
  ) {}

  /** What a file gets that is taken from now on, until its user chooses otherwise. */
  expect(defaults: Choices): void {
    this.defaults = defaults
  }

  add(files: readonly File[]): void {
    this.store.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }))
    if (this.current === null) void this.takeNext()
  }

  /** Reads the book again with other choices; another sheet or kind forgets the columns matched and cells corrected before. */
  async choose(changed: Choices): Promise<void> {
    const { current } = this
    if (!current) return
    const fresh = changed.sheet !== undefined || changed.kind !== undefined
    const { matching: _matching, corrections: _corrections, ...kept } = current.choices
    const choices = fresh ? { ...kept, ...changed } : { ...current.choices, ...changed }
    this.patch({ choices })
    await this.preview()
  }
  matchColumn(index: number, key: string | null): Promise<void> {
    return this.choose({ matching: { ...this.current?.choices.matching, [String(index)]: key } })
  }
  /** Shows a sheet that was not recognised, for its columns to be matched by hand. */
  matchByHand(kind: SheetKind): Promise<void> {
    return this.choose({ kind, matching: {} })
  }
  correct(cell: string, text: string): Promise<void> {
    return this.choose({ corrections: { ...this.current?.choices.corrections, [cell]: text } })
  }

  async accept(accept: 'good' | 'all'): Promise<void> {
    const { current } = this
    const preview = current?.preview
    if (!current || !preview) return
    this.patch({ phase: 'writing', fault: null })
    const written = await this.outside.edit(() => this.outside.client['imports.accept']({ preview: preview.preview, accept }))
    if (!written.ok) return this.patch({ phase: 'review', fault: written.fault })
    this.store.setState(({ finished }) => ({ finished: [...finished, { file: current.file, counts: preview.counts }] }))
    await this.drop()
  }
  /** Leaves the file alone and goes on to the next. */
  async drop(): Promise<void> {
    const book = this.current?.book
    if (book) await this.outside.client['imports.discard']({ book })
    this.store.setState({ current: null })
    await this.takeNext()
  }
  async cancel(): Promise<void> {
    if (this.job) await this.outside.client['jobs.cancel']({ job: this.job })
    await this.drop()
  }

  private async takeNext(): Promise<void> {
    const [file, ...waiting] = this.store.getState().waiting
    if (!file) return
    const current: CurrentImport = { file: file.name, book: null, choices: this.defaults, preview: null, phase: 'reading', fault: null, progress: null }
    this.store.setState({ waiting, current })
    const uploaded = await this.outside.upload(file)
    if (this.current?.file !== file.name) return
    if (!uploaded.ok) return this.patch({ phase: 'refused', fault: uploaded.fault })
    this.patch({ book: uploaded.value.handle })
    await this.preview()
  }

  private async preview(): Promise<void> {
    const { current } = this
    if (!current?.book) return
    const job = this.outside.newJob()
    this.job = job
    this.patch({ phase: 'reading', fault: null, progress: null })
    const poll = setInterval(() => void this.poll(job), pollMilliseconds)
    const preview = await this.outside.client['imports.preview']({ ...current.choices, book: current.book, job })
    clearInterval(poll)
    // A later choice, or a cancel, has made this answer worthless.
    if (this.job !== job || this.current?.book !== current.book) return
    this.job = null
    if (preview.ok) this.patch({ phase: 'review', preview: preview.value, progress: null })
    else this.patch({ phase: this.current.preview ? 'review' : 'refused', fault: preview.fault, progress: null })
  }
  private async poll(job: string): Promise<void> {
    const progress = await this.outside.client['jobs.progress']({ job })
    if (progress.ok && this.job === job) this.patch({ progress: progress.value })
  }

  private get current(): CurrentImport | null {
    return this.store.getState().current
  }
  private patch(changed: Partial<CurrentImport>): void {
    this.store.setState(({ current }) => ({ current: current && { ...current, ...changed } }))
  }
}
