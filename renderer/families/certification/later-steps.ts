import { changesSincePublication, finalStatus, type PersonResult, type Round } from '../../../shared/families/certification'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { Tables } from '../../../shared/workspace/tables'

/** What surrounds the results: how far the interviews, the publicity and the certificates of a round are. */
export type LaterSteps = {
  /** Null: the round has no on-site evaluation, which is no lack. */
  readonly interviews: { readonly candidates: number; readonly open: number } | null
  /** `changed`: of how many the results now say otherwise than the published list. */
  readonly publicity: { readonly until: CivilDate; readonly openAppeals: number; readonly changed: number } | null
  /** `lost`: valid ones whose holder would not get them now. */
  readonly certificates: { readonly due: number; readonly issued: number; readonly lost: number }
}
type Used = Pick<Tables, 'evaluations' | 'panels' | 'candidates' | 'seats' | 'publicities' | 'appeals' | 'certificates'>

export function laterSteps(tables: Used, round: Round, people: readonly PersonResult[]): LaterSteps {
  const key = `${round.round}|${round.month}`
  const publicity = tables.publicities.get(key)
  const openAppeals = [...tables.appeals.values()].filter((one) => isOf(one, round) && one.state === 'open').length
  const held = heldCertificates(tables, round)
  const passed = people.filter((person) => person.target !== null && finalStatus(person) === 'pass')
  const entitled = new Set(passed.map(({ staffNo, target }) => `${staffNo}|${target}`))
  const due = [...entitled].filter((one) => !held.has(one)).length
  const lost = [...held].filter((one) => !entitled.has(one)).length
  return {
    interviews: tables.evaluations.has(key) ? interviewsOf(tables, round) : null,
    publicity: publicity ? { until: publicity.endsOn, openAppeals, changed: changesSincePublication(publicity, { people: [...people] }).length } : null,
    certificates: { due, issued: passed.length - due, lost }
  }
}

const isOf = (one: Round, { round, month }: Round): boolean => one.round === round && one.month === month

/** A candidate is done when every assessor of the panel has submitted the sheet, or stepped aside. */
function interviewsOf(tables: Used, round: Round): { candidates: number; open: number } {
  const candidates = [...tables.candidates.values()].filter((one) => isOf(one, round))
  const open = candidates.filter(({ staffNo, panel }) => {
    const assessors = tables.panels.get(`${round.round}|${round.month}|${panel}`)?.assessors ?? []
    const states = assessors.map((assessor) => tables.seats.get(`${round.round}|${round.month}|${staffNo}|${assessor}`)?.state ?? 'open')
    return states.length === 0 || states.includes('open')
  })
  return { candidates: candidates.length, open: open.length }
}

/** `staffNo|grade` of every valid certificate of the round. */
export const heldCertificates = ({ certificates }: Pick<Tables, 'certificates'>, round: Round): ReadonlySet<string> =>
  new Set([...certificates.values()].filter((one) => isOf(one, round) && one.revoked === null).map(({ staffNo, grade }) => `${staffNo}|${grade}`))
