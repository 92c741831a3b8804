import { describe, expect, it } from 'vitest'
import { choiceOf, draftOf, quotableEvidence } from '../../renderer/families/certification/report-evidence'
import { laterSteps } from '../../renderer/families/certification/later-steps'
import { noteOf } from '../../renderer/families/certification/step-notes'
import { evaluationTexts } from '../../renderer/families/certification/texts'
import { summarise } from '../../renderer/families/certification/wizard-steps'
import { proposedList, type PersonResult } from '../../shared/families/certification'
import { civilDateSchema, civilMonthSchema } from '../../shared/kernel/civil-date'
import { createTranslator } from '../../shared/kernel/texts'
import { emptyTables } from '../../shared/workspace/tables'

const round = { round: 1, month: civilMonthSchema.parse('2026-06') } as const
const key = '1|2026-06'
const say = createTranslator([evaluationTexts], 'zh-CN')
const day = (text: string) => civilDateSchema.parse(text)
const person = (staffNo: string, patch: Partial<PersonResult>): PersonResult =>
  ({ staffNo, target: 'G4', status: 'pass', decided: null, ...patch }) as PersonResult
const rows = (): ReturnType<typeof emptyTables> => emptyTables()
/** Rows of tables for these tests only, which need no more of them than is written. */
const put = (tables: ReturnType<typeof emptyTables>, table: keyof ReturnType<typeof emptyTables>, at: string, row: object): void => {
  const map: Map<string, unknown> = tables[table]
  map.set(at, row)
}

describe('what surrounds the results', () => {
  it('has not begun in an empty round, and lacks nothing', () => {
    const later = laterSteps(rows(), round, [])
    expect(later).toEqual({ interviews: null, publicity: null, certificates: { due: 0, issued: 0, lost: 0 } })
    expect(summarise(round, 3, null, later, day('2026-07-11')).flatMap(({ key: step, state }) => (state === 'lacks' ? [step] : []))).toEqual([])
  })
  it('counts candidates whose sheets are not all submitted or stepped aside from', () => {
    const tables = rows()
    put(tables, 'evaluations', key, { ...round })
    put(tables, 'panels', `${key}|一组`, { ...round, panel: '一组', assessors: ['A1', 'A2'] })
    for (const staffNo of ['P1', 'P2', 'P3']) put(tables, 'candidates', `${key}|${staffNo}`, { ...round, staffNo, panel: '一组', order: 0 })
    for (const [staffNo, assessor, state] of [
      ['P1', 'A1', 'submitted'],
      ['P1', 'A2', 'recused'],
      ['P2', 'A1', 'submitted'],
      ['P2', 'A2', 'open']
    ] as const)
      put(tables, 'seats', `${key}|${staffNo}|${assessor}`, { ...round, staffNo, assessor, state })
    expect(laterSteps(tables, round, []).interviews).toEqual({ candidates: 3, open: 2 })
  })
  it('is not done with the publicity on its last day, and is on the day after', () => {
    const tables = rows()
    put(tables, 'publicities', key, { ...round, endsOn: '2026-07-10', list: [] })
    const later = laterSteps(tables, round, [])
    const stateOn = (text: string) => summarise(round, 3, null, later, day(text)).find(({ key: step }) => step === 'publicity')?.state
    expect([stateOn('2026-07-10'), stateOn('2026-07-11')]).toEqual(['lacks', 'done'])
  })
  it('counts open objections and certificates by who passes in the end', () => {
    const tables = rows()
    put(tables, 'appeals', `${key}|1`, { ...round, state: 'open' })
    put(tables, 'appeals', `${key}|2`, { ...round, state: 'rejected' })
    put(tables, 'certificates', 'N1', { ...round, staffNo: 'P1', grade: 'G4', revoked: null })
    put(tables, 'certificates', 'N2', { ...round, staffNo: 'P2', grade: 'G4', revoked: { reason: 'x' } })
    const people = [person('P1', {}), person('P2', {}), person('P3', { status: 'fail' }), person('P4', { decided: { status: 'fail', reason: 'x', by: 'y' } })]
    put(tables, 'publicities', key, { ...round, endsOn: '2026-07-10', list: proposedList({ people }) })
    const later = laterSteps(tables, round, people)
    expect(later).toMatchObject({ publicity: { until: '2026-07-10', openAppeals: 1, changed: 0 }, certificates: { due: 1, issued: 1, lost: 0 } })
    expect(summarise(round, 4, null, later, day('2026-07-11')).flatMap(({ key: step, state, count }) => (state === 'lacks' ? [[step, count]] : []))).toEqual([
      ['publicity', 1],
      ['certificates', 1]
    ])
  })
  it('is not done with a list or a certificate that the results no longer bear out, and says so', () => {
    const tables = rows()
    const before = [person('P1', {}), person('P2', {})]
    put(tables, 'publicities', key, { ...round, endsOn: '2026-07-10', list: proposedList({ people: before }) })
    for (const staffNo of ['P1', 'P2']) put(tables, 'certificates', staffNo, { ...round, staffNo, grade: 'G4', revoked: null })
    const noted = (people: readonly PersonResult[]) => {
      const later = laterSteps(tables, round, people)
      return summarise(round, 3, null, later, day('2026-07-11'))
        .filter(({ key: step }) => step === 'publicity' || step === 'certificates')
        .map((step) => [step.state, say(noteOf(step, later))])
    }
    expect(noted(before)).toEqual([
      ['done', '公示至 2026-07-10'],
      ['done', '已发 2 份']
    ])
    expect(noted([person('P1', { status: 'fail' }), person('P2', {})])).toEqual([
      ['lacks', '发布后 1 人结果有变'],
      ['lacks', '1 份证书与现在的结果不符']
    ])
    put(tables, 'appeals', `${key}|1`, { ...round, state: 'open' })
    expect(noted([person('P1', { status: 'fail' }), person('P2', {}), person('P3', {})])).toEqual([
      ['lacks', '异议 1 件未结，2 人结果有变'],
      ['lacks', '待发 1 份，1 份与现在的结果不符']
    ])
  })
  it('calls an on-site evaluation without candidates not begun', () => {
    const tables = rows()
    put(tables, 'evaluations', key, { ...round })
    const later = laterSteps(tables, round, [])
    const step = summarise(round, 3, null, later, day('2026-07-11')).find((one) => one.key === 'interviews')
    expect(step && say(noteOf(step, later))).toBe('未开始')
  })
})

