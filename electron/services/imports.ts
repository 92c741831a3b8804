import { randomUUID } from 'node:crypto'
import type { Acknowledged, ImportPreview, PreviewOptions } from '../../shared/contract'
import { importTexts, uploadFaults } from '../../shared/contract/host-texts'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { importFaults } from '../../shared/kernel/sheet/import-faults'
import type { RawBook } from '../../shared/kernel/sheet/raw'
import type { StandardPack } from '../../shared/standard/pack'
import { planImport, type ImportPlan } from '../../shared/workspace/import'
import { readBook } from './excel/read'
import { markedCopyName, writeMarkedCopy } from './excel/write'
import type { PreferencesStore } from './home/preferences'
import { previewOf } from './import-preview'
import type { Job, Jobs } from './jobs'
import { bookOf, localDay, packOfCycle } from './resources'
import type { Uploads } from './uploads'
import type { Desk } from './workspace/desk'
import type { OpenWorkspace } from './storage'

/** Imports by preview: nothing is written before a preview is accepted. */
export type Imports = {
  preview(options: PreviewOptions): Promise<Result<ImportPreview>>
  accept(preview: string, accept: 'good' | 'all'): Promise<Result<Acknowledged>>
  markedCopy(preview: string): Promise<Result<{ name: string; bytes: Uint8Array }>>
  discard(book: string): void
}
type Parts = {
  readonly desk: Desk
  readonly uploads: Uploads
  readonly jobs: Jobs
  readonly pack: StandardPack
  readonly preferences: PreferencesStore
  now(): Date
}
/** Books and previews that are kept at the most; older ones are read or made again. */
const mostKept = 8

export function createImports({ desk, uploads, jobs, pack, preferences, now }: Parts): Imports {
  const books = new Map<string, RawBook>()
  const previews = new Map<string, PreviewOptions>()

  async function read(handle: string, job: Job): Promise<Result<RawBook>> {
    const known = books.get(handle)
    if (known) return ok(known)
    const upload = uploads.find(handle)
    if (!upload.ok) return upload
    job.report({ stage: importTexts.ref('reading'), fraction: 0.1 })
    const book = await readBook(upload.value.name, upload.value.bytes, { signal: job.signal })
    if (book.ok) keep(books, handle, book.value)
    return book
  }

  /** The plan as of now: the document may have changed since a preview was shown. */
  async function planOf(options: PreviewOptions, open: OpenWorkspace, job: Job): Promise<Result<ImportPlan>> {
    const raw = await read(options.book, job)
    if (!raw.ok) return raw
    job.report({ stage: importTexts.ref('checking'), fraction: 0.7 })
    return planImport({ ...options, raw: raw.value, tables: open.tables, book: bookOf(packOfCycle(open.tables, null, pack), localDay(now())) })
  }

  async function plan(options: PreviewOptions): Promise<Result<ImportPlan>> {
    const open = desk.current()
    return open.ok ? jobs.run(options.job, (job) => planOf(options, open.value, job)) : open
  }
  const remembered = (preview: string): Result<PreviewOptions> => {
    const options = previews.get(preview)
    return options ? ok(options) : fail(uploadFaults.make('gone', {}))
  }
  return {
    async preview(options) {
      const made = await plan(options)
      if (!made.ok) return made
      const handle = randomUUID()
      keep(previews, handle, options)
      const raw = books.get(options.book)
      return ok(previewOf(handle, made.value, raw?.sheets ?? [made.value.sheet], raw?.file ?? ''))
    },
    async accept(preview, accept) {
      const options = remembered(preview)
      if (!options.ok) return options
      const made = await plan(options.value)
      if (!made.ok) return made
      const refusal = whyNotAccepted(made.value, accept)
      if (refusal) return refusal
      return desk.commit(made.value.edit)
    },
    async markedCopy(preview) {
      const options = remembered(preview)
      if (!options.ok) return options
      const upload = uploads.find(options.value.book)
      const made = await plan(options.value)
      if (!upload.ok) return upload
      if (!made.ok) return made
      const { language } = await preferences.read()
      const raw = books.get(options.value.book)
      if (!raw) return fail(uploadFaults.make('gone', {}))
      const bytes = await writeMarkedCopy({ bytes: upload.value.bytes, book: raw }, made.value.findings, { language, made: localDay(now()) })
      return ok({ name: markedCopyName(upload.value.name, language), bytes })
    },
    discard(book) {
      books.delete(book)
      uploads.forget(book)
    }
  }
}

/** An import that would have to guess a year, or that was to be whole and is not. */
export function whyNotAccepted({ asks, counts, definition, matching, sheet }: ImportPlan, accept: 'good' | 'all'): Result<never> | null {
  if (asks.includes('columns'))
    return fail(importFaults.make('wrongKind', { sheet: sheet.name, kind: definition.title, missing: matching.missing }, { place: { sheet: sheet.name } }))
  if (asks.includes('year')) return fail(importFaults.make('yearNeeded', { sheet: sheet.name }, { place: { sheet: sheet.name } }))
  return accept === 'all' && counts.leftOut > 0 ? fail(importFaults.make('problemsRemain', { count: counts.leftOut })) : null
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) return
    kept.delete(oldest)
  }
}
