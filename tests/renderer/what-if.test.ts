import { afterEach, describe, expect, test, vi } from 'vitest'
import { binsAt, mostIn, outline, rangesOf, spanOf } from '../../renderer/families/grade/what-if/chart'
import { leverKey, leversOf, moveLevers, placesNow, readFigure, type LeverName, type LeverState } from '../../renderer/families/grade/what-if/levers'
import { linkTo, peopleHere, type FromWhatIf, type Shown, type ToWhatIf } from '../../renderer/families/grade/what-if/link'
import { populationOf, targetsOf, type Population } from '../../renderer/families/grade/what-if/population'
import { effectOf, fieldText, proposalOf, sayField } from '../../renderer/families/grade/what-if/proposals'
import {
  countOf,
  crossingAt,
  everybody,
  passing,
  sayHundredths,
  sayMargin,
  structureOf,
  sumOf,
  totalOf
} from '../../renderer/families/grade/what-if/read-answer'
import { whatIfTexts } from '../../renderer/families/grade/what-if/texts'
import { lastDayOf } from '../../shared/kernel/civil-date'
import { civilDate, civilMonthSchema } from '../../shared/kernel/civil-date'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { ruleBook } from '../../shared/standard/pack'
import { allParameters } from '../../shared/families'
import type { Round } from '../../shared/families/certification'
import { roundOf } from '../../shared/families/evaluation'
import { usualYear, whatIfFlags, WhatIfDesk, whatIfProposalSchema, type WhatIfQuestion, type WhatIfValues } from '../../shared/families/grade'
import { personSchema, type Spell } from '../../shared/families/roster'
import { emptyTables } from '../../shared/workspace/tables'
import { pack, plain, rules } from '../families/grade/what-if-city'
import { exampleBook, examplePack } from '../rulebook'

const say = createTranslator([...sharedCatalogues, whatIfTexts], 'zh-CN')
const sayEnglish = createTranslator([...sharedCatalogues, whatIfTexts], 'en')
const people = plain([90, 80, 70, 66, 64].map((score) => ({ target: 'G3' as const, score })))
const desk = (values: WhatIfValues = pack): WhatIfDesk => new WhatIfDesk(people, rules, values)
const ask = (values: WhatIfValues): WhatIfQuestion => ({ values, side: 'all', offset: 0, length: 10 })
const population = (columns = people): Population => ({
  columns,
  rules,
  pack,
  overridden: 0,
  personAt: (row) => ({ staffNo: `P${row}`, name: `P${row}`, county: '甲县' })
})

