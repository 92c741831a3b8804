import { sheetPath, type Parts } from './package-parts'

const lastColumn = 16_384

/**
 * Gives whole columns the style of their cell in one row (1-based), and the rest of the sheet the style of the cell after
 * the last: rows below stay as text and unlocked however far people fill them in. The library writes no column styles.
 */
export function styleColumnsLike(parts: Parts, sheetIndex: number, row: number, count: number): void {
  const path = sheetPath(sheetIndex)
  const xml = parts.read(path)
  const cells = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml)?.[1] ?? ''
  const styles = [...cells.matchAll(/<c r="[A-Z]+\d+"[^>]*? s="(\d+)"/g)].map(([, style]) => style)
  if (styles.length !== count + 1) throw new Error(`row ${row} of sheet ${sheetIndex} has ${styles.length} styled cells, not ${count + 1}`)
  const columns = [...xml.matchAll(/<col [^>]*\/>/g)].map(([column], index) => column.replace('/>', ` style="${styles[index]}"/>`))
  const rest = `<col min="${count + 1}" max="${lastColumn}" width="9" style="${styles[count]}"/>`
  parts.write(path, xml.replace(/<cols>.*?<\/cols>/s, `<cols>${columns.slice(0, count).join('')}${rest}</cols>`))
}
