import { useEffect, useMemo, useState } from 'react'
import { allParameters } from '../../shared/families'
import type { Round, RoundResult } from '../../shared/families/certification'
import { explainRound, roundOf } from '../../shared/families/evaluation'
import { lastDayOf } from '../../shared/kernel/civil-date'
import type { RuleBook, TraceNode } from '../../shared/kernel/rule'
import { roundCycle } from '../../shared/standard/model'
import { ruleBook, type StandardPack } from '../../shared/standard/pack'
import type { DocumentView } from './workbench'
import { useDocument, workbench } from '.'
import { usePack } from './packs'
import { roundKey } from './rounds'
import { createRoundWorker, type RoundWorker } from './round-worker'

/** Up to this many people the rules run in the window, above in a worker: a keystroke must never wait for them. */
export const peopleInWindow = 1000

const books = new WeakMap<StandardPack, Map<string, RuleBook>>()
/** The rule book of a round: the pack's values on the last day of its last month. */
export function bookOf(pack: StandardPack, { month }: Pick<Round, 'month'>): RuleBook {
  const known = books.get(pack) ?? new Map<string, RuleBook>()
  books.set(pack, known)
  const book = known.get(month) ?? ruleBook(pack, lastDayOf(month), allParameters)
  known.set(month, book)
  return book
}

let latest: { document: DocumentView; pack: StandardPack; key: string; result: RoundResult } | null = null
/** Several parts of a screen ask for the same round: it is computed once a revision. */
function computeHere(document: DocumentView, pack: StandardPack, round: Round): RoundResult {
  const key = roundKey(round)
  if (latest?.document === document && latest.pack === pack && latest.key === key) return latest.result
  const result = roundOf(document.tables, { ...round, book: bookOf(pack, round) })
  latest = { document, pack, key, result }
  return result
}

let worker: RoundWorker | null = null
/** The one worker of this window; started when the first large company needs it. */
export const sharedWorker = (): RoundWorker => (worker ??= createRoundWorker(workbench))

/** A round's results, computed from the mirror and never stored; `stale` while newer ones are on their way. */
export function useRoundResult(round: Round | null): { result: RoundResult | null; stale: boolean } {
  const document = useDocument()
  const pack = usePack(round && roundCycle(round))
  const large = document.tables.people.size > peopleInWindow
  const here = useMemo(() => (pack && round && !large ? computeHere(document, pack, round) : null), [document, pack, round, large])
  const [there, setThere] = useState<{ document: DocumentView; result: RoundResult } | null>(null)
  useEffect(() => {
    if (!pack || !round || !large) return
    let wanted = true
    void sharedWorker()
      .compute(pack, round)
      .then((result) => {
        if (wanted) setThere({ document, result })
      })
    return () => {
      wanted = false
    }
  }, [document, pack, round, large])
  if (!large) return { result: here, stale: false }
  const fits = there !== null && round !== null && roundKey(there.result) === roundKey(round)
  return { result: fits ? there.result : null, stale: !fits || there.document !== document }
}

/** The working of one person's result; computed when asked. */
export function useExplanation(round: Round | null, staffNo: string): TraceNode | null {
  const document = useDocument()
  const pack = usePack(round && roundCycle(round))
  return useMemo(
    () => (pack && round ? explainRound(document.tables, { ...round, staffNo, book: bookOf(pack, round) }) : null),
    [document, pack, round, staffNo]
  )
}
