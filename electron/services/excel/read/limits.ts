import { z } from 'zod'

const megabyte = 1_048_576

/** How much of a book is read at the most. A machine's safety, not a rule of the programme. */
export const limitsSchema = z.object({
  fileBytes: z.int(),
  entries: z.int(),
  entryBytes: z.int(),
  inflatedBytes: z.int(),
  /** Inflated to packed size, looked at above `ratioFrom` bytes. */
  ratio: z.int(),
  ratioFrom: z.int(),
  rows: z.int(),
  columns: z.int(),
  cells: z.int(),
  milliseconds: z.int(),
  memoryMegabytes: z.int()
})
export type Limits = z.infer<typeof limitsSchema>
export const usualLimits: Limits = {
  fileBytes: 64 * megabyte,
  entries: 2000,
  entryBytes: 256 * megabyte,
  inflatedBytes: 512 * megabyte,
  ratio: 200,
  ratioFrom: megabyte,
  rows: 200_000,
  columns: 512,
  cells: 6_000_000,
  milliseconds: 10_000,
  memoryMegabytes: 2048
}
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / megabyte)
