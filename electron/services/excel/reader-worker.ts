import { parentPort, workerData } from 'node:worker_threads'
import { readBookHere } from './read/read'
import type { Limits } from './read/limits'
import type { GivenBook } from './read/refusal'

/** Reads one book and ends. Its parent sets the bounds of time and memory, and kills it beyond them. */
const { book, limits } = workerData as { book: GivenBook; limits: Limits }
parentPort?.postMessage(await readBookHere(book, limits))
