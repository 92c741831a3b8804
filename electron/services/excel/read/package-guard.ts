import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import yauzl from 'yauzl'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import { inMegabytes, type Limits } from './limits'
import { hiddenTables, lastFilledRow, mendPart, sheetNameOf } from './mend-parts'
import { boundRepeats } from './repeats'
import { BookRefusal, type GivenBook, type PackageKind } from './given-book'

export type CheckedPackage = {
  readonly kind: PackageKind
  /** The parts that matter, not compressed any more. */
  readonly bytes: Uint8Array
  /** Sheets that are hidden, by their order, where the parser does not say. */
  readonly hidden: ReadonlySet<number>
}

// Parts that hold cells, texts, formats and their relations; pictures, charts, caches and the like are never unpacked.
const neededParts: Record<PackageKind, RegExp> = {
  xlsx: /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles|metadata)\.xml|xl\/theme\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i,
  ods: /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i
}

/**
 * Looks through a zip before anything parses it: numbers, sizes and ratios against the bytes that really come out,
 * encryption, macros, document types. Gives back a plain package of the checked parts, so that the parser sees no other bytes.
 */
export async function checkPackage(book: GivenBook, limits: Limits): Promise<CheckedPackage> {
  const zip = await openZip(book)
  if (zip.entryCount > limits.entries)
    throw refused(bookFaults.make('tooManyEntries', { name: book.name, count: zip.entryCount, limit: limits.entries }, placeOf(book)))
  const entries = await listEntries(zip, book)
  refuseBombs(entries, book, limits)
  const kind = kindOf(entries, book)
  const parts: Record<string, [Uint8Array, { level: 0 }]> = {}
  let total = 0
  let hidden: ReadonlySet<number> = new Set()
  for (const entry of entries) {
    if (!neededParts[kind].test(entry.fileName)) continue
    const bytes = inflate(book, entry, limits)
    total += bytes.length
    if (total > limits.inflatedBytes) throw tooLarge(book, limits.inflatedBytes)
    checkText(bytes, book, kind)
    const isCells = kind === 'ods' && /^content\.xml$/i.test(entry.fileName)
    if (isCells) hidden = hiddenTables(bytes)
    parts[entry.fileName] = [isCells ? boundRepeats(bytes, book, limits) : mendPart(kind, entry.fileName, bytes), { level: 0 }]
  }
  refuseLongSheets(parts, book, limits)
  // Some programs write no styles; the parser asks for them.
  if (kind === 'ods' && !parts['styles.xml']) parts['styles.xml'] = [Buffer.from('<office:document-styles/>'), { level: 0 }]
  return { kind, bytes: zipSync(parts), hidden }
}

function refuseLongSheets(parts: Readonly<Record<string, readonly [Uint8Array, unknown]>>, book: GivenBook, { rows }: Limits): void {
  const long = Object.entries(parts).find(([name, [bytes]]) => /^xl\/worksheets\//i.test(name) && lastFilledRow(bytes) > rows)
  if (!long) return
  const sheet = sheetNameOf(long[0], parts['xl/workbook.xml']?.[0], parts['xl/_rels/workbook.xml.rels']?.[0])
  throw refused(bookFaults.make('tooManyRows', { name: book.name, sheet, limit: rows }, { place: { file: book.name, sheet } }))
}

/** By what the parts say of themselves, also of those that are never unpacked. */
function refuseBombs(entries: readonly yauzl.Entry[], book: GivenBook, limits: Limits): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > limits.inflatedBytes) throw tooLarge(book, limits.inflatedBytes)
  for (const { uncompressedSize, compressedSize } of entries) {
    if (uncompressedSize > limits.entryBytes) throw tooLarge(book, limits.entryBytes)
    if (uncompressedSize > Math.max(limits.ratioFrom, compressedSize * limits.ratio)) throw tooDense(book, limits)
  }
}