describe('levers', () => {
  const places = placesNow(['G3'], desk().pack, desk().answer(ask({ ...pack, bands: { ...pack.bands, G3: { from: 0, to: 60 } } })))
  const levers = leversOf(pack, pack, places)
  const weight: LeverName = { kind: 'weight', component: 'exam' }
  const start: LeverState = { values: pack, anchor: null }
  const named = (values: WhatIfValues, name: LeverName) => leversOf(values, pack, places).find((lever) => leverKey(lever.name) === leverKey(name))

  test('there is one for every weight, pass mark, quota and band, and for the exam minimum', () => {
    expect(levers.map(({ name }) => leverKey(name))).toEqual([
      'weight-exam',
      'weight-performance',
      'weight-supervisor',
      'mark-G3',
      'examMinimum',
      'places-G3',
      ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6'].flatMap((grade) => [`band-${grade}-from`, `band-${grade}-to`])
    ])
    expect(levers.every(({ changed }) => !changed)).toBe(true)
    // Without a figure of its own it shows what comes out, with what the pack leaves beside it.
    expect(levers.find(({ group }) => group === 'places')).toMatchObject({ value: 3, now: 1, most: 5 })
  })
  test('each moves its own figure, says that it was moved, and goes back alone', () => {
    for (const { name, now } of levers) {
      const value = name.kind === 'places' ? 3 : now + 2.5
      const moved = moveLevers(start, { kind: 'move', name, value })
      expect(named(moved.values, name)).toMatchObject({ value, changed: true })
      expect(moveLevers(moved, { kind: 'reset', name, pack }).values).toEqual(pack)
      expect(moveLevers(moved, { kind: 'set', values: pack }).values).toEqual(pack)
    }
  })
  test('a weight on its way back brings the others back, however far it went', () => {
    let state = start
    for (const value of [60, 100, 70, 40]) state = moveLevers(state, { kind: 'move', name: weight, value })
    expect(state.values.weights).toEqual(pack.weights)
    state = moveLevers(state, { kind: 'move', name: weight, value: 100 })
    state = moveLevers(state, { kind: 'move', name: { kind: 'mark', grade: 'G3' }, value: 60 })
    // Another lever in between: what stands then is what counts.
    expect(moveLevers(state, { kind: 'move', name: weight, value: 40 }).values.weights).toEqual({ exam: 40, performance: 30, supervisor: 30 })
  })
  test('figures are kept to hundredths, places to whole people', () => {
    expect(moveLevers(start, { kind: 'move', name: { kind: 'examMinimum' }, value: 0.1 + 0.2 }).values.examMinimum).toBe(0.3)
    expect(moveLevers(start, { kind: 'move', name: { kind: 'places', grade: 'G3' }, value: 2.6 }).values.quotas).toEqual({ G3: 3 })
  })
  test('a typed figure is read as people type it, or refused', () => {
    const score = { most: 100, unit: 'score' as const }
    expect(['65', ' 65.5 ', '６５．２５', '100', '0'].map((text) => readFigure(text, score))).toEqual([65, 65.5, 65.25, 100, 0])
    expect(['', '-1', '100.5', '65.123', 'abc', '1e2', '65,5'].map((text) => readFigure(text, score))).toEqual(Array.from({ length: 7 }, () => null))
    expect(readFigure('12.5', { most: 20, unit: 'people' })).toBeNull()
    expect(readFigure('40', { most: 20, unit: 'people' })).toBe(40)
  })
})

describe('the answer as a screen reads it', () => {
  const answer = desk({ ...pack, quotas: { G3: 2 } }).answer(ask({ ...pack, quotas: { G3: 3 } }))
  test('counts, structure and rows', () => {
    expect([countOf(answer, 'byTarget', 2, 'within'), countOf(answer, 'byTarget', 2, ...passing), countOf(answer, 'byCounty', 0, ...everybody)]).toEqual([
      3, 4, 5
    ])
    expect([totalOf(answer, 'within'), sumOf(answer.up), sumOf(answer.down), structureOf(answer, 2, 'taken')]).toEqual([3, 1, 0, 3])
    expect(crossingAt(answer, 0)).toEqual({ person: 2, before: 'waiting', after: 'within', compositeBefore: 7000, composite: 7000, line: 'places', margin: 0 })
    expect([crossingAt(answer, 1), crossingAt({ ...answer, offset: 5 }, 0)]).toEqual([null, null])
  })
  test('scores and margins are said with two decimals and a sign', () => {
    expect([6805, 0, -1, null].map(sayHundredths)).toEqual(['68.05', '0.00', '—', '—'])
    expect([120, -45, 0, null].map(sayMargin)).toEqual(['+1.20', '−0.45', '0.00', '—'])
  })
})

