import { describe, expect, it } from 'vitest'
import { createSpeech } from '../../renderer/app/language'
import { differenceLines } from '../../renderer/standard/packs/differences'
import { conditions, readValue } from '../../renderer/standard/packs/form/check'
import { draftOf, readDraft, type Draft, type Problems } from '../../renderer/standard/packs/form/draft'
import { nameOf } from '../../renderer/standard/packs/form/names'
import { shapeOf, type Shape } from '../../renderer/standard/packs/form/shape'
import { packPageCatalogues } from '../../renderer/standard/packs/catalogues'
import { addressOfCompare, addressOfDraft, readPackPlace } from '../../renderer/standard/packs/place'
import { onlyChanged } from '../../renderer/standard/packs/say'
import { rendererCatalogues } from '../../renderer/texts'
import { allParameters } from '../../shared/families'
import { civilDate } from '../../shared/kernel/civil-date'
import { sharedCatalogues } from '../../shared/texts'
import { examplePack } from '../rulebook'

const speech = createSpeech('zh-CN', [...sharedCatalogues, ...rendererCatalogues, ...packPageCatalogues])
const pack = examplePack()
const parameter = (path: string) => {
  const found = allParameters.find((one) => one.path === path)
  if (!found) throw new Error(path)
  return found
}
const entryOf = (path: string) => {
  const entry = pack.parameters[path]
  if (!entry) throw new Error(path)
  return entry
}
const text = (typed: string): Draft => ({ kind: 'text', text: typed })
const said = (problems: Problems) => [...problems].map(([at, problem]) => [at, speech.say(problem)])

describe('the form of a parameter', () => {
  it.each(allParameters.map(({ path }) => path))('shows the value of %s and gives it back', (path) => {
    const { bounds, values } = entryOf(path)
    for (const { value } of values) {
      const draft = draftOf(shapeOf(parameter(path).schema), value)
      expect(readValue(parameter(path), bounds, draft)).toEqual({ value, problems: new Map() })
    }
  })

  const shapesIn = (shape: Shape): Shape[] => [
    shape,
    ...(shape.kind === 'fields' ? shape.fields.flatMap((field) => shapesIn(field.shape)) : 'of' in shape ? shapesIn(shape.of) : [])
  ]
  it('needs no JSON for any parameter', () => {
    expect(allParameters.filter(({ schema }) => shapesIn(shapeOf(schema)).some(({ kind }) => kind === 'json')).map(({ path }) => path)).toEqual([])
  })

  it('calls every part and every choice by a name', () => {
    const codes = allParameters.flatMap(({ path, schema }) =>
      shapesIn(shapeOf(schema)).flatMap((shape) =>
        (shape.kind === 'fields' ? shape.fields.map(({ name }) => name) : 'options' in shape ? shape.options.map(String) : []).map((code) => ({ path, code }))
      )
    )
    expect(codes.length).toBeGreaterThan(150)
    expect(codes.filter(({ path, code }) => nameOf(path, code, speech) === code && !/^\d+$/.test(code))).toEqual([])
    expect(nameOf('certification.decision.authority', 'city', speech)).toBe('市州分公司评定')
    expect(nameOf('headcount.rounding', 'city', speech)).toBe('全市取整后分到县区')
  })

  it('says the condition of every parameter that has one, in words of its own', () => {
    // What zod keeps of a refinement is under no other name.
    // oxlint-disable-next-line no-underscore-dangle
    const bound = allParameters.filter(({ schema }) => schema.def.checks?.some(({ _zod }) => _zod.def.check === 'custom')).map(({ path }) => path)
    expect(bound.toSorted()).toEqual(Object.keys(conditions).toSorted())
  })
})

describe('what is typed', () => {
  const read = (path: string, draft: Draft) => readValue(parameter(path), entryOf(path).bounds, draft)

  it('may be full-width, with separated thousands', () => {
    expect(readDraft({ kind: 'number', whole: false }, text(' １,２００.５ ')).value).toBe(1200.5)
    expect(readDraft({ kind: 'lines', of: { kind: 'day' } }, text('2026/1/3\n\n2026-01-04')).value).toEqual(['2026-01-03', '2026-01-04'])
  })

  it.each([
    ['certification.decision.examMinimum', '', '请填写'],
    ['certification.decision.examMinimum', '五十', '请填数字'],
    ['certification.decision.examMinimum', '101', '应在 0 至 100 之间'],
    ['certification.performance.windowMonths', '6.5', '请填整数'],
    ['certification.exam.missingPaper', '', '请选择一项']
  ])('%s refuses %j: %s', (path, typed, problem) => {
    const { value, problems } = read(path, text(typed))
    expect(value).toBeNull()
    expect(said(problems)).toEqual([['', problem]])
  })

  it('is refused at its place: a weight out of bounds, weights that miss 100, a band upside down', () => {
    const weights = (knowledge: string, simulation: string): Draft => ({ kind: 'fields', fields: { knowledge: text(knowledge), simulation: text(simulation) } })
    expect(said(read('certification.exam.weights.round1', weights('120', '0')).problems)).toEqual([
      ['knowledge', '应在 0 至 100 之间'],
      ['', '各项合计须为 100']
    ])
    expect(said(read('certification.exam.weights.round1', weights('60', '30')).problems)).toEqual([['', '各项合计须为 100']])
    // What a partial table leaves blank is not there.
    expect(read('certification.exam.weights.round1', weights('60', '40')).value).toEqual({ knowledge: 60, simulation: 40 })
    const range: Draft = { kind: 'fields', fields: { from: text('10'), to: text('8') } }
    expect(said(read('posts.customersPerManager', range).problems)).toEqual([['', '下限不得高于上限']])
  })

  it('is a record whose keys are written by hand: blank and repeated ones are refused', () => {
    const year = (key: string, id: number) => ({ id, key, draft: { kind: 'fields', fields: { off: text(`${key}-01-01`), work: text('') } } as const })
    const { problems } = read('certification.publicity.holidays', { kind: 'rows', rows: [year('2026', 0), year('2026', 1), year('', 2)] })
    expect([...problems.keys()].filter((at) => at.startsWith('#'))).toEqual(['#1', '#2'])
    expect(read('certification.publicity.holidays', { kind: 'rows', rows: [year('2026', 0)] }).value).toEqual({ '2026': { off: ['2026-01-01'], work: [] } })
    const short = { id: 0, key: '26', draft: { kind: 'fields', fields: { off: text(''), work: text('') } } } as const
    expect(said(read('certification.publicity.holidays', { kind: 'rows', rows: [short] }).problems)).toEqual([['26', '这个名称不符合要求']])
  })
})

