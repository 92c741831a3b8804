import { describe, expect, it } from 'vitest'
import { cityCoverage, gradeModelDocument, handbookDocument, type CityCompetency, type ModelContent } from '../../../shared/families/competency'
import type { Block, DocumentContext, PrintDocument } from '../../../shared/kernel/document'
import { createTranslator, languages, type Language } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { day } from '../../rulebook'
import { smallModel } from './fixture'

const content = smallModel()
const contextIn = (language: Language, more: Partial<DocumentContext> = {}): DocumentContext => {
  const say = createTranslator(sharedCatalogues, language)
  return { say, language, letterhead: usualLetterhead('绵阳分公司', say), today: day, packTitle: '2026.1', example: true, ...more }
}
const context = contextIn('zh-CN')
const tables = ({ blocks }: PrintDocument) => blocks.filter((block) => block.kind === 'table')
const rowsOf = (block: Extract<Block, { kind: 'table' }>): string[][] => block.rows.map((row) => row.map(({ text }) => text))
const headings = ({ blocks }: PrintDocument): string[] => blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))
/** Every text that a document prints. */
const allTexts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : []
const empty: ModelContent = { ...content, competencies: [], profiles: [], grades: [] }

describe('the handbook', () => {
  const handbook = handbookDocument(content, context)
  it('goes by layers and competencies, then profiles, then a list', () =>
    expect(headings(handbook)).toEqual([
      '2 怎样使用这本手册',
      '2 目录',
      '1 组织通用能力',
      '2 ORG-01 客户导向',
      '3 行为面试问题',
      '1 专业通用能力',
      '2 PRO-01 产品知识',
      '3 行为面试问题',
      '1 职位专有能力',
      '2 POS-01 客户关系管理',
      '3 行为面试问题',
      '1 等级要求',
      '2 城区客户经理',
      '2 要客经理',
      '1 附录：能力素质一览'
    ]))
  it('has every text of the model', () => {
    const printed = allTexts(handbook).join('\n')
    for (const text of allTexts(content.competencies.map(({ levels, name, definition }) => ({ levels, name, definition })))) expect(printed).toContain(text)
  })
  it('shows five levels, and what is asked at each grade with its weight, core marked', () => {
    const [contents, first, , , urban] = tables(handbook)
    expect(contents?.columns.map(({ heading }) => heading)).toEqual(['组织通用能力', '专业通用能力', '职位专有能力'])
    expect(rowsOf(contents!)).toEqual([['ORG-01 客户导向', 'PRO-01 产品知识', 'POS-01 客户关系管理']])
    expect(rowsOf(first!).map(([level, , indicators]) => [level, indicators?.split('\n').length])).toEqual([1, 2, 3, 4, 5].map((level) => [`${level} 级`, 3]))
    expect(urban?.columns.map(({ heading }) => heading)).toEqual(['能力素质', '见习', '助理', '初级', '中级', '高级', '特级'])
    expect(rowsOf(urban!)[0]).toEqual(['ORG-01 客户导向', '1★（33.33）', '1★（33.33）', '2★（33.33）', '3★（33.33）', '4★（33.33）', '5★（33.33）'])
    expect(rowsOf(urban!)[2]?.slice(0, 2)).toEqual(['POS-01 客户关系管理', '1（33.34）'])
    expect(rowsOf(urban!).at(-1)).toEqual(['权重合计', ...Array.from({ length: 6 }, () => '100%')])
  })
  it('shows a dash where nothing is asked, and no column for a grade without a profile', () => {
    const profiles = content.profiles.slice(0, 2).map((profile, index) => ({ ...profile, requirements: profile.requirements.slice(index) }))
    const [, , , , table] = tables(handbookDocument({ ...content, profiles }, context))
    expect(rowsOf(table!)).toEqual([
      ['ORG-01 客户导向', '1★（33.33）', '—'],
      ['PRO-01 产品知识', '1（33.33）', '1（33.33）'],
      ['POS-01 客户关系管理', '1（33.34）', '1（33.34）'],
      ['权重合计', '100%', '66.67%']
    ])
  })
  it('names its version, and the example where it is one', () => {
    expect(handbook).toMatchObject({
      fileName: '客户经理能力标准-手册',
      title: '能力标准手册',
      subtitle: '客户经理能力标准 · 第 1 版',
      footer: '示例标准包 2026.1'
    })
    expect(handbookDocument(content, contextIn('zh-CN', { example: false }))).not.toHaveProperty('footer')
    expect(allTexts(handbook)).toContain('绵阳分公司')
  })
})

