import * as XLSX from 'xlsx'
import { fileOf, odsParts, packed, rosterHead, rowsXml, someone, xlsxParts } from './support'

const good = rowsXml([rosterHead, someone(1), someone(2)])
export const goodXlsx = packed(xlsxParts(good))
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_048_576)
const odsRow = (attributes: string, cell: string): string => `<table:table-row ${attributes}>${cell}</table:table-row>`
const odsText = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`

// The library leaves its compound files untyped.
type Container = { readonly FileIndex: unknown }
type CompoundFiles = {
  readonly utils: { cfb_new(): Container; cfb_add(container: Container, name: string, content: readonly number[]): void }
  write(container: Container, options: { type: 'array' }): readonly number[]
  read(bytes: Uint8Array, options: { type: 'array' }): Container
  find(container: Container, name: string): { readonly content: Iterable<number> } | null
}
const compoundFiles: CompoundFiles = XLSX.CFB as CompoundFiles
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = compoundFiles.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) compoundFiles.utils.cfb_add(container, name, Array.from(bytes))
  return Uint8Array.from(compoundFiles.write(container, { type: 'array' }))
}

/** An old workbook with a record after its beginning that says how it is encrypted. */
function passwordXls(): Uint8Array {
  const container = compoundFiles.read(fileOf([rosterHead, someone(1)], 'biff8'), { type: 'array' })
  const stream = Uint8Array.from(compoundFiles.find(container, 'Workbook')?.content ?? [])
  const first = 4 + (stream[2] ?? 0) + (stream[3] ?? 0) * 256
  // FILEPASS, 54 bytes: RC4, version 1.1, salt and verifiers.
  const filePass = Uint8Array.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, index) => index)])
  return compound({ Workbook: Uint8Array.from([...stream.subarray(0, first), ...filePass, ...stream.subarray(first)]) })
}

/** Says in the central directory and in the local header that a part is as small as given. */
function lying(bytes: Uint8Array, part: string, declared: number): Uint8Array {
  const copy = Buffer.from(bytes)
  const name = Buffer.from(part)
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    if (at >= 46 && copy.readUInt32LE(at - 46) === 0x02014b50) copy.writeUInt32LE(declared, at - 46 + 24)
    if (at >= 30 && copy.readUInt32LE(at - 30) === 0x04034b50) copy.writeUInt32LE(declared, at - 30 + 22)
  }
  return copy
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const bomb = packed({ ...xlsxParts(good), [sheetPart]: zeros(40) })
const randomBytes = (): Uint8Array => {
  let state = 42
  return Uint8Array.from({ length: 5000 }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16)
}

/** What must be refused: name of the file, its bytes, the code of the reason. */
export const hostileFiles: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, code: string])[] = [
  ['a truncated workbook', '表.xlsx', () => goodXlsx.subarray(0, goodXlsx.length - 200), 'book.damaged'],
  ['a workbook cut in the middle', '表.xlsx', () => goodXlsx.subarray(0, Math.floor(goodXlsx.length / 2)), 'book.damaged'],
  ['no bytes', '表.xlsx', () => new Uint8Array(), 'book.empty'],
  ['text named as a workbook', '表.xlsx', () => text('工号,姓名\nMY10001,张甲\n'), 'book.textNamedBook'],
  ['a web page named as a workbook', '表.xls', () => text('<html><table><tr><td>工号</td></tr></table></html>'), 'book.webPage'],
  ['a web page with a mark in front', '表.xls', () => text('\ufeff\n<!DOCTYPE html><html></html>'), 'book.webPage'],
  ['an XML workbook of 2003', '表.xls', () => text('<?xml version="1.0"?><Workbook/>'), 'book.webPage'],
  ['a zip bomb that says so', '表.xlsx', () => bomb, 'book.inflatesTooMuch'],
  ['a zip bomb that lies', '表.xlsx', () => lying(bomb, sheetPart, 1000), 'book.inflatesTooMuch'],
  ['a bomb in a part that is not needed', '表.xlsx', () => packed({ ...xlsxParts(good), 'xl/media/image1.png': zeros(40) }), 'book.inflatesTooMuch'],
  [
    'a part that is larger than declared',
    '表.xlsx',
    () => lying(packed({ ...xlsxParts(good), [sheetPart]: new Uint8Array(5000) }), sheetPart, 100),
    'book.damaged'
  ],
  [
    'thousands of parts',
    '表.xlsx',
    () => packed({ ...xlsxParts(good), ...Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`xl/x${index}.xml`, '<x/>'])) }),
    'book.tooManyEntries'
  ],
  ['an encrypted workbook', '表.xlsx', () => compound({ EncryptionInfo: text('x'), EncryptedPackage: new Uint8Array(600) }), 'book.encrypted'],
  ['an old workbook with a password', '表.xls', passwordXls, 'book.encrypted'],
  ['an encrypted ods', '表.ods', () => packed(odsParts(odsRow('', odsText('工号')), '<manifest:encryption-data/>')), 'book.encrypted'],
  ['macros', '表.xlsm', () => packed({ ...xlsxParts(good), 'xl/vbaProject.bin': text('x') }), 'book.macros'],
  ['macros under another name', '表.xlsx', () => packed({ ...xlsxParts(good), 'xl/vbaProject.bin': text('x') }), 'book.macros'],
  ['macros in an old workbook', '表.xls', () => compound({ Workbook: text('x'), '_VBA_PROJECT_CUR/VBA/_VBA_PROJECT': text('x') }), 'book.macros'],
  ['macros in an ods', '表.ods', () => packed({ ...odsParts(odsRow('', odsText('工号'))), 'Basic/Standard/Module1.xml': '<x/>' }), 'book.macros'],
  [
    'a document type',
    '表.xlsx',
    () => packed({ ...xlsxParts(good), [sheetPart]: `<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>${xlsxParts(good)[sheetPart]}` }),
    'book.documentType'
  ],
  [
    'a document type in an ods',
    '表.ods',
    () => packed({ ...odsParts(''), 'content.xml': '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
    'book.documentType'
  ],
  ['a binary workbook', '表.xlsb', () => packed({ 'xl/workbook.bin': 'x' }), 'book.binaryBook'],
  ['another package', '表.xlsx', () => packed({ 'word/document.xml': '<x/>' }), 'book.notABook'],
  ['random bytes', '表.xlsx', randomBytes, 'book.notABook'],
  ['a PDF', '表.xlsx', () => text('%PDF-1.7\n1 0 obj\n'), 'book.notABook'],
  ['a PDF named csv', '表.csv', () => text('%PDF-1.7\n1 0 obj\n'), 'book.notABook'],
  ['a compound file of another program', '表.xls', () => compound({ WordDocument: text('x') }), 'book.notABook'],
  ['a workbook without cells', '表.xlsx', () => packed(xlsxParts('')), 'book.noSheets'],
  ['blank lines only', '表.csv', () => text('\n\n\n'), 'book.noSheets'],
  ['rows without end in an ods', '表.ods', () => packed(odsParts(odsRow('table:number-rows-repeated="1048576"', odsText('工号')))), 'book.tooManyRows'],
  [
    'columns without end in an ods',
    '表.ods',
    () => packed(odsParts(odsRow('', odsText('工号', 'table:number-columns-repeated="2000000000"')))),
    'book.tooManyColumns'
  ],
  [
    'rows and columns without end in an ods',
    '表.ods',
    () => packed(odsParts(odsRow('table:number-rows-repeated="1e9"', odsText('工号', 'table:number-columns-repeated="16384"')))),
    'book.tooManyCells'
  ],
  ['a cell far down', '表.xlsx', () => packed(xlsxParts(`${good}<row r="9"><c r="A900000" t="str"><v>x</v></c></row>`)), 'book.tooManyRows'],
  ['a cell beyond every sheet', '表.xlsx', () => packed(xlsxParts(`${good}<row r="9"><c r="ZZZZ9" t="str"><v>x</v></c></row>`)), 'book.tooManyColumns'],
  ['a cell far to the right', '表.xlsx', () => packed(xlsxParts(`${good}<row r="4"><c r="XFD4" t="str"><v>x</v></c></row>`)), 'book.tooManyColumns'],
  ['columns without end in text', '表.csv', () => text(`工号${','.repeat(600)}x\n`), 'book.tooManyColumns'],
  ['rows without end in text', '表.csv', () => text('a,b\n'.repeat(200_001)), 'book.tooManyRows'],
  ['cells without end in text', '表.csv', () => text(`${','.repeat(399)}x\n`.repeat(15_100)), 'book.tooManyCells']
]
