import { describe, expect, test } from 'vitest'
import { documentRequestSchema } from '../../shared/contract/documents'
import { planOf, type DocumentBuilders, type DocumentGround } from '../../electron/services/documents/build'
import { documentBuilders } from '../../electron/services/documents/builders'
import { gradeYearOf, usualYear } from '../../shared/families/grade'
import { civilDate } from '../../shared/kernel/civil-date'
import type { PrintDocument } from '../../shared/kernel/document'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { planResultOf, usualPlan } from '../../shared/families/planning'
import { emptyTables } from '../../shared/workspace/tables'
import { loadBuiltInModel } from '../../electron/services/evaluation/model'
import { exampleBook } from '../rulebook'
import { letterhead, sampleDocument } from './samples'

const say = createTranslator(sharedCatalogues, 'zh-CN')
const named = (fileName: string): PrintDocument => sampleDocument({ fileName, blocks: [] })
const builders: DocumentBuilders = {
  reports: () => ({ people: ['YL1', 'YL2', 'YL3'], report: (staffNo) => named(staffNo) }),
  resultSheet: () => named('签字表'),
  paperForm: (_tables, { assessor }) => (assessor === 'nobody' ? null : named(`评价表-${assessor}`)),
  seatCodes: () => named('领取码'),
  publicity: () => null,
  certificates: (_tables, { staffNos }) => (staffNos === null ? null : named('证书')),
  model: (_tables, { version }) => (version === 1 ? loadBuiltInModel() : null),
  handbook: ({ model }) => named(`手册-${model.model}`),
  gradeModel: ({ model }) => named(`等级-${model.model}`),
  grade: {
    gradeApproval: (_tables, { year, staffNos, result }) => named(`审批表-${year}-${staffNos?.join('、') ?? '全体'}-${result.asOf}`),
    gradePublicity: (_tables, { staffNos }) => (staffNos === null ? named('公示') : null),
    gradeWarnings: () => null,
    gradeNotices: (_tables, { year }) => (year === 2026 ? named('通知书') : null),
    yearOf: (_tables, year) => ({ ...usualYear(year), asOf: civilDate(year, 9, 1)! }),
    compute: gradeYearOf
  },
  planning: {
    planOf: (_tables, year) => usualPlan(year, civilDate(year, 9, 1)!),
    compute: planResultOf,
    report: (_tables, { year, result }) => (year === 2026 ? named(`规划报告-${result.plan.asOf}`) : null),
    dutyBooks: (_tables, { post, grade }) =>
      ['要客经理', '城区客户经理'].flatMap((one) => (post === null || post === one ? [named(`职责书-${one}-${grade ?? '各级'}`)] : []))
  }
}
const groundOf = (changes: Partial<DocumentGround> = {}): DocumentGround => ({
  tables: emptyTables(),
  context: { say, language: 'zh-CN', letterhead, today: civilDate(2026, 6, 30)!, packTitle: '2026.1', example: true },
  builders,
  bookOn: () => exampleBook(),
  ...changes
})
const round = { round: 1, month: '2026-06' }
function ask(request: Record<string, unknown>, ground = groundOf()) {
  const plan = planOf(documentRequestSchema.parse(request), ground)
  return plan.ok ? { name: plan.value.name, files: plan.value.pieces.map((make) => make()?.fileName) } : plan.fault.code
}

