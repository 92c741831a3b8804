import { readFile } from 'node:fs/promises'
import { ok, type Result } from '../../../shared/kernel/result'
import { parseCivilDate, parsePeriod } from '../../../shared/kernel/civil-date'
import { prepareEdit } from '../../../shared/workspace/command'
import { planImport } from '../../../shared/workspace/import'
import type { StandardPack } from '../../../shared/standard/pack'
import { readBook } from '../excel/read'
import { bookOf, resourcePath } from '../resources'
import type { OpenWorkspace } from '../storage'

/** The sample city's books, in the order in which they build on each other. */
export const sampleBooks = ['花名册.xlsx', '考试成绩.csv', '月度绩效.xlsx', '主管评价.xlsx'] as const
const samplePeriod = parsePeriod('2026H1') ?? undefined
const sampleDay = parseCivilDate('2026-06-30')

/** Fills a new workspace with the sample city, by the same import that people use. */
export async function fillFromSample(workspace: OpenWorkspace, pack: StandardPack, by: string): Promise<Result<null>> {
  if (!sampleDay) throw new Error('no such day')
  for (const name of sampleBooks) {
    const raw = await readBook(name, await readFile(resourcePath('samples', name)))
    if (!raw.ok) return raw
    const plan = planImport({ raw: raw.value, tables: workspace.tables, book: bookOf(pack, sampleDay), year: 2026, period: samplePeriod })
    if (!plan.ok) return plan
    const saved = await workspace.commit(plan.value.edit, by)
    if (!saved.ok) return saved
  }
  const round = prepareEdit('certification.openRound', { round: 1, month: '2026-06' }, workspace.tables)
  if (!round.ok) return round
  const saved = await workspace.commit(round.value, by)
  return saved.ok ? ok(null) : saved
}
