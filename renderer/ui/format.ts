export { sayMonth, sayPeriod } from '../../shared/kernel/say-dates'

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
