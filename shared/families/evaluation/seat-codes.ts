import type { Prepared } from '../../kernel/command'
import type { Round } from '../certification'
import { evaluationTables, type SeatCode } from './model'
import { seatTexts } from './seat-messages'

const definitions = { seatCodes: evaluationTables.seatCodes }
type Codes = { readonly seatCodes: ReadonlyMap<string, SeatCode> }

/** Keeps the codes of files that were handed out, so that they open by themselves when they come back. */
export const handOutEdit = (codes: readonly SeatCode[]): Prepared<typeof definitions> => ({
  command: 'evaluation.seatFile',
  summary: seatTexts.ref('command.handOut', { names: codes.map(({ name }) => name).join('、') }),
  changes: codes.map((after) => ({ table: 'seatCodes', key: evaluationTables.seatCodes.key(after), before: null, after }))
})

/** The code of each assessor's newest file of a round. */
export function codesOfRound({ seatCodes }: Codes, { round, month }: Round): SeatCode[] {
  const newest = new Map<string, SeatCode>()
  for (const code of seatCodes.values()) if (code.round === round && code.month === month) newest.set(code.assessor, code)
  return [...newest.values()].toSorted((a, b) => (a.assessor < b.assessor ? -1 : 1))
}

const mostTried = 12
/** Codes to try on a file that came back, the likeliest first: each try costs a fifth of a second. */
export function codesToTry({ seatCodes }: Codes, fileName: string): string[] {
  const newest = [...seatCodes.values()].toReversed()
  const isNamed = ({ name }: SeatCode): boolean => fileName.includes(name)
  return [...newest.filter(isNamed), ...newest.filter((code) => !isNamed(code))].slice(0, mostTried).map(({ code }) => code)
}

/** As it is read out: two groups of four. */
export const sayCode = (code: string): string => code.replace(/^(\d{4})(\d{4})$/, '$1 $2')
