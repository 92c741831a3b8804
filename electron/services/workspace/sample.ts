import { readFile } from 'node:fs/promises'
import { ok, type Result } from '../../../shared/kernel/result'
import { parseCivilDate, parseCivilMonth, parsePeriod } from '../../../shared/kernel/civil-date'
import { compact, showCell, type RawBook } from '../../../shared/kernel/sheet/raw'
import { prepareEdit } from '../../../shared/workspace/command'
import { planImport } from '../../../shared/workspace/import'
import { usualStart } from '../../../shared/families/planning'
import type { StandardPack } from '../../../shared/standard/pack'
import { loadBuiltInModel } from '../evaluation/model'
import { readBook } from '../excel/read'
import { lastDayOfYear } from '../planning/plans'
import { bookOf, resourcePath } from '../resources'
import type { OpenWorkspace } from '../storage'

/** The sample city's books, in the order in which they build on each other. */
export const sampleBooks = ['花名册.xlsx', '考试成绩.csv', '月度绩效.xlsx', '主管评价.xlsx'] as const
/** Its on-site evaluation: ratings, and who sits on which panel. */
export const sampleEvaluation = '现场评价.xlsx'
/** What a grade adjustment of 2026 is computed from; the year itself is for its user to begin. */
export const sampleGradeBooks = ['年度考核结果.xlsx', '奖惩记录.csv', '等级履历.xlsx', '认证证书.xlsx', '竞聘得分.xlsx'] as const
/** What the plan of 2026 is computed from; the plan itself is begun, so that 四定 can be looked at whole. */
export const samplePlanningBooks = ['调研问卷.xlsx', '集团客户清单.xlsx', '时间分配.xlsx', '服务标准.xlsx'] as const
const samplePeriod = parsePeriod('2026H1') ?? undefined
const sampleDay = parseCivilDate('2026-06-30')
const sampleMonth = parseCivilMonth('2026-06')

/** Fills a new workspace with the sample city, by the same import and the same edits that people use. */
export async function fillFromSample(workspace: OpenWorkspace, pack: StandardPack, by: string): Promise<Result<null>> {
  if (!sampleDay || !sampleMonth) throw new Error('no such day')
  const book = bookOf(pack, sampleDay)
  const read = async (name: string): Promise<Result<RawBook>> => readBook(name, await readFile(resourcePath('samples', name)))
  const take = async (raw: Result<RawBook>): Promise<Result<unknown>> => {
    if (!raw.ok) return raw
    const plan = planImport({ raw: raw.value, tables: workspace.tables, book, year: 2026, period: samplePeriod })
    return plan.ok ? workspace.commit(plan.value.edit, by) : plan
  }
  const edit = async (command: string, input: unknown): Promise<Result<unknown>> => {
    const prepared = prepareEdit(command, input, workspace.tables)
    return prepared.ok ? workspace.commit(prepared.value, by) : prepared
  }
  for (const name of sampleBooks) {
    const taken = await take(await read(name))
    if (!taken.ok) return taken
  }
  const round = { round: 1, month: sampleMonth } as const
  const ratings = await read(sampleEvaluation)
  if (!ratings.ok) return ratings
  for (const [command, input] of [['certification.openRound', round] as const, ...evaluationEdits(round, ratings.value)]) {
    const done = await edit(command, input)
    if (!done.ok) return done
  }
  for (const name of sampleGradeBooks) {
    const taken = await take(await read(name))
    if (!taken.ok) return taken
  }
  const begun = await edit('planning.open', { year: 2026, asOf: lastDayOfYear(2026), ...usualStart(book) })
  if (!begun.ok) return begun
  for (const name of samplePlanningBooks) {
    const taken = await take(await read(name))
    if (!taken.ok) return taken
  }
  // The ratings last: what people see first in the sample is what its first undo takes back.
  const taken = await take(ratings)
  return taken.ok ? ok(null) : taken
}

/** What sets the evaluation up: the built-in model, and assessors, panels and candidates as the book has them. */
function evaluationEdits(round: { readonly round: 1; readonly month: string }, book: RawBook): (readonly [command: string, input: unknown])[] {
  const content = loadBuiltInModel()
  const { model, version } = content.model
  const members = rowsBelow(book, '评委名单', '代号').map(([assessor = '', name = '', unit = '', panel = '']) => ({ assessor, name, unit, panel }))
  const rated = rowsBelow(book, '现场评价评分表', '工号')
  const panels = [...new Set(members.map(({ panel }) => panel))].map((panel) => {
    const seated = members.filter((member) => member.panel === panel)
    const names = new Set(seated.flatMap(({ assessor, name }) => [assessor, name]))
    return {
      panel,
      assessors: seated.map(({ assessor }) => assessor),
      staffNos: [...new Set(rated.filter(([, , who = '']) => names.has(who)).map(([staffNo]) => staffNo))]
    }
  })
  return [
    ['competency.adoptModel', { content }],
    ['evaluation.open', { ...round, model, version }],
    ...members.map(({ assessor, name, unit }) => ['evaluation.saveAssessor', { assessor, name, unit, pin: null }] as const),
    ...panels.flatMap(({ panel, assessors, staffNos }) => [
      ['evaluation.savePanel', { ...round, panel, assessors, random: false }] as const,
      ['evaluation.assignCandidates', { ...round, panel, staffNos }] as const
    ])
  ]
}
function rowsBelow(book: RawBook, sheet: string, heading: string): string[][] {
  const rows = (book.sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) => row.map((cell) => compact(showCell(cell))))
  return rows.slice(rows.findIndex(([first]) => first === heading) + 1).filter(([first = '']) => first !== '')
}
