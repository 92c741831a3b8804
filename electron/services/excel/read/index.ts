import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RawBook } from '../../../../shared/kernel/sheet/raw'
import { fail, type Result } from '../../../../shared/kernel/result'
import { applicationRoot } from '../../resources'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import { usualLimits, type Limits } from './limits'

export { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
export { usualLimits, type Limits } from './limits'

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly limits?: Limits
  /** The built worker; found in out/main by default. */ readonly worker?: string
}

const builtWorker = (): string => {
  const beside = join(import.meta.dirname, 'excel-reader.js')
  return existsSync(beside) ? beside : join(applicationRoot(), 'out', 'main', 'excel-reader.js')
}

/** Reads a book in a thread of its own, which is killed when it takes too long, too much memory, or nobody waits any more. */
export function readBook(
  name: string,
  bytes: Uint8Array,
  { signal, limits = usualLimits, worker = builtWorker() }: ReadOptions = {}
): Promise<Result<RawBook>> {
  const place = { place: { file: name } }
  if (!existsSync(worker)) return Promise.reject(new Error(`no workbook reader at ${worker}: run npm run build`))
  if (signal?.aborted) return Promise.resolve(fail(bookFaults.make('cancelled', { name }, place)))
  return new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData: { book: { name, bytes }, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
      stdout: true,
      stderr: true
    })
    const end = (result: Result<RawBook>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(result)
      void thread.terminate()
    }
    const cancel = (): void => end(fail(bookFaults.make('cancelled', { name }, place)))
    const timer = setTimeout(() => end(fail(bookFaults.make('tooSlow', { name, seconds: Math.round(limits.milliseconds / 1000) }, place))), limits.milliseconds)
    signal?.addEventListener('abort', cancel, { once: true })
    thread.once('message', end)
    thread.once('error', (error) =>
      end(fail(bookFaults.make('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchMemory' : 'damaged', { name }, place)))
    )
    thread.once('exit', () => end(fail(bookFaults.make('damaged', { name }, place))))
  })
}
