import { describe, expect, it } from 'vitest'
import { contentOf, draftIn, modelsIn, newestOf, profileFor, requirementsOf, weightSum } from '../../../shared/families/competency'
import { createTranslator, languages } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, inverse } from '../../../shared/workspace/tables'
import { adopted, changesOf, make, of, refusalOf, smallModel } from './fixture'

const content = smallModel()
const [first] = content.competencies
const [profile] = content.profiles
const [grade] = content.grades
const mapping = { model: of.model, from: 1, to: 2, code: 'ORG-01', toCode: 'PRO-01', levels: { 1: 1, 2: 1, 3: 2, 4: null, 5: 4 }, note: '' }
const item = { code: 'MY-1', name: '客户意识', definition: '', toCode: 'ORG-01', levels: [{ name: '合格', to: 2 }], note: '' }

describe('a version of a model', () => {
  it('comes out as it was adopted, whatever the order of its rows', () => {
    const shuffled = {
      ...content,
      competencies: content.competencies.toReversed(),
      profiles: content.profiles.toReversed(),
      grades: content.grades.toReversed()
    }
    expect(contentOf(adopted(shuffled), of)).toEqual(content)
    expect(contentOf(adopted(), { ...of, version: 2 })).toBeNull()
    expect(changesOf(adopted(), 'adoptModel', { content })).toEqual([])
  })
  it('cannot bring rows into another version', () => {
    const tables = adopted()
    make(tables, 'lockModel', of)
    const stray = { ...content, model: { ...content.model, version: 2 }, competencies: [{ ...first!, name: '混入' }] }
    make(tables, 'adoptModel', { content: stray })
    expect(contentOf(tables, of)?.competencies[0]?.name).toBe('客户导向')
    expect(contentOf(tables, { ...of, version: 2 })?.competencies.map(({ name }) => name)).toEqual(['混入'])
  })
  it('is found by its post, its grade and its number', () => {
    const tables = adopted()
    expect(profileFor(content, ' 要客 经理', 'G3')).toMatchObject({ post: '要客经理', grade: 'G3' })
    expect(profileFor(content, '要客', 'G3')).toBeNull()
    expect(requirementsOf(content, '要客经理', 'G6').map(({ code, level, competency }) => [code, level, competency.name])).toEqual([
      ['ORG-01', 5, '客户导向'],
      ['PRO-01', 5, '产品知识'],
      ['POS-01', 5, '客户关系管理']
    ])
    expect(weightSum(profile!.requirements)).toBe('100')
    make(tables, 'newVersion', { ...of, from: 1, title: '二版', note: '' })
    make(tables, 'adoptModel', { content: { ...content, model: { ...content.model, model: 'another', version: 7 } } })
    expect(modelsIn(tables).map(({ model, version }) => [model, version])).toEqual([
      ['account-manager', 2],
      ['account-manager', 1],
      ['another', 7]
    ])
    expect([newestOf(tables, 'account-manager')?.version, newestOf(tables, 'none'), draftIn(tables)?.version]).toEqual([2, null, 7])
  })
})

describe('a new version', () => {
  it('has all of the old one, a number of its own and its origin', () => {
    const tables = adopted()
    make(tables, 'lockModel', of)
    make(tables, 'newVersion', { model: of.model, from: 1, title: '二版', note: '改措辞' })
    const made = contentOf(tables, { ...of, version: 2 })
    expect(made?.model).toEqual({ model: of.model, version: 2, title: '二版', note: '改措辞', locked: false, basedOn: 1 })
    expect(made?.competencies).toEqual(content.competencies.map((one) => ({ ...one, version: 2 })))
    expect([made?.profiles.length, made?.grades.length]).toEqual([12, 6])
    make(tables, 'newVersion', { model: of.model, from: 1, title: '三版', note: '' })
    expect(newestOf(tables, of.model)).toMatchObject({ version: 3, basedOn: 1 })
    expect(refusalOf(tables, 'newVersion', { model: of.model, from: 9, title: '四版', note: '' })).toBe('competencyFault.unknownVersion')
  })
  it('ends where numbers end', () => {
    const tables = adopted({ ...content, model: { ...content.model, version: 9999 } })
    expect(refusalOf(tables, 'newVersion', { model: of.model, from: 9999, title: '下一版', note: '' })).toBe('competencyFault.versionsFull')
  })
})

