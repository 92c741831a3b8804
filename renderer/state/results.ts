import { useEffect, useMemo, useState } from 'react'
import { allParameters } from '../../shared/families'
import { certifyRound, explainPerson, type PersonResult, type Round, type RoundResult } from '../../shared/families/certification'
import { lastDayOf } from '../../shared/kernel/civil-date'
import type { RuleBook, TraceNode } from '../../shared/kernel/rule'
import { ruleBook, type StandardPack } from '../../shared/standard/pack'
import type { Tables } from '../../shared/workspace/tables'
import { useTables, useWorkbench, workbench } from '.'
import { createRoundWorker, type RoundWorker } from './round-worker'

/** Up to this many people the rules run in the window, above in a worker: a keystroke must never wait for them. */
const peopleInWindow = 1000

const books = new WeakMap<StandardPack, Map<string, RuleBook>>()
/** The rule book of a round: the pack's values on the last day of its last month. */
export function bookOf(pack: StandardPack, { month }: Pick<Round, 'month'>): RuleBook {
  const known = books.get(pack) ?? new Map<string, RuleBook>()
  books.set(pack, known)
  const book = known.get(month) ?? ruleBook(pack, lastDayOf(month), allParameters)
  known.set(month, book)
  return book
}

let latest: { tables: Tables; revision: number; pack: StandardPack; key: string; result: RoundResult } | null = null
function computeHere(tables: Tables, revision: number, pack: StandardPack, round: Round): RoundResult {
  const key = `${round.round}|${round.month}`
  if (latest && latest.tables === tables && latest.revision === revision && latest.pack === pack && latest.key === key) return latest.result
  const result = certifyRound(tables, { ...round, book: bookOf(pack, round) })
  latest = { tables, revision, pack, key, result }
  return result
}

let worker: RoundWorker | null = null

/** A round's results, computed from the mirror and never stored; `stale` while newer ones are on their way. */
export function useRoundResult(round: Round | null): { result: RoundResult | null; stale: boolean } {
  const { tables, revision } = useTables()
  const pack = useWorkbench((state) => state.pack)
  const large = tables.people.size > peopleInWindow
  const here = useMemo(() => (pack && round && !large ? computeHere(tables, revision, pack, round) : null), [tables, revision, pack, round?.round, round?.month, large])
  const [there, setThere] = useState<{ revision: number; result: RoundResult } | null>(null)
  useEffect(() => {
    if (!pack || !round || !large) return
    worker ??= createRoundWorker(workbench)
    let wanted = true
    void worker.compute(pack, round).then((result) => {
      if (wanted) setThere({ revision, result })
    })
    return () => {
      wanted = false
    }
  }, [tables, revision, pack, round?.round, round?.month, large])
  if (!large) return { result: here, stale: false }
  const fits = there !== null && round !== null && there.result.round === round.round && there.result.month === round.month
  return { result: fits ? there.result : null, stale: !fits || there.revision !== revision }
}

/** The working of one person's result; computed when asked. */
export function useExplanation(round: Round | null, staffNo: string): TraceNode | null {
  const { tables, revision } = useTables()
  const pack = useWorkbench((state) => state.pack)
  return useMemo(() => (pack && round ? explainPerson(tables, { ...round, staffNo, book: bookOf(pack, round) }) : null), [tables, revision, pack, round?.round, round?.month, staffNo])
}

/** What is there and what is missing in a round, as the cockpit and the wizard's steps count it. */
export type RoundProgress = {
  readonly people: number
  readonly inRound: readonly PersonResult[]
  readonly without: { readonly exam: readonly PersonResult[]; readonly performance: readonly PersonResult[]; readonly supervisor: readonly PersonResult[] }
  readonly refused: readonly PersonResult[]
  readonly count: Readonly<Record<PersonResult['status'], number>>
}
export function progressOf(result: RoundResult): RoundProgress {
  const inRound = result.people.filter((person) => person.status !== 'notInRound')
  const refused = inRound.filter((person) => person.missing.some(({ code }) => code === 'refused'))
  const lacking = (component: 'exam' | 'performance' | 'supervisor') => inRound.filter((person) => person[component] === null && !refused.includes(person))
  const count = { pass: 0, fail: 0, pending: 0, notInRound: 0 }
  for (const person of result.people) count[person.status]++
  return { people: result.people.length, inRound, without: { exam: lacking('exam'), performance: lacking('performance'), supervisor: lacking('supervisor') }, refused, count }
}
