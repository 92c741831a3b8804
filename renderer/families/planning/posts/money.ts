import { exact, roundHalfUp } from '../../../../shared/kernel/decimal'
import { sayCount } from '../../../ui/format'

/** Fen as yuan: 1,234.50. */
export function sayYuan(fen: number): string {
  const [whole = '0', cents = '00'] = roundHalfUp({ numerator: BigInt(fen), denominator: 100n }).split('.')
  return `${sayCount(Number(whole))}.${cents}`
}
/** Yuan as they are typed, thousands separators and full-width digits allowed; null where it is no amount. */
export function readYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥]/g, '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return null
  const { numerator, denominator } = exact(plain)
  return Number((numerator * 100n) / denominator)
}
/** Fen as they are typed: 1234.5. */
export const typedYuan = (fen: number | null): string => (fen === null ? '' : roundHalfUp({ numerator: BigInt(fen), denominator: 100n }).replace(/\.00$/, ''))
