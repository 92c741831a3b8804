import { describe, expect, it } from 'vitest'
import { planningReportDocument, reportChapters, type Plan, type ReportChapter } from '../../../shared/families/planning'
import type { Block, PrintDocument } from '../../../shared/kernel/document'
import { languages, type Language } from '../../../shared/kernel/texts'
import type { MutableTables } from '../../../shared/workspace/tables'
import { contextIn } from '../grade/report-fixture'
import { addModel, cityBook, planningCity, planOf, planYear, resultOf } from './city'

function written(tables: MutableTables, language: Language = 'zh-CN', context = contextIn(language)): PrintDocument {
  const document = planningReportDocument(tables, { year: planYear, book: cityBook(), result: resultOf(tables) }, context)
  if (!document) throw new Error('no report')
  return document
}
/** Every text that a block shows. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'bullets':
      return [...block.items]
    case 'facts':
      return block.pairs.flatMap(({ name, value }) => [name, value])
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ heading }) => heading), ...block.rows.flat().map(({ text }) => text)]
    case 'picture':
      return [block.title, block.alt]
    case 'box':
      return [...block.lines]
    case 'signatures':
    case 'space':
    case 'newPage':
      return []
  }
}
const textOf = ({ blocks }: PrintDocument): string => blocks.flatMap(textsOf).join('\n')
const headings = ({ blocks }: PrintDocument, level: 1 | 2): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
const captions = ({ blocks }: PrintDocument, kind: 'table' | 'picture'): string[] =>
  blocks.flatMap((block) => (block.kind === kind ? [block.kind === 'table' ? (block.caption ?? '') : block.kind === 'picture' ? block.title : ''] : []))
function changed(tables: MutableTables, changes: Partial<Plan>): MutableTables {
  tables.plans.set(String(planYear), { ...planOf(tables), ...changes })
  return tables
}
const whole = planningCity()
addModel(whole)

describe('the planning report', () => {
  it.each(languages)('has every chapter with something in it, and texts that are all said, in %s', (language) => {
    const document = written(whole, language)
    expect(headings(document, 1)).toHaveLength(reportChapters.length + 1)
    document.blocks.forEach((block, index) => {
      const next = document.blocks[index + 1]
      if (block.kind === 'heading') expect(next?.kind === 'heading' && next.level <= block.level, block.text).toBe(false)
      // The last row is the note.
      if (block.kind === 'table') expect(block.rows.length, block.caption).toBeGreaterThan(1)
    })
    const text = textOf(document)
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|null/)
    expect(text).not.toMatch(/planning\w*\.\w|explain\.|survey\w*\.\w+\./)
    if (language === 'en') expect(headings(document, 1).join()).not.toMatch(/[\u4e00-\u9fff]/)
  })
  it('numbers chapters, sections, tables and pictures without a hole', () => {
    const document = written(whole)
    expect(headings(document, 1)).toEqual([
      '一、主要结论',
      '二、现状调研',
      '三、定位',
      '四、定岗',
      '五、定责',
      '六、定编',
      '七、待确认事项与下一步',
      '附录　方法与参数'
    ])
    expect(headings(document, 2).slice(0, 5)).toEqual(['（一）关键数据', '（二）结论与建议', '（一）调研发现', '（二）与方案材料对照', '（三）各题首选答案'])
    for (const [kind, word] of [
      ['table', '表'],
      ['picture', '图']
    ] as const) {
      const said = captions(document, kind)
      expect(said.map((caption) => Number(new RegExp(`^${word} (\\d+)　`).exec(caption)?.[1]))).toEqual(said.map((_, index) => index + 1))
    }
  })
  it('says below every table on which page its figures are found', () => {
    for (const block of written(whole).blocks)
      if (block.kind === 'table') {
        const note = block.rows.at(-1)?.[0]
        expect(note?.span).toBe(block.columns.length)
        expect(note?.text, block.caption).toMatch(/数据见“四定分析—(?:调研|定位|定岗|定责|定编|报告)”页。$/)
      }
  })
  it('tells findings before method, each with what is recommended', () => {
    const { blocks } = written(whole)
    const list = blocks.find((block) => block.kind === 'bullets')
    expect(list?.kind === 'bullets' ? list.items.length : 0).toBe(8)
    for (const item of list?.kind === 'bullets' ? list.items : []) expect(item).toMatch(/。\n建议：.+。$/)
  })
  it('names nobody: people stand in it as counts', () => {
    const text = textOf(written(whole))
    for (const { name } of whole.people.values()) expect(text).not.toContain(name)
  })
  it('shows pictures that say in words what they show', () => {
    const { blocks } = written(whole)
    const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
    expect(pictures.map(({ picture }) => picture.kind)).toEqual(['intervals', 'stacked', 'bars', 'columns', 'tornado'])
    for (const { alt } of pictures) expect(alt.length).toBeGreaterThan(20)
  })
  it('carries the company’s name, its number and the state of the plan', () => {
    const context = contextIn()
    const numbered = { ...context, letterhead: { ...context.letterhead, numberPattern: '云移人〔{year}〕{number}号' } }
    expect(written(whole, 'zh-CN', numbered).number).toBe('云移人〔2026〕　　号')
    expect(written(whole).number).toBeUndefined()
    expect(textOf(written(whole))).toContain('征求意见稿，尚未定稿')
    const final = changed(planningCity(20), { finished: { on: planOf(whole).asOf, by: '王雪梅' } })
    expect(textOf(written(final))).toContain('已于2026年6月30日定稿（王雪梅）')
  })
})

describe('a chapter without data', () => {
  const without: readonly (readonly [ReportChapter, string, (tables: MutableTables) => void])[] = [
    ['survey', '现状调研：尚未导入调研问卷', (tables) => tables.surveys.clear()],
    ['positioning', '定位：尚无可用的工作时间记录', (tables) => tables.timeRecords.clear()],
    ['posts', '定岗：尚无集团客户清单', (tables) => tables.customers.clear()],
    ['headcount', '定编：尚无服务标准，不能测算编制。', (tables) => tables.serviceStandards.clear()]
  ]
  it.each(without)('%s is left out and named at the end', (chapter, said, remove) => {
    const tables = planningCity(30)
    remove(tables)
    const document = written(tables)
    const title = { survey: '现状调研', positioning: '、定位', posts: '、定岗', headcount: '、定编' }[chapter as 'survey']
    expect(headings(document, 1).filter((heading) => heading.endsWith(title))).toEqual([])
    expect(headings(document, 1)[0]).toBe('一、主要结论')
    expect(textOf(document)).toContain(said)
    expect(textOf(document)).toContain('补齐尚缺的数据')
    expect(textOf(document)).not.toMatch(/undefined|NaN/)
  })
  it('stays in where HR wrote something of it', () => {
    const tables = changed(planningCity(30), { remarks: { survey: '问卷将于下月发放。\n由集团客户部组织。' } })
    tables.surveys.clear()
    const document = written(tables)
    expect(headings(document, 1)[1]).toBe('二、现状调研')
    expect(textOf(document)).toContain('人力资源部补充说明\n问卷将于下月发放。\n由集团客户部组织。')
  })
  it('is all there is of an empty plan, so that there is no report', () => {
    const tables = planningCity(0)
    tables.duties.clear()
    tables.planPosts.clear()
    tables.surveys.clear()
    const result = resultOf(tables)
    const none = { ...result, duties: { ...result.duties, duties: [], posts: [] } }
    expect(planningReportDocument(tables, { year: planYear, book: cityBook(), result: none }, contextIn())).toBeNull()
  })
})

describe('what is still open', () => {
  it('lists data to be confirmed, assumptions in force and the city’s own values with their ground', () => {
    const tables = changed(planningCity(60), {
      own: {
        'headcount.utilisation': { value: 80, reason: '上半年考勤实测' },
        'headcount.shrinkage': { value: [{ name: '年休假', percent: 4 }], reason: '年假台账' }
      }
    })
    for (const [key, standard] of tables.serviceStandards) if (standard.tier === 'C') tables.serviceStandards.delete(key)
    const text = textOf(written(tables))
    expect(text).toContain('C 级客户没有服务标准，其工时未计入编制测算。')
    expect(text).toMatch(/\d+ 家客户没有客户经理，须逐家明确责任人。/)
    expect(text).toContain('定编：工时利用率\n80%\n85%\n上半年考勤实测')
    expect(text).toContain('缺勤折减包括年休假 4%。')
    expect(text).not.toContain('缺勤折减（年休假、培训、病事假等）未设定')
    expect(text).toContain('下列 21 项参数为软件默认值')
  })
  it('says so where there are none of the city’s own', () => expect(textOf(written(whole))).toContain('本规划没有采用本市取值，全部参数取自标准包。'))
  it('puts each remark at the end of its chapter', () => {
    const remarks = Object.fromEntries(reportChapters.map((chapter) => [chapter, `对${chapter}的补充`]))
    const text = textOf(written(changed(planningCity(30), { remarks })))
    const places = reportChapters.map((chapter) => text.indexOf(`对${chapter}的补充`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('shows scenarios and the allocation under a cap once they are there', () => {
    const tables = changed(planningCity(60), { cap: 5 })
    expect(textOf(written(tables))).not.toContain('情景比较')
    const scenario = { year: planYear, scenario: 's1', title: '客户增长一成', note: '', own: {}, customers: { A1: '10' }, hours: {} }
    tables.planScenarios.set(`${planYear}|s1`, scenario)
    const text = textOf(written(tables))
    expect(text).toContain('客户增长一成')
    expect(text).toContain('编制上限 5 人在各县区的分配（人）')
    expect(text).toContain('省公司下达的编制上限为 5 人')
  })
})
