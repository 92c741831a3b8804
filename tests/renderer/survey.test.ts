import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayTest } from '../../renderer/families/survey/cross-test'
import { surveyCrossTexts } from '../../renderer/families/survey/cross-texts'
import { lookAtSurvey } from '../../renderer/families/survey/look'
import { numberRanges } from '../../renderer/families/survey/number-ranges'
import { addressOfPart, placeOf } from '../../renderer/families/survey/parts'
import { questionPicture, rangesPicture } from '../../renderer/families/survey/pictures'
import { baselineLines, checksOf, crossPair, moved, questionName, readPopulation, withOption } from '../../renderer/families/survey/survey-facts'
import { surveyPageTexts } from '../../renderer/families/survey/texts'
import type { PlanResult } from '../../shared/families/planning'
import type { BaselineResult, OptionResult, Question, QuestionResult, Share, SurveyResult } from '../../shared/families/survey'
import { createTranslator } from '../../shared/kernel/texts'

const say = createTranslator([surveyPageTexts, surveyCrossTexts], 'zh-CN')
const share = (count: number, percent: string, low: string, high: string): Share => ({ count, percent, low, high })
const ask = (key: string, patch: Partial<Question> = {}): Question => ({
  key,
  number: key.slice(1),
  title: `题目${key}`,
  type: 'single',
  options: ['甲', '乙', '丙'],
  comparisons: [],
  ...patch
})
const shown = (option: string, of: Share | null): OptionResult => ({ option, share: of, withheld: of ? null : 'small', ofResponses: null })
const result = (question: Question, patch: Partial<QuestionResult> = {}): QuestionResult => ({
  question,
  base: 100,
  missing: 10,
  options: [],
  summary: null,
  baselines: [],
  ...patch
})
const survey = (questions: readonly QuestionResult[], patch: Partial<SurveyResult> = {}): SurveyResult => ({
  survey: { year: 2026, title: '调研', population: null, questions: questions.map(({ question }) => question) },
  respondents: 110,
  answerRate: null,
  leastCell: 5,
  confidence: 95,
  questions,
  ...patch
})
const baseline = (options: readonly string[], patch: Partial<BaselineResult> = {}): BaselineResult => ({
  baseline: 'overload',
  expected: '66.67',
  options,
  share: share(74, '67.3', '58.1', '75.3'),
  verdict: 'same',
  ...patch
})

describe('places of the survey step', () => {
  it('keep the part and its questions in the address', () => {
    for (const [part, ...questions] of [['import'], ['tables', 'q3'], ['cross', 'q2', 'q14'], ['diagnosis']] as const) {
      const detail = addressOfPart(2026, part, ...questions).split('/')[4]
      expect(placeOf(detail)).toEqual({ part, questions })
    }
    expect(addressOfPart(2026, 'cross', 'q2', 'q4')).toBe('/planning/2026/survey/cross-q2-q4')
  })
  it('lead to the import where they name nothing that is there', () => {
    expect(placeOf('nothing-q1')).toEqual({ part: 'import', questions: [] })
    expect(placeOf(undefined)).toEqual({ part: 'import', questions: [] })
  })
})

describe('how far the survey is', () => {
  const look = (of: SurveyResult | null) => {
    const { state, note, blocked } = lookAtSurvey({ result: { survey: of } as PlanResult })
    return { state, note: say(note), blocked }
  }
  it('never keeps anybody from going on, whether there is one or not', () => {
    expect(look(null)).toEqual({ state: 'none', note: '未导入，可跳过', blocked: undefined })
    expect(look(survey([result(ask('q1')), result(ask('q2', { type: 'other' }))]))).toEqual({ state: 'done', note: '110 份答卷，1 题', blocked: undefined })
    expect(look(survey([result(ask('q1'))], { respondents: 4 }))).toEqual({ state: 'lacks', note: '只有 4 份答卷', blocked: undefined })
  })
})

