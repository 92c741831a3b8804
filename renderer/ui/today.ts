import { civilDate, type CivilDate } from '../../shared/kernel/civil-date'

/** The day on this machine's own calendar. */
export function today(): CivilDate {
  const now = new Date()
  const day = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (!day) throw new RangeError('the clock of this machine is out of range')
  return day
}
