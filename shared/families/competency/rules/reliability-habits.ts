import { texts } from '../rule-messages'
import { rounded, type Grid } from './grid'
import { centralOf, haloOf } from './habits'
import { leniencyOf, type Leniency } from './leniency'
import type { AssessorHabits, Obstacle, ReliabilityInput, ReliabilityOutcome, ReliabilityWork } from './reliability-shape'

/** The panel: its assessors by name, the rated part of its grid with the columns that it kept, and how many candidates a statistic needs. */
type Panel = {
  readonly assessors: readonly string[]
  readonly grid: Grid
  readonly columns: readonly number[]
  readonly enough: boolean
  readonly minimum: number
}
type Sayer<K extends 'leniency' | 'halo' | 'central'> = (assessor: string, place: number) => AssessorHabits[K]

/** What each assessor tends to, for assessors to talk about; nobody's rating is changed by it. */
export function habitsOf(given: ReliabilityInput, panel: Panel, work: ReliabilityWork): ReliabilityOutcome['habits'] {
  const nominal = given.scale === 'nominal'
  const leniency = nominal ? () => noLeniency('notApplicable') : leniencySayer(panel, work)
  const halo = nominal ? () => noHalo('notApplicable') : haloSayer(given, panel, work)
  const central = nominal ? () => noCentral('notApplicable') : centralSayer(panel, work)
  return panel.assessors.map((assessor, column) => {
    const place = panel.columns.indexOf(column)
    const ratings = panel.grid.filter((row) => place >= 0 && row[place] !== null).length
    return { assessor, ratings, leniency: leniency(assessor, place), halo: halo(assessor, place), central: central(assessor, place) }
  })
}

const noLeniency = (status: Obstacle): AssessorHabits['leniency'] => ({ status, value: null, error: null, flagged: false })
function leniencySayer({ grid, enough }: Panel, work: ReliabilityWork): Sayer<'leniency'> {
  if (!enough) return () => noLeniency('tooFew')
  const all: readonly Leniency[] | Obstacle = leniencyOf(grid)
  work.condition(() => texts.ref('step.connected'), all !== 'notComparable')
  if (typeof all === 'string') return () => noLeniency(all)
  const [errors, levels] = [work.parameter('leniencyErrors'), work.parameter('leniencyLevels')]
  return (assessor, place) => {
    const found = all[place]
    if (!found) return noLeniency('tooFew')
    const error = rounded(found.error)
    const value = work.result(() => texts.ref('step.leniency', { assessor, error }), rounded(found.value), 'none')
    const size = Math.abs(Number(value))
    const flagged = work.condition(
      () => texts.ref('step.leniencyFlag', { assessor, value, errors, error, levels }),
      size > errors * Number(error) && size > levels
    )
    return { status: 'ok', value, error, flagged }
  }
}

const noHalo = (status: Obstacle): AssessorHabits['halo'] => ({ status, spread: null, correlation: null, flagged: false })
function haloSayer({ byItem }: ReliabilityInput, { minimum }: Panel, work: ReliabilityWork): Sayer<'halo'> {
  if (!byItem) return () => noHalo('notApplicable')
  const limit = work.parameter('haloSpread')
  return (assessor) => {
    const own = byItem.filter((rating) => rating.assessor === assessor)
    const found = haloOf(own, minimum)
    if (typeof found === 'string') return noHalo(found)
    const spread = work.result(() => texts.ref('step.halo', { assessor }), rounded(found.spread), 'none')
    const flagged = work.condition(() => texts.ref('step.haloFlag', { assessor, spread, limit }), Number(spread) < limit)
    return { status: 'ok', spread, correlation: found.correlation === null ? null : rounded(found.correlation), flagged }
  }
}

const noCentral = (status: Obstacle): AssessorHabits['central'] => ({ status, share: null, spread: null, flagged: false })
function centralSayer({ grid, enough, minimum }: Panel, work: ReliabilityWork): Sayer<'central'> {
  if (!enough) return () => noCentral('tooFew')
  const band = { minimumTargets: minimum, from: work.parameter('middleFrom'), to: work.parameter('middleTo') }
  const [least, limit] = [work.parameter('middleShare'), work.parameter('middleSpread')]
  return (assessor, place) => {
    if (place < 0) return noCentral('tooFew')
    const found = centralOf(grid, place, band)
    if (typeof found === 'string') return noCentral(found)
    const spread = rounded(found.spread, 2)
    const share = work.result(() => texts.ref('step.central', { assessor, spread }), rounded(found.share, 2), 'percent')
    const flagged = work.condition(
      () => texts.ref('step.centralFlag', { assessor, share, least, spread, limit }),
      Number(share) >= least && Number(spread) < limit
    )
    return { status: 'ok', share, spread, flagged }
  }
}