describe('what is typed and chosen', () => {
  it('takes how many were asked only where it can be', () => {
    expect(readPopulation(' 1,32０ ', 110)).toEqual({ value: 1320, problem: null })
    expect(readPopulation('110', 110)).toEqual({ value: 110, problem: null })
    expect(readPopulation('', 110)).toEqual({ value: null, problem: null })
    expect(readPopulation('109', 110).problem).toBe('population.few')
    for (const wrong of ['0', '-3', '1e3', '12.5', '1000001', '很多']) expect(readPopulation(wrong, 0).problem).toBe('population.bad')
  })
  it('moves an option within its list and never out of it', () => {
    expect(moved(['甲', '乙', '丙'], 1, -1)).toEqual(['乙', '甲', '丙'])
    expect(moved(['甲', '乙', '丙'], 1, 1)).toEqual(['甲', '丙', '乙'])
    expect(moved(['甲', '乙'], 0, -1)).toEqual(['甲', '乙'])
    expect(moved(['甲', '乙'], 1, 1)).toEqual(['甲', '乙'])
  })
  it('ticks options of a comparison in the question’s order, and ends it with the last', () => {
    const question = ask('q1', { comparisons: [{ baseline: 'communication', options: ['乙'] }] })
    const one = withOption(question, 'overload', '丙', true)
    expect(one).toEqual([
      { baseline: 'communication', options: ['乙'] },
      { baseline: 'overload', options: ['丙'] }
    ])
    const two = withOption({ ...question, comparisons: [...one] }, 'overload', '甲', true)
    expect(two[1]).toEqual({ baseline: 'overload', options: ['甲', '丙'] })
    expect(withOption(question, 'communication', '乙', false)).toEqual([])
  })
  it('crosses the two questions asked for, else the first that can be crossed', () => {
    const questions = [
      ask('q1', { type: 'number' }),
      ask('q2'),
      ask('q3', { type: 'text' }),
      ask('q4', { type: 'scale' }),
      ask('q5', { type: 'multiple' })
    ].map((one) => result(one))
    expect(crossPair(questions, [])).toEqual(['q2', 'q4'])
    expect(crossPair(questions, ['q5', 'q2'])).toEqual(['q5', 'q2'])
    expect(crossPair(questions, ['q4'])).toEqual(['q4', 'q2'])
    expect(crossPair(questions, ['q3', 'q9'])).toEqual(['q2', 'q4'])
    expect(crossPair(questions, ['q2', 'q2'])).toEqual(['q2', 'q4'])
    expect(crossPair(questions.slice(0, 3), [])).toBeNull()
  })
  it('names a question with its number where it has one', () => {
    expect(questionName(ask('q7', { title: '工作量' }))).toBe('7、工作量')
    expect(questionName(ask('q7', { number: '', title: '工作量' }))).toBe('工作量')
  })
})

describe('what is to be looked at', () => {
  it('names every finding of the slides, asked or not', () => {
    const asked = result(ask('q4'), { baselines: [baseline(['甲'])] })
    const lines = baselineLines(survey([result(ask('q1')), asked]))
    expect(lines).toHaveLength(7)
    expect(lines.filter(({ found }) => found.length > 0).map((line) => [line.baseline, line.found[0]?.question.question.key])).toEqual([['overload', 'q4']])
  })
  it('counts questions that are not counted, thin ones, and a missing population', () => {
    const questions = [result(ask('q1'), { base: 29 }), result(ask('q2'), { base: 30 }), result(ask('q3', { type: 'text' }), { base: 3 })]
    expect(checksOf(survey(questions))).toEqual({ uncounted: 1, thin: 1, noPopulation: true })
  })
})

