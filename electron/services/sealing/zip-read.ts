import { crc32, inflateRawSync } from 'node:zlib'
import { sealingTexts } from '../../../shared/submission'
import { sealingLimits } from './limits'
import { shown, type Refusals } from './refusal'
import { checkEntries, readDirectory, type ListedEntry, type ZipEntry } from './zip-directory'

/** What a zip holds, checked and not unpacked yet. */
export type ZipContent = { readonly files: ReadonlyMap<string, ZipEntry>; readonly folders: readonly string[] }

/**
 * Finds the entries of a hostile zip. What stands before the bytes of
 * an entry must say what the directory says, so that no other program finds other content in the same file.
 */
export function readZip(bytes: Uint8Array, refusals: Refusals): ZipContent {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { entries, start } = readDirectory(zip, refusals)
  checkEntries(entries, refusals)
  const files = new Map<string, ZipEntry>()
  const folders: string[] = []
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const named = { entry: shown(entry.name) }
    if (entry.at < free) throw refusals.unsafe(sealingTexts.ref('overlapping', named))
    const { packed, end } = located(zip, entry, start, refusals)
    free = end
    if (entry.name.endsWith('/')) folders.push(entry.name)
    else files.set(entry.name, { name: entry.name, method: entry.method, crc: entry.crc, size: entry.size, packed })
  }
  return { files, folders }
}

const localHeader = 0x04034b50
const localLength = 30
const describedAfter = 0x0008
const descriptor = 0x08074b50

/** The bytes of an entry, once both descriptions of it agree. */
function located(zip: Buffer, entry: ListedEntry, limit: number, refusals: Refusals): { packed: Uint8Array; end: number } {
  const { at } = entry
  if (at + localLength > limit || zip.readUInt32LE(at) !== localHeader) throw refusals.damaged()
  const nameLength = zip.readUInt16LE(at + 26)
  const start = at + localLength + nameLength + zip.readUInt16LE(at + 28)
  const end = start + entry.packedSize
  if (end > limit) throw refusals.damaged()
  const isLate = (entry.flags & describedAfter) !== 0
  const agrees =
    zip.readUInt16LE(at + 6) === entry.flags &&
    zip.readUInt16LE(at + 8) === entry.method &&
    zip.toString('utf8', at + localLength, at + localLength + nameLength) === entry.name &&
    (saysSame(zip, at + 14, entry) || (isLate && saysNoOther(zip, at + 14, entry) && isDescribed(zip, end, entry)))
  if (!agrees) throw refusals.unsafe(sealingTexts.ref('contradictory', { entry: shown(entry.name) }))
  return { packed: zip.subarray(start, end), end }
}

const saysSame = (zip: Buffer, at: number, { crc, packedSize, size }: ListedEntry): boolean =>
  at + 12 <= zip.length && zip.readUInt32LE(at) === crc && zip.readUInt32LE(at + 4) === packedSize && zip.readUInt32LE(at + 8) === size
/** What a writer that cannot go back says before the bytes: of each fact nothing, or what is true. */
const saysNoOther = (zip: Buffer, at: number, { crc, packedSize, size }: ListedEntry): boolean =>
  [crc, packedSize, size].every((fact, index) => [0, fact].includes(zip.readUInt32LE(at + 4 * index)))
/** It says them behind the bytes, with or without a mark. */
const isDescribed = (zip: Buffer, at: number, entry: ListedEntry): boolean =>
  saysSame(zip, at, entry) || (zip.readUInt32LE(at) === descriptor && saysSame(zip, at + 4, entry))

/** Unpacks one entry, never more of it than is allowed, whatever the headers declare. */
export function unpackEntry(entry: ZipEntry, refusals: Refusals): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflated(entry, refusals)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw refusals.changedBytes(shown(entry.name))
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

function inflated({ packed, name }: ZipEntry, refusals: Refusals): Uint8Array {
  const { entryBytes, ratio, ratioFrom } = sealingLimits
  const byRatio = Math.max(ratioFrom, packed.length * ratio)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(entryBytes, byRatio) })
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (!isTooLong) throw refusals.changedBytes(shown(name))
    const what =
      byRatio < entryBytes
        ? sealingTexts.ref('ratio', { entry: shown(name), limit: ratio })
        : sealingTexts.ref('entryTooLarge', { entry: shown(name), limit: entryBytes / 1_048_576 })
    throw refusals.unsafe(what)
  }
}