describe('the grade model', () => {
  const document = gradeModelDocument(content, context)
  it('places the six grades on two axes, in words too', () => {
    const [picture] = document.blocks.filter((block) => block.kind === 'picture')
    expect(picture?.picture).toMatchObject({
      kind: 'matrix',
      across: { title: '知识技能的掌握度', steps: ['1', '2', '3', '4', '5', '6'] },
      points: ['见习', '助理', '初级', '中级', '高级', '特级'].map((name, index) => ({ name, across: index, up: index }))
    })
    expect(picture?.alt).toContain('见习（1，1）、助理（2，2）')
  })
  it('tells the path and each grade’s qualifications', () => {
    const [path] = document.blocks.filter((block) => block.kind === 'bullets')
    expect(path?.items[2]).toBe('初级：第 3 级的职责')
    expect(tables(document).length).toBe(7)
    expect(rowsOf(tables(document)[0]!)).toContainEqual(['知识技能的掌握度', '1 档：掌握第 1 组知识'])
    expect(rowsOf(tables(document)[6]!)[5]).toEqual(['特级', '大专及以上', '相关经验 36 个月', '最近一年考核合格', '第 6 级认证证书'])
  })
  it('says where something is missing', () => {
    const holes = gradeModelDocument({ ...content, grades: [{ ...content.grades[0]!, role: '', typicalWork: [], education: '' }] }, context)
    expect(allTexts(holes).filter((text) => text.includes('（未填写）')).length).toBe(5)
    expect(allTexts(gradeModelDocument(empty, context))).toContain('这一版还没有任职资格。')
    expect(allTexts(handbookDocument(empty, context))).toContain('这一版还没有等级要求。')
  })
})

describe('both documents', () => {
  it.each(languages)('leave no text unsaid in %s', (language) => {
    for (const make of [handbookDocument, gradeModelDocument])
      for (const of of [content, empty])
        for (const text of allTexts(make(of, contextIn(language)))) expect(text).not.toMatch(/[{}]|undefined|competency[A-Z]\w*\./)
  })
  it('are English around the model in English', () => {
    const english = allTexts(
      handbookDocument(
        { ...empty, model: { ...empty.model, title: 'T', note: '' } },
        contextIn('en', { letterhead: { ...context.letterhead, organisation: '' } })
      )
    )
    for (const text of english) expect(text).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('the city’s own model against the province’s', () => {
  const item = (code: string, toCode: string | null, levels: readonly (1 | 2 | 3 | 4 | 5 | null)[] = []): CityCompetency => ({
    code,
    name: `本市${code}`,
    definition: '',
    toCode,
    levels: levels.map((to, index) => ({ name: `${index + 1}星`, to })),
    note: ''
  })
  it('is whole where each has its counterpart and levels rise', () => {
    const items = ['ORG-01', 'PRO-01', 'POS-01'].map((code, index) => item(`C${index}`, code, [1, 1, 3]))
    expect(cityCoverage(content, items)).toEqual({ uncovered: [], unmapped: [], doubled: [], falling: [], open: [] })
  })
  it('names what lacks a counterpart, what has two, and levels that fall or are open', () => {
    const items = [item('B', 'ORG-01', [3, null, 1, 2, 4]), item('A', 'ORG-01'), item('D', 'NONE', [null]), item('C', null)]
    const { uncovered, unmapped, doubled, falling, open } = cityCoverage(content, items)
    expect(uncovered.map(({ code }) => code)).toEqual(['PRO-01', 'POS-01'])
    expect(unmapped.map(({ item: { code }, unknownCode }) => [code, unknownCode])).toEqual([
      ['C', null],
      ['D', 'NONE']
    ])
    expect(doubled.map(({ competency, items: of }) => [competency.code, of.map(({ code }) => code)])).toEqual([['ORG-01', ['A', 'B']]])
    expect(falling.map(({ item: { code }, name, to, below }) => [code, name, to, below.name, below.to])).toEqual([
      ['B', '3星', 1, '1星', 3],
      ['B', '4星', 2, '1星', 3]
    ])
    expect(open.map(({ item: { code }, name }) => [code, name])).toEqual([['B', '2星']])
  })
})
