import type { Round, RoundResult } from '../../shared/families/certification'
import type { GradeYear, GradeYearResult } from '../../shared/families/grade'
import type { Plan, PlanResult } from '../../shared/families/planning'
import type { StandardPack } from '../../shared/standard/pack'
import type { MutableTables, RowChange } from '../../shared/workspace/tables'
import type { Workbench } from './workbench'

/** What the window tells its worker: the document once, then its changes, so that an edit costs what it changed. */
export type ToWorker =
  | { readonly kind: 'document'; readonly tables: MutableTables }
  | { readonly kind: 'changes'; readonly changes: readonly RowChange[] }
  | { readonly kind: 'pack'; readonly pack: StandardPack }
  | { readonly kind: 'compute'; readonly question: number; readonly round: Round }
  | { readonly kind: 'gradeYear'; readonly question: number; readonly year: GradeYear }
  | { readonly kind: 'plan'; readonly question: number; readonly plan: Plan }
export type FromWorker =
  | { readonly kind: 'round'; readonly question: number; readonly result: RoundResult }
  | { readonly kind: 'gradeYear'; readonly question: number; readonly result: GradeYearResult }
  | { readonly kind: 'plan'; readonly question: number; readonly result: PlanResult }
export type RoundWorker = {
  compute(pack: StandardPack, round: Round): Promise<RoundResult>
  computeYear(pack: StandardPack, year: GradeYear): Promise<GradeYearResult>
  computePlan(pack: StandardPack, plan: Plan): Promise<PlanResult>
}

/** Starts the worker that computes rounds and years of many people. */
export function createRoundWorker(workbench: Workbench): RoundWorker {
  const worker = new Worker(new URL('../workers/rounds.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => worker.postMessage(message)
  const rounds = new Map<number, (result: RoundResult) => void>()
  const years = new Map<number, (result: GradeYearResult) => void>()
  const plans = new Map<number, (result: PlanResult) => void>()
  let questions = 0
  let known: StandardPack | null = null
  const teach = (pack: StandardPack): number => {
    if (pack !== known) send({ kind: 'pack', pack })
    known = pack
    return ++questions
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'round') rounds.get(data.question)?.(data.result)
    else if (data.kind === 'gradeYear') years.get(data.question)?.(data.result)
    else plans.get(data.question)?.(data.result)
    rounds.delete(data.question)
    years.delete(data.question)
    plans.delete(data.question)
  }
  send({ kind: 'document', tables: workbench.wholeMirror() })
  workbench.listen((changes, tables) => send(changes === null ? { kind: 'document', tables } : { kind: 'changes', changes }))
  return {
    compute(pack, round) {
      const question = teach(pack)
      send({ kind: 'compute', question, round })
      return new Promise((answer) => rounds.set(question, answer))
    },
    computeYear(pack, year) {
      const question = teach(pack)
      send({ kind: 'gradeYear', question, year })
      return new Promise((answer) => years.set(question, answer))
    },
    computePlan(pack, plan) {
      const question = teach(pack)
      send({ kind: 'plan', question, plan })
      return new Promise((answer) => plans.set(question, answer))
    }
  }
}
