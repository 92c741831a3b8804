import { orientations, phases, type Orientation, type Phase, type PositioningResult, type TimeMix } from '../../../../shared/families/planning'
import { compare, compareText, exact, roundHalfUp, subtract, type DecimalText } from '../../../../shared/kernel/decimal'

/** By how many percentage points a phase is above its target (below: negative). */
export type PhaseDifference = { readonly phase: Phase; readonly points: DecimalText }
/** Phases that take more than they should, most first; and those that take less. */
export function differencesOf(
  mix: TimeMix,
  target: PositioningResult['target']
): { readonly above: readonly PhaseDifference[]; readonly below: readonly PhaseDifference[] } {
  const all = phases.map((phase): PhaseDifference => ({ phase, points: roundHalfUp(subtract(exact(mix.byPhase[phase]), exact(target[phase]))) }))
  const ordered = all.toSorted((a, b) => compareText(b.points, a.points))
  return {
    above: ordered.filter(({ points }) => compareText(points, '0') > 0),
    below: ordered.filter(({ points }) => compareText(points, '0') < 0).toReversed()
  }
}

/** What somebody's time mostly goes to; of equals the first in the order advisor, relationship, administration. */
export function mainOrientation({ byOrientation }: TimeMix): Orientation {
  return orientations.reduce<Orientation>((most, one) => (compare(exact(byOrientation[one]), exact(byOrientation[most])) > 0 ? one : most), 'advisor')
}
/** How many people's time mostly goes to each orientation. */
export function mainOrientations({ people }: Pick<PositioningResult, 'people'>): Readonly<Record<Orientation, number>> {
  const counts = { advisor: 0, relationship: 0, administration: 0 }
  for (const { mix } of people) counts[mainOrientation(mix)]++
  return counts
}
/** Without its sign. */
export const pointsOf = (points: DecimalText): DecimalText => points.replace('-', '')