describe('edits of a version', () => {
  it.each([
    ['saveCompetency', { competency: first }],
    ['saveProfile', { profile }],
    ['saveGradeDescription', { description: grade }],
    ['renameModel', { ...of, title: content.model.title, note: content.model.note }]
  ])('%s changes nothing where nothing differs', (command, input) => expect(changesOf(adopted(), command, input)).toEqual([]))
  it('change one row, and undo takes it back', () => {
    const tables = adopted()
    const edits: [string, object][] = [
      ['saveCompetency', { competency: { ...first!, name: '客户第一' } }],
      ['saveCompetency', { competency: { ...first!, code: 'ORG-99' } }],
      ['saveProfile', { profile: { ...profile!, requirements: profile!.requirements.slice(1) } }],
      ['removeProfile', { ...of, post: '要客经理', grade: 'G1' }],
      ['saveGradeDescription', { description: { ...grade!, role: '另一种职责' } }],
      ['renameModel', { ...of, title: '新标题', note: '' }],
      ['lockModel', of]
    ]
    for (const [command, input] of edits) {
      const changes = changesOf(tables, command, input)
      expect([command, changes.length]).toEqual([command, 1])
      applyChanges(tables, changes)
      expect(changesOf(tables, 'adoptModel', { content })).toEqual([])
      applyChanges(tables, inverse(changes))
      expect([command, contentOf(tables, of)]).toEqual([command, content])
    }
  })
  it('take a competency out of the profiles of its version too', () => {
    const tables = adopted()
    make(tables, 'newVersion', { model: of.model, from: 1, title: '二版', note: '' })
    expect(changesOf(tables, 'removeCompetency', { ...of, code: 'ORG-01' }).map(({ table }) => table)).toEqual([
      'competencies',
      ...Array.from({ length: 12 }, () => 'profiles')
    ])
    make(tables, 'removeCompetency', { ...of, code: 'ORG-01' })
    const left = contentOf(tables, of)
    expect(left?.profiles.flatMap(({ requirements }) => requirements).some(({ code }) => code === 'ORG-01')).toBe(false)
    expect(weightSum(left!.profiles[0]!.requirements)).toBe('66.67')
    expect(contentOf(tables, { ...of, version: 2 })?.competencies.length).toBe(3)
    expect(changesOf(tables, 'removeCompetency', { ...of, code: 'ORG-01' })).toEqual([])
  })
  const other = profile!.requirements[1]!
  it.each([
    ['saveProfile', { profile: { ...profile, requirements: [{ ...other, code: 'NONE' }] } }, 'competencyFault.unknownCompetency'],
    ['saveProfile', { profile: { ...profile, requirements: [other, other] } }, 'competencyFault.repeatedRequirement'],
    ['saveProfile', { profile: { ...profile, requirements: [{ ...other, weight: 14.285 }] } }, 'competencyFault.weightDigits'],
    ['saveProfile', { profile: { ...profile, requirements: [{ ...other, weight: 101 }] } }, 'command.badInput'],
    ['saveCompetency', { competency: { ...first, code: 'a b' } }, 'command.badInput'],
    ['saveCompetency', { competency: { ...first, version: 5 } }, 'competencyFault.unknownVersion'],
    ['lockModel', { ...of, version: 5 }, 'competencyFault.unknownVersion']
  ])('%s is refused: %j', (command, input, code) => expect(refusalOf(adopted(), command, input)).toBe(code))
  it.each([
    ['saveCompetency', { competency: { ...first, name: '客户第一' } }],
    ['saveCompetency', { competency: first }],
    ['removeCompetency', { ...of, code: 'ORG-01' }],
    ['saveProfile', { profile: { ...profile, requirements: [] } }],
    ['removeProfile', { ...of, post: '要客经理', grade: 'G1' }],
    ['saveGradeDescription', { description: { ...grade, role: '改' } }],
    ['renameModel', { ...of, title: '改', note: '' }]
  ])('%s leaves a locked version alone', (command, input) => {
    const tables = adopted()
    make(tables, 'lockModel', of)
    expect(refusalOf(tables, command, input)).toBe('competencyFault.locked')
    expect(changesOf(tables, 'lockModel', of)).toEqual([])
  })
})

