import { describe, expect, it } from 'vitest'
import { usualPlan, type Plan } from '../../shared/families/planning'
import { planningPageCatalogues } from '../../renderer/families/planning/catalogues'
import { readBegin, usualDraft, withYear } from '../../renderer/families/planning/begin-draft'
import { planInWork, readPlace, resumeAt } from '../../renderer/families/planning/place'
import { planSteps } from '../../renderer/families/planning/steps'
import { detailOf } from '../../renderer/families/planning/use-detail'
import { nextPlanStep } from '../../renderer/home/next-plan-step'
import { parseCivilDate } from '../../shared/kernel/civil-date'

const day = (text: string) => {
  const parsed = parseCivilDate(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}
const planOf = (year: number, finished: Plan['finished'] = null): Plan => ({ ...usualPlan(year, day(`${year}-12-31`)), finished })
const done = { on: day('2025-12-01'), by: '王芳' }

describe('the steps of a plan', () => {
  it('come in their order', () => {
    const order = ['survey', 'positioning', 'posts', 'duties', 'headcount', 'report']
    const keys = planSteps.map(({ key }) => key)
    expect(keys).toEqual(order.filter((key) => keys.includes(key)))
    expect(keys).toEqual(expect.arrayContaining(['positioning', 'duties']))
  })
  it('have catalogues of their own', () => {
    const names = planningPageCatalogues.map(({ namespace }) => namespace)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('where work goes on', () => {
  const steps = ['survey', 'positioning', 'posts']
  it('reads a place', () => {
    expect(readPlace('2026/posts')).toEqual({ year: 2026, step: 'posts' })
    for (const text of [null, '', '2026', '26/posts', '2026/posts/x']) expect(readPlace(text)).toBeNull()
  })
  it('is the step last worked on', () => {
    expect(resumeAt([planOf(2027), planOf(2026)], steps, null, { year: 2026, step: 'posts' })).toBe('/planning/2026/posts')
  })
  it('is the first step of the newest plan where nothing is remembered, or what is remembered is gone', () => {
    expect(resumeAt([planOf(2027), planOf(2026)], steps, null, null)).toBe('/planning/2027/survey')
    expect(resumeAt([planOf(2027)], steps, null, { year: 2025, step: 'posts' })).toBe('/planning/2027/survey')
    expect(resumeAt([planOf(2027)], steps, null, { year: 2027, step: 'nothing' })).toBe('/planning/2027/survey')
  })
  it('is in the plan asked for, whatever was remembered of another', () => {
    expect(resumeAt([planOf(2027), planOf(2026)], steps, planOf(2027), { year: 2026, step: 'posts' })).toBe('/planning/2027/survey')
  })
  it('is nowhere without a plan', () => expect(resumeAt([], steps, null, { year: 2026, step: 'posts' })).toBeNull())
  it('is in the newest plan that is not finished', () => {
    expect(planInWork([planOf(2027, done), planOf(2026)])?.year).toBe(2026)
    expect(planInWork([planOf(2027, done)])).toBeNull()
  })
  it('reads the part of a step', () => {
    expect(detailOf('/planning/2026/duties/matrix')).toBe('matrix')
    expect(detailOf('/planning/2026/positioning/time-%E5%BC%A0')).toBe('time-张')
    expect(detailOf('/planning/2026/positioning/%')).toBe('%')
    expect(detailOf('/planning/2026/duties')).toBeUndefined()
  })
})

describe('beginning a plan', () => {
  it('proposes this year and its end, and to carry over the newest plan', () => {
    expect(usualDraft([], day('2026-11-23'))).toEqual({ year: '2026', asOf: '2026-12-31', from: '' })
    expect(usualDraft([planOf(2025), planOf(2026)], day('2026-11-23'))).toEqual({ year: '2027', asOf: '2027-12-31', from: '2026' })
  })
  it('moves the day with the year as long as it is the year’s end', () => {
    expect(withYear({ year: '2026', asOf: '2026-12-31', from: '' }, '2028').asOf).toBe('2028-12-31')
    expect(withYear({ year: '2026', asOf: '2026-06-30', from: '' }, '2028').asOf).toBe('2026-06-30')
    expect(withYear({ year: '2026', asOf: '2026-12-31', from: '' }, '202').asOf).toBe('2026-12-31')
  })
  it('keeps a day at the year’s end while the year is typed digit by digit', () => {
    let draft = { year: '2026', asOf: '2026-12-31', from: '' }
    for (const year of ['202', '20', '202', '2028']) draft = withYear(draft, year)
    expect(draft.asOf).toBe('2028-12-31')
  })
  it('reads full-width digits and refuses what is there or is no year', () => {
    expect(readBegin({ year: '２０２７', asOf: '2027-12-31', from: '2026' }, [planOf(2026)]).input).toEqual({ year: 2027, asOf: '2027-12-31', from: 2026 })
    expect(readBegin({ year: '2026', asOf: '2026-12-31', from: '' }, [planOf(2026)])).toEqual({ input: null, problems: ['exists'] })
    expect(readBegin({ year: '26', asOf: '', from: '' }, [])).toEqual({ input: null, problems: ['year', 'asOf'] })
  })
})

describe('what comes next in a plan', () => {
  const keys = ['survey', 'positioning', 'posts', 'duties', 'headcount', 'report'] as const
  const next = (...states: ('done' | 'lacks' | 'none')[]) => nextPlanStep(keys.map((key, index) => ({ key, look: { state: states[index] ?? 'none' } })))
  it('is the survey of a new plan, though its duties are there and its report lacks', () => {
    expect(next('none', 'none', 'none', 'done', 'none', 'lacks')).toBe('survey')
  })
  it('is the step after the last one worked on', () => {
    expect(next('none', 'done', 'none', 'done', 'none', 'lacks')).toBe('posts')
    expect(next('none', 'none', 'done', 'done', 'none', 'lacks')).toBe('headcount')
  })
  it('is first what lacks something', () => {
    expect(next('done', 'lacks', 'none', 'lacks', 'none', 'lacks')).toBe('positioning')
    expect(next('done', 'done', 'done', 'lacks', 'done', 'lacks')).toBe('duties')
  })
  it('is the report at last, then nothing', () => {
    expect(next('none', 'none', 'done', 'done', 'done', 'lacks')).toBe('report')
    expect(next('done', 'done', 'done', 'done', 'done', 'done')).toBeNull()
  })
})
