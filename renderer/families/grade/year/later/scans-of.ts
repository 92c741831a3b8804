import type { Attachment } from '../../../../../shared/families/grade'

type Attachments = ReadonlyMap<string, Attachment>
/** The scans of one person in a year, or of the whole year; as they were attached. */
export const scansOf = (attachments: Attachments, year: number, staffNo: string | null): Attachment[] =>
  [...attachments.values()]
    .filter((one) => one.year === year && one.staffNo === staffNo)
    .toSorted((a, b) => (a.on === b.on ? (a.name < b.name ? -1 : 1) : a.on < b.on ? -1 : 1))

/** How many scans each person has in a year. */
export function scansByPerson(attachments: Attachments, year: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of attachments.values()) if (one.year === year && one.staffNo !== null) counts.set(one.staffNo, (counts.get(one.staffNo) ?? 0) + 1)
  return counts
}
