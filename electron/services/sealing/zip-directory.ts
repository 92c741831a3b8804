import { sealingTexts } from '../../../shared/submission'
import { sealingLimits } from './limits'
import { shown, type Refusals } from './refusal'

/** One entry as both of a zip's descriptions have it. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: Uint8Array
  readonly size: number
}
/** An entry of the central directory, before it is compared with what stands before its bytes. */
export type ListedEntry = Omit<ZipEntry, 'packed'> & {
  readonly flags: number
  readonly packedSize: number
  readonly isUnix: boolean
  /** Kind and permissions, where a Unix wrote them. */
  readonly mode: number
  readonly at: number
}

const endRecord = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const endLength = 22
const centralHeader = 0x02014b50
const centralLength = 46
const unixSystem = 3

/** The entries that the central directory lists, and where it begins. */
export function readDirectory(zip: Buffer, refusals: Refusals): { entries: ListedEntry[]; start: number } {
  const end = zip.lastIndexOf(endRecord)
  if (end < 0 || end + endLength > zip.length) throw refusals.damaged()
  if (end + endLength + zip.readUInt16LE(end + 20) !== zip.length) throw refusals.damaged()
  if (end + endLength !== zip.length) throw refusals.unsafe(sealingTexts.ref('comment'))
  const count = zip.readUInt16LE(end + 10)
  const start = zip.readUInt32LE(end + 16)
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count || start === 0xffffffff) throw refusals.unsafe(sealingTexts.ref('parts'))
  if (count > sealingLimits.entries) throw refusals.unsafe(sealingTexts.ref('tooManyEntries', { count, limit: sealingLimits.entries }))
  const entries: ListedEntry[] = []
  let at = start
  for (let left = count; left > 0; left--) {
    if (at + centralLength > end || zip.readUInt32LE(at) !== centralHeader) throw refusals.damaged()
    entries.push(listedEntry(zip, at))
    at += centralLength + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  // Room between the list and its end would hide more of it.
  if (at !== end || start + zip.readUInt32LE(end + 12) !== end) throw refusals.damaged()
  return { entries, start }
}

function listedEntry(zip: Buffer, at: number): ListedEntry {
  return {
    isUnix: zip.readUInt8(at + 5) === unixSystem,
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    mode: zip.readUInt16LE(at + 40),
    at: zip.readUInt32LE(at + 42),
    name: zip.toString('utf8', at + centralLength, at + centralLength + zip.readUInt16LE(at + 28))
  }
}

const encryptedFlags = 0x0041
const strongMethod = 99
const kindMask = 0xf000
const plainFile = 0x8000
const folder = 0x4000

/** Refuses by what the directory says, before anything is unpacked: paths, doubles, links, encryption, sizes and ratios. */
export function checkEntries(entries: readonly ListedEntry[], refusals: Refusals): void {
  const seen = new Set<string>()
  let total = 0
  for (const entry of entries) {
    const named = { entry: shown(entry.name) }
    if (isUnsafePath(entry.name)) throw refusals.unsafe(sealingTexts.ref('path', named))
    if (seen.has(entry.name)) throw refusals.unsafe(sealingTexts.ref('duplicate', named))
    seen.add(entry.name)
    if (!isPlain(entry)) throw refusals.unsafe(sealingTexts.ref('link', named))
    if ((entry.flags & encryptedFlags) !== 0 || entry.method === strongMethod) throw refusals.unsafe(sealingTexts.ref('encrypted', named))
    if (entry.method !== 0 && entry.method !== 8) throw refusals.unsafe(sealingTexts.ref('method', named))
    checkSizes(entry, named, refusals)
    total += entry.size
  }
  const { inflatedBytes } = sealingLimits
  if (total > inflatedBytes) throw refusals.unsafe(sealingTexts.ref('totalTooLarge', { limit: inflatedBytes / 1_048_576 }))
}

function checkSizes({ size, packedSize }: ListedEntry, named: { entry: string }, refusals: Refusals): void {
  const { entryBytes, ratio, ratioFrom } = sealingLimits
  if (size > entryBytes) throw refusals.unsafe(sealingTexts.ref('entryTooLarge', { ...named, limit: entryBytes / 1_048_576 }))
  if (size > Math.max(ratioFrom, packedSize * ratio)) throw refusals.unsafe(sealingTexts.ref('ratio', { ...named, limit: ratio }))
}

const isUnsafePath = (name: string): boolean =>
  name === '' || name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').some((part) => part === '..' || part === '.')

/** A file or a folder, and said so alike by its name and its mode. */
function isPlain({ isUnix, mode, name, size }: ListedEntry): boolean {
  const kind = isUnix ? mode & kindMask : 0
  return name.endsWith('/') ? size === 0 && (kind === 0 || kind === folder) : kind === 0 || kind === plainFile
}
