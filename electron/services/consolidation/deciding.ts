import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import { candidateKey, aboutKey, consolidate, consolidationTables, type Candidate, type ProvinceDecision } from '../../../shared/families/consolidation'
import type { CivilDate, Period } from '../../../shared/kernel/civil-date'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { RowChange, Tables } from '../../../shared/workspace/tables'
import { periodBook } from './period-view'

type Decided = { readonly on: CivilDate; readonly by: string; readonly builtIn: StandardPack }

/** 批复: decisions for people of the consolidated list who wait for the province, and for nobody else. One edit. */
export function decideEdit(tables: Tables, decisions: readonly ProvinceDecision[], { on, by, builtIn }: Decided): Result<PreparedEdit> {
  const periods = [...new Set(decisions.map(({ period }) => period))]
  const lists = new Map(periods.map((period) => [period, listOf(tables, period, builtIn)]))
  const changes = new Map<string, RowChange>()
  for (const decision of decisions) {
    const refusal = whyNot(decision, lists.get(decision.period))
    if (refusal) return fail(refusal)
    const key = consolidationTables.provinceDecisions.key(decision)
    changes.set(key, { table: 'provinceDecisions', key, before: tables.provinceDecisions.get(key) ?? null, after: { ...decision, on, by } })
  }
  return ok({
    command: 'consolidation.decide',
    summary: inboxTexts.ref('decided', { period: periods.join(' '), count: changes.size }),
    changes: [...changes.values()]
  })
}

type List = { readonly names: ReadonlyMap<string, string>; readonly candidates: ReadonlyMap<string, Candidate> }
const personKey = ({ city, staffNo }: { readonly city: string; readonly staffNo: string }): string => `${city}|${staffNo}`
function listOf(tables: Tables, period: Period, builtIn: StandardPack): List {
  const whole = consolidate(tables, { period, book: periodBook(tables, period, builtIn) })
  return {
    names: new Map(whole?.people.map((person) => [personKey(person), person.name])),
    candidates: new Map(whole?.candidates.map((candidate) => [candidateKey(candidate), candidate]))
  }
}

function whyNot(decision: ProvinceDecision, list: List | undefined): Fault | null {
  const { city, staffNo, about, target } = decision
  const name = list?.names.get(personKey(decision))
  if (name === undefined) return inboxFaults.make('notInList', { city, staffNo }, { value: staffNo })
  const candidate = list?.candidates.get(`${personKey(decision)}|${aboutKey(about)}`)
  if (!candidate) return inboxFaults.make('notCandidate', { name, staffNo }, { value: staffNo })
  return candidate.target === target ? null : inboxFaults.make('otherTarget', { name, staffNo, actual: candidate.target, target }, { value: staffNo })
}
