import { extname } from 'node:path'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import { inMegabytes, type Limits } from './limits'
import { BookRefusal, type GivenBook } from './given-book'

/** What the bytes are, whatever the name says. */
export type Content = 'package' | 'xls' | 'text'

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte)
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')
const bookNames = new Set(['.xlsx', '.xlsm', '.xls', '.ods', '.xlsb', '.et'])

/** Says what a book is by its content, and refuses what is none. */
export function recogniseContent(book: GivenBook, limits: Limits): Content {
  const { name, bytes } = book
  const place = { place: { file: name } }
  if (bytes.length === 0) throw new BookRefusal(bookFaults.make('empty', { name }, place))
  if (bytes.length > limits.fileBytes)
    throw new BookRefusal(bookFaults.make('tooLarge', { name, megabytes: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) }, place))
  if (startsWith(bytes, 0x50, 0x4b) && (bytes[2] ?? 0) < 9) return 'package'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundFile(book)
  if (looksBinary(bytes)) throw new BookRefusal(bookFaults.make('notABook', { name }, place))
  const head = Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(!doctype|\?xml|html|table|head|body|meta|workbook)/i.test(head)) throw new BookRefusal(bookFaults.make('webPage', { name }, place))
  const extension = extname(name).toLowerCase()
  if (bookNames.has(extension)) throw new BookRefusal(bookFaults.make('textNamedBook', { name, extension }, place))
  return 'text'
}

/** The container of old Excel files, and also of encrypted new ones. */
function compoundFile({ name, bytes }: GivenBook): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const place = { place: { file: name } }
  if (buffer.includes(wide('EncryptedPackage'))) throw new BookRefusal(bookFaults.make('encrypted', { name }, place))
  if (buffer.includes(wide('_VBA_PROJECT'))) throw new BookRefusal(bookFaults.make('macros', { name }, place))
  if (buffer.includes(wide('Workbook'))) return 'xls'
  // The stream of Excel 5 and 95 is called Book; its texts are in a code page that the parser does not know.
  throw new BookRefusal(buffer.includes(wide('Book')) ? bookFaults.make('oldBook', { name }, place) : bookFaults.make('notABook', { name }, place))
}

/** Text has no control characters but those of lines and tabs, unless it is UTF-16 with its mark. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return true
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32))
}
