import type { Inspected, Verdict } from '../../../shared/submission'

/** What people do with a package: take it, decide whether to, or have it sent anew. */
export const groups = ['ready', 'decide', 'refused'] as const
export type Group = (typeof groups)[number]
export const groupOf = (verdict: Verdict): Group => (verdict === 'ok' ? 'ready' : verdict === 'okDiffers' || verdict === 'packMismatch' ? 'decide' : 'refused')

export type InGroups = Readonly<Record<Group, readonly Inspected[]>>
export function grouped(packages: readonly Inspected[]): InGroups {
  const found: Record<Group, Inspected[]> = { ready: [], decide: [], refused: [] }
  for (const one of packages) found[one.digest === null ? 'refused' : groupOf(one.verdict)].push(one)
  return found
}

/** What is ticked from the beginning: only what nothing speaks against. */
export const preselected = (packages: readonly Inspected[]): ReadonlySet<string> =>
  new Set(packages.flatMap(({ verdict, digest }) => (verdict === 'ok' && digest !== null ? [digest] : [])))

export function toggled(chosen: ReadonlySet<string>, digests: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const digest of digests) {
    if (on) next.add(digest)
    else next.delete(digest)
  }
  return next
}

export type Taking = { readonly digests: readonly string[]; readonly despitePack: readonly string[]; readonly people: number; readonly cities: number }
/** What the host is asked to take in, and what it comes to. Nothing is asked for that may not be taken. */
export function takingOf(packages: readonly Inspected[], chosen: ReadonlySet<string>): Taking {
  const { ready, decide } = grouped(packages)
  const taken = [...ready, ...decide].filter(({ digest }) => digest !== null && chosen.has(digest))
  const digestsOf = (some: readonly Inspected[]): string[] => some.flatMap(({ digest }) => (digest === null ? [] : [digest]))
  return {
    digests: digestsOf(taken),
    despitePack: digestsOf(taken.filter(({ verdict }) => verdict === 'packMismatch')),
    people: taken.reduce((sum, { people }) => sum + (people ?? 0), 0),
    cities: new Set(taken.map(({ city }) => city?.code)).size
  }
}
