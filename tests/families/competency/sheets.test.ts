import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  cityCompetenciesSheet,
  cityRows,
  competenciesSheet,
  competencyRows,
  contentOf,
  profileRows,
  profilesSheet,
  type CityCompetency,
  type Competency
} from '../../../shared/families/competency'
import { templateOf, type AnySheetDefinition } from '../../../shared/kernel/sheet/definition'
import type { RawCell } from '../../../shared/kernel/sheet/raw'
import { emptyTables } from '../../../shared/workspace/tables'
import { after, ask, book, codesOf, planOf, rawOf, type Cells } from '../../excel-in/support'
import { adopted, make, of, smallModel } from './fixture'

const content = smallModel()
const headings = (definition: AnySheetDefinition): RawCell[] => templateOf(definition).columns.map(({ heading }) => heading)
const sheet = (definition: AnySheetDefinition, rows: readonly object[]): Cells => [
  headings(definition),
  ...rows.map((row) => cellsOf(definition, row as Record<string, unknown>))
]
const competencies = (rows: readonly object[]): Cells => sheet(competenciesSheet(), rows)
const profiles = (rows: readonly object[]): Cells => sheet(profilesSheet(book), rows)
const city = (items: readonly CityCompetency[]): Cells => sheet(cityCompetenciesSheet(), cityRows(items))
/** Tables with an empty version. */
const blank = () => adopted({ ...content, competencies: [], profiles: [], grades: [] })
const head = ['编码', '名称', '层次', '等级', '等级描述', '行为指标', '面试问题']

