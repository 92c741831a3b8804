import { describe, expect, it } from 'vitest'
import { compareModels, identicalLevels, searchModel, type ModelContent } from '../../../shared/families/competency'
import { adopted, changesOf, make, of, smallModel } from './fixture'

const old = smallModel()
function next(change: (content: ModelContent) => void = () => undefined): ModelContent {
  const content = smallModel()
  Object.assign(content.model, { version: 2, basedOn: 1 })
  for (const rows of [content.competencies, content.profiles, content.grades]) for (const row of rows) Object.assign(row, { version: 2 })
  change(content)
  return content
}
const nothing = { added: [], removed: [], renamed: [], moved: [], texts: [], requirements: [], grades: [] }

describe('two versions of a model', () => {
  it('that say the same do not differ', () => expect(compareModels(old, next())).toEqual(nothing))
  it('show what is new, gone, renamed and moved', () => {
    const changed = next((content) => {
      content.competencies.push({ ...content.competencies[2]!, code: 'POS-09' })
      content.competencies.splice(1, 1)
      Object.assign(content.competencies[0]!, { name: '客户第一', layer: 'professional' })
    })
    const found = compareModels(old, changed)
    expect([found.added.map(({ code }) => code), found.removed.map(({ code }) => code)]).toEqual([['POS-09'], ['PRO-01']])
    expect({ ...found, added: [], removed: [] }).toEqual({
      ...nothing,
      renamed: [{ code: 'ORG-01', before: '客户导向', after: '客户第一' }],
      moved: [{ code: 'ORG-01', before: 'organisation', after: 'professional' }]
    })
    const back = compareModels(changed, old)
    expect([back.added, back.removed]).toEqual([[old.competencies[1]], [changed.competencies[2]]])
  })
  it('show every reworded text by its place', () => {
    const level = old.competencies[0]!.levels[1]
    const changed = next((content) => {
      content.competencies[0]!.definition = '新定义'
      content.competencies[0]!.levels[1].indicators = [level.indicators[2]!, '新指标', level.indicators[0]!, '又一条']
      content.competencies[0]!.levels[4].questions.splice(1, 1)
    })
    expect(compareModels(old, changed).texts).toEqual([
      { code: 'ORG-01', part: 'definition', before: old.competencies[0]!.definition, after: '新定义' },
      { code: 'ORG-01', part: 'indicators', level: 2, before: level.indicators[1], after: '新指标' },
      { code: 'ORG-01', part: 'indicators', level: 2, before: '', after: '又一条' },
      { code: 'ORG-01', part: 'questions', level: 5, before: old.competencies[0]!.levels[4].questions[1], after: '' }
    ])
  })
  it('show one of two alike items that went', () => {
    const twice = next((content) => content.competencies[0]!.levels[0].indicators.push(old.competencies[0]!.levels[0].indicators[0]!))
    expect(compareModels(twice, next()).texts).toMatchObject([{ before: old.competencies[0]!.levels[0].indicators[0], after: '' }])
  })
  it('show what is asked differently', () => {
    const changed = next((content) => {
      content.profiles[0]!.requirements[0] = { ...content.profiles[0]!.requirements[0]!, level: 2 }
      content.profiles[1]!.requirements.pop()
      content.profiles.push({ ...content.profiles[0]!, post: '渠道经理', requirements: content.profiles[0]!.requirements.slice(1, 2) })
      content.grades[5]!.typicalWork = ['一', '二']
      content.grades[5]!.mastery = 5
      content.grades.shift()
    })
    const { requirements, grades } = compareModels(old, changed)
    expect(requirements.map(({ post, grade, code, before, after }) => [post, grade, code, before?.level ?? null, after?.level ?? null])).toEqual([
      ['城区客户经理', 'G1', 'ORG-01', 1, 2],
      ['城区客户经理', 'G2', 'PRO-01', 1, null],
      ['渠道经理', 'G1', 'POS-01', null, 1]
    ])
    expect(grades.filter(({ grade }) => grade === 'G6')).toEqual([
      { grade: 'G6', part: 'mastery', before: '6', after: '5' },
      { grade: 'G6', part: 'typicalWork', before: '第 6 级的日常拜访\n第 6 级的方案', after: '一\n二' }
    ])
    expect(grades.filter(({ grade, after }) => grade === 'G1' && after === '').length).toBe(10)
  })
})

describe('levels that may be offered as the same', () => {
  it('are those that say the same, word for word, under the same code', () => {
    const changed = next((content) => {
      content.competencies[0]!.levels[3].questions[0] += '？'
      content.competencies[1]!.code = 'PRO-02'
      content.competencies[2]!.name = '换名不换级'
    })
    const offered = identicalLevels(old, changed)
    expect(offered).toEqual([{ model: of.model, from: 1, to: 2, code: 'POS-01', toCode: 'POS-01', levels: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }, note: '' }])
    const tables = adopted()
    make(tables, 'adoptModel', { content: changed })
    expect(changesOf(tables, 'saveMapping', { mapping: offered[0] }).length).toBe(1)
  })
})

describe('the search', () => {
  const search = (query: string) =>
    searchModel(old, query).map(({ code, part, level, index }) => [code, part, level, index].filter((one) => one !== undefined).join(' '))
  it('finds a word in every part', () => {
    expect(search('客户导向')).toEqual(['ORG-01 name'])
    expect(search('技术原理')).toEqual(['PRO-01 definition'])
    expect(search('组织结构图')).toEqual(['POS-01 descriptor 2', 'POS-01 indicators 2 0', 'POS-01 questions 2 0'])
    expect(search('没有这个词')).toEqual([])
    expect(search('  ')).toEqual([])
  })
  it('wants every word, of which the name may have some', () => {
    expect(search('专线 带宽')).toEqual(['PRO-01 descriptor 2', 'PRO-01 indicators 2 0', 'PRO-01 questions 2 0'])
    expect(search('产品知识 带宽')).toEqual(search('带宽'))
    expect(search('客户导向 带宽')).toEqual([])
  })
  it('does not mind capitals and widths', () => {
    const changed = next((content) => {
      content.competencies[0]!.definition = '会用 ＣＲＭ 系统'
    })
    expect(searchModel(changed, 'ｃrm')).toMatchObject([{ code: 'ORG-01', part: 'definition', excerpt: '会用 CRM 系统' }])
  })
  it('shows where the word is', () => {
    const changed = next((content) => {
      content.competencies[0]!.definition = `${'前'.repeat(60)}目标${'后'.repeat(60)}`
    })
    const [hit] = searchModel(changed, '目标')
    expect(hit?.excerpt).toBe(`…${'前'.repeat(24)}目标${'后'.repeat(24)}…`)
    expect(hit?.excerpt.slice(hit.match.start, hit.match.end)).toBe('目标')
  })
})
