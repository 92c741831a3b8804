import type { CivilDate, CivilMonth, Period } from './civil-date'
import type { Language } from './texts'

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2026年6月 · Jun 2026 */
export function sayMonth(month: CivilMonth, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return language === 'zh-CN' ? `${year}年${Number(number)}月` : `${englishMonths[Number(number) - 1] ?? number} ${year}`
}

/** A day as official papers write it: 2026年6月30日 · 30 Jun 2026 */
export function sayDay(day: CivilDate, language: Language): string {
  const [year = '', month = '', number = ''] = day.split('-')
  return language === 'zh-CN' ? `${year}年${Number(month)}月${Number(number)}日` : `${Number(number)} ${englishMonths[Number(month) - 1] ?? month} ${year}`
}

/** 2026年上半年 · 2026 first half */
export function sayPeriod(period: Period, language: Language): string {
  const first = period.endsWith('1')
  return language === 'zh-CN' ? `${period.slice(0, 4)}年${first ? '上' : '下'}半年` : `${period.slice(0, 4)} ${first ? 'first' : 'second'} half`
}
