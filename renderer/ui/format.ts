import type { CivilMonth, Period } from '../../shared/kernel/civil-date'
import type { Language } from '../../shared/kernel/texts'

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2026年6月 · Jun 2026 */
export function sayMonth(month: CivilMonth, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return language === 'zh-CN' ? `${year}年${Number(number)}月` : `${englishMonths[Number(number) - 1] ?? number} ${year}`
}

/** 2026年上半年 · 2026 first half */
export function sayPeriod(period: Period, language: Language): string {
  const first = period.endsWith('1')
  return language === 'zh-CN' ? `${period.slice(0, 4)}年${first ? '上' : '下'}半年` : `${period.slice(0, 4)} ${first ? 'first' : 'second'} half`
}

const two = (value: number): string => String(value).padStart(2, '0')
/** An acknowledged moment on the clock of this machine: 10:31:07. */
export function sayTime(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
/** 2026-06-30 10:31 */
export function sayMoment(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 12,345 */
export const sayCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
/** A figure that is not there. */
export const blank = '—'
