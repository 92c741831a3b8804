import { describe, expect, it } from 'vitest'
import { gradePageCatalogues } from '../../renderer/families/grade/catalogues'
import { addressOfSection, gradeSections, sectionOf } from '../../renderer/families/grade/sections'
import { lookAtDemotions, lookAtEligibility, lookAtInputs, lookAtTransfers } from '../../renderer/families/grade/year/first-looks'
import { addressOfPart, inputParts, partOf } from '../../renderer/families/grade/year/inputs/kinds'
import { factsOfParts } from '../../renderer/families/grade/year/inputs/part-facts'
import { readPlace, resumeAt } from '../../renderer/families/grade/year/place'
import { gradeYearSteps } from '../../renderer/families/grade/year/steps'
import { draftOf, readDraft } from '../../renderer/families/grade/year/year-draft'
import { nextGradeStep, yearInWork } from '../../renderer/home/next-grade-step'
import { rendererCatalogues } from '../../renderer/texts'
import { gradeYearOf, usualYear, type GradeYear, type PersonMovement } from '../../shared/families/grade'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { createTranslator, languages } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { cast, gradeCity } from '../families/grade/city'
import { exampleBook } from '../rulebook'

const book = exampleBook()
const year = usualYear(2026)
const say = createTranslator([...sharedCatalogues, ...rendererCatalogues, ...gradePageCatalogues], 'zh-CN')
const lookOver = (tables: MutableTables, of: GradeYear = year) => ({
  year: of,
  result: gradeYearOf(tables, { year: of, book }),
  tables,
  today: civilDateSchema.parse('2026-11-23')
})
const city = gradeCity()
const inForce = { effectiveOn: civilDateSchema.parse('2026-08-01'), on: civilDateSchema.parse('2026-07-20'), by: '王芳', document: '' }

