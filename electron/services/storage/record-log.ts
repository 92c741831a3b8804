/** Every acknowledged record as its raw text, oldest first, outside the heap; parsed only when somebody asks. */
export type RecordLog = {
  readonly count: number
  add(text: Uint8Array): void
  /** The text of the record with a sequence number, which are 1, 2, 3… without gaps. */
  bytes(sequence: number): Buffer
  text(sequence: number): string
}

/** An empty log. Adding costs what is added: the store doubles, it is not rewritten. */
export function createRecordLog(): RecordLog {
  let store = Buffer.alloc(1024)
  const ends: number[] = []
  const endOf = (sequence: number): number => (sequence === 0 ? 0 : (ends[sequence - 1] ?? 0))
  const bytes = (sequence: number): Buffer => store.subarray(endOf(sequence - 1), endOf(sequence))
  return {
    get count() {
      return ends.length
    },
    add(text) {
      const start = endOf(ends.length)
      const end = start + text.length
      if (end > store.length) store = Buffer.concat([store.subarray(0, start)], Math.max(end, store.length * 2))
      store.set(text, start)
      ends.push(end)
    },
    bytes,
    text: (sequence) => bytes(sequence).toString('utf8')
  }
}
