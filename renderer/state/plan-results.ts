import { useEffect, useMemo, useState } from 'react'
import { planResultOf, type Plan, type PlanResult } from '../../shared/families/planning'
import type { RuleBook } from '../../shared/kernel/rule'
import { planCycle } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { useDocument } from '.'
import { bookOn } from './grade-results'
import { usePack } from './packs'
import { sharedWorker } from './results'
import type { DocumentView } from './workbench'

/** Up to so many customers and answers the plan is computed in the window, above in a worker: a keystroke must never wait for it. */
const rowsInWindow = 5000

/** The plans that have been begun, newest first. */
export const plansOf = ({ plans }: { readonly plans: ReadonlyMap<string, Plan> }): Plan[] => [...plans.values()].toSorted((a, b) => b.year - a.year)

let latest: { document: DocumentView; pack: StandardPack; plan: Plan; result: PlanResult } | null = null
/** The wizard, its steps and the cockpit ask for the same plan: it is computed once a revision. */
function computeHere(document: DocumentView, pack: StandardPack, plan: Plan): PlanResult {
  if (latest?.document === document && latest.pack === pack && latest.plan === plan) return latest.result
  const result = planResultOf(document.tables, { plan, book: bookOn(pack, plan.asOf) })
  latest = { document, pack, plan, result }
  return result
}
const isLarge = ({ tables: { customers, surveyAnswers, people } }: DocumentView): boolean => customers.size + surveyAnswers.size + people.size > rowsInWindow

/** What a plan comes to, computed from the mirror and never stored; `stale` while a newer one is on its way. */
export function usePlan(plan: Plan | null): { readonly result: PlanResult | null; readonly stale: boolean } {
  const document = useDocument()
  const pack = usePack(plan && planCycle(plan))
  const large = isLarge(document)
  const here = useMemo(() => (pack && plan && !large ? computeHere(document, pack, plan) : null), [document, pack, plan, large])
  const [there, setThere] = useState<{ document: DocumentView; result: PlanResult } | null>(null)
  useEffect(() => {
    if (!pack || !plan || !large) return
    let wanted = true
    void sharedWorker()
      .computePlan(pack, plan)
      .then((result) => {
        if (wanted) setThere({ document, result })
      })
    return () => {
      wanted = false
    }
  }, [document, pack, plan, large])
  if (!large) return { result: here, stale: false }
  const fits = there !== null && there.result.plan.year === plan?.year
  return { result: fits ? there.result : null, stale: !fits || there.document !== document }
}

/** The rules of a plan's day, as the pack has them; null while no pack is there. */
export function usePlanBook(plan: Plan): RuleBook | null {
  const pack = usePack(planCycle(plan))
  return useMemo(() => (pack ? bookOn(pack, plan.asOf) : null), [pack, plan.asOf])
}
