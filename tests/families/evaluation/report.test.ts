import { describe, expect, it } from 'vitest'
import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import { prepareReports, resultSheet, paperForm, personReport, reportPeople } from '../../../shared/families/evaluation'
import { civilDate, civilMonthSchema } from '../../../shared/kernel/civil-date'
import type { Block, DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { prepareEdit } from '../../../shared/workspace/command'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'

const round = { round: 1, month: civilMonthSchema.parse('2026-06') } as const
const question = { ...round, book: exampleBook() }
const say = createTranslator(sharedCatalogues, 'zh-CN')
const context: DocumentContext = {
  say,
  language: 'zh-CN',
  letterhead: { ...usualLetterhead('云岭市分公司', say), contact: '人力资源部 0800-1' },
  today: civilDate(2026, 7, 20)!,
  packTitle: '示例标准包 2026.1',
  example: true
}
const content = loadBuiltInModel()

function done(tables: MutableTables, command: string, input: unknown): void {
  const prepared = prepareEdit(command, input, tables)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.fault))
  applyChanges(tables, prepared.value.changes)
}
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'] as const

/** Two people of grade G3 with all marks; P1 is rated by two assessors, P2 by nobody. */
function evaluated(rate: (code: string, order: number) => object = () => ({ level: '3' })): MutableTables {
  const tables = emptyTables()
  for (const [staffNo, name] of [
    ['P1', '张三'],
    ['P2', '李四']
  ] as const) {
    done(tables, 'roster.savePerson', { person: { staffNo, name, county: '东湖区', post: '要客经理', grade: 'G3' } })
    for (const paper of ['knowledge', 'personality', 'simulation'])
      done(tables, 'certification.enterMark', { round: 1, period: '2026H1', staffNo, paper, raw: '80', full: '100' })
    for (const month of months) done(tables, 'certification.enterMonth', { staffNo, month, score: '90' })
    done(tables, 'certification.enterRating', {
      staffNo,
      period: '2026H1',
      rater: '赵主管',
      scores: { dailyWork: '85', teamwork: '85', planning: '85', crisisHandling: '85', timeManagement: '85' }
    })
  }
  done(tables, 'certification.openRound', round)
  done(tables, 'competency.adoptModel', { content })
  done(tables, 'evaluation.open', { ...round, model: content.model.model, version: content.model.version })
  for (const [assessor, name] of [
    ['A1', '钱评委'],
    ['A2', '孙评委']
  ] as const)
    done(tables, 'evaluation.saveAssessor', { assessor, name, unit: '', pin: null })
  done(tables, 'evaluation.savePanel', { ...round, panel: '一组', assessors: ['A1', 'A2'], random: false })
  done(tables, 'evaluation.assignCandidates', { ...round, panel: '一组', staffNos: ['P1'] })
  for (const assessor of ['A1', 'A2']) {
    content.competencies.forEach(({ code }, order) =>
      done(tables, 'evaluation.rate', {
        ...round,
        staffNo: 'P1',
        assessor,
        code,
        patch: { situation: '某医院专线', action: `${code} 的行动`, result: '按期开通', ...rate(code, order) }
      })
    )
    done(tables, 'evaluation.submit', { ...round, staffNo: 'P1', assessor, at: '2026-06-20 10:00' })
  }
  return tables
}
const textOf = (document: PrintDocument | null): string => JSON.stringify(document)
const picturesOf = (document: PrintDocument | null): Extract<Block, { kind: 'picture' }>[] =>
  (document?.blocks ?? []).flatMap((block) => (block.kind === 'picture' ? [block] : []))

