import type { Round, RoundResult } from '../../shared/families/certification'
import type { StandardPack } from '../../shared/standard/pack'
import type { MutableTables, RowChange } from '../../shared/workspace/tables'
import type { Workbench } from './workbench'

/** What the window tells its worker: the document once, then its changes, so that an edit costs what it changed. */
export type ToWorker =
  | { readonly kind: 'document'; readonly tables: MutableTables }
  | { readonly kind: 'changes'; readonly changes: readonly RowChange[] }
  | { readonly kind: 'pack'; readonly pack: StandardPack }
  | { readonly kind: 'compute'; readonly question: number; readonly round: Round }
export type FromWorker = { readonly question: number; readonly result: RoundResult }
export type RoundWorker = { compute(pack: StandardPack, round: Round): Promise<RoundResult> }

/** Starts the worker that computes rounds of many people. */
export function createRoundWorker(workbench: Workbench): RoundWorker {
  const worker = new Worker(new URL('../workers/rounds.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => worker.postMessage(message)
  const waiting = new Map<number, (result: RoundResult) => void>()
  let questions = 0
  let known: StandardPack | null = null
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    waiting.get(data.question)?.(data.result)
    waiting.delete(data.question)
  }
  send({ kind: 'document', tables: workbench.wholeMirror() })
  workbench.listen((changes, tables) => send(changes === null ? { kind: 'document', tables } : { kind: 'changes', changes }))
  return {
    compute(pack, round) {
      if (pack !== known) send({ kind: 'pack', pack })
      known = pack
      const question = ++questions
      send({ kind: 'compute', question, round })
      return new Promise((answer) => waiting.set(question, answer))
    }
  }
}
