import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PrintDocument } from '../../../../shared/kernel/document'
import { applicationRoot } from '../../resources'
import type { Paper } from '../paper'

export type WordOrder = { readonly documents: readonly PrintDocument[]; readonly paper: Paper }
export type WordAnswer = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }
/** Writes Word files for one batch, one at a time. */
export type WordWriter = {
  write(order: WordOrder): Promise<Uint8Array>
  /** Ends it, whatever it is at. */
  end(): Promise<void>
}

const builtWorker = (): string => {
  const beside = join(import.meta.dirname, 'document-writer.js')
  return existsSync(beside) ? beside : join(applicationRoot(), 'out', 'main', 'document-writer.js')
}

/** A writer in a thread of its own, so that the window is answered while hundreds of files are written. */
export function createWordWriter(path = builtWorker()): WordWriter {
  let thread: Worker | null = null
  const write = ({ documents, paper }: WordOrder): Promise<Uint8Array> => {
    if (!existsSync(path)) return Promise.reject(new Error(`no document writer at ${path}: run npm run build`))
    const worker = (thread ??= new Worker(path, { stdout: true, stderr: true }))
    return new Promise((resolve, reject) => {
      // Each by name: a Worker without any listener of its own hears nothing more.
      const settle = (end: () => void): void => {
        worker.off('message', answered).off('error', failed).off('exit', ended)
        end()
      }
      const answered = (answer: WordAnswer): void => settle(() => (answer.ok ? resolve(answer.bytes) : reject(new Error(answer.reason))))
      const failed = (error: Error): void => settle(() => reject(error))
      const ended = (): void => settle(() => reject(new Error('the document writer ended')))
      worker.on('message', answered).on('error', failed).on('exit', ended)
      // Only what is needed: a context also carries functions, which do not cross.
      worker.postMessage({ documents, paper: { letterhead: paper.letterhead, language: paper.language } } satisfies WordOrder)
    })
  }
  return {
    write,
    async end() {
      const ending = thread
      thread = null
      await ending?.terminate()
    }
  }
}
