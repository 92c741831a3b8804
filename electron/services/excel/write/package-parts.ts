import { pack, unpack } from './zip'

/** The parts of an xlsx package that hold text, by path, to be changed in place. */
export type Parts = { has(path: string): boolean; read(path: string): string; write(path: string, text: string): void }

/** Opens an xlsx package that the library has just written, lets its parts be changed, and closes it again. */
export function changeParts(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const files = unpack(bytes)
  change({
    has: (path) => files.has(path),
    read: (path) => new TextDecoder().decode(files.get(path)),
    write: (path, text) => {
      files.set(path, Buffer.from(text))
    }
  })
  return pack(files)
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`