describe('the sheet of competencies', () => {
  it('is known by its headings, and gives the model back', () => {
    const rows = competencies(competencyRows(content))
    const plan = planOf(rows, { tables: blank() })
    expect([plan.kind.kind, codesOf(plan), plan.counts]).toMatchObject(['competencies', [], { rows: 15, added: 15, changed: 0, unchanged: 0 }])
    expect(contentOf(after(blank(), plan), of)?.competencies).toEqual(content.competencies)
    const again = planOf(rows, { tables: adopted() })
    expect([again.edit.changes, again.counts.unchanged]).toEqual([[], 15])
  })
  it('gives any texts back that a cell can hold', () => {
    const letters = fc.constantFrom(...'客户方案ＡＢ（）：，。；“”1.、 -=+@Aa')
    const prose = (most: number) => fc.string({ unit: letters, minLength: 1, maxLength: most }).map((text) => `文${text.trim()}`)
    const anything = (most: number) =>
      fc
        .string({ unit: letters, minLength: 1, maxLength: most })
        .map((text) => text.trim())
        .filter((text) => /[客户方案]/.test(text))
    const levels = fc.array(
      fc.record({
        descriptor: prose(60),
        indicators: fc.array(anything(20), { minLength: 1, maxLength: 12 }),
        questions: fc.array(anything(20), { maxLength: 3 })
      }),
      {
        minLength: 5,
        maxLength: 5
      }
    )
    fc.assert(
      fc.property(prose(20), levels, (definition, given) => {
        const one: Competency = { ...content.competencies[0]!, definition, levels: given as unknown as Competency['levels'] }
        const plan = planOf(competencies(competencyRows({ competencies: [one] })), { tables: blank() })
        expect(contentOf(after(blank(), plan), of)?.competencies).toEqual([one])
      })
    )
  })
  it('takes what people really write', () => {
    const plan = planOf(
      [
        ['附件一：能力标准'],
        head,
        ['org-01', '客户导向', '组织通用', '3级', ' 新的描述：（含全角） ', '1、甲\n2、乙\n3、丙', '• 问一\n• 问二'],
        ['ORG-01', null, null, '第四级', null, null, '只有一问'],
        ['POS-07', '渠道管理', '岗位专有能力', '一级', '会', null, null],
        ['制表人：王五']
      ],
      { tables: adopted() }
    )
    const [changed, , , added] = contentOf(after(adopted(), plan), of)!.competencies
    expect(plan.counts).toMatchObject({ rows: 3, good: 3, added: 1, changed: 2, passedOver: 2 })
    expect(changed).toMatchObject({ code: 'ORG-01', definition: content.competencies[0]!.definition })
    expect(changed?.levels[2]).toEqual({ descriptor: '新的描述：（含全角）', indicators: ['甲', '乙', '丙'], questions: ['问一', '问二'] })
    expect(changed?.levels[3]).toEqual({ ...content.competencies[0]!.levels[3], questions: ['只有一问'] })
    expect(changed?.levels[4]).toEqual(content.competencies[0]!.levels[4])
    expect(added).toMatchObject({ code: 'POS-07', name: '渠道管理', layer: 'position', order: 31 })
    expect(added?.levels[1]).toEqual({ descriptor: '', indicators: [], questions: [] })
  })
  it('takes one item a column, also under one heading', () => {
    const flat = planOf(
      [
        ['编码', '名称', '层次', '等级', '行为指标1', '行为指标（2）', '面试问题1'],
        ['A', '甲', '组织通用能力', 2, '一', null, '问'],
        ['A', null, null, 3, null, '二', null]
      ],
      {
        tables: blank()
      }
    )
    const grouped = planOf(
      [
        [null, null, null, null, '行为指标', null, '面试问题'],
        ['编码', '名称', '层次', '等级', '1', '2', '1'],
        ['A', '甲', '组织通用能力', 2, '一', null, '问'],
        ['A', null, null, 3, null, '二', null]
      ],
      {
        tables: blank()
      }
    )
    for (const plan of [flat, grouped]) {
      const [one] = contentOf(after(blank(), plan), of)!.competencies
      expect(one?.levels.slice(1, 3)).toEqual([
        { descriptor: '', indicators: ['一'], questions: ['问'] },
        { descriptor: '', indicators: ['二'], questions: [] }
      ])
    }
  })
  it('keeps the questions of a level of which only the indicators are given', () => {
    const plan = planOf([head, ['ORG-01', null, null, 5, null, '新指标', null]], { tables: adopted() })
    expect(contentOf(after(adopted(), plan), of)?.competencies[0]?.levels[4]).toEqual({ ...content.competencies[0]!.levels[4], indicators: ['新指标'] })
  })
  it('takes no row with a code for a signature, whatever its texts begin with', () => {
    const plan = planOf(
      [
        head,
        ['ORG-01', null, null, 1, '负责（独立）一个县区', null, null],
        ['NEW-1', '负责', '组织通用能力', 1, '描述', null, null],
        [3, '合计', null, null, null, null, null]
      ],
      { tables: adopted() }
    )
    expect([plan.counts.good, plan.counts.passedOver]).toEqual([2, 1])
    const profile = planOf(
      [
        ['岗位', '等级', '能力编码', '要求等级', '权重'],
        ['负责人', '初级', 'ORG-01', 3, 100]
      ],
      { tables: adopted() }
    )
    expect(profile.counts).toMatchObject({ good: 1, added: 1, passedOver: 0 })
  })
  it('names every problem by its cell', () => {
    const long = '长'.repeat(301)
    const plan = planOf(
      [
        head,
        ['NEW-1', null, '组织通用能力', 1, '描述', null, null],
        ['NEW-2', '新的', null, 1, '描述', null, null],
        ['ORG-01', '客户导向', null, 1, '描述', long, null],
        ['ORG-01', '客户导向', null, 2, '描述', Array.from({ length: 13 }, (_, index) => `第${index}条`).join('\n'), null],
        ['ORG-01', '客户导向', null, 6, '描述', null, null],
        ['ORG-01', '客户导向', null, 3, '描述', null, null],
        ['ORG-01', '客户第一', null, 4, '描述', null, null],
        ['ORG-01', '客户导向', null, 3, '别的', null, null],
        ['ORG-01', '客户导向', null, 3, '描述', null, null],
        ['9', '编码错', null, 3, '描述', null, null],
        ['PRO-01', '产品知识', '随便', 3, '描述', null, null]
      ],
      { tables: adopted() }
    )
    expect(codesOf(plan, 'problem')).toEqual([
      'competencyImport.nameMissing A2',
      'competencyImport.layerMissing A3',
      'sheet.tooLong F4',
      'sheet.tooManyLines F5',
      'sheet.notAChoice D6',
      'competencyImport.differs B8',
      'import.duplicateDiffers D9',
      'sheet.unreadable A11',
      'sheet.notAChoice C12'
    ])
    expect(codesOf(plan, 'warning')).toEqual(['import.duplicateSame D10'])
    expect(plan.edit.changes.map(({ key }) => key)).toEqual(['account-manager|1|ORG-01'])
    const [only] = contentOf(after(adopted(), plan), of)!.competencies
    expect(only?.levels[2].descriptor).toBe('描述')
    expect(only?.levels[3]).toEqual(content.competencies[0]!.levels[3])
  })
})