const refused = (fault: ConstructorParameters<typeof BookRefusal>[0]): BookRefusal => new BookRefusal(fault)
const placeOf = ({ name }: GivenBook): { place: { file: string } } => ({ place: { file: name } })
const damaged = (book: GivenBook): BookRefusal => refused(bookFaults.make('damaged', { name: book.name }, placeOf(book)))
const tooLarge = (book: GivenBook, limit: number): BookRefusal =>
  refused(bookFaults.make('inflatesTooLarge', { name: book.name, limit: inMegabytes(limit) }, placeOf(book)))

const tooDense = (book: GivenBook, { ratio }: Limits): BookRefusal =>
  refused(bookFaults.make('inflatesTooMuch', { name: book.name, limit: ratio }, placeOf(book)))

function openZip(book: GivenBook): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(book.bytes), { lazyEntries: true, decodeStrings: true, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(damaged(book)) : resolve(zip)
    )
  })
}

function listEntries(zip: yauzl.ZipFile, book: GivenBook): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(damaged(book)))
    zip.readEntry()
  })
}

function kindOf(entries: readonly yauzl.Entry[], book: GivenBook): PackageKind {
  const has = (pattern: RegExp): boolean => entries.some(({ fileName }) => pattern.test(fileName))
  if (has(/(^|\/)vbaProject\.bin$/i) || has(/^Basic\//i) || has(/^Scripts\//i)) throw refused(bookFaults.make('macros', { name: book.name }, placeOf(book)))
  if (has(/^xl\/workbook\.bin$/i)) throw refused(bookFaults.make('binaryBook', { name: book.name }, placeOf(book)))
  if (has(/^xl\/workbook\.xml$/i)) return 'xlsx'
  if (has(/^content\.xml$/i) && has(/^mimetype$/i)) return 'ods'
  throw refused(bookFaults.make('notABook', { name: book.name }, placeOf(book)))
}

const localHeader = 30
/** Unpacks one part, never more of it than is allowed, whatever the headers declare. */
function inflate(book: GivenBook, entry: yauzl.Entry, limits: Limits): Uint8Array {
  if (entry.isEncrypted()) throw refused(bookFaults.make('encrypted', { name: book.name }, placeOf(book)))
  const header = Buffer.from(book.bytes.buffer, book.bytes.byteOffset + entry.relativeOffsetOfLocalHeader)
  if (header.length < localHeader || header.readUInt32LE(0) !== 0x04034b50) throw damaged(book)
  const start = localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = header.subarray(start, start + entry.compressedSize)
  if (packed.length !== entry.compressedSize) throw damaged(book)
  const bytes = entry.compressionMethod === 0 ? packed : inflateBounded(packed, entry, book, limits)
  if (bytes.length !== entry.uncompressedSize) throw damaged(book)
  if (bytes.length > limits.entryBytes) throw tooLarge(book, limits.entryBytes)
  return bytes
}

function inflateBounded(packed: Uint8Array, entry: yauzl.Entry, book: GivenBook, limits: Limits): Uint8Array {
  if (entry.compressionMethod !== 8) throw damaged(book)
  const byRatio = Math.max(limits.ratioFrom, packed.length * limits.ratio)
  const most = Math.min(limits.entryBytes, byRatio)
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    const isTooLong = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    if (!isTooLong) throw damaged(book)
    if (most === byRatio) throw tooDense(book, limits)
    throw tooLarge(book, limits.entryBytes)
  }
}

function checkText(bytes: Uint8Array, book: GivenBook, kind: PackageKind): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // A part in UTF-16 would hide what is looked for here; no office program writes one.
  if (text.length > 1 && (text.readUInt16LE(0) === 0xfeff || text.readUInt16LE(0) === 0xfffe)) throw damaged(book)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw refused(bookFaults.make('documentType', { name: book.name }, placeOf(book)))
  if (kind === 'ods' && text.includes('manifest:encryption-data')) throw refused(bookFaults.make('encrypted', { name: book.name }, placeOf(book)))
}
