import { describe, expect, it } from 'vitest'
import { checkModel, compareModels, contentOf, type ModelContent } from '../../shared/families/competency'
import { prepareEdit } from '../../shared/workspace/command'
import { applyChanges } from '../../shared/workspace/tables'
import { chosenModel, offeredModels, ratingCounts, readVersion, usualPair } from '../../renderer/families/competency/chosen'
import { readCityDraft, withSpare, type CityDraft } from '../../renderer/families/competency/city-rows'
import { comparisonLines } from '../../renderer/families/competency/compare-lines'
import { gradePicture, stepName } from '../../renderer/families/competency/grade-picture'
import { byLayer, movedItem, nextCompetency, withItem, withLevel } from '../../renderer/families/competency/items'
import { mappedTo, mappingRows, offeredMappings, withMappedLevel } from '../../renderer/families/competency/mapping-rows'
import { addressOf, placeText, readPlace, readSection, sectionOf } from '../../renderer/families/competency/place'
import { fallsOf, profileGroups, readLevelKey, readWeight, weightSums, withRequirement } from '../../renderer/families/competency/profile-rows'
import { findIn, hitPlace } from '../../renderer/families/competency/search-hits'
import { loadBuiltInModel } from '../../electron/services/evaluation/model'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'

const builtIn = loadBuiltInModel()
const post = '要客经理'
const edited = (change: (content: ModelContent) => void): ModelContent => {
  const copy = structuredClone(builtIn)
  change(copy)
  return copy
}
function adopted(): MutableTables {
  const tables = emptyTables()
  dispatch(tables, 'competency.adoptModel', { content: builtIn })
  return tables
}
function dispatch(tables: MutableTables, command: string, input: object): void {
  const edit = prepareEdit(command, input, tables)
  if (!edit.ok) throw new Error(edit.fault.code)
  applyChanges(tables, edit.value.changes)
}

describe('places in an address', () => {
  it('come back as they went', () => {
    for (const place of [
      {},
      { code: 'O01' },
      { code: 'O01', part: 'definition' },
      { code: 'O01', level: 3, part: 'indicators', index: 0 },
      { post: '要客.经理 100%/甲', grade: 'G3', part: 'weights' },
      { grade: 'G1', part: 'role' }
    ] as const) {
      expect(readPlace(placeText(place))).toEqual(place)
      expect(readPlace(encodeURIComponent(placeText(place)))).toEqual(place)
    }
  })
  it('leave out what cannot be meant', () => expect(readPlace('o1.9.x.y.G9')).toEqual({ part: 'x' }))
  it('lead to the section where it is put right', () => {
    expect(sectionOf({ code: 'O01', level: 2 })).toBe('competencies')
    expect(sectionOf({ post, grade: 'G3' })).toBe('profiles')
    expect(sectionOf({ grade: 'G3', part: 'role' })).toBe('grades')
    expect(addressOf('profiles', { model: 'm', version: 2 }, { post: '甲', grade: 'G3' })).toBe('/standard/profiles/m/2/....G3.%E7%94%B2')
    expect(readSection('nowhere')).toBe('competencies')
  })
  it('name a version or none', () => {
    expect(readVersion('m', '12')).toEqual({ model: 'm', version: 12 })
    expect(readVersion('m', '1x')).toBeNull()
    expect(readVersion(undefined, '1')).toBeNull()
  })
})

describe('the version on screen', () => {
  it('is the built-in one, for reading only, until one is adopted', () => {
    expect(chosenModel(emptyTables(), builtIn, null)).toMatchObject({ own: false, editable: false })
    expect(chosenModel(adopted(), builtIn, null)).toMatchObject({ own: true, editable: true })
    expect(chosenModel(emptyTables(), null, null)).toBeNull()
  })
  it('is the one that is named, else the one that may be changed', () => {
    const tables = adopted()
    const { model, title } = builtIn.model
    dispatch(tables, 'competency.lockModel', { model, version: 1 })
    expect(chosenModel(tables, builtIn, null)).toMatchObject({ editable: false })
    dispatch(tables, 'competency.newVersion', { model, from: 1, title, note: '' })
    expect(chosenModel(tables, builtIn, null)?.model.version).toBe(2)
    expect(chosenModel(tables, builtIn, { model, version: 1 })).toMatchObject({ editable: false, model: { version: 1 } })
    expect(offeredModels(tables, builtIn).map(({ model: one }) => one.version)).toEqual([2, 1])
    expect(usualPair([...tables.models.values()], { ...builtIn.model, version: 2, basedOn: 1 })).toMatchObject({ from: { version: 1 }, to: { version: 2 } })
  })
  it('knows how often it was rated by', () => {
    const evaluation = { round: 1, month: '2026-06', model: 'm', version: 1 } as never
    const rating = (level: string | null, notObserved: boolean) => ({ round: 1, month: '2026-06', level, notObserved }) as never
    const ratings = new Map([
      ['a', rating('3', false)],
      ['b', rating(null, true)],
      ['c', rating(null, false)]
    ])
    expect(ratingCounts({ evaluations: new Map([['1|2026-06', evaluation]]), ratings }).get('m|1')).toBe(2)
  })
})