describe('evidence for a report', () => {
  const tables = rows()
  put(tables, 'evaluations', key, { ...round, model: 'm', version: 1 })
  put(tables, 'competencies', 'm|1|S01', { code: 'S01', name: '产品知识', order: 1 })
  const blank = { situation: '', task: '', action: '', result: '' }
  for (const [assessor, state, action] of [
    ['A1', 'submitted', '画出组网图'],
    ['A2', 'submitted', '逐条核对资费'],
    ['A3', 'open', '不该看见']
  ] as const) {
    put(tables, 'seats', `${key}|P1|${assessor}`, { ...round, staffNo: 'P1', assessor, state })
    put(tables, 'ratings', `${key}|P1|${assessor}|S01`, { ...round, staffNo: 'P1', assessor, code: 'S01', ...blank, situation: '某银行专线', action })
  }
  it('comes from submitted sheets only and names no assessor', () => {
    expect(quotableEvidence(tables, round, 'P1').map(({ name, text }) => [name, text])).toEqual([
      ['产品知识', '某银行专线；画出组网图'],
      ['产品知识', '某银行专线；逐条核对资费']
    ])
    expect(quotableEvidence(rows(), round, 'P1')).toEqual([])
  })
  it('comes back as it was chosen and rewritten', () => {
    const quotable = quotableEvidence(tables, round, 'P1')
    const draft = { chosen: new Map([['S01|A2', '能逐条核对资费']]), next: ' 多跟一次项目 ' }
    const choice = choiceOf(round, 'P1', draft, quotable)
    expect(choice).toMatchObject({ evidence: [{ code: 'S01', text: '能逐条核对资费' }], next: '多跟一次项目' })
    expect([...draftOf(choice, quotable).chosen.values()]).toEqual(['能逐条核对资费'])
    expect(draftOf(undefined, quotable)).toEqual({ chosen: new Map(), next: '' })
  })
})
