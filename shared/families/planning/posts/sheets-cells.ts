import { add, compare, divide, exact, multiply, roundHalfUp, zero, type DecimalText, type Exact } from '../../../kernel/decimal'
import { cellProblem, cellValue, emptyCell, type CellType } from '../../../kernel/sheet/definition'
import { sheetFaults } from '../../../kernel/sheet/faults'
import { compact, isBlank, tidy, type RawCell } from '../../../kernel/sheet/raw'
import type { SeenCell } from '../../../kernel/sheet/seen'
import { customersFaults } from './sheet-messages'

/** Who a cell names: by number, or by name alone; with a share where one stands there. */
export type NamedManager = { readonly staffNo: string | null; readonly name: string | null; readonly share: DecimalText | null }

// What people write where nobody serves a customer.
const nobody = /^(?:[-–—―/\\]+|无|暂无|没有|空|空缺|待定|未定|未分配|待分配|未指定)$/
const separators = /[、,;/|&+\s]+|(?<=[0-9)%])[和与](?=\S)/
const han = String.raw`\p{Script=Han}`
const numbered = new RegExp(`^(?:${han}{1,8}[(:]?)?([0-9A-Z][0-9A-Z-]{0,23})\\)?(?:\\(?${han}{1,8}\\)?)?(?:[(:](\\d{1,3}(?:\\.\\d{1,6})?)%?\\)?)?$`, 'u')
const named = new RegExp(`^(${han}[${han}·]{1,7})(?:[(:](\\d{1,3}(?:\\.\\d{1,6})?)%?\\)?)?$`, 'u')

/** A number without exponent and without the noise of binary fractions. */
const plainNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  return /e/i.test(text) ? value.toFixed(12).replace(/\.?0+$/, '') : text
}
const textIn = (raw: RawCell): string => (typeof raw === 'number' ? plainNumber(raw) : String(raw))

/** Reads MY10001, MY10001(60%)、MY10002(40%), 张三(MY10001) or 张三; null where a part is none of these. */
export function managersIn(text: string): NamedManager[] | null {
  const plain = tidy(text)
    .replace(/\s+(?=[():%])/g, '')
    .replace(/(?<=[(:])\s+/g, '')
    .replace(/\s+(?=\d+(?:\.\d+)?%)/g, ':')
  const parts = plain.split(separators).filter((part) => part !== '')
  const found = parts.flatMap((part): NamedManager[] => {
    const byNumber = numbered.exec(part.toUpperCase())
    if (byNumber) return [{ staffNo: byNumber[1] ?? null, name: null, share: byNumber[2] ?? null }]
    const byName = named.exec(part)
    return byName ? [{ staffNo: null, name: byName[1] ?? null, share: byName[2] ?? null }] : []
  })
  return found.length === parts.length ? found : null
}
const sayManager = ({ staffNo, name, share }: NamedManager): string => `${staffNo ?? name ?? ''}${share === null ? '' : `(${share}%)`}`

const plain = { numberFormat: '@', bounds: null, choices: [], personal: false } as const
/** 客户经理工号: one or several, each with a share where they share a customer. */
export const managersCell: CellType<string> = {
  ...plain,
  type: 'text',
  write: (value) => value,
  read(cell) {
    if (isBlank(cell.raw) || nobody.test(compact(String(cell.raw)))) return emptyCell
    const managers = managersIn(textIn(cell.raw))
    if (!managers) return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: 'MY10001(60%)、MY10002(40%)' }, cell.details))
    const bad = managers.find(({ share }) => share !== null && !isShare(exact(share)))
    return bad ? shareProblem(cell, sayManager(bad)) : cellValue(managers.map(sayManager).join('、'))
  }
}
const isShare = (share: Exact): boolean => compare(share, zero) > 0 && compare(share, exact(100)) <= 0
const shareProblem = (cell: SeenCell, value: string) => cellProblem(customersFaults.make('shareRange', { cell: cell.name, value }, cell.details))

/** The shares that a text names, in its order; null where a part is no share. */
export function sharesIn(text: string): DecimalText[] | null {
  const parts = tidy(text)
    .split(/[、,;/|\s]+/)
    .filter((part) => part !== '')
  const shares = parts.flatMap((part) => /^(\d{1,3}(?:\.\d{1,6})?)%?$/.exec(part)?.[1] ?? [])
  return shares.length === parts.length ? shares : null
}
/** 分摊比例: one for each staff number of the row. */
export const sharesCell: CellType<string> = {
  ...plain,
  type: 'text',
  write: (value) => value,
  read(cell) {
    if (isBlank(cell.raw) || nobody.test(compact(String(cell.raw)))) return emptyCell
    const shares = sharesIn(textIn(cell.raw))
    if (!shares) return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '60%、40%' }, cell.details))
    const bad = shares.find((share) => !isShare(exact(share)))
    return bad === undefined ? cellValue(shares.join('、')) : shareProblem(cell, bad)
  }
}
/** Shares as people write them in parts of one: 0.6 and 0.4 are 60% and 40%. */
export function inPercent(shares: readonly (DecimalText | null)[]): (DecimalText | null)[] {
  const given = shares.flatMap((share) => (share === null ? [] : [exact(share)]))
  const isOfOne = given.length > 1 && given.length === shares.length && compare(given.reduce(add, zero), exact(1)) === 0
  return isOfOne ? given.map((share) => roundHalfUp(multiply(share, exact(100)), 6).replace(/\.?0+$/, '')) : [...shares]
}

const mostYuan = 1_000_000_000_000
const moneyForm = /^[¥￥]?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(万|千)?元?$/
const scales: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000 }
/** Money in fen; the cell or its heading may count in 万元. */
export const moneyCell: CellType<number> = {
  type: 'number',
  numberFormat: '#,##0.00',
  bounds: { minimum: 0, maximum: mostYuan },
  choices: [],
  personal: false,
  write: (fen) => fen / 100,
  read(cell) {
    if (isBlank(cell.raw) || nobody.test(compact(String(cell.raw)))) return emptyCell
    const parts = moneyForm.exec(compact(textIn(cell.raw)))
    if (!parts) return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '12345.60' }, cell.details))
    const inHeading = /([万千])元/.exec(compact(cell.column.heading))?.[1]
    const scale = scales[parts[2] ?? inHeading ?? ''] ?? 1
    // More places than are kept are noise of means and of binary fractions.
    const [whole = '', places = ''] = (parts[1] ?? '').replaceAll(',', '').split('.')
    const yuan = whole.length > 14 ? null : multiply(exact(places === '' ? whole : `${whole}.${places.slice(0, 12)}`), exact(scale))
    if (yuan === null || compare(yuan, exact(mostYuan)) > 0)
      return cellProblem(sheetFaults.make('aboveMaximum', { ...cell.params, limit: mostYuan }, cell.details))
    if (compare(yuan, zero) < 0) return cellProblem(sheetFaults.make('belowMinimum', { ...cell.params, limit: 0 }, cell.details))
    return cellValue(Number(roundHalfUp(divide(yuan, divide(exact(1), exact(100))), 0)))
  }
}