describe('the picture of a question', () => {
  const options = [shown('甲', share(74, '67.3', '58.1', '75.3')), shown('乙', share(33, '30.0', '22.2', '39.1')), shown('丙', null)]
  it('marks the slides’ figure at the option that says it, and leaves out what is not shown', () => {
    const drawn = questionPicture(result(ask('q4'), { options, baselines: [baseline(['甲'])] }), 95, say)
    expect(drawn?.picture.bars).toEqual([
      { name: '甲', value: 67.3, low: 58.1, high: 75.3, label: '67.3%（74 人）', mark: 66.67 },
      { name: '乙', value: 30, low: 22.2, high: 39.1, label: '30.0%（33 人）' }
    ])
    expect(drawn?.alt).toBe('甲 67.3%，区间 58.1%–75.3%，方案材料 66.67%；乙 30.0%，区间 22.2%–39.1%；丙 不显示')
  })
  it('gives several options of one finding a line of their own', () => {
    const drawn = questionPicture(result(ask('q4'), { options, baselines: [baseline(['甲', '乙'], { share: share(107, '97.3', '92.3', '99.1') })] }), 95, say)
    expect(drawn?.picture.bars.map(({ name, mark }) => [name, mark])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['对照：甲＋乙', 66.67]
    ])
  })
  it('shows how numbers are spread as bars up to the longest', () => {
    const drawn = rangesPicture({ options: [shown('5', share(12, '10.9', '6.4', '18.1')), shown('6 – 7', share(21, '19.1', '12.8', '27.4'))] }, say)
    expect(drawn?.picture).toEqual({
      kind: 'bars',
      maximum: 19.1,
      bars: [
        { name: '5', value: 10.9, label: '10.9%（12 人）' },
        { name: '6 – 7', value: 19.1, label: '19.1%（21 人）' }
      ]
    })
    expect(drawn?.alt).toBe('5：10.9%（12 人）；6 – 7：19.1%（21 人）')
    expect(rangesPicture({ options: [] }, say)).toBeNull()
  })
  it('is none where everything is kept back', () => {
    expect(questionPicture(result(ask('q4'), { options: [shown('甲', null)] }), 95, say)).toBeNull()
  })
})

describe('a test in one sentence', () => {
  it('says which test, its p and what it means', () => {
    expect(say(sayTest({ kind: 'chiSquare', statistic: '12.34', degrees: 3, p: '0.0063', least: '7.1' }))).toBe(
      '卡方检验：χ² = 12.34，自由度 3，p = 0.0063，两题的回答有关联（p < 0.05）。'
    )
    expect(say(sayTest({ kind: 'fisher', p: '0.0500', least: '1.2' }))).toBe(
      'Fisher 精确检验：p = 0.0500（有格的期望频数只有 1.2，卡方检验不适用），看不出关联（p ≥ 0.05）。'
    )
    expect(say(sayTest({ kind: 'chiSquare', statistic: '99.00', degrees: 1, p: '0.0000', least: '9' }))).toContain('p < 0.0001')
    expect(say(sayTest({ kind: 'none', why: 'multiple' }))).toContain('多选题')
  })
})

describe('the ranges of a number question', () => {
  const spread = (counts: Readonly<Record<string, number>>): number[] =>
    Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => Number(value)))
  it('are of like width, joined where one would show too few people', () => {
    expect(numberRanges(spread({ 5: 6, 6: 3, 7: 4, 8: 9, 9: 2 }), 5)).toEqual([
      { from: 5, below: 6, count: 6 },
      { from: 6, below: 8, count: 7 },
      { from: 8, below: 10, count: 11 }
    ])
    expect(numberRanges(spread({ 3: 4 }), 5)).toEqual([])
    expect(numberRanges([], 1)).toEqual([])
    expect(numberRanges(spread({ 3: 4, 900: 1 }), 5)).toEqual([{ from: 0, below: 1000, count: 5 }])
  })
  it('lose nobody, never show fewer than may be shown, and lie side by side', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -500, max: 100_000 }), fc.double({ min: 0, max: 50, noNaN: true })), { maxLength: 200 }), (given) => {
        const values = given.map((value) => Number(value.toFixed(2)))
        const ranges = numberRanges(values, 5)
        if (values.length < 5) {
          expect(ranges).toEqual([])
          return
        }
        expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        for (const [index, { from, below, count }] of ranges.entries()) {
          expect(count).toBeGreaterThanOrEqual(5)
          expect(below).toBeGreaterThan(from)
          expect(values.filter((value) => value >= from && value < below)).toHaveLength(count)
          if (index > 0) expect(ranges[index - 1]?.below).toBe(from)
        }
        expect(ranges.length).toBeLessThanOrEqual(11)
      })
    )
  })
})