describe('a request', () => {
  test('for reports means everybody, or those who are named, each once', () => {
    const reports = { kind: 'personReports', ...round, together: false }
    expect(ask({ ...reports, staffNos: null })).toEqual({ name: '中国移动云岭分公司-第1轮反馈报告-2026-06', files: ['YL1', 'YL2', 'YL3'] })
    expect(ask({ ...reports, staffNos: ['YL3', 'YL1', 'YL3'] })).toMatchObject({ files: ['YL3', 'YL1'] })
    expect(ask({ ...reports, staffNos: ['YL1', 'XX'] })).toBe('document.nobodyOf')
    expect(ask({ ...reports, staffNos: [] })).toBe('document.nobody')
  })
  test('of a plan is its report, or a duty book for each post and grade', () => {
    expect(ask({ kind: 'planningReport', year: 2026 })).toEqual({ name: '规划报告-2026-09-01', files: ['规划报告-2026-09-01'] })
    expect(ask({ kind: 'planningReport', year: 2020 })).toBe('document.noPlan')
    const books = { kind: 'dutyBooks', year: 2026, together: false, grade: null }
    expect(ask({ ...books, post: null })).toEqual({
      name: '中国移动云岭分公司-集团客户经理职责书-2026',
      files: ['职责书-要客经理-各级', '职责书-城区客户经理-各级']
    })
    expect(ask({ ...books, post: '要客经理', grade: 'G4' })).toEqual({ name: '职责书-要客经理-G4', files: ['职责书-要客经理-G4'] })
    expect(ask({ ...books, post: '司机' })).toBe('document.noDutyBook')
  })
  test('for any other document gives it, or says what has to be done first', () => {
    expect(ask({ kind: 'resultSheet', ...round })).toMatchObject({ files: ['签字表'] })
    expect(ask({ kind: 'paperForm', ...round, assessor: null })).toMatchObject({ files: ['评价表-null'] })
    expect(ask({ kind: 'seatCodes', ...round })).toMatchObject({ files: ['领取码'] })
    expect(ask({ kind: 'publicity', ...round })).toBe('document.noPublicity')
    expect(ask({ kind: 'certificates', ...round, staffNos: null })).toBe('document.noCertificates')
    expect(ask({ kind: 'certificates', ...round, staffNos: ['YL1'] })).toMatchObject({ files: ['证书'] })
    const { model } = loadBuiltInModel().model
    expect(ask({ kind: 'handbook', model, version: 1 })).toMatchObject({ files: [`手册-${model}`] })
    expect(ask({ kind: 'gradeModel', model, version: 1 })).toMatchObject({ files: [`等级-${model}`] })
    expect(ask({ kind: 'handbook', model, version: 7 })).toBe('document.noSuchModel')
  })
  test('for a document of a year is computed as of the day of judgement of that year, or says what has to be done first', () => {
    const days: string[] = []
    const ground = groundOf({ bookOn: (day) => (days.push(day), exampleBook()) })
    expect(ask({ kind: 'gradeApproval', year: 2026, staffNos: null }, ground)).toEqual({
      name: '审批表-2026-全体-2026-09-01',
      files: ['审批表-2026-全体-2026-09-01']
    })
    expect(days).toEqual(['2026-09-01'])
    expect(ask({ kind: 'gradeApproval', year: 2025, staffNos: ['YL2', 'YL1'] })).toMatchObject({ files: ['审批表-2025-YL2、YL1-2025-09-01'] })
    expect(ask({ kind: 'gradePublicity', year: 2026 })).toMatchObject({ files: ['公示'] })
    expect(ask({ kind: 'gradeNotices', year: 2026, staffNos: null })).toMatchObject({ files: ['通知书'] })
    expect(ask({ kind: 'gradeNotices', year: 2025, staffNos: null })).toBe('document.noGradePeople')
    expect(ask({ kind: 'gradeWarnings', year: 2026, staffNos: null })).toBe('document.noGradePeople')
  })
})

describe('the real documents', () => {
  test('of a workspace with nothing in it say what is lacking; the built-in model can be printed', () => {
    const real = groundOf({ builders: documentBuilders })
    expect(ask({ kind: 'personReports', ...round, staffNos: null, together: true }, real)).toBe('document.nobody')
    expect(ask({ kind: 'paperForm', ...round, assessor: null }, real)).toBe('document.noPaperForm')
    expect(ask({ kind: 'seatCodes', ...round }, real)).toBe('document.noSeatCodes')
    expect(ask({ kind: 'publicity', ...round }, real)).toBe('document.noPublicity')
    for (const kind of ['gradeApproval', 'gradeWarnings', 'gradeNotices'])
      expect(ask({ kind, year: 2026, staffNos: null }, real)).toBe('document.noGradePeople')
    expect(ask({ kind: 'gradePublicity', year: 2026 }, real)).toBe('document.noGradePublicity')
    const { model, version } = loadBuiltInModel().model
    for (const kind of ['handbook', 'gradeModel']) expect(ask({ kind, model, version }, real)).toMatchObject({ files: [expect.any(String)] })
  })
})
