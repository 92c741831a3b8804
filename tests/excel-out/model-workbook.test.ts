import { openXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../electron/services/excel/read'
import { readBookHere } from '../../electron/services/excel/read/read'
import { exportModel } from '../../electron/services/documents/model-export'
import { writeModelWorkbook, writeTemplate } from '../../electron/services/excel/write'
import { contentOf, type CityCompetency, type Competency, type ModelContent } from '../../shared/families/competency'
import { languages } from '../../shared/kernel/texts'
import type { RawBook } from '../../shared/kernel/sheet/raw'
import { planImport, type ImportPlan, type SheetKind } from '../../shared/workspace/import'
import { applyChanges, type MutableTables } from '../../shared/workspace/tables'
import { adopted, make, of, smallModel } from '../families/competency/fixture'
import { day, exampleBook, examplePack } from '../rulebook'

const book = exampleBook()
const content = smallModel()
const city: CityCompetency[] = [{ code: 'MY-1', name: '客户意识', definition: '', toCode: 'ORG-01', levels: [{ name: '合格', to: 2 }], note: '' }]
const context = { language: 'zh-CN', today: day, company: '绵阳分公司', book } as const
const write = (of: ModelContent = content, more: Partial<Parameters<typeof writeModelWorkbook>[1]> = {}) => writeModelWorkbook(of, { ...context, ...more })

async function read(bytes: Uint8Array): Promise<RawBook> {
  const result = await readBookHere({ name: '能力标准.xlsx', bytes }, usualLimits)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
function plan(raw: RawBook, tables: MutableTables, kind?: SheetKind): ImportPlan {
  const result = planImport({ raw, tables, book, kind })
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
/** The tables after importing every sheet of the workbook that can be imported. */
function imported(raw: RawBook, tables: MutableTables): MutableTables {
  for (const kind of ['competencies', 'profiles'] as const) {
    const made = plan(raw, tables, kind)
    expect(made.findings.filter(({ severity }) => severity !== 'passedOver')).toEqual([])
    applyChanges(tables, made.edit.changes)
  }
  return tables
}
const blank = (): MutableTables => adopted({ ...content, competencies: [], profiles: [] })

describe('the workbook of a model', () => {
  it.each(languages)('comes back as it was, written in %s', async (language) => {
    const raw = await read(await write(content, { language }))
    expect(contentOf(imported(raw, blank()), of)).toEqual(content)
    for (const kind of ['competencies', 'profiles'] as const) expect(plan(raw, adopted(), kind).edit.changes).toEqual([])
  })
  it('comes back with texts that a spreadsheet might take for something else', async () => {
    const odd = ['=1+1', '+86 138', '-不推诿', '@全体', '1. 带编号', '—先问后答', '（全角）：“引号”', 'a\tb', '_x0041_', '0012', '客户"经理"', '<b>&amp;']
    const level = (shift: number): Competency['levels'][0] => ({
      descriptor: odd[shift]!,
      indicators: odd.map((_, index) => odd[(index + shift) % odd.length]!),
      questions: [odd[shift]!]
    })
    const strange: ModelContent = {
      ...content,
      competencies: [{ ...content.competencies[0]!, name: '=能力', definition: '+定义', levels: [level(0), level(1), level(2), level(3), level(4)] }],
      profiles: []
    }
    const raw = await read(await write(strange))
    const tables = adopted({ ...strange, competencies: [] })
    applyChanges(tables, plan(raw, tables, 'competencies').edit.changes)
    expect(contentOf(tables, of)?.competencies).toEqual(strange.competencies)
  })
  it('comes back from a model as long as they get', async () => {
    const competencies = Array.from({ length: 40 }, (_, index): Competency => ({
      ...content.competencies[index % 3]!,
      code: `X${index}`,
      name: `能力${index}`,
      order: index
    }))
    const large = { ...content, competencies, profiles: [] }
    const tables = adopted({ ...large, competencies: [] })
    applyChanges(tables, plan(await read(await write(large)), tables, 'competencies').edit.changes)
    expect(contentOf(tables, of)).toEqual(large)
  })
  it('holds real tables: headings in view, filters, print set-up, numbers as numbers', async () => {
    const workbook = await openXlsx(await write(content, { city }), { readStyles: true })
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['说明', '能力标准', '等级要求', '任职资格', '本市模型'])
    for (const sheet of workbook.sheets.slice(1)) {
      expect(sheet.freezePane).toMatchObject({ rows: 3 })
      expect(sheet.autoFilter?.range).toMatch(/^A3:/)
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 })
    }
    const [, standard, profiles, grades] = workbook.sheets
    expect(standard!.rows[3]!.slice(0, 5)).toEqual(['ORG-01', '客户导向', '组织通用能力', content.competencies[0]!.definition, 1])
    expect(profiles!.rows[3]).toEqual(['城区客户经理', '见习', 'ORG-01', '客户导向', 1, 33.33, '是'])
    expect(grades!.rows.length).toBe(9)
    expect(standard!.cells?.get('3,6')?.style?.alignment?.wrapText).toBe(true)
  })
  it('says which version it is', async () => {
    const [notes] = (await read(await write())).sheets
    const said = notes!.rows.map((row) => row.join(' ')).join('\n')
    for (const words of ['客户经理能力标准', '第 1 版', '草稿', '3 项能力、12 份等级要求、6 个等级的任职资格', '绵阳分公司', '2026-06-30'])
      expect(said).toContain(words)
  })
  it('is the same bytes each time', async () => expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true))
  it('has the model of the city too, which comes back', async () => {
    const tables = adopted()
    applyChanges(tables, plan(await read(await write(content, { city })), tables, 'cityCompetencies').edit.changes)
    expect([...tables.cityCompetencies.values()]).toEqual(city)
  })
})

describe('the templates of the standards library', () => {
  it.each(['competencies', 'profiles', 'cityCompetencies'] as const)('are read as %s, and nothing of an empty one is taken in', async (kind) => {
    const raw = await read(await writeTemplate(kind, { pack: examplePack(), day, language: 'zh-CN' }))
    const made = plan(raw, adopted())
    expect([made.kind.kind, made.edit.changes, made.counts.rows]).toEqual([kind, [], 0])
    expect(made.matching.missing).toEqual([])
  })
})

describe('the export of a model', () => {
  it('is named after its version; one that is not there is refused', async () => {
    const tables = adopted({ ...content, model: { ...content.model, title: '标准/一' } })
    make(tables, 'saveCityCompetency', { item: city[0] })
    const made = await exportModel(tables, of, 'zh-CN', { today: day, book })
    expect(made.ok && made.value.name).toBe('标准一-第1版.xlsx')
    expect(made.ok && (await read(made.value.bytes)).sheets.length).toBe(5)
    expect(await exportModel(tables, { ...of, version: 3 }, 'zh-CN')).toMatchObject({ ok: false, fault: { code: 'competencyFault.unknownVersion' } })
  })
})
