import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { limitsSchema } from './read/limits'
import { readBookHere } from './read/read'

const orderSchema = z.object({ book: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }), limits: limitsSchema })

/** Reads one book and ends. Its parent sets the bounds of time and memory, and kills it beyond them. */
const { book, limits } = orderSchema.parse(workerData)
parentPort?.postMessage(await readBookHere(book, limits))