describe('the histogram', () => {
  const bins = binsAt(desk().pack, 2)
  test('covers everyone and every line in whole tens', () => {
    expect(spanOf([bins], [65])).toEqual({ from: 60, to: 100 })
    expect(spanOf([bins], [45])).toEqual({ from: 40, to: 100 })
    expect(spanOf([new Int32Array(101)], [60])).toEqual({ from: 60, to: 70 })
  })
  test('is one path with a step a point, as high as its share of the highest', () => {
    const some = Int32Array.from({ length: 101 }, (_, point) => (point === 61 ? 4 : point === 62 ? 2 : point === 100 ? 1 : 0))
    const path = outline(some, { from: 60, to: 100 }, mostIn([some]))
    expect(path.startsWith('M4 83V83h7.3V4h7.3V43.5h7.3V83')).toBe(true)
    // 100 stands with 99.
    expect(path.endsWith('V63.3h7.3V83Z')).toBe(true)
  })
  test('and a table of five points each that loses nobody', () => {
    const after = Int32Array.from(bins)
    after[100] = 3
    const ranges = rangesOf(bins, after)
    expect(ranges.map(({ from, to }) => [from, to])).toEqual([
      [60, 65],
      [65, 70],
      [70, 75],
      [80, 85],
      [90, 95],
      [95, 100]
    ])
    expect([ranges.reduce((sum, { before }) => sum + before, 0), ranges.reduce((sum, { after: now }) => sum + now, 0)]).toEqual([5, 8])
  })
})

