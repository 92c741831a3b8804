import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import { consolidationTables, type ProvinceDecision, type SubmittedPerson } from '../../../shared/families/consolidation'
import type { Grade } from '../../../shared/families/roster'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { RowChange, Tables } from '../../../shared/workspace/tables'

type Decided = { readonly on: CivilDate; readonly by: string }
type Table = Pick<Tables, 'receivedPackages' | 'submittedPeople' | 'provinceDecisions'>

/** 批复: decisions for people of current packages who wait for the province, and nobody else. One edit. */
export function decideEdit(tables: Table, decisions: readonly ProvinceDecision[], { on, by }: Decided): Result<PreparedEdit> {
  const find = finder(tables)
  const changes = new Map<string, RowChange>()
  for (const decision of decisions) {
    const person = find(decision)
    if (!person) return fail(inboxFaults.make('notInList', { city: decision.city, staffNo: decision.staffNo }, { value: decision.staffNo }))
    const target = targetOf(person, decision.about)
    const { name, staffNo } = person
    if (target === null) return fail(inboxFaults.make('notCandidate', { name, staffNo }, { value: staffNo }))
    if (target !== decision.target) return fail(inboxFaults.make('otherTarget', { name, staffNo, actual: target, target: decision.target }, { value: staffNo }))
    const key = consolidationTables.provinceDecisions.key(decision)
    changes.set(key, { table: 'provinceDecisions', key, before: tables.provinceDecisions.get(key) ?? null, after: { ...decision, on, by } })
  }
  const periods = [...new Set(decisions.map(({ period }) => period))].join(' ')
  return ok({
    command: 'consolidation.decide',
    summary: inboxTexts.ref('decided', { period: periods, count: changes.size }),
    changes: [...changes.values()]
  })
}

function finder({ receivedPackages, submittedPeople }: Table): (decision: ProvinceDecision) => SubmittedPerson | null {
  const current = new Map<string, string>()
  for (const { state, city, period, digest } of receivedPackages.values()) if (state === 'current') current.set(`${city}|${period}`, digest)
  return ({ city, period, staffNo }) => {
    const digest = current.get(`${city}|${period}`)
    return digest === undefined ? null : (submittedPeople.get(consolidationTables.submittedPeople.key({ digest, staffNo })) ?? null)
  }
}

/** What somebody is put to the province for; null where the city decides alone, or nobody asks. */
export function targetOf({ rounds, movement }: SubmittedPerson, about: ProvinceDecision['about']): Grade | null {
  if (about.kind === 'nomination') return movement?.kind === 'nomination' && movement.year === about.year ? movement.to : null
  const result = rounds.find(({ round, month }) => round === about.round && month === about.month)
  if (about.round !== 2 || !result) return null
  return result.target === 'G5' || result.target === 'G6' ? result.target : null
}
