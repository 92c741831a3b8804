import { zipSync } from 'fflate'

/** Packs entries in their order: the same content gives the same bytes, on any day and in any time zone. */
export function packZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The oldest day that a zip can say, by the local clock, which is what its fields are made of.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries([...entries].map(([name, bytes]) => [name, [bytes, { mtime }]])), { level: 6 })
}
