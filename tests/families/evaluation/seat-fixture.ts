import { parseCivilMonth } from '../../../shared/kernel/civil-date'
import type { Competency, Model, ModelContent } from '../../../shared/families/competency'
import { seatFileOf, seatWorkspaceEdit, type SeatFile } from '../../../shared/families/evaluation'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, type MutableTables, type Tables } from '../../../shared/workspace/tables'

export const month = parseCivilMonth('2026-06')!
export const evaluation = { round: 1, month } as const
export const model: Model = { model: 'trial', version: 1, title: '试行标准', note: '', locked: false, basedOn: null }
const level = (number: number) => ({ descriptor: `第 ${number} 级`, indicators: [`行为 ${number}`], questions: [] })
const competency = (code: string, order: number): Competency => ({
  model: 'trial',
  version: 1,
  code,
  order,
  layer: 'organisation',
  name: `能力${code}`,
  definition: '',
  levels: [level(1), level(2), level(3), level(4), level(5)]
})
export const content: ModelContent = { model, competencies: [competency('O01', 1), competency('O02', 2)], profiles: [], grades: [] }
export const assessors = ['A1', 'A2', 'A3'] as const
export const names = { A1: '张评委', A2: '李评委', A3: '王评委' } as const
export const staff = ['YL001', 'YL002'] as const

/** Does an edit as the desk does; a refusal fails the test. */
export function edit(tables: MutableTables, command: string, input: unknown): void {
  const refused = tryEdit(tables, command, input)
  if (refused !== null) throw new Error(`${command}: ${refused}`)
}
/** The same; gives the code of a refusal. */
export function tryEdit(tables: MutableTables, command: string, input: unknown): string | null {
  const prepared = prepareEdit(command, input, tables)
  if (!prepared.ok) return prepared.fault.code
  applyChanges(tables, prepared.value.changes)
  return null
}

/** Two candidates before three assessors, rated by two competencies. */
export function panelTables(company = '云岭市分公司'): MutableTables {
  const tables = emptyTables()
  tables.company.set('company', { name: company })
  for (const staffNo of staff)
    tables.people.set(staffNo, {
      staffNo,
      name: `候选人${staffNo}`,
      county: '城区',
      post: '要客经理',
      grade: 'G2',
      identityNumber: '990000199001011234',
      education: '本科'
    })
  edit(tables, 'competency.adoptModel', { content })
  edit(tables, 'evaluation.open', { ...evaluation, model: 'trial', version: 1 })
  for (const assessor of assessors) edit(tables, 'evaluation.saveAssessor', { assessor, name: names[assessor], unit: '市公司', pin: null })
  edit(tables, 'evaluation.savePanel', { ...evaluation, panel: '一组', assessors: [...assessors], random: false })
  edit(tables, 'evaluation.assignCandidates', { ...evaluation, panel: '一组', staffNos: [...staff] })
  return tables
}

export const copyOf = (tables: Tables): MutableTables => {
  const copy = emptyTables()
  for (const [name, rows] of Object.entries(tables)) for (const [key, row] of rows) (copy as Record<string, Map<string, unknown>>)[name]?.set(key, row)
  return copy
}
export function fileOf(tables: Tables, assessor: string, issue = `issue-${assessor}`): SeatFile {
  const file = seatFileOf(tables, { ...evaluation, assessor, issue })
  if (!file.ok) throw new Error(file.fault.code)
  return file.value
}
/** The workspace that an assessor's laptop makes of a file. */
export function laptopOf(file: SeatFile): MutableTables {
  const tables = emptyTables()
  tables.company.set('company', { name: file.company })
  applyChanges(tables, seatWorkspaceEdit(file).changes)
  return tables
}
export const rate = (tables: MutableTables, staffNo: string, assessor: string, code: string, patch: object): void =>
  edit(tables, 'evaluation.rate', { ...evaluation, staffNo, assessor, code, patch })
/** Rows by key, in order, for comparison. */
export const snapshot = (tables: Tables) =>
  Object.fromEntries(
    (['seats', 'ratings', 'ratingConflicts', 'models'] as const).map((name) => [name, [...tables[name]].toSorted(([a], [b]) => (a < b ? -1 : 1))])
  )
