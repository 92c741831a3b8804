import { columnLetter } from '../../../../shared/kernel/sheet/raw'
import { styleOf, type BookCell } from './cells'
import { sheetPath, type Parts } from './package-parts'
import { safeText } from './safe-text'

/** Rows that the library writes itself; of a longer sheet the rest is filled in afterwards, at several times its speed. */
const rowsByLibrary = 60

type Row = readonly BookCell[]
/** A long sheet in two: what the library writes, ending with a row that shows every style of the rest once, and the rest. */
export type Bulk = { readonly skeleton: readonly Row[]; readonly rest: readonly Row[]; readonly styleNames: readonly string[] }

/** Null where the sheet is short, or has comments where only the library can write them. */
export function bulkOf(rows: readonly Row[]): Bulk | null {
  const rest = rows.slice(rowsByLibrary)
  if (rest.length < rowsByLibrary || rest.some((row) => row.some(({ comment }) => comment !== undefined))) return null
  const shown = new Map<string, BookCell>()
  for (const row of rest)
    for (const one of row) {
      const { name, format } = styleOf(one)
      if (!shown.has(name)) shown.set(name, { ...one, value: null, ...(format ? { numberFormat: format } : {}) })
    }
  return { skeleton: [...rows.slice(0, rowsByLibrary), [...shown.values()]], rest, styleNames: [...shown.keys()] }
}

/** Puts the rest in place of the row that showed the styles. */
export function fillBulk(parts: Parts, sheetIndex: number, { rest, styleNames }: Bulk, heightOf: (row: Row) => number): void {
  const path = sheetPath(sheetIndex)
  const xml = parts.read(path)
  const first = rowsByLibrary + 1
  const start = xml.indexOf(`<row r="${first}"`)
  const end = xml.indexOf('</row>', start) + '</row>'.length
  const numbers = [...xml.slice(start, end).matchAll(/<c [^>]*?\bs="(\d+)"/g)].map(([, number]) => number ?? '0')
  if (start < 0 || numbers.length !== styleNames.length) throw new Error(`sheet ${sheetIndex} shows ${numbers.length} styles, not ${styleNames.length}`)
  const styles = new Map(styleNames.map((name, index) => [name, numbers[index] ?? '0']))
  const width = rest.reduce((most, row) => Math.max(most, row.length), 0)
  const letters = Array.from({ length: width }, (_, column) => columnLetter(column))
  const written = rest.map((row, index) => rowXml(row, { number: first + index, height: heightOf(row), letters, styles }))
  const dimension = `<dimension ref="A1:${letters.at(-1) ?? 'A'}${first + rest.length - 1}"/>`
  parts.write(path, xml.slice(0, start).replace(/<dimension [^>]*\/>/, dimension) + written.join('') + xml.slice(end))
}

type RowPlace = { readonly number: number; readonly height: number; readonly letters: readonly string[]; readonly styles: ReadonlyMap<string, string> }
function rowXml(row: Row, { number, height, letters, styles }: RowPlace): string {
  let cells = ''
  for (const [column, one] of row.entries()) {
    const start = `<c r="${letters[column]}${number}" s="${styles.get(styleOf(one).name)}"`
    if (one.value === null) cells += `${start}/>`
    else if (typeof one.value === 'number') cells += `${start}><v>${one.value}</v></c>`
    else cells += `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(safeText(one.value))}</t></is></c>`
  }
  return `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_' }
const escapeXml = (text: string): string => text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character)
