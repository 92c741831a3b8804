import { describe, expect, it } from 'vitest'
import { conflictSchema, panelView, ratingSchema, type PanelView } from '../../../shared/families/evaluation'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import type { MutableTables } from '../../../shared/workspace/tables'
import { civilMonthSchema } from '../../../shared/kernel/civil-date'
import { exampleBook } from '../../rulebook'
import { at, city, done, first, rateAndSubmit } from './city'

const book = exampleBook()
const month = civilMonthSchema.parse('2026-06')
const say = createTranslator(sharedCatalogues, 'zh-CN')
const view = (tables: MutableTables): PanelView => panelView(tables, { round: 1, month, panel: '一组', book })
const sentences = (found: PanelView, assessor: string): string[] => (found.assessors.find((one) => one.assessor === assessor)?.sentences ?? []).map(say)

/** Levels that differ among eight candidates, and what each assessor makes of them. */
const levels = [2, 4, 2.5, 4.5, 3, 2, 4, 3.5]
type Rater = (level: number, candidate: number, item: number) => number
function day(raters: readonly Rater[]): MutableTables {
  const tables = city({ people: levels.length, assessors: raters.length })
  levels.forEach((level, candidate) =>
    raters.forEach((rate, index) => {
      const of = (item: number): string => String(Math.min(5, Math.max(1, rate(level + (item === 0 ? -0.5 : 0.5), candidate, item))))
      rateAndSubmit(tables, { staffNo: `C${candidate + 1}`, assessor: `E${index + 1}` }, { P01: of(0), P02: of(1) })
    })
  )
  return tables
}
const fair: Rater = (level) => level
const nearlyFair: Rater = (level, candidate) => level + [0.5, -0.5, 0, -0.5, 0.5, 0, -0.5, 0.5][candidate]!

describe('the panel view', () => {
  it('puts submitted ratings side by side, in the order of the panel, and nothing of an open sheet', () => {
    const tables = city({ assessors: 3 })
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3', P02: null })
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E2' }, { P01: '4.5', P02: '2' })
    done(tables, 'rate', { ...first, staffNo: 'C1', assessor: 'E3', code: 'P01', patch: { level: '1' } })
    const found = view(tables)
    expect(found.candidates.map(({ staffNo, state }) => [staffNo, state])).toEqual([
      ['C1', 'underWay'],
      ['C2', 'waiting']
    ])
    expect(found.candidates[0]?.rows.map(({ code, ratings, range, alarm }) => [code, ratings.map((one) => one && (one.level ?? '—')), range, alarm])).toEqual([
      ['P01', ['3', '4.5', null], '1.5', false],
      ['P02', ['—', '2', null], null, false]
    ])
    expect(JSON.stringify(found)).not.toContain('"level":"1"')
    expect(found.waiting.map(say)).toEqual(['评委E1还有 1 份评价表没有提交', '评委E2还有 1 份评价表没有提交', '评委E3还有 2 份评价表没有提交'])
    expect(sentences(found, 'E3')).toEqual(['评委E3还没有提交评价表'])
  })
  it('raises an alarm from the range that the pack says, until people have settled the level', () => {
    const tables = city()
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '2', P02: '2' })
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E2' }, { P01: '4', P02: '3.5' })
    const alarms = (): unknown => [view(tables).alarms, view(tables).candidates[0]?.rows.map(({ range, alarm }) => [range, alarm])]
    expect(alarms()).toEqual([
      1,
      [
        ['2.0', true],
        ['1.5', false]
      ]
    ])
    done(tables, 'settle', { ...first, staffNo: 'C1', code: 'P01', kind: 'consensus', level: '3', calculated: '3.00', reason: '合议', by: '' })
    expect(alarms()).toEqual([
      0,
      [
        ['2.0', false],
        ['1.5', false]
      ]
    ])
  })
  it('tells of versions that nobody has chosen from', () => {
    const tables = city()
    done(tables, 'rate', { ...first, staffNo: 'C1', assessor: 'E1', code: 'P01', patch: { level: '3' } })
    const mine = ratingSchema.parse(tables.ratings.get('1|2026-06|C1|E1|P01'))
    const conflict = { ...first, staffNo: 'C1', assessor: 'E1', code: 'P01', versions: [mine, { ...mine, level: '4', origin: 'laptop' }], chosen: null }
    tables.ratingConflicts.set('1|2026-06|C1|E1|P01', conflictSchema.parse(conflict))
    expect(view(tables).candidates[0]?.conflicts.map(say)).toEqual(['评委E1对“产品知识”的评分有 2 个版本，目前以最后修改的为准，请选定一个'])
    tables.ratingConflicts.set('1|2026-06|C1|E1|P01', conflictSchema.parse({ ...conflict, chosen: 'main' }))
    expect(view(tables).candidates[0]?.conflicts).toEqual([])
  })
})

