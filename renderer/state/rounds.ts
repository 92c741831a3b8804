import { parseCivilMonth, type CivilMonth } from '../../shared/kernel/civil-date'
import { roundNumberSchema, type Round } from '../../shared/families/certification'
import type { Tables } from '../../shared/workspace/tables'

/** Newest first; of one month, round 2 first. */
export const roundsOf = ({ rounds }: Pick<Tables, 'rounds'>): Round[] =>
  [...rounds.values()].toSorted((a, b) => (a.month === b.month ? b.round - a.round : a.month < b.month ? 1 : -1))

export const roundKey = ({ round, month }: Round): string => `${round}|${month}`

/** The round that people last worked on, if it is still there; else the newest. */
export function currentRound(tables: Pick<Tables, 'rounds'>, remembered: string | null): Round | null {
  return (remembered === null ? undefined : tables.rounds.get(remembered)) ?? roundsOf(tables)[0] ?? null
}

/** Reads a round from an address; null where it names none. */
export function readRound(round: string | undefined, month: string | undefined): Round | null {
  const number = roundNumberSchema.safeParse(Number(round))
  const parsed: CivilMonth | null = parseCivilMonth(month ?? '')
  return number.success && parsed ? { round: number.data, month: parsed } : null
}
