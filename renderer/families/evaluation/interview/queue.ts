import type { Round } from '../../../../shared/families/certification'
import { isTouched, queueOf as queueOfPanel, type Candidate, type Panel, type Rating, type Seat } from '../../../../shared/families/evaluation'

/** 待评 进行中 已提交 回避, of one's own sheet only. */
export const sheetStates = ['waiting', 'underWay', 'submitted', 'recused'] as const
export type SheetState = (typeof sheetStates)[number]
export type Queued = { readonly staffNo: string; readonly panel: string }
type QueueTables = { readonly panels: ReadonlyMap<string, Panel>; readonly candidates: ReadonlyMap<string, Candidate> }
type SheetTables = { readonly seats: ReadonlyMap<string, Seat>; readonly ratings: ReadonlyMap<string, Rating> }

const ofRound =
  ({ round, month }: Round) =>
  (row: Round): boolean =>
    row.round === round && row.month === month

/** Who sits in the panels of a round, by code. */
export const assessorsOf = ({ panels }: Pick<QueueTables, 'panels'>, round: Round): string[] =>
  [...new Set([...panels.values()].filter(ofRound(round)).flatMap(({ assessors }) => assessors))].toSorted()

/** The panels in which somebody sits. */
export const panelsOf = ({ panels }: Pick<QueueTables, 'panels'>, round: Round, assessor: string): string[] =>
  [...panels.values()].filter((panel) => ofRound(round)(panel) && panel.assessors.includes(assessor)).map(({ panel }) => panel)

/** The candidates of the panels in which somebody sits, panel by panel, in the panel's order. */
export function queueOf(tables: QueueTables, round: Round, assessor: string): Queued[] {
  const names = panelsOf(tables, round, assessor).toSorted()
  return names.flatMap((panel) => queueOfPanel(tables, { ...round, panel }).map(({ staffNo }) => ({ staffNo, panel })))
}

/** Where one's own sheet of a candidate stands. */
export function sheetStateOf({ seats, ratings }: SheetTables, seatKey: string, codes: readonly string[]): SheetState {
  const seat = seats.get(seatKey)
  if (seat && seat.state !== 'open') return seat.state
  const touched = codes.some((code) => {
    const rating = ratings.get(`${seatKey}|${code}`)
    return rating !== undefined && isTouched(rating)
  })
  return touched ? 'underWay' : 'waiting'
}

type InQueue = { readonly staffNo: string; readonly state: SheetState }
const isOpen = ({ state }: InQueue): boolean => state === 'waiting' || state === 'underWay'
/** The next one still to be done, round to the front; where all are done, simply the next. Null where there is nobody else. */
export function nextCandidate(queue: readonly InQueue[], staffNo: string): string | null {
  const at = queue.findIndex((one) => one.staffNo === staffNo)
  const others = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))]
  return (others.find(isOpen) ?? others[0])?.staffNo ?? null
}

/** Whom to begin with: the first one still to be done, else the first. */
export const firstCandidate = (queue: readonly InQueue[]): string | null => (queue.find(isOpen) ?? queue[0])?.staffNo ?? null
