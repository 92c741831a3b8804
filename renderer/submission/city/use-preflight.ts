import { useEffect, useState } from 'react'
import type { PreflightItem } from '../../../shared/contract'
import type { Contents } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import { host } from '../../host'
import { useDocument, type workbench } from '../../state'
import { orReport } from '../../state/host-calls'

export type Preflight = { readonly items: readonly PreflightItem[]; readonly revision: number; readonly people: number }
type Document = ReturnType<typeof workbench.store.getState>['document']
type Said = { readonly contents: Contents; readonly document: Document; readonly preflight: Preflight }

/** 封装前检查 as the host has it; asked anew whenever the contents or the document change. `stale` while a newer one is on its way. */
export function usePreflight(period: Period, contents: Contents): { readonly preflight: Preflight | null; readonly stale: boolean } {
  const document = useDocument()
  const [said, setSaid] = useState<Said | null>(null)
  useEffect(() => {
    let wanted = true
    void orReport(host['submission.preflight']({ period, contents })).then((preflight) => {
      if (wanted && preflight) setSaid({ contents, document, preflight })
    })
    return () => {
      wanted = false
    }
  }, [period, contents, document])
  return { preflight: said?.preflight ?? null, stale: said?.contents !== contents || said.document !== document }
}