describe('differences in words', () => {
  type Values = Parameters<NonNullable<Parameters<typeof examplePack>[0]>>[0]['parameters']
  const lines = (change: (parameters: Values) => void) =>
    differenceLines(
      pack,
      examplePack(({ parameters }) => change(parameters)),
      speech
    )
  const values = (parameters: Values, path: string) => {
    const found = parameters[path]?.values
    if (!found?.[0]) throw new Error(path)
    return { all: found, first: found[0] }
  }

  it('say a changed figure with its unit, and its ground', () => {
    const [line, ...others] = lines((parameters) => (values(parameters, 'certification.decision.examMinimum').first.value = 55))
    expect(others).toEqual([])
    expect(line).toMatchObject({
      title: '考试得分的最低分',
      kind: '取值改变',
      from: '2011-02-01',
      before: '50 分',
      after: '55 分',
      cut: false,
      provenance: '假设'
    })
  })

  it('say of a table only what differs, of a new value what counted until then', () => {
    const marks = { G2: 70, G3: 65, G4: 70, G5: 80, G6: 85 }
    const added = { from: civilDate(2027, 1, 1)!, value: marks, provenance: 'province', source: '川人〔2026〕1号' } as const
    expect(lines((parameters) => values(parameters, 'certification.decision.passMarks').all.push(added))).toMatchObject([
      { kind: '新增取值', from: '2027-01-01', before: '此前 G2 助理 60', after: 'G2 助理 70', cut: true, provenance: '省定', source: '川人〔2026〕1号' }
    ])
  })

  it('say of a catalogue the entries that changed, by what they are known by', () => {
    const [line] = lines((parameters) => {
      const { first } = values(parameters, 'headcount.shrinkage')
      first.value = [{ name: '年休假', percent: 3 }]
    })
    expect(line).toMatchObject({ before: '—', after: '年休假 3' })
    expect(onlyChanged([{ post: '甲', order: 1, tiers: ['A'] }, { post: '乙' }], [{ post: '甲', order: 2, tiers: ['A'] }, { post: '乙' }])).toEqual({
      before: [{ post: '甲', order: 1 }],
      after: [{ post: '甲', order: 2 }],
      cut: true
    })
    expect(onlyChanged(['A', 'B'], ['B', 'A'])).toEqual({ before: ['A', 'B'], after: ['B', 'A'], cut: false })
  })

  it('say bounds, grounds and the rights of cities', () => {
    const path = 'headcount.workingDays'
    const entry = entryOf(path)
    const [first] = entry.values
    if (!first) throw new Error(path)
    const changed = { ...entry, bounds: { minimum: 15, maximum: 25 }, citySettable: false, values: [{ ...first, source: '川人〔2026〕1号' }] }
    const said = differenceLines(pack, { ...pack, parameters: { ...pack.parameters, [path]: changed } }, speech)
    expect(said.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['允许范围改变', '1 至 31', '15 至 25'],
      ['市定权限改变', '按规则', '不可由市州自定'],
      ['依据改变', expect.stringMatching(/^假设：/), '假设：川人〔2026〕1号']
    ])
  })
})

describe('places', () => {
  it('are read back from the addresses that lead to them', () => {
    const words = (address: string) => address.split('/').slice(3)
    expect(readPackPlace(words(addressOfCompare('a|1', 'b%|2')))).toEqual({ at: 'compare', older: 'a|1', newer: 'b%|2' })
    expect(readPackPlace(words(addressOfDraft('省 1', 'review')))).toEqual({ at: 'draft', draft: '省 1', part: 'review', path: null })
    expect(readPackPlace(words(addressOfDraft('省 1', 'posts.tiers')))).toEqual({ at: 'draft', draft: '省 1', part: 'parameters', path: 'posts.tiers' })
    expect(readPackPlace([undefined, undefined, undefined])).toEqual({ at: 'list' })
  })
})
