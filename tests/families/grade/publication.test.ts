import { beforeEach, describe, expect, it } from 'vitest'
import {
  changesSincePublication,
  confirmation,
  decisionInput,
  decisionStateOf,
  gradeYearOf,
  openTies,
  proposedList,
  yearState,
  type GradeYear,
  type GradeYearResult,
  type PersonMovement
} from '../../../shared/families/grade'
import { civilDateSchema } from '../../../shared/kernel/civil-date'
import type { MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { cast, clearlyBest, gradeCity, setResult, tied } from './city'
import { done, snapshot, undo } from './edits'

const day = (text: string) => civilDateSchema.parse(text)
const book = exampleBook()
const decider = { by: '王芳', on: day('2026-07-02') }
let tables: MutableTables
beforeEach(() => {
  tables = gradeCity()
  done(tables, 'grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} })
})
function year(): GradeYear {
  const found = tables.gradeYears.get('2026')
  if (!found) throw new Error('no year')
  return found
}
const result = (): GradeYearResult => gradeYearOf(tables, { year: year(), book })
function personOf(staffNo: string): PersonMovement {
  const found = result().people.find((one) => one.staffNo === staffNo)
  if (!found) throw new Error(staffNo)
  return found
}
const state = (today: string, effectiveOn: string | null = null) =>
  yearState(tables, { year: year(), result: result(), effectiveOn: effectiveOn === null ? null : day(effectiveOn), today: day(today) })
const blocked = (today: string, effectiveOn: string | null = null) => state(today, effectiveOn).blocked.map(({ kind }) => kind)
const decide = (decisions: readonly object[]): void => void done(tables, 'grade.decide', { year: 2026, decisions })
const confirmAll = (): void => decide(result().people.flatMap((person) => (person.proposal ? [confirmation(person, decider)] : [])))
function chooseTied(count: number): void {
  const [first] = tied
  const grade = result().places.find(({ ranking }) => ranking.some(({ staffNo }) => staffNo === first))?.grade ?? 'G4'
  decide(
    tied.map((staffNo, index) => {
      const person = personOf(staffNo)
      const up = { kind: 'promotion', to: grade, standby: false, reason: '工作年限较长' } as const
      const stays = { kind: 'none', to: person.grade, standby: false, reason: '工作年限较短' } as const
      return decisionInput(person, index < count ? up : stays, decider)
    })
  )
}
const answerAll = (): void => {
  for (const { staffNo, decision } of result().people)
    if (decision?.kind === 'nomination')
      done(tables, 'grade.answerNomination', { year: 2026, staffNo, state: 'confirmed', on: '2026-07-20', effectiveOn: '2026-08-01', document: '' })
}
const publish = (): void =>
  void done(tables, 'grade.publish', {
    year: 2026,
    publicity: { startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '', list: proposedList(result()) }
  })
const placesLeft = (): number => {
  const found = result().places.find(({ ranking }) => ranking.some((one) => one.state === 'tied'))
  return found ? found.vacancies - found.ranking.filter((one) => one.state === 'within').length : 0
}

describe('how far the deciding is', () => {
  it('is nothing where nothing is proposed, and open where something is or people are tied', () => {
    expect(decisionStateOf(personOf(cast.warned))).toBe('undecided')
    expect(decisionStateOf(personOf(tied[0]))).toBe('toChoose')
    expect(decisionStateOf(personOf(cast.disciplined))).toBeNull()
  })
  it('tells what was confirmed from what was decided otherwise', () => {
    const [warned, other] = [personOf(cast.warned), personOf(cast.demoted)]
    decide([confirmation(warned, decider), decisionInput(other, { kind: 'warning', to: other.grade, standby: false, reason: '首次' }, decider)])
    expect(decisionStateOf(personOf(cast.warned))).toBe('confirmed')
    expect(decisionStateOf(personOf(cast.demoted))).toBe('overridden')
    expect(personOf(cast.demoted).decision?.proposed).toMatchObject({ kind: 'demotion', rule: other.proposal?.rule })
  })
  it('is outdated once the rules say something else, and not again when it is confirmed anew', () => {
    decide([confirmation(personOf(cast.warned), decider)])
    setResult(tables, cast.warned, 2025, 'qualified')
    expect(decisionStateOf(personOf(cast.warned))).toBe('outdated')
    decide([confirmation(personOf(cast.warned), decider)])
    expect(decisionStateOf(personOf(cast.warned))).toBe('confirmed')
  })
  it('is outdated once the person stands elsewhere than when it was decided', () => {
    const person = personOf(cast.disciplined)
    decide([decisionInput(person, { kind: 'correction', to: 'G5', standby: false, reason: '依据省公司复核' }, decider)])
    expect(decisionStateOf(personOf(cast.disciplined))).toBe('overridden')
    for (const [key, spell] of tables.spells) if (spell.staffNo === cast.disciplined) tables.spells.delete(key)
    const row = tables.people.get(cast.disciplined)
    if (row) tables.people.set(cast.disciplined, { ...row, grade: 'G1' })
    expect(decisionStateOf(personOf(cast.disciplined))).toBe('outdated')
  })
  it('takes choosing among the tied for what it is: no override', () => {
    chooseTied(1)
    expect(decisionStateOf(personOf(tied[0]))).toBe('confirmed')
    expect(decisionStateOf(personOf(tied[1]))).toBe('confirmed')
  })
})

describe('the list to be published', () => {
  it('has whoever rises or is nominated, by county and from the highest grade down, and nobody on whom it weighs', () => {
    expect(proposedList(result())).toEqual([])
    confirmAll()
    const list = proposedList(result())
    const kinds = new Set(result().people.flatMap(({ decision }) => (decision ? [decision.kind] : [])))
    expect(kinds).toContain('warning')
    expect(kinds).toContain('demotion')
    expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['promotion', 'nomination']))
    expect(list.find(({ staffNo }) => staffNo === clearlyBest)).toMatchObject({ kind: 'promotion', from: 'G3', to: 'G4' })
    const places = list.map(({ county, to, staffNo }) => `${county}${9 - Number(to.slice(1))}${staffNo}`)
    expect(places).toEqual(places.toSorted())
  })
  it('is compared with what hangs on the wall', () => {
    confirmAll()
    publish()
    const differences = () => changesSincePublication(year().publicity ?? { list: [] }, result()).map(({ staffNo, kind }) => [staffNo, kind])
    expect(differences()).toEqual([])
    decide([decisionInput(personOf(clearlyBest), { kind: 'none', to: 'G3', standby: false, reason: '本人放弃' }, decider)])
    chooseTied(1)
    expect(differences()).toEqual([
      [clearlyBest, 'gone'],
      [tied[0], 'added']
    ])
    const nominee = year().publicity?.list.find(({ kind }) => kind === 'nomination')
    if (!nominee) throw new Error('nobody is nominated')
    const published = { list: [{ ...nominee, to: 'G1' as const }] }
    expect(changesSincePublication(published, { people: [personOf(nominee.staffNo)] })).toMatchObject([{ staffNo: nominee.staffNo, kind: 'changed' }])
  })
})

