import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { certifyRound, explainPerson } from '../../shared/families/certification'
import { civilDateSchema, civilMonthSchema, lastDayOf, periodOf } from '../../shared/kernel/civil-date'
import { packSchema, ruleBook } from '../../shared/standard/pack'
import { binsOf, medianOf } from '../../renderer/families/certification/histogram'
import { papersOf, passMarksOf, certifiedBy, defaultTargetsOf, windowMonthsOf } from '../../renderer/families/certification/pack-values'
import { choosableMonths, proposedMonth, ratingRows, ratingsFor } from '../../renderer/families/certification/entered'
import { blockedAt, readStep, stepKeys, summarise } from '../../renderer/families/certification/wizard-steps'
import { choicesOf, filterPeople, isNamedBy, maskIdentityNumber, noFilter } from '../../renderer/families/roster/people-filter'
import { draftOf, readDraft, typedDay } from '../../renderer/families/roster/person-form'
import { nextOf, stepsOf } from '../../renderer/home/next-step'
import { search } from '../../renderer/app/palette-search'
import { fieldChanges } from '../../renderer/history/field-changes'
import { progressOf } from '../../renderer/state/progress'
import { currentRound, readRound } from '../../renderer/state/rounds'
import { sayCount, sayMonth, sayPeriod } from '../../renderer/ui/format'
import { findRule } from '../../renderer/ui/find-rule'
import { sampleTables } from './sample-tables'

const month = civilMonthSchema.parse('2026-06')
const pack = packSchema.parse(JSON.parse(readFileSync('resources/standard/pack.json', 'utf8')))
const book = ruleBook(pack, lastDayOf(month), allParameters)
const tables = sampleTables(60)
const result = certifyRound(tables, { round: 1, month, book })
const spelling = (name: string) => ({ full: { 王静: 'wangjing' }[name] ?? '', initials: { 王静: 'wj' }[name] ?? '' })

describe('progress of a round', () => {
  const progress = progressOf(result)
  it('counts everyone once', () => {
    const { pass, fail, pending, notInRound } = progress.count
    expect(pass + fail + pending + notInRound).toBe(60)
    expect(progress.inRound.length).toBe(60 - notInRound)
    expect(progress.without.exam.every(({ exam, status }) => exam === null && status !== 'notInRound')).toBe(true)
  })
  it('leads to the first thing that is missing', () => {
    expect(nextOf(stepsOf(0, false, null))).toBe('roster')
    expect(nextOf(stepsOf(60, false, null))).toBe('round')
    expect(nextOf(stepsOf(60, true, progress))).toBe('exam')
    const done = stepsOf(60, true, progress).map((step) => ({ ...step, state: 'done' as const }))
    const later = (interviews: 'none' | 'lacks') => [...done, { name: 'interviews', state: interviews } as const, { name: 'publicity', state: 'none' } as const]
    expect(nextOf(done)).toBe('results')
    expect(nextOf(later('none'))).toBe('publicity')
    expect(nextOf(later('lacks'))).toBe('interviews')
  })
  it('opens every step once there is a round', () => {
    const shut = summarise(null, 0, null, null, lastDayOf(month))
    expect(shut.flatMap(({ key, enabled }) => (enabled ? [key] : []))).toEqual(['round'])
    expect(shut).toHaveLength(stepKeys.length)
    expect(summarise({ round: 1, month }, 60, progress, null, lastDayOf(month)).every(({ enabled }) => enabled)).toBe(true)
    expect([blockedAt('round', null, 0), blockedAt('people', { round: 1, month }, 0), blockedAt('exam', { round: 1, month }, 60)]).toEqual([
      'round',
      'people',
      null
    ])
    expect([readStep('exam'), readStep('elsewhere')]).toEqual(['exam', null])
  })
})

describe('rounds', () => {
  it('are read from an address, or not', () => {
    expect(readRound('2', '2026-06')).toEqual({ round: 2, month })
    expect([readRound('3', '2026-06'), readRound('1', '2026-13'), readRound(undefined, undefined)]).toEqual([null, null, null])
  })
  it('go on where people were, if it is still there', () => {
    expect(currentRound(tables, '1|2026-06')).toEqual({ round: 1, month })
    expect(currentRound(tables, '2|1999-01')).toEqual({ round: 1, month })
    expect(currentRound({ rounds: new Map() }, null)).toBeNull()
  })
  it('are proposed from the scores, else from the half-year that is over', () => {
    const none = { monthlyPerformance: new Map() }
    expect(proposedMonth(tables, civilDateSchema.parse('2027-03-01'))).toBe('2026-06')
    expect(['2026-09-01', '2026-03-01'].map((day) => proposedMonth(none, civilDateSchema.parse(day)))).toEqual(['2026-06', '2025-12'])
    expect([choosableMonths(month)[0], choosableMonths(month).at(-1)]).toEqual(['2026-12', '2024-06'])
  })
})

