import type { CivilDate } from '../kernel/civil-date'
import { isSame } from '../kernel/same'
import type { Bounds, DatedValue, PackEntry, StandardPack } from './pack'

type Of<K extends string, T> = { readonly path: string; readonly kind: K; readonly from: null; readonly before: T; readonly after: T }
type OfValue<K extends string, B, A> = { readonly path: string; readonly kind: K; readonly from: CivilDate; readonly before: B; readonly after: A }
/** One thing in which two packs differ. Values are told apart by their first day; `ground`: the value is the same, what it stands on is not. */
export type PackDifference =
  | { readonly path: string; readonly kind: 'parameterAdded'; readonly from: null; readonly before: null; readonly after: PackEntry }
  | { readonly path: string; readonly kind: 'parameterRemoved'; readonly from: null; readonly before: PackEntry; readonly after: null }
  | Of<'unit', PackEntry['unit']>
  | Of<'bounds', Bounds | null>
  | Of<'note', PackEntry['note']>
  | Of<'citySettable', boolean | null>
  | Of<'cityBounds', Bounds | null>
  | OfValue<'valueAdded', null, DatedValue>
  | OfValue<'valueRemoved', DatedValue, null>
  | OfValue<'valueChanged', DatedValue, DatedValue>
  | OfValue<'ground', DatedValue, DatedValue>
export type PackDifferenceKind = PackDifference['kind']

/** What a pack changes against another one, parameter by parameter, by path and day. Pure; what packs are called is no difference. */
export function diffPacks(before: StandardPack, after: StandardPack): PackDifference[] {
  const paths = [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])].toSorted(inOrder)
  return paths.flatMap((path) => diffEntries(path, before.parameters[path], after.parameters[path]))
}
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function diffEntries(path: string, before: PackEntry | undefined, after: PackEntry | undefined): PackDifference[] {
  if (!before) return after ? [{ path, kind: 'parameterAdded', from: null, before: null, after }] : []
  if (!after) return [{ path, kind: 'parameterRemoved', from: null, before, after: null }]
  return [...diffFrames(path, before, after), ...diffValues(path, before, after)]
}

function diffFrames(path: string, before: PackEntry, after: PackEntry): PackDifference[] {
  const all: readonly PackDifference[] = [
    { path, kind: 'unit', from: null, before: before.unit, after: after.unit },
    { path, kind: 'bounds', from: null, before: before.bounds, after: after.bounds },
    { path, kind: 'note', from: null, before: before.note, after: after.note },
    { path, kind: 'citySettable', from: null, before: before.citySettable ?? null, after: after.citySettable ?? null },
    { path, kind: 'cityBounds', from: null, before: before.cityBounds ?? null, after: after.cityBounds ?? null }
  ]
  return all.filter((one) => !isSame(one.before, one.after))
}

function diffValues(path: string, { values: before }: PackEntry, { values: after }: PackEntry): PackDifference[] {
  const old = new Map(before.map((value) => [value.from, value]))
  const now = new Map(after.map((value) => [value.from, value]))
  return [...new Set([...old.keys(), ...now.keys()])].toSorted(inOrder).flatMap((from) => diffValue(path, from, old.get(from), now.get(from)))
}
function diffValue(path: string, from: CivilDate, before: DatedValue | undefined, after: DatedValue | undefined): PackDifference[] {
  if (!before) return after ? [{ path, kind: 'valueAdded', from, before: null, after }] : []
  if (!after) return [{ path, kind: 'valueRemoved', from, before, after: null }]
  if (isSame(before, after)) return []
  return [{ path, kind: isSame(before.value, after.value) ? 'ground' : 'valueChanged', from, before, after }]
}

/** Paths in which two packs compute differently: by a value, or by the unit in which it stands. */
export const differingPaths = (before: StandardPack, after: StandardPack): string[] => [
  ...new Set(
    diffPacks(before, after)
      .filter(({ kind }) => computing.has(kind))
      .map(({ path }) => path)
  )
]
const computing: ReadonlySet<PackDifferenceKind> = new Set(['parameterAdded', 'parameterRemoved', 'unit', 'valueAdded', 'valueRemoved', 'valueChanged'])
