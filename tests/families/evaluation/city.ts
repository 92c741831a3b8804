import { modelContentSchema, type ModelContent } from '../../../shared/families/competency'
import { personSchema, type Grade } from '../../../shared/families/roster'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'

export const first = { round: 1, month: '2026-06' } as const
export const second = { round: 2, month: '2026-06' } as const
export const at = '2026-06-20 10:31'

/** Does an edit as the application does; a refusal fails the test with its code. Gives how many rows changed. */
export function done(tables: MutableTables, command: string, input: object): number {
  const edit = prepareEdit(`evaluation.${command}`, input, tables)
  if (!edit.ok) throw new Error(`${command}: ${edit.fault.code} ${JSON.stringify(edit.fault.params)}`)
  applyChanges(tables, edit.value.changes)
  return edit.value.changes.length
}
/** Why an edit is refused; null where it is not. Changes nothing. */
export function refused(tables: MutableTables, command: string, input: object): string | null {
  const edit = prepareEdit(`evaluation.${command}`, input, tables)
  return edit.ok ? null : edit.fault.code.replace(/^evaluationFault\./, '')
}

const level = { descriptor: '说明', indicators: [], questions: [] }
/** A small model: 产品知识 60 % (core) and 沟通 40 %, asked of 要客经理 at G3 and G5; 服务 is asked of nobody. */
export function smallModel(): ModelContent {
  const of = { model: 'small', version: 1 }
  const competency = (code: string, order: number, name: string) => ({
    ...of,
    code,
    layer: 'professional',
    order,
    name,
    definition: name,
    levels: [level, level, level, level, level]
  })
  const profile = (grade: Grade) => ({
    ...of,
    post: '要客经理',
    grade,
    requirements: [
      { code: 'P01', level: 4, weight: 60, core: true },
      { code: 'P02', level: 2, weight: 40, core: false }
    ]
  })
  return modelContentSchema.parse({
    model: { ...of, title: '小样能力标准', note: '', locked: false, basedOn: null },
    competencies: [competency('P01', 1, '产品知识'), competency('P02', 2, '沟通'), competency('P03', 3, '服务')],
    profiles: [profile('G3'), profile('G5')],
    grades: []
  })
}

/** Puts a model version into the tables as the application does. */
export function adopt(tables: MutableTables, content: ModelContent): void {
  const edit = prepareEdit('competency.adoptModel', { content }, tables)
  if (!edit.ok) throw new Error(edit.fault.code)
  applyChanges(tables, edit.value.changes)
}
export const addPerson = (tables: MutableTables, staffNo: string, patch: Partial<{ name: string; county: string; post: string; grade: Grade }> = {}): void =>
  void tables.people.set(staffNo, personSchema.parse({ staffNo, name: `员工${staffNo}`, county: '甲县', post: '要客经理', grade: 'G2', ...patch }))

export type City = { readonly people?: number; readonly assessors?: number; readonly round?: typeof first | typeof second; readonly content?: ModelContent }
/** A city with people C1…, assessors E1…, one panel 一组 of all of them, and the evaluation opened. */
export function city({ people = 2, assessors = 2, round = first, content = smallModel() }: City = {}): MutableTables {
  const tables = emptyTables()
  adopt(tables, content)
  const staffNos = Array.from({ length: people }, (_, index) => `C${index + 1}`)
  const codes = Array.from({ length: assessors }, (_, index) => `E${index + 1}`)
  for (const staffNo of staffNos) addPerson(tables, staffNo, { grade: round.round === 1 ? 'G2' : 'G4' })
  done(tables, 'open', { ...round, model: content.model.model, version: content.model.version })
  for (const assessor of codes) done(tables, 'saveAssessor', { assessor, name: `评委${assessor}`, unit: '', pin: null })
  done(tables, 'savePanel', { ...round, panel: '一组', assessors: codes, random: false })
  done(tables, 'assignCandidates', { ...round, panel: '一组', staffNos })
  return tables
}

const evidence = { situation: '客户招标', action: '做了方案', result: '中标' }
export type Levels = Readonly<Record<string, string | null>>
/** One assessor rates one person and hands the sheet in; null: not observed. */
export function rateAndSubmit(tables: MutableTables, of: { staffNo: string; assessor: string; round?: typeof first | typeof second }, levels: Levels): void {
  const { staffNo, assessor, round = first } = of
  for (const [code, given] of Object.entries(levels))
    done(tables, 'rate', { ...round, staffNo, assessor, code, patch: given === null ? { notObserved: true } : { level: given, ...evidence } })
  done(tables, 'submit', { ...round, staffNo, assessor, at, codes: Object.keys(levels) })
}
