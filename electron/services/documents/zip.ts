import { Zip, ZipPassThrough } from 'fflate'

/** A zip that takes its files one by one. */
export type ZipWriter = { add(name: string, bytes: Uint8Array): void; end(): Uint8Array }

/** Files are stored as they are: Word and PDF are compressed already. */
export function createZip(when: Date): ZipWriter {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  return {
    add(name, bytes) {
      const file = new ZipPassThrough(name)
      file.mtime = when
      zip.add(file)
      file.push(bytes, true)
    },
    end() {
      zip.end()
      return new Uint8Array(Buffer.concat(parts))
    }
  }
}
