import { compareText, exact, roundHalfUp, subtract, type DecimalText } from '../../../../../shared/kernel/decimal'
import type { TextRef, Translate } from '../../../../../shared/kernel/texts'
import { blank, sayCount } from '../../../../ui/format'

/** 12,345.60: thousands set apart, decimals as they are. */
export function sayFigure(value: DecimalText): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(value) ?? []
  return whole === '' ? value : `${sign === '-' ? '−' : ''}${sayCount(Number(whole))}${rest}`
}
/** A figure, or the sign that there is none. */
export const sayFigureOr = (value: DecimalText | null): string => (value === null ? blank : sayFigure(value))

/** +3, −2, 0 */
export const signedCount = (value: number): string => (value > 0 ? `+${sayCount(value)}` : value < 0 ? `−${sayCount(-value)}` : '0')
/** How far a figure is from another, with its sign. */
export function signedFigure(value: DecimalText, from: DecimalText): string {
  const difference = roundHalfUp(subtract(exact(value), exact(from)))
  return compareText(difference, '0') > 0 ? `+${sayFigure(difference)}` : sayFigure(difference)
}

/** What was typed as a plain decimal; full-width digits and thousands separators are read too. Null where it is none. */
export function readFigure(text: string): DecimalText | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll('−', '-')
    .trim()
  return /^-?\d{1,15}(?:\.\d{1,12})?$/.test(plain) ? plain : null
}
/** A whole number of people as it was typed; null where it is none. */
export function readCount(text: string, most = 1_000_000): number | null {
  const figure = readFigure(text)
  return figure !== null && /^\d+$/.test(figure) && Number(figure) <= most ? Number(figure) : null
}
/** A parameter's name without the part of the plan that it stands in, which the page says already. */
export function sayShort(title: TextRef, say: Translate): string {
  const short = say(title).replace(/^[^：:]*[：:]\s*/, '')
  return short.charAt(0).toUpperCase() + short.slice(1)
}
