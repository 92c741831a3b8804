import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The parts of an xlsx package that hold text, by path, to be changed in place. */
export type Parts = { has(path: string): boolean; read(path: string): string; write(path: string, text: string): void }

// The oldest time that a zip can say, in the clock of the machine as fflate reads it: the same bytes on every run.
const fixedTime = new Date(1980, 0, 1)

/** Opens an xlsx package that this program has just written, lets its parts be changed, and closes it again. */
export function changeParts(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const files = unzipSync(bytes)
  change({
    has: (path) => files[path] !== undefined,
    read: (path) => strFromU8(files[path] ?? new Uint8Array()),
    write: (path, text) => {
      files[path] = strToU8(text)
    }
  })
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, [content, { mtime: fixedTime }]]))
  return zipSync(zippable, { level: 6 })
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`
