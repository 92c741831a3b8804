import { describe, expect, it } from 'vitest'
import { allParameters } from '../../../shared/families'
import { explainStructure, projectionRule, structureOf, type Heads, type Structure } from '../../../shared/families/grade'
import { grades, type Grade, type Person, type Spell } from '../../../shared/families/roster'
import { civilDate, type CivilDate } from '../../../shared/kernel/civil-date'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import { createSayName } from '../../../shared/kernel/names'
import { createTranslator, languages, type TextRef } from '../../../shared/kernel/texts'
import { ruleBook } from '../../../shared/standard/pack'
import { namePrefixes, sharedCatalogues } from '../../../shared/texts'
import { day, exampleBook, examplePack, run } from '../../rulebook'

const say = createTranslator(sharedCatalogues, 'zh-CN')
const on = (text: string): CivilDate => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return civilDate(year, month, date)!
}
let count = 0
const person = (grade: Grade, county = '城区'): Person => ({
  staffNo: `P${String(++count).padStart(5, '0')}`,
  name: `员工${count}`,
  county,
  post: '要客经理',
  grade
})
const people = (heads: readonly number[], county?: string): Person[] =>
  grades.flatMap((grade, at) => Array.from({ length: heads[at] ?? 0 }, () => person(grade, county)))
const spell = (staffNo: string, from: string, grade: Grade, rest: Partial<Spell> = {}): Spell => ({
  staffNo,
  from: on(from),
  cause: 'initial',
  grade,
  standby: false,
  post: '要客经理',
  county: '城区',
  document: '',
  ...rest
})
const tablesOf = (list: readonly Person[], spells: readonly Spell[] = []) => ({
  people: new Map(list.map((one) => [one.staffNo, one])),
  spells: new Map(spells.map((one) => [`${one.staffNo}|${one.from}`, one]))
})
const structure = (list: readonly Person[], rest: { spells?: readonly Spell[]; unit?: string; pool?: Heads; on?: CivilDate } = {}): Structure =>
  structureOf(tablesOf(list, rest.spells), { unit: rest.unit ?? null, day: rest.on ?? day, book: exampleBook(), pool: rest.pool ?? null })
const said = (texts: readonly TextRef[]): string[] => texts.map(say)

describe('who is counted', () => {
  it('takes grades as the histories say them on the day, and leaves people on standby out', () => {
    const list = people([1, 2, 3])
    const [first, second, third] = list.map(({ staffNo }) => staffNo)
    const spells = [
      spell(first!, '2025-01-01', 'G2'),
      spell(second!, '2025-01-01', 'G2'),
      spell(second!, '2026-03-01', 'G1', { cause: 'demotion', standby: true }),
      spell(third!, '2026-12-01', 'G3', { cause: 'promotion' })
    ]
    const now = structure(list, { spells })
    expect([now.counts.G1, now.counts.G2, now.counts.G3, now.standby]).toEqual([0, 2, 3, 1])
    const before = structure(list, { spells, on: on('2026-02-28') })
    expect([before.counts.G1, before.counts.G2, before.standby]).toEqual([0, 3, 0])
  })
  it('lists the counties and looks at one of them', () => {
    const list = [...people([0, 1, 2], '游仙'), ...people([0, 0, 0, 4], '涪城')]
    expect(structure(list).units).toEqual(['涪城', '游仙'])
    expect(structure(list, { unit: '游仙' })).toMatchObject({ unit: '游仙', units: ['涪城', '游仙'], distribution: { n: 3 } })
    expect(structure(list).distribution?.n).toBe(7)
  })
  it('says nothing of nobody', () => {
    for (const empty of [structure([]), structure(people([1]), { unit: '没有的县' })]) {
      expect(empty).toMatchObject({ distribution: null, fault: null, sentences: { implied: [], fit: [], pool: [], moves: [] } })
    }
    expect(explainStructure(tablesOf([]), { unit: null, day, book: exampleBook() })).toBeNull()
  })
})