describe('sentences for HR', () => {
  it('say plainly that there is too little to judge', () => {
    const tables = city({ assessors: 2 })
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3', P02: '2' })
    const found = view(tables)
    expect(found.agreement).toMatchObject({ status: 'tooFew', icc: null, alpha: null })
    expect(say(found.agreement.sentence)).toBe('样本不足：目前只有 1 名候选人、1 名评委的已提交评分，至少要 5 名候选人、2 名评委才能判断一致性')
    expect(sentences(found, 'E1')).toEqual(['评委E1：样本不足（已提交 1 人），还看不出打分宽严'])
  })
  it('say that assessors without a shared candidate cannot be compared', () => {
    const tables = city({ people: 10 })
    for (let index = 1; index <= 10; index++)
      rateAndSubmit(tables, { staffNo: `C${index}`, assessor: index <= 5 ? 'E1' : 'E2' }, { P01: String(2 + (index % 3)), P02: '3' })
    const found = view(tables)
    expect(say(found.agreement.sentence)).toBe('不可比：还没有两名评委都评过的候选人，无法判断一致性')
    expect(sentences(found, 'E1')[0]).toBe('评委E1：不可比，与同组其他评委没有共同评过的候选人')
  })
  it('say how far a panel agrees, and that nothing stands out', () => {
    const found = view(day([fair, nearlyFair, fair]))
    expect(found.agreement.status).toBe('ok')
    expect(Number(found.agreement.icc)).toBeGreaterThan(0.95)
    expect(say(found.agreement.sentence)).toMatch(
      /^本组评委一致性 0\.9\d（1 为完全一致，95% 置信区间 0\.\d\d 至 (0|1)\.\d\d）：平均分的差别约 9\d% 来自候选人本身/
    )
    expect(sentences(found, 'E1')).toEqual(['评委E1打分没有明显偏向（8 人 × 2 项）'])
  })
  it('name who is severe and who is lenient', () => {
    const found = view(day([fair, (level) => level - 1, fair]))
    // Deviations from the panel: −2⁄3, +1⁄3, +1⁄3, up to the ends of the scale.
    expect(sentences(found, 'E2')).toEqual(['评委E2打分比同组平均低 0.6 级（8 人 × 2 项），可能偏严，建议合议时提醒'])
    expect(sentences(found, 'E1')).toEqual(['评委E1打分比同组平均高 0.3 级（8 人 × 2 项），可能偏宽，建议合议时提醒'])
  })
  it('name who rates every competency of a candidate alike, and who keeps to the middle', () => {
    const alike = view(day([fair, (level, _candidate, item) => level + (item === 0 ? 0.5 : -0.5), fair]))
    expect(sentences(alike, 'E2').join()).toContain('评委E2对同一名候选人的各项能力打分几乎一样（平均离散 0.0 级）')
    const middle = view(day([fair, (_level, candidate) => (candidate % 2 === 0 ? 3 : 3.5), fair]))
    expect(sentences(middle, 'E2').join()).toMatch(/评委E2有 100% 的评分落在中间等级，离散程度只有同组的 \d+%，可能趋中/)
  })
  it('name whose standard moves during the day, by the order of the queue', () => {
    const tables = day([fair, (level, candidate) => level + (candidate < 4 ? 0.5 : -0.5), fair])
    expect(sentences(view(tables), 'E2').join()).toContain('评委E2对后 4 名候选人打分比对前 4 名低 0.9 级（与同组其他评委相比），可能越评越严')
    done(tables, 'orderCandidates', { ...first, panel: '一组', staffNos: ['C8', 'C7', 'C6', 'C5', 'C4', 'C3', 'C2', 'C1'] })
    expect(sentences(view(tables), 'E2').join()).toContain('高 0.9 级（与同组其他评委相比），可能越评越宽')
    for (const staffNo of ['C1', 'C2', 'C3']) done(tables, 'reopen', { ...first, staffNo, assessor: 'E2', reason: '改', by: '', at })
    expect(view(tables).assessors[1]?.drift).toMatchObject({ status: 'tooFew', value: null })
  })
  it('say that nothing can be told where the means do not differ, and where assessors differ more than candidates', () => {
    const same = view(day([() => 3, () => 3]))
    expect(say(same.agreement.sentence)).toBe('各候选人的平均分没有差别，无法计算一致性')
    expect(sentences(same, 'E1')[0]).toBe('评委E1：同组评分全都一样，看不出打分宽严')
    const against = view(day([(level) => level, (level) => 6 - level]))
    expect(say(against.agreement.sentence)).toMatch(/不高于 0：评委之间的分歧盖过了候选人之间的差别/)
  })
  it('estimate the agreement of a day that is still running', () => {
    const tables = day([fair, nearlyFair, fair])
    done(tables, 'reopen', { ...first, staffNo: 'C8', assessor: 'E3', reason: '改', by: '', at })
    expect(say(view(tables).agreement.sentence)).toMatch(/^评分表还不齐，按 α 系数估计本组评委一致性为 0\.9\d/)
  })
})