describe('the sheet of profiles', () => {
  it('is known by its headings, and gives the profiles back', () => {
    const rows = profiles(profileRows(content))
    const tables = adopted({ ...content, profiles: [] })
    const plan = planOf(rows, { tables })
    expect([plan.kind.kind, codesOf(plan), plan.counts.added]).toEqual(['profiles', [], 36])
    expect(contentOf(after(tables, plan), of)).toEqual(content)
    expect(planOf(rows, { tables: adopted() }).edit.changes).toEqual([])
  })
  const one = ['岗位', '等级', '能力编码', '能力名称', '要求等级', '权重', '核心']
  it('takes percentages, marks and names of grades as people write them, and keeps what it does not name', () => {
    const plan = planOf(
      [one, ['要客经理', '资深', 'ORG-01', '客户导向', '四级', '40%', null], ['要客 经理', '特级客户经理', 'PRO-01', '产品', 5, 26.67, '★']],
      { tables: adopted() }
    )
    expect(codesOf(plan)).toEqual(['competencyImport.kept C2', 'competencyImport.weightsNotWhole F2', 'competencyImport.nameDiffers D3'])
    const [profile] = contentOf(after(adopted(), plan), of)!.profiles.slice(-1)
    expect(profile).toMatchObject({
      post: '要客经理',
      grade: 'G6',
      requirements: [
        { code: 'ORG-01', level: 4, weight: 40, core: false },
        { code: 'POS-01', level: 5, weight: 33.34, core: false },
        { code: 'PRO-01', level: 5, weight: 26.67, core: true }
      ]
    })
    expect(plan.counts).toMatchObject({ changed: 2 })
  })
  it('leaves the core flags alone where it has no such column, and the spelling of a post', () => {
    const tables = adopted({ ...content, profiles: content.profiles.map((profile) => ({ ...profile, post: `${profile.post}（甲）` })) })
    const plan = planOf([one.slice(0, -1), ['要客经理(甲)', '初级', 'ORG-01', null, 2, 33.33]], { tables })
    expect([plan.edit.changes, plan.counts.unchanged]).toEqual([[], 1])
  })
  it('names every problem by its cell', () => {
    const plan = planOf(
      [
        one,
        ['要客经理', '初级', 'NONE', null, 3, 100, '是'],
        ['要客经理', '初级', 'ORG-01', null, 3, 101, '是'],
        ['要客经理', '初级', 'ORG-01', null, 3, 14.285, '是'],
        ['要客经理', '初级', 'ORG-01', null, 3, null, '是'],
        ['要客经理', '中等', 'ORG-01', null, 3, 10, '是'],
        ['要客经理', '初级', 'ORG-01', null, 3, 10, '也许'],
        ['要客经理', '初级', 'ORG-01', null, 3.5, 10, '是']
      ],
      { tables: adopted() }
    )
    expect(codesOf(plan, 'problem')).toEqual([
      'competencyImport.unknownCode C2',
      'sheet.aboveMaximum F3',
      'sheet.unreadable F4',
      'sheet.required F5',
      'sheet.notAChoice B6',
      'sheet.notAChoice G7',
      'sheet.notAChoice E8'
    ])
    expect(plan.edit.changes).toEqual([])
  })
})

describe('the sheet of the city’s own model', () => {
  const items: CityCompetency[] = [
    {
      code: 'MY-1',
      name: '客户意识',
      definition: '以客户为先',
      toCode: 'ORG-01',
      levels: [
        { name: '一星', to: 1 },
        { name: '二星', to: null },
        { name: '三星', to: 4 }
      ],
      note: '2024 年版'
    },
    { code: 'MY-2', name: '酒量', definition: '', toCode: null, levels: [], note: '' }
  ]
  it('is known by its headings, and gives the items back', () => {
    const plan = planOf(city(items), { tables: adopted() })
    expect([plan.kind.kind, codesOf(plan)]).toEqual(['cityCompetencies', []])
    const tables = after(adopted(), plan)
    expect([...tables.cityCompetencies.values()]).toEqual(items)
    expect(planOf(city(items), { tables }).edit.changes).toEqual([])
  })
  it('keeps what it does not say, and takes 无 for an answer', () => {
    const tables = after(adopted(), planOf(city(items), { tables: adopted() }))
    const plan = planOf(
      [
        ['编码', '名称', '对应能力编码', '本市等级1', '对应等级1'],
        ['MY-1', '客户意识', '无', null, null],
        ['MY-2', '酒量', null, '合格', '无']
      ],
      { tables }
    )
    expect([...after(tables, plan).cityCompetencies.values()]).toEqual([
      { ...items[0], toCode: null },
      { ...items[1], levels: [{ name: '合格', to: null }] }
    ])
  })
  it('names what is not right, and needs no version of the model', () => {
    const plan = planOf([
      ['编码', '名称', '对应能力编码', '本市等级1', '对应等级1'],
      ['MY-1', '甲', 'NONE', '一星', 3],
      ['MY-2', '乙', null, null, 2]
    ])
    expect(codesOf(plan)).toEqual(['competencyImport.levelUnnamed E3', 'competencyImport.unknownProvincial C2'])
    expect(plan.edit.changes.length).toBe(1)
  })
})

describe('an import into the standards library', () => {
  const locked = () => {
    const tables = adopted()
    make(tables, 'lockModel', of)
    return tables
  }
  it.each([
    ['competencies', competencies(competencyRows(content))],
    ['profiles', profiles(profileRows(content))]
  ] as const)('of %s is refused, with a way out, where no version can take it', (kind, rows) => {
    expect(ask(rawOf(rows), { tables: emptyTables() })).toMatchObject({ ok: false, fault: { code: 'competencyFault.noModel', place: { file: '表.xlsx' } } })
    expect(ask(rawOf(rows), { tables: locked(), kind })).toMatchObject({ ok: false, fault: { code: 'competencyFault.noDraft', params: { version: 1 } } })
  })
  it('goes into the newest version that may be changed', () => {
    const tables = locked()
    make(tables, 'newVersion', { model: of.model, from: 1, title: '二版', note: '' })
    const rows = competencies(competencyRows({ competencies: [{ ...content.competencies[0]!, name: '新名' }] }))
    expect(planOf(rows, { tables }).edit.changes.map(({ key }) => key)).toEqual(['account-manager|2|ORG-01'])
  })
})