describe('what it means, in words', () => {
  it('tells how the bands tighten each other', () => {
    expect(said(structure(people([2, 15, 30, 40, 10, 3])).sentences.implied)).toEqual([
      '各级上限合计只有 105%，其他各级都到上限也只占 95%，所以助理不能低于 5%（规定的下限是 0%）',
      '各级上限合计只有 105%，其他各级都到上限也只占 55%，所以中级不能低于 45%（规定的下限是 30%）',
      '各级上限合计只有 105%，其他各级都到上限也只占 90%，所以高级不能低于 10%（规定的下限是 5%）'
    ])
  })
  it('tells the fewest moves, and never as a demotion', () => {
    const { moves, fit } = structure(people([2, 15, 30, 40, 10, 3])).sentences
    expect(said(fit)).toEqual(['100 人可以分得每级都在区间内'])
    expect(said(moves)).toEqual([
      '按变动最少计，共 19 人次：助理及以上比目标多 3 人（靠新招、自然减员和少晋级消化，不因此降级）、从助理晋级到初级 2 人、从初级晋级到中级 12 人、从中级晋级到高级 2 人',
      '算术目标只说明离区间有多远，不是任务指标'
    ])
    expect(said(structure(people([5, 10, 20, 50, 12, 3])).sentences.moves)[0]).toBe('现有结构与算术目标一致，不需要变动')
  })
  it('tells why a number of people cannot be split, and what is nearest, outward and pooled', () => {
    const list = people([1, 1, 1, 2, 1, 1])
    const fit = [
      '7 人没有一种分法能让每级都在区间内',
      '原因：初级（1.05–1.40 人），比例折成人数后区间里没有整数',
      '原因：各级上限取整后合计只有 5 人，少于 7 人',
      '最接近的分法：见习 0 人、助理 1 人、初级 1 人、中级 4 人、高级 1 人、特级 0 人，合计偏离区间 0.85 人',
      '按外扩取整（下限向下、上限向上），各级可为：见习 0–1 人、助理 0–1 人、初级 1–2 人、中级 2–4 人、高级 0–2 人、特级 0–1 人'
    ]
    expect(said(structure(list).sentences.fit)).toEqual(fit)
    const province = { G1: 50, G2: 100, G3: 200, G4: 500, G5: 120, G6: 30 }
    const pooled = structure(list, { pool: province })
    expect(said(pooled.sentences.fit)).toEqual(fit)
    expect(said(pooled.sentences.pool)).toEqual([
      '全省 1000 人可以分得每级都在区间内；按全省统筹掌握时，各市不必逐市达到',
      '按全省统筹时，本单位各级仍可按外扩取整掌握：见习 0–1 人、助理 0–1 人、初级 1–2 人、中级 2–4 人、高级 0–2 人、特级 0–1 人'
    ])
    expect(pooled.bound).toBe('wholeHead')
    const small = structure(list, { pool: { ...province, G6: 0 } })
    expect(small).toMatchObject({ distribution: null, fault: { code: 'gradeStructureFault.poolBelowCity' } })
  })
  it('says everything in both languages', () => {
    const pool = { G1: 3, G2: 4, G3: 5, G4: 6, G5: 4, G6: 3 }
    const { sentences, rates } = structure(people([1, 1, 1, 2, 1, 1]), { pool })
    for (const language of languages)
      for (const text of [...sentences.implied, ...sentences.fit, ...sentences.pool, ...sentences.moves, rates.sentence]) {
        const words = createTranslator(sharedCatalogues, language)(text)
        expect(words).not.toMatch(/[{}]|gradeStructure\.|undefined/)
        expect(/\p{Script=Han}/u.test(words)).toBe(language === 'zh-CN')
      }
  })
})

