import { parentPort } from 'node:worker_threads'
import { createRaster, wordOf } from '.'
import type { WordAnswer, WordOrder } from './writer'

const raster = createRaster()
const answer = (message: WordAnswer): void => parentPort?.postMessage(message)

/** Writes Word files in a thread of its own, one after the other, as a long one holds up whatever thread it is written in. */
parentPort?.on('message', ({ documents, paper }: WordOrder) => {
  wordOf(documents, paper, raster).then(
    (bytes) => answer({ ok: true, bytes }),
    (thrown: unknown) => answer({ ok: false, reason: thrown instanceof Error ? (thrown.stack ?? thrown.name) : 'not an error' })
  )
})
