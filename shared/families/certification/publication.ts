import { compareText } from '../../kernel/decimal'
import type { RoundResult } from './assessment-model'
import { finalStatus } from './assessment-model'
import type { Publicity, Published } from './publication-model'

/** Who is proposed to pass, by county, then by score: what a publicity list says. */
export function proposedList({ people }: Pick<RoundResult, 'people'>): Published[] {
  return people
    .flatMap((person): Published[] => {
      const { staffNo, name, county, grade, target, composite } = person
      return finalStatus(person) === 'pass' && target !== null ? [{ staffNo, name, county, grade, target, composite }] : []
    })
    .toSorted(byCountyAndScore)
}
function byCountyAndScore(a: Published, b: Published): number {
  if (a.county !== b.county) return a.county < b.county ? -1 : 1
  const score = compareText(b.composite ?? '0', a.composite ?? '0')
  return score !== 0 ? score : a.staffNo < b.staffNo ? -1 : 1
}

export type ListDifference = { readonly staffNo: string; readonly name: string; readonly kind: 'added' | 'gone' | 'changed' }
/** What the results say now against what was published: a list that hangs on the wall must not drift unseen. */
export function changesSincePublication(publicity: Pick<Publicity, 'list'>, result: Pick<RoundResult, 'people'>): ListDifference[] {
  const now = new Map(proposedList(result).map((one) => [one.staffNo, one]))
  const before = new Map(publicity.list.map((one) => [one.staffNo, one]))
  const gone = publicity.list.flatMap((one): ListDifference[] => {
    const other = now.get(one.staffNo)
    if (!other) return [{ staffNo: one.staffNo, name: one.name, kind: 'gone' }]
    return other.target === one.target && other.composite === one.composite ? [] : [{ staffNo: one.staffNo, name: one.name, kind: 'changed' }]
  })
  const added = [...now.values()].flatMap(({ staffNo, name }): ListDifference[] => (before.has(staffNo) ? [] : [{ staffNo, name, kind: 'added' }]))
  return [...gone, ...added]
}

/** 张三 → 张*, 欧阳小明 → 欧**明: enough for colleagues to know who is meant, too little for strangers. */
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length <= 1) return name
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}
/** The last four of a staff number. */
export const maskStaffNumber = (staffNo: string): string => (staffNo.length <= 4 ? staffNo : `${'*'.repeat(staffNo.length - 4)}${staffNo.slice(-4)}`)

/** The next certificate numbers with a prefix: they go on from the highest that was ever given, revoked ones included. */
export function nextNumbers(given: Iterable<string>, prefix: string, count: number): string[] {
  let highest = 0
  for (const number of given) {
    const serial = number.startsWith(prefix) ? number.slice(prefix.length) : ''
    if (/^\d{1,9}$/.test(serial)) highest = Math.max(highest, Number(serial))
  }
  return Array.from({ length: count }, (_, index) => `${prefix}${String(highest + index + 1).padStart(4, '0')}`)
}
