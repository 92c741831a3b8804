import { describe, expect, it } from 'vitest'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import type { RuleBook } from '../../../shared/kernel/rule'
import { createTranslator, languages } from '../../../shared/kernel/texts'
import { explainGrade, explainPlaces, gradeYearOf, gradeYearResultSchema, usualYear, type GradeYear, type PersonMovement } from '../../../shared/families/grade'
import { grades, type Grade } from '../../../shared/families/roster'
import { sharedCatalogues } from '../../../shared/texts'
import { applyChanges, inverse, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { addSpell, cast, clearlyBest, gradeCity, tied } from './city'
import { done } from './edits'

const book = exampleBook()
const year = usualYear(2026)
const compute = (tables: MutableTables, of: GradeYear = year, by: RuleBook = book) => gradeYearOf(tables, { year: of, book: by })
const city = gradeCity()
const result = compute(city)
const found = (staffNo: string, from = result): PersonMovement => from.people.find((one) => one.staffNo === staffNo)!
const unmet = ({ eligibility }: PersonMovement): string[] => eligibility.gates.filter(({ met }) => !met).map(({ gate }) => gate)
const total = (heads: Record<Grade, number>): number => grades.reduce((sum, grade) => sum + heads[grade], 0)
const bookWith = (values: Record<string, unknown>): RuleBook =>
  exampleBook(({ parameters }) => {
    for (const [path, value] of Object.entries(values)) parameters[path]!.values[0]!.value = value
  })

describe('the year of a city of 132', () => {
  it('has everyone in staff-number order, in the shape that windows and files take', () => {
    expect(gradeYearResultSchema.parse(result)).toEqual(result)
    expect(result.people.map(({ staffNo }) => staffNo)).toEqual([...city.people.keys()].toSorted())
  })
  it.each([
    ['warned', 'warning', 'G3'],
    ['demoted', 'demotion', 'G2'],
    ['thirdYear', 'standby', 'G1'],
    ['leave', 'demotion', 'G2'],
    ['recovered', 'warning', 'G3'],
    ['returned', 'warning', 'G1'],
    ['floor', 'demotion', 'G1']
  ] as const)('%s: %s', (name, kind, to) => {
    const person = found(cast[name])
    expect(person.proposal).toMatchObject({ kind, to, rule: 'grade.demotion', authority: 'city' })
    expect(person.eligibility.status).toBe('ineligible')
    expect(unmet(person)).toContain('warning')
    expect(person.ranked).toBeNull()
  })
  it.each([
    ['standby', ['standby']],
    ['newcomer', ['transfer']],
    ['disciplined', ['discipline']],
    ['monthShort', ['months']],
    ['certificateEnded', ['certificate']],
    ['certificateRevoked', ['certificate']],
    ['transferred', []],
    ['pardoned', []],
    ['monthEnd', []],
    ['noScore', []]
  ] as const)('%s fails %j', (name, gates) => {
    expect(unmet(found(cast[name]))).toEqual(gates)
    expect(found(cast[name]).eligibility.status).toBe(gates.length === 0 ? 'eligible' : 'ineligible')
  })
  it('leaves pending whose day in grade or results nobody entered', () => {
    expect(found(cast.noSince).eligibility).toMatchObject({ status: 'pending', missing: [{ code: 'gradeSince' }] })
    expect(found(cast.noResults).eligibility).toMatchObject({ status: 'pending', missing: [{ code: 'annualResult' }] })
  })
  it('counts scored months of transfers, and neither late ones nor people on standby as heads', () => {
    expect(found(cast.transferred).transfer).toEqual({ from: '2026-02-01', months: 5, required: 3, enough: true })
    expect(found(cast.newcomer).transfer).toEqual({ from: '2026-05-01', months: 2, required: 3, enough: false })
    // One is on standby, one transferred late; another goes on standby this year.
    expect([total(result.before), total(result.afterDemotions), total(result.after), result.counted]).toEqual([130, 129, 129, 129])
  })
  it('ties on the quota line of G4, and ranks nobody without a score', () => {
    const places = result.places.find(({ grade }) => grade === 'G4')!
    expect(places.vacancies).toBeGreaterThan(1)
    expect(places.ranking[0]).toMatchObject({ staffNo: clearlyBest, rank: 1, state: 'within' })
    expect(tied.map((staffNo) => found(staffNo).ranked)).toMatchObject(tied.map(() => ({ rank: 2, state: 'tied' })))
    expect(tied.map((staffNo) => found(staffNo).proposal)).toEqual(tied.map(() => null))
    expect(found(cast.noScore).ranked).toMatchObject({ rank: null, state: 'incomplete', competition: null })
  })
  it('nominates to the province for G5 and G6, and says what hangs on its answer', () => {
    expect(result.places.map(({ grade, authority }) => `${grade} ${authority}`)).toEqual(['G6 province', 'G5 province', 'G4 city', 'G3 city', 'G2 city'])
    const nominated = result.people.filter(({ proposal }) => proposal?.kind === 'nomination')
    expect(nominated.length).toBeGreaterThan(1)
    expect(nominated.every(({ proposal }) => proposal?.authority === 'province' && (proposal.to === 'G5' || proposal.to === 'G6'))).toBe(true)
    const [sixth, fifth] = result.places
    expect(fifth!.conditional).toBe(sixth!.ranking.filter(({ state }) => state === 'within').length)
  })
  it('goes by the establishment where the year has one', () => {
    const places = compute(city, { ...year, establishment: { G6: 5, G2: 30 } }).places
    expect(places.map(({ grade, upper, source }) => `${grade} ${source === 'band' ? '' : upper}`)).toEqual(['G6 5', 'G5 ', 'G4 ', 'G3 ', 'G2 30'])
  })
})

describe('the computation', () => {
  it('comes to the same whatever the order of the rows', () => {
    const turn = <R>(rows: ReadonlyMap<string, R>): Map<string, R> => new Map([...rows].toReversed())
    const { people, spells, annualResults, certificates, selectionScores, monthlyPerformance, conductRecords, ...others } = gradeCity()
    const turned = {
      ...others,
      people: turn(people),
      spells: turn(spells),
      annualResults: turn(annualResults),
      certificates: turn(certificates),
      selectionScores: turn(selectionScores),
      monthlyPerformance: turn(monthlyPerformance),
      conductRecords: turn(conductRecords)
    }
    expect(compute(turned)).toEqual(result)
  })
  it('goes on when a rule refuses the data of one person', () => {
    const tables = gradeCity()
    const [key, row] = [...tables.selectionScores].find(([, { staffNo }]) => staffNo === clearlyBest)!
    tables.selectionScores.set(key, { ...row, competition: '120' })
    tables.people.set(cast.monthEnd, { ...personOf(tables, cast.monthEnd), gradeSince: '2026-09-01' as never })
    const after = compute(tables)
    expect(found(clearlyBest, after).eligibility).toMatchObject({
      status: 'pending',
      missing: [{ code: 'refused', path: 'competition', label: { key: 'gradeRuleFault.markOutOfRange' } }]
    })
    expect(found(clearlyBest, after).ranked).toBeNull()
    expect(found(cast.monthEnd, after).eligibility).toMatchObject({ status: 'pending', missing: [{ code: 'refused', path: 'since' }] })
    expect(found(cast.warned, after)).toEqual(found(cast.warned))
    expect(after.places.find(({ grade }) => grade === 'G6')).toEqual(result.places.find(({ grade }) => grade === 'G6'))
  })
  it('says so of everyone where the pack has no value for the day', () => {
    const bare: RuleBook = { ...book, find: (path) => (path.startsWith('grade.') ? null : book.find(path)) }
    const after = compute(city, year, bare)
    expect(after.places).toEqual([])
    expect(total(after.after)).toBe(131)
    const top = after.people.filter(({ grade }) => grade === 'G6')
    expect(after.people.filter(({ eligibility }) => eligibility.status === 'pending')).toHaveLength(132 - top.length)
  })
})
const personOf = ({ people }: MutableTables, staffNo: string) => people.get(staffNo)!

describe('a year that is put in force', () => {
  const by = '张敏'
  const on = '2026-07-15'
  function closed(): { tables: MutableTables; undo: () => void } {
    const tables = gradeCity()
    const { resultYear, asOf, round, establishment } = year
    const edits = [
      done(tables, 'grade.openYear', { year: 2026, resultYear, asOf, round, establishment }),
      done(tables, 'grade.freeze', { year: 2026, on: '2026-06-30', by })
    ]
    const decisions = compute(tables, tables.gradeYears.get('2026')).people.flatMap(({ staffNo, grade: from, proposal }) => {
      if (!proposal) return []
      const { kind, to, standby, rule } = proposal
      return [{ staffNo, kind, from, to, standby, proposed: { kind, to, standby, rule }, reason: '', by, on }]
    })
    edits.push(done(tables, 'grade.decide', { year: 2026, decisions }))
    edits.push(done(tables, 'grade.publish', { year: 2026, publicity: { startsOn: '2026-07-01', endsOn: '2026-07-07', workingDays: 5, number: '', list: [] } }))
    const force = done(tables, 'grade.putInForce', { year: 2026, effectiveOn: '2026-07-20', on, by, document: '' })
    return { tables, undo: () => applyChanges(tables, inverse(force)) }
  }
  const bare = (tables: MutableTables, of: GradeYear | undefined) => ({
    ...compute(tables, of),
    inForce: false,
    frozen: false,
    people: compute(tables, of).people.map((person) => ({ ...person, decision: null }))
  })

  it('keeps its results, changes the next one, and one undo takes it back', () => {
    const { tables, undo } = closed()
    const forced = bare(tables, tables.gradeYears.get('2026'))
    expect(forced).toEqual(bare(gradeCity(), year))
    const next = compute(tables, usualYear(2027))
    expect(found(cast.demoted, next)).toMatchObject({ grade: 'G2', since: '2026-07-20', replayed: [] })
    expect(found(cast.thirdYear, next)).toMatchObject({ grade: 'G1', standby: true })
    expect(found(clearlyBest, next)).toMatchObject({ grade: 'G4', since: '2026-07-20' })
    expect(next.people.every(({ replayed }) => replayed.length === 0)).toBe(true)
    undo()
    expect(bare(tables, tables.gradeYears.get('2026'))).toEqual(forced)
    expect(found(cast.demoted, compute(tables, usualYear(2027))).grade).toBe('G3')
  })
  it('computes the same when frozen, whatever the roster says later', () => {
    const tables = gradeCity()
    const { resultYear, asOf, round, establishment } = year
    done(tables, 'grade.openYear', { year: 2026, resultYear, asOf, round, establishment })
    done(tables, 'grade.freeze', { year: 2026, on: '2026-06-30', by })
    const frozen = compute(tables, tables.gradeYears.get('2026'))
    addSpell(tables, clearlyBest, '2026-06-01', 'correction', 'G6')
    tables.people.set(cast.pardoned, { ...personOf(tables, cast.pardoned), county: '别处', grade: 'G5' })
    expect(compute(tables, tables.gradeYears.get('2026'))).toEqual(frozen)
    expect(compute(tables)).not.toEqual(frozen)
  })
})

describe('the ability evaluation', () => {
  const tables = gradeCity()
  const round = { round: 1, month: '2026-06' } as GradeYear['round']
  tables.examResults.set(`${clearlyBest}|2026H1|1`, {
    staffNo: clearlyBest,
    period: '2026H1' as never,
    round: 1,
    absent: false,
    marks: { knowledge: { raw: '90', full: '100' }, personality: { raw: '90', full: '100' }, simulation: { raw: '90', full: '100' } }
  })
  const sheet = { dailyWork: '80', teamwork: '80', planning: '80', crisisHandling: '80', timeManagement: '80' }
  tables.supervisorRatings.set('one', { staffNo: clearlyBest, period: '2026H1' as never, rater: '主管', sheets: [sheet] })
  const byComposite = bookWith({ 'grade.promotion.abilitySource': 'composite' })

  it('is the composite of the round that the year names, where the pack says so', () => {
    // 40% of 90, 40% of 88 and 20% of 80.
    expect(found(clearlyBest, compute(tables, { ...year, round }, byComposite)).ranked).toMatchObject({
      ability: '87.20',
      competition: '99.00',
      score: '93.10'
    })
    expect(found(tied[0], compute(tables, { ...year, round }, byComposite)).ranked).toMatchObject({ ability: null, state: 'incomplete' })
  })
  it('is nothing without a round', () => {
    expect(found(clearlyBest, compute(tables, year, byComposite)).ranked).toMatchObject({ ability: null, state: 'incomplete' })
  })
  it('is the competency match of the on-site evaluation, which nobody has where nobody was evaluated', () => {
    const byMatch = bookWith({ 'grade.promotion.abilitySource': 'competencyMatch' })
    expect(found(clearlyBest, compute(tables, { ...year, round }, byMatch)).ranked).toMatchObject({ ability: null, state: 'incomplete' })
  })
})

describe('the working', () => {
  const say = (language: (typeof languages)[number], trace: NonNullable<ReturnType<typeof explainGrade>>): string =>
    explanationLines(explain(trace, createTranslator(sharedCatalogues, language)), createTranslator(sharedCatalogues, language)).join('\n')
  it('of a person is the ladder, the gates, the selection and the rank', () => {
    const trace = explainGrade(city, { year, book, staffNo: clearlyBest })!
    expect(trace.steps.flatMap((step) => (step.kind === 'call' ? [step.node.rule] : []))).toEqual([
      'grade.demotion',
      'grade.promotion.eligibility',
      'grade.promotion.score',
      'certification.performance'
    ])
    expect(say('zh-CN', trace)).toContain('竞聘得分 = （99 × 50 + 99 × 50）÷ 100 = 99.00 分')
    expect(trace.output).toEqual(found(clearlyBest).proposal)
  })
  it('of a transfer says the months that were scored', () => {
    const trace = explainGrade(city, { year, book, staffNo: cast.newcomer })!
    expect(say('zh-CN', trace)).toContain('转入后有考核分的月数 = 2026-05-01 至 2026-06-30 之间有分的月份 = 2 个月')
  })
  it('of the places of a grade is its bound, heads and ranking', () => {
    const trace = explainPlaces(city, { year, book, grade: 'G4' })!
    expect(trace.output).toEqual(result.places.find(({ grade }) => grade === 'G4'))
    expect(say('zh-CN', trace)).toContain('人数上限 = 129 × 50% 向下取整 = 64 人')
  })
  it('is there for nobody else', () => {
    expect(explainGrade(city, { year, book, staffNo: 'X' })).toBeNull()
    expect(explainPlaces(city, { year, book, grade: 'G1' })).toBeNull()
  })
  it.each(languages)('leaves no text without words in %s', (language) => {
    const people = [...Object.values(cast), ...tied.slice(0, 1), clearlyBest]
    const traces = [...people.map((staffNo) => explainGrade(city, { year, book, staffNo })!), explainPlaces(city, { year, book, grade: 'G5' })!]
    for (const trace of traces) expect(say(language, trace)).not.toMatch(/gradeRule\.|gradeYear\.|\{\w+\}/)
  })
})