describe('people', () => {
  const person = { staffNo: 'MY1001', name: '王静', county: '涪城', post: '要客经理', grade: 'G2' as const }
  it.each(['王', 'my1001', 'ＭＹ１００１', '涪', 'wangj', 'wj', ''])('are named by "%s"', (text) => expect(isNamedBy(person, text, spelling)).toBe(true))
  it.each(['李', 'jing', 'MY2'])('are not named by "%s"', (text) => expect(isNamedBy(person, text, spelling)).toBe(false))
  it('are filtered by each choice', () => {
    expect(filterPeople([person], { ...noFilter, county: '游仙' }, null)).toEqual([])
    expect(filterPeople([person], { ...noFilter, grade: 'G2', post: '要客经理' }, null)).toEqual([person])
    expect(choicesOf([person, { ...person, county: '安州' }], ({ county }) => county, 'zh-CN')).toEqual(['安州', '涪城'])
  })
  it('are found in the palette with the actions', () => {
    expect(search('wj', [person], [{ title: '导入花名册' }], spelling)).toEqual({ people: [person], actions: [] })
    expect(search('', [person], [{ title: '导入花名册' }], null)).toEqual({ people: [], actions: [{ title: '导入花名册' }] })
  })
  it('show no more of an identity number than needed', () => expect(maskIdentityNumber('510703199001011234')).toBe('510***********1234'))
  it('come out of the form as they went in', () => {
    const whole = { ...person, identityNumber: '510703199001011234', relatedExperienceMonths: 12 }
    expect(readDraft(draftOf(whole), whole, () => true)).toEqual({ person: whole, errors: null })
  })
  it('may type a day as they like', () =>
    expect(['2026/6/30', '2026年6月30日', '2026.06.30', '去年'].map(typedDay)).toEqual(['2026-06-30', '2026-06-30', '2026-06-30', '去年']))
  it('name what is wrong by field', () => {
    expect(readDraft({ ...draftOf(person), name: '', relatedExperienceMonths: '很多' }, person, () => false).errors).toEqual({
      name: 'required',
      relatedExperienceMonths: 'value'
    })
    expect(readDraft(draftOf(person), null, () => true).errors).toEqual({ staffNo: 'staffNoTaken' })
    expect(readDraft({ ...draftOf(null), staffNo: '一号', name: '王', county: '涪城', post: '要客经理' }, null, () => false).errors).toEqual({
      staffNo: 'staffNo'
    })
  })
})

describe('ratings', () => {
  it('give one row a rater and an empty one to whom nobody rated', () => {
    const ratings = ratingsFor(tables, { month })
    const rows = ratingRows(result.people, ratings)
    expect(rows.length).toBe(60)
    expect(rows.filter(({ rating }) => rating === null).length).toBe(60 - ratings.size)
  })
  it('with a period go before those without', () => {
    const staffNo = 'MY1001'
    const rating = (period: ReturnType<typeof periodOf> | null, rater: string) => ({ staffNo, period, rater, sheets: [{}] })
    const both = new Map([
      ['a', rating(null, '甲')],
      ['b', rating(periodOf(month), '乙')]
    ])
    expect(
      ratingsFor({ supervisorRatings: both }, { month })
        .get(staffNo)
        ?.map(({ rater }) => rater)
    ).toEqual(['乙'])
  })
})

describe('what is shown of a pack', () => {
  it('is what is in force', () => {
    expect(papersOf(book, 1)).toEqual(['knowledge', 'personality', 'simulation'])
    expect([passMarksOf(book).G4, windowMonthsOf(book), certifiedBy(book, 1), defaultTargetsOf(book, 1).G1]).toEqual([70, 6, ['G2', 'G3', 'G4'], 'G2'])
  })
})

describe('small things', () => {
  it('count scores in steps', () => {
    expect(binsOf([60, 64.99, 65, 100])).toEqual(
      [60, 65, 70, 75, 80, 85, 90, 95].map((from) => ({ from, to: from + 5, count: { 60: 2, 65: 1, 95: 1 }[from] ?? 0 }))
    )
    expect(binsOf([])).toEqual([])
    expect([medianOf([3, 1, 2]), medianOf([1, 2, 3, 4])]).toEqual([2, 2.5])
  })
  it('find the working that was asked for inside the whole', () => {
    const staffNo = result.people.find(({ composite }) => composite !== null)?.staffNo ?? ''
    const trace = explainPerson(tables, { round: 1, month, staffNo, book })
    expect(trace && findRule(trace, 'certification.composite').rule).toBe('certification.composite')
    expect(trace && findRule(trace, 'certification.nothing').rule).toBe('certification.certify')
  })
  it('say numbers, months and periods', () => {
    expect([sayCount(1234567), sayCount(12), sayMonth(month, 'zh-CN'), sayMonth(month, 'en'), sayPeriod(periodOf(month), 'zh-CN')]).toEqual([
      '1,234,567',
      '12',
      '2026年6月',
      'Jun 2026',
      '2026年上半年'
    ])
  })
  it('tell the fields that differ', () => {
    expect(fieldChanges({ before: { name: '甲' }, after: { name: '乙' } })).toEqual([{ field: 'name', before: '甲', after: '乙' }])
  })
})
