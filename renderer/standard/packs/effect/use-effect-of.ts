import { useEffect, useMemo, useState } from 'react'
import type { StandardPack } from '../../../../shared/standard/pack'
import type { PackEffect } from '../../../../shared/workspace/pack-effect'
import { windowTables, type MutableTables } from '../../../../shared/workspace/tables'
import { useDocument, useWorkbench, workbench } from '../../../state'
import type { EffectQuestion, FromEffect, ToEffect } from './messages'

export type EffectState = { readonly kind: 'computing' } | { readonly kind: 'found'; readonly effect: PackEffect } | { readonly kind: 'failed' }
const breath = (): Promise<void> => new Promise((go) => setTimeout(go))

/** Asks a worker of its own; the answer's promise is left alone once the returned function was called. */
function ask(question: EffectQuestion, tell: (state: EffectState) => void): () => void {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToEffect): void => worker.postMessage(message)
  let wanted = true
  worker.onmessage = ({ data }: MessageEvent<FromEffect>) => tell(data.effect ? { kind: 'found', effect: data.effect } : { kind: 'failed' })
  worker.onerror = () => tell({ kind: 'failed' })
  const hand = async (): Promise<void> => {
    const mirror = workbench.wholeMirror()
    for (const table of windowTables) {
      // One table at a time is copied: the whole of a large company at once would hold the window up.
      const tables: Partial<MutableTables> = { [table]: mirror[table] }
      send({ kind: 'tables', tables })
      await breath()
      if (!wanted) return
    }
    send({ kind: 'ask', ...question })
  }
  void hand()
  return () => {
    wanted = false
    worker.terminate()
  }
}

/** What another pack would change in this file's results; computed anew with each edit. */
export function useEffectOf(before: StandardPack | null, after: StandardPack): EffectState {
  const document = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  // A new object with each edit: an answer to an earlier question is none.
  const question = useMemo(() => (builtIn ? { before, after, builtIn, document } : null), [document, before, after, builtIn])
  const [answer, setAnswer] = useState<{ readonly question: unknown; readonly state: EffectState } | null>(null)
  useEffect(() => {
    if (!question) return
    const { document: _, ...asked } = question
    return ask(asked, (state) => setAnswer({ question, state }))
  }, [question])
  return answer !== null && answer.question === question ? answer.state : { kind: 'computing' }
}
