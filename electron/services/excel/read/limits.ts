const megabyte = 1_048_576

/** How much of a book is read at the most. A machine's safety, not a rule of the programme. */
export type Limits = {
  readonly fileBytes: number
  readonly entries: number
  readonly entryBytes: number
  readonly inflatedBytes: number
  /** Inflated to packed size, looked at above `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly milliseconds: number
  readonly memoryMegabytes: number
}
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
