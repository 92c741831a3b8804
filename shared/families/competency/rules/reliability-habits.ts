import { texts } from '../rule-messages'
import { rounded, type Grid } from './grid'
import { centralOf, haloOf } from './habits'
import { leniencyOf, type Leniency } from './leniency'
import type { AssessorHabits, Obstacle, ReliabilityInput, ReliabilityOutcome, ReliabilityWork } from './reliability-shape'

/** The panel: its assessors by name, and the rated part of its grid with the columns that it kept. */
type Panel = { readonly assessors: readonly string[]; readonly grid: Grid; readonly columns: readonly number[]; readonly enough: boolean }

/** What each assessor tends to, for assessors to talk about; nobody's rating is changed by it. */
export function habitsOf(given: ReliabilityInput, panel: Panel, work: ReliabilityWork): ReliabilityOutcome['habits'] {
  const nominal = given.scale === 'nominal'
  const leniencies: readonly Leniency[] | Obstacle = nominal ? 'notApplicable' : panelLeniency(panel, work)
  return panel.assessors.map((assessor, column): AssessorHabits => {
    const place = panel.columns.indexOf(column)
    const ratings = panel.grid.filter((row) => place >= 0 && row[place] !== null).length
    const leniency = typeof leniencies === 'string' ? leniencies : leniencies[place]
    return {
      assessor,
      ratings,
      leniency: sayLeniency(assessor, leniency ?? 'tooFew', work),
      halo: nominal ? noHalo('notApplicable') : sayHalo(assessor, given, work),
      central: nominal ? noCentral('notApplicable') : sayCentral(assessor, panel, place, work)
    }
  })
}

function panelLeniency({ grid, enough }: Panel, work: ReliabilityWork): readonly Leniency[] | Obstacle {
  if (!enough) return 'tooFew'
  const found = leniencyOf(grid)
  work.condition(() => texts.ref('step.connected'), found !== 'notComparable')
  return found
}

function sayLeniency(assessor: string, found: Leniency | Obstacle, work: ReliabilityWork): AssessorHabits['leniency'] {
  if (typeof found === 'string') return { status: found, value: null, error: null, flagged: false }
  const error = rounded(found.error)
  const value = work.result(
    () => texts.ref('step.leniency', { assessor }),
    rounded(found.value),
    'none',
    () => texts.ref('step.leniency.formula', { error })
  )
  const errors = work.parameter('leniencyErrors')
  const levels = work.parameter('leniencyLevels')
  const size = Math.abs(Number(value))
  const flagged = work.condition(
    () => texts.ref('step.leniencyFlag', { assessor, value, errors, error, levels }),
    size > errors * Number(error) && size > levels
  )
  return { status: 'ok', value, error, flagged }
}

const noHalo = (status: Obstacle): AssessorHabits['halo'] => ({ status, spread: null, correlation: null, flagged: false })
function sayHalo(assessor: string, { byItem }: ReliabilityInput, work: ReliabilityWork): AssessorHabits['halo'] {
  if (!byItem) return noHalo('notApplicable')
  const found = haloOf(
    byItem.filter((rating) => rating.assessor === assessor),
    work.parameter('minimumTargets')
  )
  if (typeof found === 'string') return noHalo(found)
  const spread = work.result(() => texts.ref('step.halo', { assessor }), rounded(found.spread), 'none')
  const limit = work.parameter('haloSpread')
  const flagged = work.condition(() => texts.ref('step.haloFlag', { assessor, spread, limit }), Number(spread) < limit)
  return { status: 'ok', spread, correlation: found.correlation === null ? null : rounded(found.correlation), flagged }
}

const noCentral = (status: Obstacle): AssessorHabits['central'] => ({ status, share: null, spread: null, flagged: false })
function sayCentral(assessor: string, { grid, enough }: Panel, place: number, work: ReliabilityWork): AssessorHabits['central'] {
  if (!enough || place < 0) return noCentral('tooFew')
  const band = { minimumTargets: work.parameter('minimumTargets'), from: work.parameter('middleFrom'), to: work.parameter('middleTo') }
  const found = centralOf(grid, place, band)
  if (typeof found === 'string') return noCentral(found)
  const spread = rounded(found.spread, 2)
  const share = work.result(
    () => texts.ref('step.central', { assessor }),
    rounded(found.share, 2),
    'percent',
    () => texts.ref('step.central.formula', { spread })
  )
  const [least, limit] = [work.parameter('middleShare'), work.parameter('middleSpread')]
  const flagged = work.condition(
    () => texts.ref('step.centralFlag', { assessor, share, least, spread, limit }),
    Number(share) >= least && Number(spread) < limit
  )
  return { status: 'ok', share, spread, flagged }
}