describe('proposals', () => {
  const values = { ...pack, passMarks: { ...pack.passMarks, G3: 68 }, quotas: { G3: 3 } }
  const states = { pack: { values: pack, answer: desk().pack }, now: { values, answer: desk().answer(ask(values)) } }
  const month = civilMonthSchema.parse('2026-06')
  test('keep what differs, what it does, and who saved it', () => {
    const draft = {
      proposal: 'one',
      title: '提高初级',
      note: '',
      by: '王芳',
      on: civilDate(2026, 11, 23)!,
      round: { round: 1 as const, month },
      pack: examplePack()
    }
    const proposal = proposalOf(draft, states)
    expect(whatIfProposalSchema.parse(proposal)).toEqual(proposal)
    expect(Object.keys(proposal.parameters)).toEqual(['certification.decision.passMarks', 'whatIf.quotas'])
    expect(proposal.effect).toEqual({ people: 5, passBefore: 1, passAfter: 3, crossUp: 2, crossDown: 1 })
    expect(effectOf(states.pack.answer, states.pack.answer)).toEqual({ people: 5, passBefore: 1, passAfter: 1, crossUp: 0, crossDown: 0 })
  })
  test('are said field by field, with only the grades that differ', () => {
    expect(sayField('passMarks', values, pack, say)).toBe('G3 初级 68')
    expect(sayField('passMarks', pack, values, say)).toBe('G3 初级 65')
    expect([sayField('quotas', values, pack, say), sayField('quotas', pack, values, say)]).toEqual(['G3 初级 3', '无'])
    expect(sayField('weights', pack, pack, sayEnglish)).toMatch(/40%.*40%.*20%/)
    expect(sayField('bands', { ...pack, bands: { ...pack.bands, G4: { from: 20, to: 55 } } }, pack, say)).toBe('G4 中级 20–55%')
    for (const field of ['weights', 'passMarks', 'examMinimum', 'bands', 'quotas'] as const) expect(say(fieldText(field))).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('the population of a round', () => {
  const tables = emptyTables()
  for (const [index, grade] of (['G2', 'G3', 'G4', 'G6'] as const).entries()) {
    const staffNo = `P0${index}`
    tables.people.set(staffNo, personSchema.parse({ staffNo, name: `人${index}`, county: index % 2 ? '甲县' : '乙县', post: '要客经理', grade }))
  }
  const round: Round = { round: 1, month: civilMonthSchema.parse('2026-06') }
  const book = ruleBook(examplePack(), lastDayOf(round.month), allParameters)
  const made = (): Population => populationOf(tables, roundOf(tables, { ...round, book }), book)!

  test('has everyone, with target, county and whether they count', () => {
    tables.spells.set('P01|2026-03-01', {
      staffNo: 'P01',
      from: civilDate(2026, 3, 1)!,
      cause: 'standby',
      grade: 'G3',
      standby: true,
      post: '要客经理',
      county: '甲县',
      document: ''
    } satisfies Spell)
    const { columns, personAt } = made()
    expect([...columns.target]).toEqual([2, 3, 3, -1])
    expect([...columns.exam]).toEqual([-1, -1, -1, -1])
    expect([...columns.county].map((county) => columns.counties[county])).toEqual(['乙县', '甲县', '乙县', '甲县'])
    expect([...columns.flags].map((flags) => (flags & whatIfFlags.counted) !== 0)).toEqual([true, false, true, true])
    expect(personAt(2)?.name).toBe('人2')
    expect(targetsOf({ columns })).toEqual(['G3', 'G4'])
  })
  test('takes the establishment of the newest year that looks at this round', () => {
    expect(made().rules.establishment).toEqual({})
    tables.gradeYears.set('2025', { ...usualYear(2025), round, establishment: { G4: 7 } })
    tables.gradeYears.set('2026', { ...usualYear(2026), round, establishment: { G4: 9 } })
    tables.gradeYears.set('2027', { ...usualYear(2027), establishment: { G4: 11 } })
    expect(made().rules.establishment).toEqual({ G4: 9 })
  })
  test('is none where the pack lacks a value', () => {
    const bare = { ...exampleBook(), find: () => null }
    expect(populationOf(tables, { ...round, pack: book.pack, people: [] }, bare)).toBeNull()
  })
})

describe('asking', () => {
  afterEach(() => vi.unstubAllGlobals())
  const marked = (mark: number): WhatIfQuestion => ask({ ...pack, passMarks: { ...pack.passMarks, G3: mark } })

  test('in the window: many questions between two frames get one answer, the latest', () => {
    const frames: (() => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => (frames[frame - 1] = () => undefined))
    const shown: Shown[] = []
    let ready = 0
    const link = linkTo(population(), { ready: () => ready++, shown: (one) => void shown.push(one) })
    expect(ready).toBe(1)
    for (const mark of [66, 67, 68]) link.ask(marked(mark))
    expect([frames.length, shown.length]).toEqual([1, 0])
    frames[0]!()
    expect(shown.map(({ question }) => question.values.passMarks.G3)).toEqual([68])
    link.ask(marked(69))
    link.close()
    frames[1]!()
    expect(shown).toHaveLength(1)
  })

  test('of a large population in a worker: columns once, one question at a time, the latest next', () => {
    const sent: ToWhatIf[] = []
    const handedOver: Transferable[] = []
    let ended = 0
    const worker: { onmessage?: (event: { data: FromWhatIf }) => void } & Record<string, unknown> = {
      postMessage(message: ToWhatIf, transfer: Transferable[] = []): void {
        sent.push(message)
        handedOver.push(...transfer)
      },
      terminate: () => ended++
    }
    vi.stubGlobal('Worker', function Worker() {
      return worker
    })
    const large = plain(Array.from({ length: peopleHere + 1 }, (_, index) => ({ target: 'G3' as const, score: 50 + (index % 50) })))
    const shown: Shown[] = []
    const packs: unknown[] = []
    const link = linkTo(population(large), { ready: (one) => void packs.push(one), shown: (one) => void shown.push(one) })
    const answer = desk().pack
    worker.onmessage!({ data: { kind: 'pack', answer } })
    expect(packs).toEqual([answer])
    for (const mark of [66, 67, 68]) link.ask(marked(mark))
    const asked = (): (number | undefined)[] => sent.flatMap((one) => (one.kind === 'question' ? [one.question.values.passMarks.G3] : []))
    expect(asked()).toEqual([66])
    worker.onmessage!({ data: { kind: 'answer', answer } })
    expect(asked()).toEqual([66, 68])
    worker.onmessage!({ data: { kind: 'answer', answer } })
    expect(shown.map(({ question }) => question.values.passMarks.G3)).toEqual([66, 68])
    expect(sent.filter(({ kind }) => kind === 'population')).toHaveLength(1)
    expect(handedOver).toHaveLength(7)
    // The window can still read its own columns: only copies went over.
    expect(large.exam).toHaveLength(peopleHere + 1)
    link.close()
    expect(ended).toBe(1)
  })
})
