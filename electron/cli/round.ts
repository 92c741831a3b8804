import { civilMonthSchema, lastDayOf } from '../../shared/kernel/civil-date'
import { roundNumberSchema, type RoundResult } from '../../shared/families/certification'
import { roundOf } from '../../shared/families/evaluation'
import type { RuleBook } from '../../shared/kernel/rule'
import type { StandardPack } from '../../shared/standard/pack'
import type { OpenWorkspace } from '../services/storage'
import { bookOf, loadPack } from '../services/resources'
import { needed, parsed, type Options } from './arguments'
import { refused } from './console'

export type RoundQuestion = Pick<RoundResult, 'round' | 'month'> & { readonly book: RuleBook; readonly pack: StandardPack }

/** `--round`, `--month` and `--pack`: the rules are those in force on the last day of the month. */
export async function roundQuestion(options: Options): Promise<RoundQuestion> {
  const round = parsed(roundNumberSchema, Number(needed(options, 'round')), 'round')
  const month = parsed(civilMonthSchema, needed(options, 'month'), 'month')
  const pack = await packOf(options)
  return { round, month, pack, book: bookOf(pack, lastDayOf(month)) }
}
export async function packOf(options: Options): Promise<StandardPack> {
  const pack = await loadPack(options.pack)
  if (!pack.ok) throw refused({ ...pack.fault, place: { ...pack.fault.place, ...(options.pack ? { file: options.pack } : {}) } })
  return pack.value
}
export const computeRound = (workspace: OpenWorkspace, question: RoundQuestion): RoundResult => roundOf(workspace.tables, question)
