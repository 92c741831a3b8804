import { civilDate, type CivilDate } from '../civil-date'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** What an identity number of 18 digits (GB 11643) says; null where the text is none. */
export type IdentityFacts = { readonly checkDigitFits: boolean; readonly birthDay: CivilDate | null; readonly sex: 'male' | 'female' }

/**
 * Reads 公民身份号码: 6 digits of place, 8 of birth day, 3 of order (odd: male), 1 check digit by ISO 7064 MOD 11-2.
 * @example identityFacts('11010519491231002X') → { checkDigitFits: true, birthDay: '1949-12-31', sex: 'female' }
 */
export function identityFacts(text: string): IdentityFacts | null {
  if (!/^\d{17}[\dX]$/.test(text)) return null
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return {
    checkDigitFits: checkDigits[sum % 11] === text[17],
    birthDay: civilDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))),
    sex: Number(text[16]) % 2 === 1 ? 'male' : 'female'
  }
}

// 15 digits or more in a row, or the same with spaces where people put them: an identity number, or as private a number.
const longNumber = /(?:[0-9０-９]{15,17}|[0-9０-９]{6}\s?[0-9０-９]{8}\s?[0-9０-９]{3}\s?|[0-9０-９]{17,})[0-9０-９XxＸｘ]?/g
/** Hides numbers as long as identity numbers wherever they stand: people put them into the wrong column. */
export const maskNumbersIn = (text: string): string => (text.length < 15 ? text : text.replace(longNumber, (found) => maskIdentity(found)))

/** An identity number fit for messages and previews: place and last four digits, the rest hidden. */
export const maskIdentity = (text: string): string => (text.length < 11 ? text : `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`)
