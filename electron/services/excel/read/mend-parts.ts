import type { PackageKind } from './given-book'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)

/** Says in other words what the parser would not understand, so that nothing of it is lost without a word. */
export function mendPart(kind: PackageKind, part: string, bytes: Uint8Array): Uint8Array {
  if (kind !== 'xlsx') return bytes
  if (/^xl\/styles\.xml$/i.test(part)) return Buffer.from(namedDateFormats(latin(bytes)), 'latin1')
  return /^xl\/worksheets\//i.test(part) && has(bytes, '<f') ? Buffer.from(shownFormulas(latin(bytes)), 'latin1') : bytes
}

// Formats that Chinese Excel has built in and never writes out, e.g. 57 for 2026年1月; the parser knows only those of American Excel.
const builtInDays = new Set(['27', '28', '29', '30', '31', '36', '50', '51', '52', '53', '54', '57', '58'])
const builtInTimes = new Set(['32', '33', '34', '35', '55', '56'])
const americanDay = '14'
const americanTime = '20'

function namedDateFormats(styles: string): string {
  const written = new Set([...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*\bnumFmtId="(\d+)"/g)].map(([, id]) => id))
  return styles.replace(/(<(?:\w+:)?xf\b[^>]*\bnumFmtId=")(\d+)(?=")/g, (whole, before: string, id: string) => {
    if (written.has(id)) return whole
    return builtInDays.has(id) ? before + americanDay : builtInTimes.has(id) ? before + americanTime : whole
  })
}

/**
 * A formula without a saved value (programs that write workbooks do not compute) would read as a blank cell, that is as "not entered".
 * It becomes its own text: unreadable as a score, and plain to see. A formula that gave an empty text has a type and stays empty.
 */
function shownFormulas(sheet: string): string {
  return sheet.replace(
    /<c\b([^>]*)>\s*<f\b(?:[^>]*\/>|[^>]*>([^<]*)<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g,
    (whole, attributes: string, formula: string | undefined) =>
      /\bt="(?!n")/.test(attributes) ? whole : `<c${attributes.replace(/\s*\bt="n"/, '')} t="str"><v>=${formula ?? ''}</v></c>`
  )
}

/** Which sheets of an ods are hidden, by their order; the parser does not say. */
export function hiddenTables(content: Uint8Array): ReadonlySet<number> {
  const text = latin(content)
  const styles = [...text.matchAll(/<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*>\s*<style:table-properties\b[^>]*\btable:display="false"/g)]
  const hidden = new Set(styles.map(([, name]) => name))
  if (hidden.size === 0) return new Set()
  const tables = [...text.matchAll(/<table:table\b(?!-)([^>]*)>/g)]
  return new Set(tables.flatMap(([, attributes = ''], index) => (hidden.has(/\btable:style-name="([^"]*)"/.exec(attributes)?.[1]) ? [index] : [])))
}

/** The row of the last cell of a sheet that has content; the parser stops before it where it lies too far down, and says nothing. */
export function lastFilledRow(sheet: Uint8Array): number {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length)
  const end = text.lastIndexOf('</c>')
  if (end < 0) return 0
  const cell = text.toString('latin1', Math.max(0, text.lastIndexOf('<c ', end)), end)
  const row = /^<c [^>]*\br="[A-Z]{1,3}(\d{1,7})"/.exec(cell)?.[1]
  return row !== undefined && /<(?:v|is)\b/.test(cell) ? Number(row) : 0
}

const plainText = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
/** What people call the sheet of a part; the part's own name where the book does not say. */
export function sheetNameOf(part: string, workbook: Uint8Array | undefined, relations: Uint8Array | undefined): string {
  const file = part.replace(/^.*\//, '')
  const text = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '')
  const tagOf = (tags: Iterable<RegExpMatchArray>, holds: (tag: string) => boolean): string => [...tags].map(([tag]) => tag).find(holds) ?? ''
  const relation = tagOf(text(relations).matchAll(/<Relationship\b[^>]*>/g), (tag) => tag.includes(`/${file}"`))
  const id = /\bId="([^"]*)"/.exec(relation)?.[1]
  const sheet = tagOf(text(workbook).matchAll(/<sheet\b[^>]*>/g), (tag) => id !== undefined && new RegExp(`:id="${id.replace(/\W/g, '\\$&')}"`).test(tag))
  return plainText(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? file.replace(/\.xml$/i, ''))
}
