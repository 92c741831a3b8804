/** A daily backup: `number` gives the order, the day is a label for people and for grouping, never for ordering. */
export type Backup = { readonly name: string; readonly number: number; /** YYYY-MM-DD on the clock of that day. */ readonly day: string }

export type Retention = { readonly days: number; readonly weeks: number }
export const usualRetention: Retention = { days: 7, weeks: 4 }

const millisecondsOfDay = 86_400_000
/** The Monday of a day's week, as a count of days. */
const weekOf = (day: string): number => {
  const days = Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay
  return days - ((days + 3) % 7)
}

/** The newest backup of each of the last so many groups. */
function newestOfGroups(newestFirst: readonly Backup[], groupOf: (backup: Backup) => string | number, groups: number): Backup[] {
  const found = new Map<string | number, Backup>()
  for (const backup of newestFirst) if (!found.has(groupOf(backup))) found.set(groupOf(backup), backup)
  return [...found.values()].slice(0, groups)
}

/**
 * The backups that may go: all but the newest of each of the last days and weeks that have any. By number, so that a clock
 * set back or forward costs nothing.
 * @example expendable(listed, { days: 7, weeks: 4 })
 */
export function expendable(backups: readonly Backup[], { days, weeks }: Retention = usualRetention): Backup[] {
  const newestFirst = backups.toSorted((left, right) => right.number - left.number)
  const kept = new Set([...newestOfGroups(newestFirst, ({ day }) => day, days), ...newestOfGroups(newestFirst, ({ day }) => weekOf(day), weeks)])
  return backups.filter((backup) => !kept.has(backup))
}