describe('the first steps of a year', () => {
  it('have not begun without people, and say what keeps the next one shut', () => {
    const look = lookOver(emptyTables())
    const inputs = lookAtInputs(look)
    expect([inputs.state, inputs.blocked && say(inputs.blocked)]).toEqual(['none', '花名册还是空的，请先导入花名册'])
    for (const other of [lookAtDemotions, lookAtTransfers, lookAtEligibility]) expect(other(look)).toMatchObject({ state: 'none' })
  })
  it('wait for the results of the year that counts, and of no other', () => {
    const tables = gradeCity()
    for (const [key, result] of tables.annualResults) if (result.year === 2025) tables.annualResults.delete(key)
    const inputs = lookAtInputs(lookOver(tables))
    expect([inputs.state, inputs.blocked && say(inputs.blocked)]).toEqual(['none', '还没有 2025 年度考核结果，请先导入'])
    expect(lookAtInputs(lookOver(tables, { ...year, resultYear: 2024 })).blocked).toBeUndefined()
  })
  it('call whoever no rule can judge a lack, and not whoever was not appraised', () => {
    const look = lookOver(city)
    expect(say(lookAtInputs(look).note)).toBe('缺 2 人')
    const tables = gradeCity()
    tables.people.set(cast.noSince, { ...tables.people.get(cast.noSince)!, gradeSince: year.asOf })
    tables.annualResults.set(`${cast.noResults}|2024`, { staffNo: cast.noResults, year: 2024, outcome: 'good' })
    const complete = lookAtInputs(lookOver(tables))
    expect([complete.state, say(complete.note)]).toEqual(['done', '已齐'])
    const frozen = lookAtInputs(lookOver(tables, { ...year, frozen: { on: year.asOf, by: '王芳' } }))
    expect(say(frozen.note)).toBe('已齐，已冻结')
  })
  it('count warned, lowered and standby, transfers, and who may apply', () => {
    const look = lookOver(city)
    const counts = { warned: 0, lowered: 0, standby: 0 }
    for (const { proposal, standby } of look.result.people) {
      if (proposal?.kind === 'warning') counts.warned++
      if (proposal?.kind === 'demotion') counts.lowered++
      if (proposal?.kind === 'standby' || standby) counts.standby++
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
    expect(say(lookAtDemotions(look).note)).toBe(`警告 ${counts.warned}，降级 ${counts.lowered}，待岗 ${counts.standby}`)
    expect(say(lookAtTransfers(look).note)).toBe('转岗 2，待岗 1')
    const eligible = look.result.people.filter(({ eligibility }) => eligibility.status === 'eligible').length
    expect(say(lookAtEligibility(look).note)).toBe(`符合 ${eligible}，待补 2`)
  })
  it('ask for an eye on a replayed result until somebody has decided', () => {
    const look = lookOver(city)
    const replayed: PersonMovement['replayed'] = [
      { year: 2025, decided: { kind: 'warning', to: 'G3', standby: false }, replayed: { kind: 'none', to: 'G3', standby: false } }
    ]
    const withReplay = (decision: PersonMovement['decision']) =>
      lookAtDemotions({
        ...look,
        result: { ...look.result, people: look.result.people.map((one, index) => (index === 0 ? { ...one, replayed, decision } : one)) }
      })
    expect([withReplay(null).state, say(withReplay(null).note)]).toEqual(['lacks', '1 人历年结果有更正'])
    const decided = { year: 2026, staffNo: 'A0001', kind: 'correction', from: 'G1', to: 'G2', standby: false, proposed: null, answer: null } as const
    expect(withReplay({ ...decided, reason: '考核更正', by: '王芳', on: year.asOf }).state).toBe('done')
  })
})

describe('the steps', () => {
  it('are the nine of the year, each with a name and a look', () => {
    expect(gradeYearSteps.map(({ key }) => key)).toEqual([
      'inputs',
      'demotions',
      'transfers',
      'eligibility',
      'selection',
      'ranking',
      'decisions',
      'publicity',
      'force'
    ])
    const look = lookOver(city)
    for (const language of languages) {
      const speak = createTranslator([...sharedCatalogues, ...rendererCatalogues, ...gradePageCatalogues], language)
      for (const step of gradeYearSteps) for (const text of [step.title, step.look(look).note]) expect(speak(text)).not.toMatch(/[{}]|^grade\w+\./)
    }
  })
  it('are gone on with where people were, in the year asked for', () => {
    const years = [usualYear(2027), year]
    expect(resumeAt([], null, null)).toBeNull()
    expect(resumeAt(years, null, null)).toBe('/grades/year/2027/inputs')
    expect(resumeAt(years, null, readPlace('2026/eligibility'))).toBe('/grades/year/2026/eligibility')
    expect(resumeAt(years, years[0]!, readPlace('2026/eligibility'))).toBe('/grades/year/2027/inputs')
    expect(resumeAt(years, null, readPlace('2019/eligibility'))).toBe('/grades/year/2027/inputs')
    expect(resumeAt(years, year, readPlace('2026/gone'))).toBe('/grades/year/2026/inputs')
    for (const text of [null, '', '2026', 'x/inputs', '2026/in/puts']) expect(readPlace(text)).toBeNull()
  })
  it('of the inputs have parts with addresses of their own', () => {
    for (const part of inputParts) expect(partOf(addressOfPart(2026, part))).toBe(part)
    expect(partOf('/grades/year/2026/inputs')).toBe('annualResults')
    expect(partOf('/grades/year/2026/inputs/nothing')).toBe('annualResults')
  })
  it('of the inputs tell what is there and what lacks', () => {
    const { result } = lookOver(city)
    const facts = factsOfParts(city, year, result)
    expect(facts.roster).toEqual({ state: 'lacks', count: 132 })
    expect(facts.annualResults.state).toBe('lacks')
    expect(facts.conduct).toEqual({ state: 'done', count: city.conductRecords.size })
    const none = emptyTables()
    const empty = factsOfParts(none, year, gradeYearOf(none, { year, book }))
    expect(Object.values(empty).map(({ state }) => state)).toEqual(inputParts.map(() => 'none'))
  })
})

describe('what comes next', () => {
  const steps = (...states: ('done' | 'lacks' | 'none')[]) => states.map((state, index) => ({ key: `s${index}`, look: { state, note: { key: 'x' } } }))
  it.each([
    [['done', 'lacks', 'lacks'], 's1'],
    [['none', 'none', 'none'], 's0'],
    [['done', 'done', 'none'], 's2'],
    // A step that this year does without is not gone back to.
    [['done', 'none', 'done', 'none'], 's3'],
    [['done', 'done'], null]
  ] as const)('%j → %s', (states, key) => expect(nextGradeStep(steps(...states), false)).toBe(key))
  it('is nothing once the year is in force, whatever still waits for the province', () => {
    expect(nextGradeStep(steps('lacks'), true)).toBeNull()
  })
  it('belongs to the newest year that is not in force, else to the newest', () => {
    const closed = { ...usualYear(2027), inForce }
    expect(yearInWork([])).toBeNull()
    expect(yearInWork([closed, year])?.year).toBe(2026)
    expect(yearInWork([closed, { ...year, inForce }])?.year).toBe(2027)
  })
})

describe('the form of a year', () => {
  const draft = draftOf({ ...year, round: { round: 2, month: '2026-06' } as GradeYear['round'], establishment: { G5: 8 } })
  it('gives back what it was filled with', () => {
    expect(readDraft(draft)).toEqual({
      input: { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: { round: 2, month: '2026-06' }, establishment: { G5: 8 } },
      problems: []
    })
    expect(readDraft(draftOf(year)).input).toMatchObject({ round: null, establishment: {} })
  })
  it('takes full-width figures', () => {
    expect(readDraft({ ...draft, year: '２０２６', establishment: { ...draft.establishment, G6: '３' } }).input).toMatchObject({
      year: 2026,
      establishment: { G5: 8, G6: 3 }
    })
  })
  it.each([
    [{ year: '26' }, ['year']],
    [{ year: '' }, ['year']],
    [{ resultYear: '2027' }, ['resultYearAfter']],
    [{ resultYear: 'x' }, ['resultYear']],
    [{ asOf: '2026-02-30' }, ['asOf']],
    [{ establishment: { ...draft.establishment, G4: '1.5' } }, ['establishment']],
    [{ establishment: { ...draft.establishment, G4: '-1' } }, ['establishment']]
  ] as const)('refuses %j', (changed, problems) => expect(readDraft({ ...draft, ...changed })).toEqual({ input: null, problems }))
})

describe('the sections', () => {
  it('are found by their address; the first where it names none', () => {
    expect(gradeSections.map(({ key }) => key)).toEqual(['year', 'structure', 'records', 'what-if'])
    for (const section of gradeSections) expect(sectionOf(addressOfSection(section.key).split('/')[2])).toBe(section)
    expect(sectionOf(undefined)?.key).toBe('year')
    expect(sectionOf('nothing')?.key).toBe('year')
  })
})
