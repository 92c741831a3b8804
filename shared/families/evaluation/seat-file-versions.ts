import type { Conflict, Rating, Seat } from './model'

/**
 * What several laptops made of one rating or one seat. Every version names its origin and counts that origin's edits;
 * `known` says, by origin, up to which edit a version had seen the others. A version that another one knew of is past.
 * Versions that did not know of each other stand side by side. Joining registers is commutative, associative and idempotent.
 */
export type Version = Rating | Seat
type Known = Readonly<Record<string, number>>
export type Register = { readonly versions: ReadonlyMap<string, Version>; readonly known: Known }
export const emptyRegister: Register = { versions: new Map(), known: {} }

const latest = (left: Known, right: Known): Known => {
  const joined: Record<string, number> = { ...left }
  for (const [origin, edit] of Object.entries(right)) joined[origin] = Math.max(edit, joined[origin] ?? 0)
  return joined
}
const seenOf = (known: Known, origin: string): number => (Object.hasOwn(known, origin) ? (known[origin] ?? -1) : -1)

/** All edits that a row stands for: its own and those that it was built on. */
export const knownBy = (row: Pick<Version, 'edit' | 'origin' | 'known'>): Known => latest(row.known ?? {}, { [row.origin]: row.edit })
/** The row with what it knows, origins in order so that equal rows are equal texts. */
export function withKnown<T extends Pick<Version, 'known'>>(row: T, known: Known): T {
  return { ...row, known: Object.fromEntries(Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

const textWithout = (row: Version, left: ReadonlySet<string>): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([key]) => !left.has(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  )
const bookkeeping = new Set(['edit', 'origin', 'known'])
// The timer alone is nothing to quarrel about.
const beside = new Set([...bookkeeping, 'seconds'])
const textOf = (row: Version): string => textWithout(row, bookkeeping)

/** Which of two versions is shown: the one with more edits, then by origin, then by text; any rule would do that all laptops share. */
export function compareVersions(left: Version, right: Version): number {
  if (left.edit !== right.edit) return left.edit - right.edit
  if (left.origin !== right.origin) return left.origin < right.origin ? -1 : 1
  const [a, b] = [textOf(left), textOf(right)]
  return a === b ? 0 : a < b ? -1 : 1
}

export const registerOf = (row: Version): Register => ({ versions: new Map([[row.origin, row]]), known: knownBy(row) })

/** The register that a workspace holds: the visible row, and the versions beside it while they are undecided. */
export function registerIn(visible: Version | undefined, conflict: Conflict | undefined): Register {
  if (!visible) return emptyRegister
  const versions = conflict?.versions ?? []
  // An edit made after the conflict arose has seen all its versions.
  const isOneOf = versions.some(({ origin, edit }) => origin === visible.origin && edit === visible.edit)
  const known = [visible, ...versions].map(knownBy).reduce(latest)
  return { versions: new Map((isOneOf ? versions : [visible]).map((version) => [version.origin, version])), known }
}

export function joinRegisters(left: Register, right: Register): Register {
  const versions = new Map<string, Version>()
  for (const origin of new Set([...left.versions.keys(), ...right.versions.keys()])) {
    const kept = joinVersions(left.versions.get(origin), right.versions.get(origin), left.known, right.known)
    if (kept) versions.set(origin, kept)
  }
  return { versions, known: latest(left.known, right.known) }
}
function joinVersions(left: Version | undefined, right: Version | undefined, leftKnows: Known, rightKnows: Known): Version | null {
  if (left && right) return compareVersions(left, right) >= 0 ? left : right
  if (left) return left.edit > seenOf(rightKnows, left.origin) ? left : null
  return right && right.edit > seenOf(leftKnows, right.origin) ? right : null
}

export function isSameRegister(left: Register, right: Register): boolean {
  const origins = Object.keys(right.known)
  return (
    left.versions.size === right.versions.size &&
    [...left.versions].every(([origin, version]) => {
      const other = right.versions.get(origin)
      return other !== undefined && compareVersions(version, other) === 0
    }) &&
    Object.keys(left.known).length === origins.length &&
    origins.every((origin) => left.known[origin] === right.known[origin])
  )
}

/** The versions of a register, the one that is shown first; each knows of all of them. */
export const versionsOf = ({ versions, known }: Register): Version[] =>
  [...versions.values()].toSorted((a, b) => compareVersions(b, a)).map((version) => withKnown(version, known))

/** Whether versions say different things, so that somebody must choose. */
export const differ = (versions: readonly Version[]): boolean => new Set(versions.map((version) => textWithout(version, beside))).size > 1