describe('texts of a competency', () => {
  it('are changed, emptied, added and moved', () => {
    expect(withItem(['a', 'b'], 1, ' c ')).toEqual(['a', 'c'])
    expect(withItem(['a', 'b'], 0, ' ')).toEqual(['b'])
    expect(withItem(['a'], 1, 'b')).toEqual(['a', 'b'])
    expect(withItem(['a'], 1, '')).toEqual(['a'])
    expect(movedItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(movedItem(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
  it('change at their own level only', () => {
    const [first] = builtIn.competencies
    const after = withLevel(first!, 3, (level) => ({ ...level, descriptor: '新' }))
    expect(after.levels.map(({ descriptor }) => descriptor === '新')).toEqual([false, false, true, false, false])
  })
  it('get the next code of their layer', () => {
    expect(nextCompetency(builtIn, 'organisation').code).toBe('O06')
    expect(nextCompetency({ competencies: [] }, 'position')).toEqual({ code: 'S01', order: 0 })
    expect(byLayer([]).map(({ layer }) => layer)).toEqual(['organisation', 'professional', 'position'])
  })
  it('are found by words and by code, with their place', () => {
    expect(findIn(builtIn, 'o02')[0]).toMatchObject({ code: 'O02', part: 'name' })
    expect(findIn(builtIn, 'O0').filter(({ part }) => part === 'name')).toHaveLength(5)
    const [hit] = findIn(builtIn, '致电经办人')
    expect(hit).toMatchObject({ code: 'O01', level: 1, part: 'indicators', index: 3 })
    expect(hitPlace(hit!)).toMatchObject({ key: 'competencyPage.at.item', params: { level: 1, number: 4 } })
    expect(findIn(builtIn, '   ')).toEqual([])
  })
})

describe('profiles', () => {
  it('are a grid of every competency, with sums of weights', () => {
    const groups = profileGroups(builtIn, post)
    expect(groups.flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual(builtIn.competencies.map((_, index) => index))
    expect(groups[0]?.rows[0]?.asked.G1).toEqual({ code: 'O01', level: 1, weight: 5, core: true })
    expect(weightSums(builtIn, post).every(({ whole, sum }) => whole && sum === '100')).toBe(true)
    expect(weightSums(builtIn, '没有的岗位')).toEqual([])
  })
  it('say what is short of 100 and where levels fall', () => {
    const content = edited((copy) => {
      const profile = copy.profiles.find((one) => one.post === post && one.grade === 'G3')!
      profile.requirements[0] = { ...profile.requirements[0]!, weight: profile.requirements[0]!.weight - 0.5 }
      const top = copy.profiles.find((one) => one.post === post && one.grade === 'G6')!
      top.requirements[0] = { ...top.requirements[0]!, level: 1 }
    })
    expect(weightSums(content, post).find(({ grade }) => grade === 'G3')).toMatchObject({ sum: '99.5', lacks: '0.5', whole: false })
    expect([...fallsOf(checkModel(content), post).keys()]).toEqual(['G6|O01'])
  })
  it('change one requirement and leave the others', () => {
    const before = [
      { code: 'A', level: 2, weight: 40, core: true },
      { code: 'B', level: 1, weight: 60, core: false }
    ] as const
    expect(withRequirement(before, 'A', { level: 5 })).toEqual([{ ...before[0], level: 5 }, before[1]])
    expect(withRequirement(before, 'B', null)).toEqual([before[0]])
    expect(withRequirement(before, 'C', { level: 3 })[2]).toEqual({ code: 'C', level: 3, weight: 0, core: false })
  })
  it('read keys and weights as people type them', () => {
    expect(['4', '３', '*', '＊', ' ', '0', '', 'x', '7'].map((key) => readLevelKey(key, ''))).toEqual([
      4,
      3,
      'core',
      'core',
      'core',
      'none',
      'none',
      null,
      null
    ])
    expect(readLevelKey('23', '2')).toBe(3)
    expect(['7', '7.5%', '７．５', '100', '101', '-1', 'x'].map(readWeight)).toEqual([7, 7.5, 7.5, 100, null, null, null])
  })
})

describe('two versions', () => {
  const newer = edited((copy) => {
    copy.model = { ...copy.model, version: 2, basedOn: 1 }
    copy.competencies[0] = withLevel({ ...copy.competencies[0]!, name: '客户至上' }, 2, (level) => ({ ...level, descriptor: '改过' }))
    copy.competencies.splice(1, 1)
  })
  it('are compared line by line', () => {
    const lines = comparisonLines(compareModels(builtIn, newer), builtIn, newer)
    expect(lines.competencies.map(({ before, after }) => [before, after])).toMatchObject([
      [{ params: { code: 'O02' } }, null],
      ['客户为本', '客户至上']
    ])
    expect(lines.texts).toMatchObject([{ after: '改过', at: { params: { level: 2, code: 'O01' } } }])
    expect(lines.grades).toEqual([])
  })
  it('are mapped by people; the same words are offered', () => {
    const tables = adopted()
    const rows = mappingRows(tables, builtIn, newer)
    expect(rows.every(({ open }) => open)).toBe(true)
    const offered = offeredMappings(rows, builtIn, newer).map(({ code }) => code)
    expect(offered).toHaveLength(builtIn.competencies.length - 2)
    expect(offered).not.toContain('O01')
    const mapping = mappedTo(builtIn, newer, 'O01', 'O01')
    tables.levelMappings.set(`${mapping.model}|1|2|O01`, mapping)
    expect(mappingRows(tables, builtIn, newer)[0]).toMatchObject({ open: true })
    tables.levelMappings.set(`${mapping.model}|1|2|O01`, withMappedLevel(mapping, 2, '3'))
    expect(mappingRows(tables, builtIn, newer)[0]).toMatchObject({ open: false, mapping: { levels: { 1: null, 2: 3 } } })
    tables.levelMappings.set(`${mapping.model}|1|2|O02`, mappedTo(builtIn, newer, 'O02', null))
    expect(mappingRows(tables, builtIn, newer)[1]).toMatchObject({ open: false })
    expect(contentOf(tables, builtIn.model)?.competencies).toHaveLength(builtIn.competencies.length)
  })
})

describe('the city’s own model', () => {
  it('is read from what was typed', () => {
    const draft: CityDraft = {
      code: ' my-01 ',
      name: '客户',
      definition: '',
      toCode: 'O01',
      levels: [
        { name: '一星', to: 2 },
        { name: '', to: null }
      ],
      note: ''
    }
    expect(readCityDraft(draft, new Set())).toEqual({
      item: { code: 'MY-01', name: '客户', definition: '', toCode: 'O01', levels: [{ name: '一星', to: 2 }], note: '' }
    })
    expect(readCityDraft({ ...draft, code: '9' }, new Set())).toEqual({ wrong: 'code' })
    expect(readCityDraft(draft, new Set(['MY-01']))).toEqual({ wrong: 'taken' })
    expect(readCityDraft({ ...draft, name: ' ' }, new Set())).toEqual({ wrong: 'name' })
    expect(readCityDraft({ ...draft, levels: [{ name: '', to: 2 }] }, new Set())).toEqual({ wrong: 'level' })
    expect(readCityDraft({ ...draft, toCode: '' }, new Set())).toMatchObject({ item: { toCode: null, levels: [{ to: null }] } })
    expect(withSpare([{ name: '一星', to: null }])).toHaveLength(2)
    expect(withSpare(Array.from({ length: 9 }, () => ({ name: '星', to: null })))).toHaveLength(9)
  })
})

describe('the picture of the grades', () => {
  it('places each grade on both axes, with the steps named', () => {
    const picture = gradePicture(builtIn.grades, ({ key }) => key)
    expect(picture.points.map(({ across, up }) => [across, up])).toEqual([0, 1, 2, 3, 4, 5].map((step) => [step, step]))
    expect(picture.across.steps[0]).toBe('1 识记')
    expect(stepName('没有冒号的一句话')).toBe('')
    expect(stepName('这个名称实在是太长了：说明')).toBe('')
  })
})