describe('yearly rates', () => {
  /** Ten people who were in G2 from 2020; two rose in 2025, one fell in 2024 and one has been on standby since 2023. */
  const list = people([0, 10])
  const [a, b, c, d] = list.map(({ staffNo }) => staffNo)
  const spells = [
    ...list.map(({ staffNo }) => spell(staffNo, '2020-01-01', 'G2')),
    spell(a!, '2025-01-01', 'G3', { cause: 'promotion' }),
    spell(b!, '2025-07-01', 'G3', { cause: 'promotion' }),
    spell(c!, '2024-07-01', 'G1', { cause: 'demotion' }),
    spell(d!, '2023-01-01', 'G2', { cause: 'standby', standby: true })
  ]
  it('come from the histories of the last three years where anybody moved', () => {
    const { rates, history, sentence } = structure(list, { spells }).rates
    // Years that begin on 30 June of 2023, 2024 and 2025: nine, nine and seven people in G2; one less as of 2025 for the fall.
    expect(history?.G2).toEqual({ present: 9 + 9 + 7, up: 2, down: 1 })
    expect(history?.G3).toEqual({ present: 1, up: 0, down: 0 })
    // Of those who stay: 8% leave by the pack.
    expect(rates?.promotion).toEqual({ G1: 0, G2: 7.36, G3: 0, G4: 8, G5: 5 })
    expect(rates?.demotion).toEqual({ G2: 3.68, G3: 0, G4: 2, G5: 2, G6: 2 })
    expect(rates?.leaving.G2).toBe(8)
    expect(say(sentence)).toContain('2023-06-30 至 2026-06-30 的等级履历')
  })
  it('count those without a history who stand in their grade since the roster’s day, and nobody whose day is unknown or later', () => {
    const stayed = people([0, 4]).map((one) => ({ ...one, gradeSince: on('2025-01-01') }))
    const late = people([0, 1]).map((one) => ({ ...one, gradeSince: on('2026-01-01') }))
    const mover = people([0, 1])
    const moves = mover.flatMap(({ staffNo }) => [spell(staffNo, '2025-01-01', 'G2'), spell(staffNo, '2026-01-01', 'G3', { cause: 'promotion' })])
    const { history } = structure([...stayed, ...late, ...people([0, 3]), ...mover], { spells: moves }).rates
    expect(history?.G2).toEqual({ present: 5, up: 1, down: 0 })
  })
  it('are those of the pack where nobody moved, and never sum above 100', () => {
    expect(structure(list, { spells: spells.slice(0, 10) }).rates).toMatchObject({ history: null, rates: { promotion: { G1: 50 } } })
    expect(structure(list).rates.history).toBeNull()
    const restless = people([0, 0, 3])
    const moves = restless.flatMap(({ staffNo }, index) => [spell(staffNo, '2025-01-01', 'G3'), spell(staffNo, '2026-01-01', index === 0 ? 'G4' : 'G2')])
    const { rates } = structure(restless, { spells: moves }).rates
    expect([rates?.promotion.G3, rates?.demotion.G3, rates?.leaving.G3]).toEqual([31.33, 62.66, 6])
    expect(run(projectionRule, { counts: structure(restless).counts, years: 10, hires: {}, rates }).years).toHaveLength(11)
  })
  it('knows 29 February', () => {
    const { sentence } = structure(list, { spells, on: on('2028-02-29') }).rates
    expect(say(sentence)).toContain('2025-02-28 至 2028-02-29')
  })
  it('say so where the pack has none for the day', () => {
    const old = structureOf(tablesOf(list), { unit: null, day, book: ruleBook(examplePack(), on('2000-01-01'), allParameters) })
    expect(old).toMatchObject({ distribution: null, fault: { code: 'rule.noValueInForce' }, rates: { rates: null } })
  })
})

it('explains every figure in both languages', () => {
  const trace = explainStructure(tablesOf(people([1, 1, 1, 2, 1, 1])), {
    unit: null,
    day,
    book: exampleBook(),
    pool: { G1: 3, G2: 4, G3: 5, G4: 6, G5: 4, G6: 3 }
  })
  for (const language of languages) {
    const translate = createTranslator(sharedCatalogues, language)
    const lines = explanationLines(explain(trace!, translate, createSayName(sharedCatalogues, namePrefixes, language)), translate).join('\n')
    expect(lines).not.toMatch(/gradeStructure\.|undefined|NaN|\{\w+\}/)
    expect(/\p{Script=Han}/u.test(lines.replaceAll('《集团客户经理专题咨询》', ''))).toBe(language === 'zh-CN')
    if (language === 'zh-CN')
      for (const line of [
        '初级占比 = 1 ÷ 7 × 100 = 14.29 %',
        '中级实际下限 = 100 − 其他各级合计 55 = 45 %',
        '初级区间内的整人数 = 1.05 到 1.40 之间的整数 = —',
        '全省初级区间内的整人数 = 3.75 到 5.00 之间的整数 = 4–5 人',
        '初级到中级净移动（向上为正） = 初级及以下现有 3 − 目标 2 = 1 人',
        '逐级移动人次合计 = 5 人'
      ])
        expect(lines).toContain(line)
  }
})
