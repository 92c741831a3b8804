import { useMemo } from 'react'
import type { Round } from '../../../shared/families/certification'
import { assessOnSite, panelView, type OnSiteResult, type PanelView } from '../../../shared/families/evaluation'
import type { Acknowledged } from '../../../shared/contract'
import type { Result } from '../../../shared/kernel/result'
import { useDocument, workbench } from '../../state'
import { bookOf } from '../../state/results'
import { roundKey } from '../../state/rounds'
import type { DocumentView } from '../../state/workbench'
import type { StandardPack } from '../../../shared/standard/pack'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

let latest: { document: DocumentView; pack: StandardPack; key: string; result: OnSiteResult } | null = null
function compute(document: DocumentView, pack: StandardPack, round: Round): OnSiteResult {
  const key = roundKey(round)
  if (latest?.document === document && latest.pack === pack && latest.key === key) return latest.result
  const result = assessOnSite(document.tables, { ...round, book: bookOf(pack, round) })
  latest = { document, pack, key, result }
  return result
}

/** What the on-site evaluation of a round comes to; several parts of a screen ask for it, it is computed once a revision. */
export function useOnSite(round: Round): OnSiteResult | null {
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  return useMemo(() => (pack ? compute(document, pack, round) : null), [document, pack, round])
}

/** What a panel sees of itself; null where there is none. */
export function usePanelView(round: Round, panel: string | null): PanelView | null {
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  return useMemo(
    () => (pack && panel !== null ? panelView(document.tables, { ...round, panel, book: bookOf(pack, round) }) : null),
    [document, pack, round, panel]
  )
}

/** Sends an edit and shows its fault, where it has one; true when it is on disk. */
export const send = (command: string, input: unknown): Promise<boolean> => orSay(workbench.dispatch(command, input))
/** The same of an edit that a host does by itself. */
export const sendCall = (call: () => Promise<Result<Acknowledged>>): Promise<boolean> => orSay(workbench.edit(call))
async function orSay(edit: Promise<Result<Acknowledged>>): Promise<boolean> {
  const done = await edit
  if (!done.ok) workbench.report(done.fault)
  return done.ok
}

/** Given as `ref`: a field that somebody opened takes the focus, once. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