describe('the report of a person', () => {
  it('is made for everyone in the round, and for others who have scores in it', () => {
    const tables = evaluated()
    done(tables, 'roster.savePerson', { person: { staffNo: 'P8', name: '无分', county: '东湖区', post: '要客经理', grade: 'G5' } })
    done(tables, 'roster.savePerson', { person: { staffNo: 'P9', name: '高级', county: '东湖区', post: '要客经理', grade: 'G5' } })
    done(tables, 'certification.enterMark', { round: 1, period: '2026H1', staffNo: 'P9', paper: 'knowledge', raw: '80', full: '100' })
    for (const month of months) done(tables, 'certification.enterMonth', { staffNo: 'P9', month, score: '90' })
    expect(reportPeople(tables, question)).toEqual(['P1', 'P2', 'P9'])
    expect(personReport(tables, { ...question, staffNo: 'nobody' }, context)).toBeNull()
  })
  it('says the result, the scores, where the person stands and how it was calculated', () => {
    const report = prepareReports(evaluated(), question).report('P1', context)
    const text = textOf(report)
    for (const said of ['张三', '80.00', '90.00', '85.00', '中级', '附：这些数字是怎么算的', '示例标准包', '人力资源部 0800-1']) expect(text).toContain(said)
    const [radar] = picturesOf(report)
    expect(radar?.picture).toMatchObject({ kind: 'radar', maximum: 5, series: [{ stroke: 'dashed' }, { stroke: 'solid' }] })
    expect(radar?.picture.kind === 'radar' ? radar.picture.axes : []).toHaveLength(content.competencies.length)
    expect(report?.fileName).toBe('P1-张三-反馈报告')
  })
  it('names gaps in the words of the required level, and the first things to do', () => {
    const required = content.profiles.find(({ post, grade }) => post === '要客经理' && grade === 'G4')?.requirements.find(({ code }) => code === 'S01')
    const low = String(Math.max(1, (required?.level ?? 3) - 1))
    const text = textOf(
      prepareReports(
        evaluated((code) => ({ level: code === 'S01' ? low : '5' })),
        question
      ).report('P1', context)
    )
    const s01 = content.competencies.find(({ code }) => code === 'S01')
    const level = s01?.levels[(required?.level ?? 3) - 1]
    expect(text).toContain(level?.descriptor)
    expect(text).toContain(level?.indicators[0])
    expect(text).toContain('差 1.00')
  })
  it('quotes what HR chose, without naming an assessor, and says HR’s next steps instead of its own', () => {
    const tables = evaluated()
    done(tables, 'evaluation.chooseReport', {
      ...round,
      staffNo: 'P1',
      evidence: [{ code: 'S01', text: '能画出两种组网方案' }],
      next: '带教一名新人\n参加投标演练'
    })
    const text = textOf(prepareReports(tables, question).report('P1', context))
    for (const said of ['能画出两种组网方案', '带教一名新人', '参加投标演练']) expect(text).toContain(said)
    for (const hidden of ['钱评委', '孙评委', 'S01 的行动']) expect(text).not.toContain(hidden)
  })
  it('of someone without interviews says so and draws nothing', () => {
    const report = prepareReports(evaluated(), question).report('P2', context)
    expect(textOf(report)).toContain('没有参加现场评价')
    expect(picturesOf(report)).toEqual([])
    const titles = (report?.blocks ?? []).flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
    expect(titles.slice(0, 3)).toEqual(['一、评定结果', '二、能力素质', '三、下一步'])
  })
  it('keeps the calculated result beside a decision', () => {
    const tables = evaluated()
    done(tables, 'certification.decide', { ...round, staffNo: 'P2', status: 'fail', calculated: 'pass', reason: '违反考试纪律', by: '王芳', on: '2026-07-01' })
    const text = textOf(prepareReports(tables, question).report('P2', context))
    expect(text).toContain('违反考试纪律')
    expect(text).toContain('通过本轮认证')
  })
})

describe('forms', () => {
  it('list everyone to sign, with the panel', () => {
    const sheet = resultSheet(evaluated(), question, context)
    const table = sheet.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' ? table.rows.map((row) => row[1]?.text) : []).toEqual(['P1', 'P2'])
    expect(textOf(sheet)).toContain('评委 钱评委')
  })
  it('give an assessor a sheet for each own candidate, without required levels; or one empty sheet', () => {
    const tables = evaluated()
    const form = paperForm(tables, { ...question, assessor: 'A1' }, context)
    expect(form?.blocks.filter(({ kind }) => kind === 'newPage')).toHaveLength(1)
    expect(textOf(form)).toContain('张三')
    expect(textOf(form)).not.toContain('李四')
    const empty = textOf(paperForm(tables, { ...question, assessor: null }, context))
    expect(empty).not.toContain('张三')
    expect(empty).toContain(content.competencies[0]?.name)
    expect(paperForm(emptyTables(), { ...question, assessor: null }, context)).toBeNull()
  })
})
