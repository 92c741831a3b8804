import { z } from 'zod'

/**
 * An exact number: a fraction of whole numbers, denominator above zero.
 * Scores are added, weighted and averaged without loss and rounded once, where a rule declares an output.
 */
export type Exact = { readonly numerator: bigint; readonly denominator: bigint }

/** A decimal as text without exponent, e.g. `79.40`. What is stored, shown and compared. */
export type DecimalText = string
const pattern = /^-?\d{1,15}(?:\.\d{1,12})?$/

/** A decimal from the outside: text or a JSON number; kept as the shortest text of the same value. */
export const decimalSchema = z.union([z.string().regex(pattern), z.number()]).transform((value, context): DecimalText => {
  const text = String(value)
  if (pattern.test(text)) return canonical(text)
  context.addIssue({ code: 'custom', message: 'not a plain decimal', input: value })
  return z.NEVER
})

/** A decimal rounded to two places, as rules give it. */
export const scoreSchema = z.string().regex(/^-?\d+\.\d{2}$/)

const canonical = (text: string): DecimalText => {
  const trimmed = (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^(-?)0+(?=\d)/, '$1')
  return trimmed === '-0' ? '0' : trimmed
}

const powersOfTen = Array.from({ length: 16 }, (_, power) => 10n ** BigInt(power))
const tenTo = (places: number): bigint => powersOfTen[places] ?? 10n ** BigInt(places)

const minus = 45
const point = 46
const digitZero = 48
// Fifteen digits are always exact in a number, so that most texts are read without big integers.
const mostDigits = 15

/** Reads a decimal text or a safe whole number. Throws on anything else: the edges have parsed it before. */
export function exact(value: DecimalText | number): Exact {
  const text = typeof value === 'number' ? String(value) : value
  return readShort(text) ?? readLong(text)
}

/** The usual case, digit by digit; null leaves it to the careful one. */
function readShort(text: string): Exact | null {
  const start = text.charCodeAt(0) === minus ? 1 : 0
  let units = 0
  let places = -1
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const digit = code - digitZero
    if (digit >= 0 && digit <= 9) {
      units = units * 10 + digit
      if (places >= 0) places++
    } else if (code === point && places < 0 && index > start) places = 0
    else return null
  }
  const digits = text.length - start - (places < 0 ? 0 : 1)
  if (digits < 1 || digits > mostDigits || places === 0 || places > 12) return null
  return { numerator: BigInt(start === 1 ? -units : units), denominator: tenTo(Math.max(places, 0)) }
}

function readLong(text: string): Exact {
  if (!pattern.test(text)) throw new RangeError(`not a plain decimal: ${text}`)
  const at = text.indexOf('.')
  if (at < 0) return { numerator: BigInt(text), denominator: 1n }
  return { numerator: BigInt(text.slice(0, at) + text.slice(at + 1)), denominator: tenTo(text.length - at - 1) }
}

export const zero: Exact = { numerator: 0n, denominator: 1n }

export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator }
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator }
}
export const negate = (a: Exact): Exact => ({ numerator: -a.numerator, denominator: a.denominator })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator })

/** Throws on a zero divisor: a rule asks before it divides. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.numerator === 0n) throw new RangeError('division by zero')
  const sign = b.numerator < 0n ? -1n : 1n
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign }
}
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, zero)
/** Mean of at least one value. */
export const mean = (values: readonly Exact[]): Exact => divide(sum(values), exact(values.length))

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Compares two decimal texts by value. */
export const compareText = (a: DecimalText, b: DecimalText): number => compare(exact(a), exact(b))

/** 四舍五入: half up, away from zero; always with the given number of places. */
export function roundHalfUp(value: Exact, places = 2): DecimalText {
  const negative = value.numerator < 0n
  const magnitude = negative ? -value.numerator : value.numerator
  const units = (magnitude * tenTo(places) * 2n + value.denominator) / (value.denominator * 2n)
  const digits = units.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return negative && units !== 0n ? `-${text}` : text
}

/** An exact value for a trace: at most six places, marked when it goes on. */
export function showExact(value: Exact): string {
  const text = roundHalfUp(value, 6)
  const short = text.replace(/\.?0+$/, '')
  return compare(exact(text), value) === 0 ? short : `${text}…`
}

/** The smallest multiple of 0.01 that is not below the value. */
export function ceilingToHundredth(value: Exact): Exact {
  const scaled = value.numerator * 100n
  const quotient = scaled / value.denominator
  const above = scaled > 0n && scaled % value.denominator !== 0n ? 1n : 0n
  return { numerator: quotient + above, denominator: 100n }
}
