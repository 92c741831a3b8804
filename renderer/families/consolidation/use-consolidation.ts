import { useMemo } from 'react'
import { consolidate, explainConsolidation, type Consolidation } from '../../../shared/families/consolidation'
import { lastDayOf, lastMonthOf, type Period } from '../../../shared/kernel/civil-date'
import type { RuleBook, TraceNode } from '../../../shared/kernel/rule'
import { useDocument } from '../../state'
import { bookOn } from '../../state/grade-results'
import { usePresentPack } from '../../state/packs'
import type { DocumentView } from '../../state/workbench'

/** The rules by which a period is consolidated: the province's present pack on the period's last day. */
function useBook(period: Period | null): RuleBook | null {
  const pack = usePresentPack()
  return useMemo(() => (pack && period ? bookOn(pack, lastDayOf(lastMonthOf(period))) : null), [pack, period])
}

let latest: { document: DocumentView; book: RuleBook; period: Period; result: Consolidation | null } | null = null
/** Several tabs ask for the same period: it is consolidated once a revision. */
function compute(document: DocumentView, book: RuleBook, period: Period): Consolidation | null {
  if (latest?.document === document && latest.book === book && latest.period === period) return latest.result
  const result = consolidate(document.tables, { period, book })
  latest = { document, book, period, result }
  return result
}

/** 汇总 of a period, computed from what was taken in. */
export function useConsolidation(period: Period | null): Consolidation | null {
  const document = useDocument()
  const book = useBook(period)
  return useMemo(() => (book && period ? compute(document, book, period) : null), [document, book, period])
}

/** Why a period comes to what it comes to; computed when it is asked. */
export function useWhy(period: Period, asked: boolean): TraceNode | null {
  const document = useDocument()
  const book = useBook(period)
  return useMemo(() => (asked && book ? explainConsolidation(document.tables, { period, book }) : null), [document, book, period, asked])
}
