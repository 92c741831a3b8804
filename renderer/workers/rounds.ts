import '../app/no-eval'
import { allParameters } from '../../shared/families'
import { roundOf } from '../../shared/families/evaluation'
import { gradeYearOf } from '../../shared/families/grade'
import { planResultOf } from '../../shared/families/planning'
import { lastDayOf } from '../../shared/kernel/civil-date'
import { ruleBook, type StandardPack } from '../../shared/standard/pack'
import { applyChanges, emptyTables, type MutableTables } from '../../shared/workspace/tables'
import type { FromWorker, ToWorker } from '../state/round-worker'

/** The same rules as in the window, off its thread, over a mirror of the mirror. */
let tables: MutableTables = emptyTables()
let pack: StandardPack | null = null

const answer = (message: FromWorker): void => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  // A structured clone gives real Maps of this worker's own.
  if (data.kind === 'document') tables = data.tables
  else if (data.kind === 'changes') applyChanges(tables, data.changes)
  else if (data.kind === 'pack') pack = data.pack
  else if (pack !== null && data.kind === 'compute') {
    const book = ruleBook(pack, lastDayOf(data.round.month), allParameters)
    answer({ kind: 'round', question: data.question, result: roundOf(tables, { ...data.round, book }) })
  } else if (pack !== null && data.kind === 'gradeYear') {
    const book = ruleBook(pack, data.year.asOf, allParameters)
    answer({ kind: 'gradeYear', question: data.question, result: gradeYearOf(tables, { year: data.year, book }) })
  } else if (pack !== null && data.kind === 'plan') {
    const book = ruleBook(pack, data.plan.asOf, allParameters)
    answer({ kind: 'plan', question: data.question, result: planResultOf(tables, { plan: data.plan, book }) })
  }
}
