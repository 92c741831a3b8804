import { basename } from 'node:path'
import { civilMonthSchema, lastDayOf } from '../../shared/kernel/civil-date'
import { roundNumberSchema, type Round, type RoundResult } from '../../shared/families/certification'
import { roundOf } from '../../shared/families/evaluation'
import type { RuleBook } from '../../shared/kernel/rule'
import { roundCycle, type Cycle } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { emptyTables, type Tables } from '../../shared/workspace/tables'
import type { OpenWorkspace } from '../services/storage'
import { bookOf, loadBuiltInPack, packOfCycle } from '../services/resources'
import { readPackFile } from '../services/standard/pack-file'
import { needed, parsed, type Options } from './arguments'
import { refused } from './console'
import { readBytes } from './files'

/** The pack that `--pack` names; without it every cycle is computed with the pack that its file gives it. */
export type AskedPack = { readonly named: StandardPack | null; readonly builtIn: StandardPack }
export async function askedPack(options: Options): Promise<AskedPack> {
  const builtIn = loadBuiltInPack()
  return { named: options.pack === undefined ? null : await packOf(options), builtIn }
}
/** The pack of a cycle of the file (null: the present one), with the city's own values; the named one goes before. */
export const packIn = (tables: Tables, cycle: Cycle | null, { named, builtIn }: AskedPack): StandardPack => named ?? packOfCycle(tables, cycle, builtIn)

export type AskedRound = Round & { readonly asked: AskedPack }
export type RoundQuestion = Pick<RoundResult, 'round' | 'month'> & { readonly book: RuleBook; readonly pack: StandardPack }

/** `--round`, `--month` and `--pack`. */
export async function askedRound(options: Options): Promise<AskedRound> {
  const round = parsed(roundNumberSchema, Number(needed(options, 'round')), 'round')
  const month = parsed(civilMonthSchema, needed(options, 'month'), 'month')
  return { round, month, asked: await askedPack(options) }
}
/** The question put to one file: the rules are those in force on the last day of the month. */
export function questionIn({ tables }: Pick<OpenWorkspace, 'tables'>, { round, month, asked }: AskedRound): RoundQuestion {
  const pack = packIn(tables, roundCycle({ round, month }), asked)
  return { round, month, pack, book: bookOf(pack, lastDayOf(month)) }
}
/** The pack of `--pack`: a .hcstd or a pack as JSON; its signature must be good, whose it is does not matter for what is only computed. */
export async function packOf({ pack }: Options): Promise<StandardPack> {
  if (pack === undefined) return loadBuiltInPack()
  const read = readPackFile(basename(pack), await readBytes(pack), { tables: emptyTables() })
  if (!read.ok) throw refused({ ...read.fault, place: { ...read.fault.place, file: pack } })
  return read.value.pack
}
export const computeRound = (workspace: OpenWorkspace, question: RoundQuestion): RoundResult => roundOf(workspace.tables, question)
