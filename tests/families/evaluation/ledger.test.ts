import { describe, expect, it } from 'vitest'
import { appealSchema, certificateSchema, decisionOverrideSchema, examResultSchema } from '../../../shared/families/certification'
import { ledgerOf, type LedgerEntry } from '../../../shared/families/evaluation'
import { civilMonthSchema } from '../../../shared/kernel/civil-date'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import type { MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { at, city, done, first, rateAndSubmit } from './city'

const question = { round: 1, month: civilMonthSchema.parse('2026-06'), book: exampleBook() } as const
const say = createTranslator(sharedCatalogues, 'zh-CN')
const ledger = (tables: MutableTables, staffNo = 'C1'): LedgerEntry[] => ledgerOf(tables, { ...question, staffNo })
const said = (entries: readonly LedgerEntry[]) => entries.map(({ kind, what, value, by, when, why }) => [kind, say(what), value, by, when, why])

/** A person about whom everything is known. */
function whole(): MutableTables {
  const tables = city({ assessors: 3 })
  const exam = { staffNo: 'C1', period: '2026H1', round: 1, absent: false, marks: { simulation: { raw: 70, full: 80 }, knowledge: { raw: 81, full: 100 } } }
  tables.examResults.set('C1|2026H1|1', examResultSchema.parse(exam))
  for (const month of ['2025-12', '2026-06', '2026-01'])
    tables.monthlyPerformance.set(`C1|${month}`, { staffNo: 'C1', month: civilMonthSchema.parse(month), score: '88' })
  tables.supervisorRatings.set('C1|-|李四', { staffNo: 'C1', period: null, rater: '李四', sheets: [{ dailyWork: '90', teamwork: '85' }] })
  rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3.5', P02: null })
  done(tables, 'rate', { ...first, staffNo: 'C1', assessor: 'E2', code: 'P01', patch: { level: '5' } })
  done(tables, 'recuse', { ...first, staffNo: 'C1', assessor: 'E3', reason: '亲属关系' })
  done(tables, 'settle', { ...first, staffNo: 'C1', code: 'P02', kind: 'override', level: '2', calculated: null, reason: '补充材料', by: '王五' })
  const decision = { ...first, staffNo: 'C1', status: 'fail', calculated: 'pending', reason: '材料不全', by: '王五', on: '2026-07-01' }
  tables.decisionOverrides.set('1|2026-06|C1', decisionOverrideSchema.parse(decision))
  const appeal = { ...first, appeal: 1, staffNo: 'C1', by: '', receivedOn: '2026-07-05', ground: '成绩有误', state: 'rejected', answer: '核对无误' }
  tables.appeals.set('1|2026-06|1', appealSchema.parse({ ...appeal, answeredOn: '2026-07-08', handler: '赵六' }))
  const certificate = { ...first, number: '绵移证〔2026〕1号', staffNo: 'C1', grade: 'G3', issuedOn: '2026-07-20', validUntil: '2028-07-19' }
  const revoked = { on: '2026-08-01', reason: '发错', by: '王五' }
  tables.certificates.set(certificate.number, certificateSchema.parse({ ...certificate, revoked }))
  return tables
}

describe('the evidence behind a person', () => {
  it('is told source by source: what, by whom, when, why; nothing of open sheets', () => {
    const evidence = '客户招标\n做了方案\n中标'
    expect(said(ledger(whole()))).toEqual([
      ['exam', '知识测验（满分 100）', '81', '', '2026H1', ''],
      ['exam', '情景模拟（满分 80）', '70', '', '2026H1', ''],
      ['performance', '月度绩效', '88', '', '2026-01', ''],
      ['performance', '月度绩效', '88', '', '2026-06', ''],
      ['supervisor', '主管评价：日常工作完成情况、团队协作', '90 / 85', '李四', '', ''],
      ['rating', '回避', '', '评委E3', '', '亲属关系'],
      ['rating', '能力评分：产品知识', '3.5', '评委E1', at, evidence],
      ['rating', '能力评分：沟通（未观察到）', '', '评委E1', at, ''],
      ['override', '人工调整：沟通（评分计算结果 —）', '2', '王五', '', '补充材料'],
      ['decision', '计算结论：待定（综合得分）', '', '', '2026-06', ''],
      ['decision', '人工决定：未通过（计算结论为待定）', '', '王五', '2026-07-01', '材料不全'],
      ['appeal', '收到异议', '', '', '2026-07-05', '成绩有误'],
      ['appeal', '异议不成立', '', '赵六', '2026-07-08', '核对无误'],
      ['certificate', '颁发初级客户经理证书，有效期至 2028-07-19', '绵移证〔2026〕1号', '', '2026-07-20', ''],
      ['certificate', '撤销证书', '绵移证〔2026〕1号', '王五', '2026-08-01', '发错']
    ])
  })
  it('tells the courses taken until then, and takes one back', () => {
    const tables = whole()
    const course = { staffNo: 'C1', course: '专线方案设计', completedOn: '2026-05-20', hours: '16', outcome: '优秀' }
    done(tables, 'recordCourse', course)
    done(tables, 'recordCourse', { ...course, course: '商务礼仪', completedOn: '2025-11-02', hours: null, outcome: '' })
    done(tables, 'recordCourse', { ...course, course: '轮次之后', completedOn: '2026-07-01' })
    done(tables, 'recordCourse', { ...course, staffNo: 'C2' })
    expect(said(ledger(tables)).filter(([kind]) => kind === 'course')).toEqual([
      ['course', '培训课程：商务礼仪', '', '', '2025-11-02', ''],
      ['course', '培训课程：专线方案设计（16 学时）', '优秀', '', '2026-05-20', '']
    ])
    done(tables, 'removeCourse', { staffNo: 'C1', course: '商务礼仪', completedOn: '2025-11-02' })
    expect(ledger(tables).filter(({ kind }) => kind === 'course')).toHaveLength(1)
  })
  it('tells an absence, the marks of the panel and that a sheet was reopened', () => {
    const tables = whole()
    tables.examResults.set('C1|2026H1|1', examResultSchema.parse({ staffNo: 'C1', period: '2026H1', round: 1, absent: true, marks: {} }))
    done(tables, 'reopen', { ...first, staffNo: 'C1', assessor: 'E1', reason: '漏看录音', by: '王五', at: '2026-06-21' })
    done(tables, 'mark', { ...first, staffNo: 'C1', assessor: 'E1', interview: '82' })
    done(tables, 'submit', { ...first, staffNo: 'C1', assessor: 'E1', at: '2026-06-22', codes: ['P01', 'P02'] })
    const found = said(ledger(tables))
    expect(found[0]).toEqual(['exam', '缺考', '', '', '2026H1', ''])
    expect(found).toContainEqual(['rating', '评价表重新打开（评委E1）', '', '王五', '2026-06-21', '漏看录音'])
    expect(found).toContainEqual(['rating', '现场打分：结构化访谈', '82', '评委E1', '2026-06-22', ''])
  })
  it('is of this person and this round only', () => {
    const tables = whole()
    expect(said(ledger(tables, 'C2'))).toEqual([['decision', '计算结论：待定（综合得分）', '', '', '2026-06', '']])
    const other = ledgerOf(tables, { ...question, round: 2, staffNo: 'C1' }).map(({ kind }) => kind)
    expect(other).toEqual(['performance', 'performance', 'supervisor', 'decision'])
    expect(ledger(tables, 'X1')).toEqual([])
  })
})