describe('what stands beside the versions', () => {
  const two = () => {
    const tables = adopted()
    make(tables, 'newVersion', { model: of.model, from: 1, title: '二版', note: '' })
    make(tables, 'lockModel', of)
    return tables
  }
  it('is edited although a version is locked', () => {
    const tables = two()
    make(tables, 'saveMapping', { mapping })
    expect([...tables.levelMappings.values()]).toEqual([mapping])
    expect(changesOf(tables, 'saveMapping', { mapping })).toEqual([])
    make(tables, 'saveMapping', { mapping: { ...mapping, toCode: null } })
    expect([...tables.levelMappings.values()][0]?.levels).toEqual({ 1: null, 2: null, 3: null, 4: null, 5: null })
    make(tables, 'saveCityCompetency', { item })
    expect(changesOf(tables, 'saveCityCompetency', { item })).toEqual([])
    make(tables, 'removeCityCompetency', { code: 'MY-1' })
    expect(tables.cityCompetencies.size).toBe(0)
    expect(changesOf(tables, 'removeCityCompetency', { code: 'MY-1' })).toEqual([])
  })
  it.each([
    [{ ...mapping, to: 1 }, 'sameVersion'],
    [{ ...mapping, to: 3 }, 'unknownVersion'],
    [{ ...mapping, code: 'NONE' }, 'unknownCompetency'],
    [{ ...mapping, toCode: 'NONE' }, 'unknownCompetency']
  ])('maps nothing that is not there: %j', (given, code) => expect(refusalOf(two(), 'saveMapping', { mapping: given })).toBe(`competencyFault.${code}`))
})

describe('the history', () => {
  it.each([
    ['newVersion', { model: of.model, from: 1, title: '二版', note: '' }],
    ['renameModel', { ...of, title: '改', note: '' }],
    ['lockModel', of],
    ['saveCompetency', { competency: { ...first, code: 'ORG-99' } }],
    ['saveCompetency', { competency: { ...first, name: '改' } }],
    ['removeCompetency', { ...of, code: 'ORG-01' }],
    ['saveProfile', { profile: { ...profile, requirements: [] } }],
    ['removeProfile', { ...of, post: '要客经理', grade: 'G1' }],
    ['saveGradeDescription', { description: { ...grade, role: '改' } }],
    ['saveMapping', { mapping: { ...mapping, to: 2 } }],
    ['saveCityCompetency', { item }],
    ['removeCityCompetency', { code: 'MY-1' }]
  ])('says what %s did, in both languages', (command, input) => {
    const tables = adopted()
    if (command === 'saveMapping') make(tables, 'newVersion', { model: of.model, from: 1, title: '二版', note: '' })
    const made = prepareEdit(`competency.${command}`, input, tables)
    if (!made.ok) throw new Error(made.fault.code)
    for (const language of languages) {
      const said = createTranslator(sharedCatalogues, language)(made.value.summary)
      expect(said).not.toMatch(/[{}]|^competency\./)
    }
  })
  it('of an empty file has no version to work on', () => {
    expect(modelsIn(emptyTables())).toEqual([])
    expect(draftIn(emptyTables())).toBeNull()
  })
})
