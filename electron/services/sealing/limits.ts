const megabyte = 1_048_576

/** How much of a sealed file is read at the most. A machine's safety, not a rule of the programme. */
export const sealingLimits = {
  fileBytes: 128 * megabyte,
  /** Directories included. */
  entries: 32,
  entryBytes: 64 * megabyte,
  inflatedBytes: 256 * megabyte,
  manifestBytes: 4 * megabyte,
  /** Inflated to packed size, looked at above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: megabyte,
  /** The text before what is encrypted. */
  headerBytes: 16_384,
  recipients: 20,
  /** Base-2 logarithm of scrypt's N: what `age -p` writes itself; two more need a gigabyte. */
  workFactor: 18
} as const

/** Base-2 logarithm of scrypt's N for passphrases of ours: a fifth of a second and 32 MB a try. */
export const workFactor = 15
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / megabyte)