describe('the state of a year', () => {
  it('says everything that blocks it, in the order in which people deal with it', () => {
    expect(blocked('2026-07-02')).toEqual(['ties', 'undecided'])
    expect(state('2026-07-02').stage).toBe('deciding')
    confirmAll()
    expect(blocked('2026-07-02')).toEqual(['ties', 'notPublished'])
    chooseTied(placesLeft())
    expect(blocked('2026-07-02')).toEqual(['conditional', 'notPublished'])
    answerAll()
    expect(state('2026-07-02')).toMatchObject({ stage: 'publishing', blocked: [{ kind: 'notPublished' }] })
    publish()
    expect(state('2026-07-10')).toMatchObject({ stage: 'waiting', blocked: [{ kind: 'publicityRunning' }] })
    expect(state('2026-07-11')).toMatchObject({ stage: 'ready', blocked: [] })
    done(tables, 'grade.receiveAppeal', { year: 2026, staffNo: clearlyBest, by: '', receivedOn: '2026-07-11', ground: '有疑问' })
    expect(state('2026-07-13')).toMatchObject({ stage: 'waiting', blocked: [{ kind: 'appeals', staffNos: [clearlyBest] }] })
  })
  it('looks at the effective day: after the publicity, before no later record of somebody who moves', () => {
    confirmAll()
    chooseTied(placesLeft())
    answerAll()
    publish()
    expect(blocked('2026-07-13', '2026-07-10')).toEqual(['beforePublicityEnds'])
    expect(blocked('2026-07-13', '2026-08-01')).toEqual([])
    const spell = { staffNo: clearlyBest, from: '2026-08-15', cause: 'transfer', grade: 'G3', standby: false, post: '', county: '', document: '' }
    done(tables, 'grade.saveSpell', spell)
    expect(blocked('2026-07-13', '2026-08-16')).toEqual([])
    expect(state('2026-07-13', '2026-08-15').blocked).toEqual([{ kind: 'laterRecord', staffNos: [clearlyBest] }])
  })
  it('is not kept by ties once as many rise as there are places, nor by those about whom somebody has decided', () => {
    const places = result().places.find(({ ranking }) => ranking.some((one) => one.state === 'tied'))
    if (!places) throw new Error('nobody is tied')
    expect(openTies(places, result().people).map(({ staffNo }) => staffNo)).toEqual([...tied])
    confirmAll()
    decide([decisionInput(personOf(tied[0]), { kind: 'none', to: 'G3', standby: false, reason: '' }, decider)])
    expect(openTies(places, result().people).map(({ staffNo }) => staffNo)).toEqual(tied.slice(1))
    chooseTied(placesLeft())
    expect(openTies(places, result().people)).toEqual([])
  })
  it('waits with promotions into places that the province opens, the last of them first', () => {
    confirmAll()
    chooseTied(placesLeft())
    const waiting = () => state('2026-07-02').blocked.find(({ kind }) => kind === 'conditional')?.staffNos ?? []
    // Six places, two of them sure: the clearly best and one of the tied have those.
    expect(waiting()).toEqual(tied.slice(1, 5))
    const [first, second] = result().people.filter(({ decision }) => decision?.kind === 'nomination' && decision.from === 'G4')
    const answer = { year: 2026, state: 'confirmed', on: '2026-07-20', effectiveOn: '2026-08-01', document: '' }
    done(tables, 'grade.answerNomination', { ...answer, staffNo: first?.staffNo })
    expect(waiting()).toEqual(tied.slice(2, 5))
    done(tables, 'grade.answerNomination', { ...answer, staffNo: second?.staffNo, state: 'refused', effectiveOn: null })
    expect(waiting()).toEqual(tied.slice(2, 5))
    const last = personOf(tied[4])
    decide([decisionInput(last, { kind: 'none', to: last.grade, standby: false, reason: '名额未落实' }, decider)])
    expect(waiting()).toEqual(tied.slice(2, 4))
    answerAll()
    expect(waiting()).toEqual([])
  })
  it('says what people should mind without stopping them', () => {
    confirmAll()
    const cautions = new Map(state('2026-07-02').cautions.map(({ kind, staffNos }) => [kind, staffNos]))
    expect(cautions.get('incomplete')).toContain(cast.noScore)
    expect(cautions.get('unanswered')?.length).toBe(result().people.filter(({ decision }) => decision?.kind === 'nomination').length)
    expect(cautions.has('overQuota')).toBe(false)
    chooseTied(tied.length)
    expect(state('2026-07-02').cautions.find(({ kind }) => kind === 'overQuota')?.staffNos.length).toBe(tied.length - placesLeft())
  })
})

describe('a whole year of a city', () => {
  it('goes in force, says the same results as before, and one undo takes it back whole', () => {
    confirmAll()
    chooseTied(placesLeft())
    answerAll()
    publish()
    const before = snapshot(tables)
    const results = result()
    const force = { year: 2026, effectiveOn: '2026-08-01', on: '2026-07-13', by: '王芳', document: '人〔2026〕12号' }
    const changes = done(tables, 'grade.putInForce', force)
    expect(done(tables, 'grade.putInForce', force)).toEqual([])
    expect(result()).toEqual({ ...results, frozen: true, inForce: true })
    expect(state('2026-08-02')).toMatchObject({ stage: 'inForce', blocked: [] })
    for (const { staffNo, kind, to } of proposedList(result())) expect(tables.people.get(staffNo)?.grade, `${staffNo} ${kind}`).toBe(to)
    undo(tables, changes)
    expect(tables).toEqual(before)
  })
})
