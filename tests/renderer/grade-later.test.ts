import { beforeEach, describe, expect, it } from 'vitest'
import { confirmable, decisionRows, gradesFor, kindsFor, shownRows } from '../../renderer/families/grade/year/later/decision-rows'
import { lookAtDecisions, lookAtForce, lookAtPublicity, lookAtRanking, lookAtSelection } from '../../renderer/families/grade/year/later/later-looks'
import { gradeLaterTexts } from '../../renderer/families/grade/year/later/later-texts'
import { scansByPerson, scansOf } from '../../renderer/families/grade/year/later/scans-of'
import {
  assessorsOf,
  competitionOf,
  lacksOf,
  markOf,
  panelMean,
  selectionRows,
  selectionValues,
  withMark
} from '../../renderer/families/grade/year/later/selection-rows'
import type { StepLook, StepState } from '../../renderer/families/grade/year/step-props'
import { attachmentSchema, confirmation, gradeYearOf, proposedList, type GradeYearResult, type SelectionScore } from '../../shared/families/grade'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { createTranslator } from '../../shared/kernel/texts'
import type { MutableTables } from '../../shared/workspace/tables'
import { cast, clearlyBest, gradeCity, setResult, tied } from '../families/grade/city'
import { done } from '../families/grade/edits'
import { exampleBook } from '../rulebook'

const say = createTranslator([gradeLaterTexts], 'zh-CN')
const book = exampleBook()
const decider = { by: '王芳', on: civilDateSchema.parse('2026-07-02') }
let tables: MutableTables
beforeEach(() => {
  tables = gradeCity()
  done(tables, 'grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} })
})
function result(): GradeYearResult {
  const year = tables.gradeYears.get('2026')
  if (!year) throw new Error('no year')
  return gradeYearOf(tables, { year, book })
}
function lookFrom(look: (of: StepLook) => StepState, today = '2026-07-03'): string {
  const year = tables.gradeYears.get('2026')
  if (!year) throw new Error('no year')
  const { state, note } = look({ year, result: result(), tables, today: civilDateSchema.parse(today) })
  return `${state} ${say(note)}`
}
const confirmAll = (): void =>
  void done(tables, 'grade.decide', {
    year: 2026,
    decisions: result().people.flatMap((person) => (person.proposal ? [confirmation(person, decider)] : []))
  })
const publish = (): void =>
  void done(tables, 'grade.publish', {
    year: 2026,
    publicity: { startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '', list: proposedList(result()) }
  })

describe('the grid of the selection', () => {
  it('has the eligible only, from the highest target down', () => {
    const rows = selectionRows(result(), tables.selectionScores)
    const targets = rows.map(({ person }) => person.eligibility.target ?? '')
    expect(targets).toEqual(targets.toSorted().toReversed())
    expect(rows.every(({ person }) => person.eligibility.status === 'eligible')).toBe(true)
    expect(rows.map(({ person }) => person.staffNo)).not.toContain(cast.disciplined)
    expect(rows.map(({ person }) => person.staffNo)).toContain(clearlyBest)
  })
  it('has an empty score where nothing was entered', () => {
    tables.selectionScores.delete(`${clearlyBest}|2026`)
    const row = selectionRows(result(), tables.selectionScores).find(({ person }) => person.staffNo === clearlyBest)
    expect(row?.score).toEqual({ staffNo: clearlyBest, year: 2026, ability: null, competition: null, panel: [] })
    expect(row && lacksOf(row, 'sheet')).toEqual(['ability', 'competition'])
  })
  it('says what lacks, wherever ability comes from', () => {
    const row = selectionRows(result(), tables.selectionScores).find(({ person }) => person.staffNo === cast.noScore)
    if (!row) throw new Error('not eligible')
    expect(lacksOf(row, 'sheet')).toEqual(['competition'])
    const without = { ...row, person: { ...row.person, ranked: null } }
    expect(lacksOf(without, 'composite')).toEqual(['ability', 'competition'])
    expect(lacksOf({ ...row, score: { ...row.score, panel: [{ assessor: '甲', mark: '80' }] } }, 'competencyMatch')).toEqual([])
  })
  it('averages the marks of a panel, before which one mark goes', () => {
    const empty: SelectionScore = { staffNo: 'A1', year: 2026, ability: null, competition: null, panel: [] }
    const two = withMark(withMark(empty, '甲', '85'), '乙', '90')
    const three = withMark(two, '丙', '90')
    expect([panelMean(empty), panelMean(two), panelMean(three)]).toEqual([null, '87.50', '88.33'])
    expect(three.panel.map(({ assessor }) => assessor)).toEqual(['甲', '乙', '丙'])
    expect(withMark(three, '甲', '70').panel.map(({ mark }) => mark)).toEqual(['70', '90', '90'])
    expect(withMark(three, '乙', null).panel.map(({ assessor }) => assessor)).toEqual(['甲', '丙'])
    expect([markOf(three, '丙'), markOf(three, '丁')]).toEqual(['90', ''])
    expect([competitionOf(three), competitionOf({ ...three, competition: '60' })]).toEqual(['88.33', '60'])
  })
  it('has a column for each assessor who marked somebody', () => {
    expect(new Set(assessorsOf(selectionRows(result(), tables.selectionScores)))).toEqual(new Set(['评委甲', '评委乙', '评委丙']))
  })
  it('takes weights, source and full mark from the pack', () => {
    expect(selectionValues(book)).toEqual({ source: 'sheet', full: '100', ability: 50, competition: 50 })
    const other = exampleBook((pack) => {
      const weights = pack.parameters['grade.promotion.selectionWeights']?.values[0]
      if (weights) weights.value = { ability: 40, competition: 60 }
    })
    expect(selectionValues(other)).toMatchObject({ ability: 40, competition: 60 })
  })
})

describe('the table of decisions', () => {
  it('has whoever is proposed for something, tied, or decided about', () => {
    const rows = decisionRows(result())
    const byState = (state: string) => rows.flatMap((row) => (row.state === state ? [row.person.staffNo] : []))
    expect(byState('toChoose')).toEqual([...tied])
    expect(byState('undecided')).toHaveLength(rows.length - tied.length)
    expect(rows.map(({ person }) => person.staffNo)).not.toContain(cast.disciplined)
  })
  it('is filtered by movement and state, and confirms what is shown and undecided', () => {
    const rows = decisionRows(result())
    const demotions = shownRows(rows, { kind: 'demotion', state: null })
    expect(demotions.length).toBeGreaterThan(0)
    expect(demotions.every(({ person }) => person.proposal?.kind === 'demotion')).toBe(true)
    expect(shownRows(rows, { kind: 'demotion', state: 'confirmed' })).toEqual([])
    expect(confirmable(rows)).toHaveLength(rows.length - tied.length)
    done(tables, 'grade.decide', { year: 2026, decisions: confirmable(demotions).map((person) => confirmation(person, decider)) })
    expect(shownRows(decisionRows(result()), { kind: 'demotion', state: 'confirmed' })).toHaveLength(demotions.length)
  })
  it('does not confirm by the way what the rules have changed since', () => {
    confirmAll()
    setResult(tables, cast.warned, 2025, 'qualified')
    const rows = decisionRows(result())
    expect(rows.filter(({ state }) => state === 'outdated').map(({ person }) => person.staffNo)).toEqual([cast.warned])
    expect(confirmable(rows)).toEqual([])
  })
  it('leaves a year in force as it was decided, whatever is corrected later', () => {
    confirmAll()
    setResult(tables, cast.warned, 2025, 'qualified')
    const rows = decisionRows({ ...result(), inForce: true })
    expect(rows.filter(({ state }) => state === 'outdated' || state === 'undecided' || state === 'toChoose')).toEqual([])
    expect(rows.find(({ person }) => person.staffNo === cast.warned)?.state).toBe('confirmed')
  })
  it('offers the movements that somebody can make, and where they lead', () => {
    const { places } = result()
    const at = (grade: 'G1' | 'G3' | 'G4' | 'G6', standby = false) => kindsFor({ grade, standby }, places)
    expect(at('G3')).toEqual(['none', 'promotion', 'warning', 'demotion', 'standby', 'correction'])
    expect(at('G4')).toContain('nomination')
    expect(at('G4')).not.toContain('promotion')
    expect(at('G1')).not.toContain('demotion')
    expect(at('G6')).toEqual(['none', 'warning', 'demotion', 'standby', 'correction'])
    expect(at('G3', true)).toEqual(['none', 'reinstatement', 'correction'])
    expect(gradesFor('promotion', 'G3')).toEqual(['G4'])
    expect(gradesFor('promotion', 'G6')).toEqual([])
    expect(gradesFor('demotion', 'G3')).toEqual(['G2', 'G1'])
    expect(gradesFor('standby', 'G3')).toEqual(['G3', 'G2', 'G1'])
    expect(gradesFor('warning', 'G3')).toEqual(['G3'])
    expect(gradesFor('correction', 'G2')).toEqual(['G2', 'G1', 'G3', 'G4', 'G5', 'G6'])
  })
})

describe('what the steps say of themselves', () => {
  it('counts those without a score, tied and undecided', () => {
    expect(lookFrom(lookAtSelection)).toBe('lacks 1 人缺分')
    expect(lookFrom(lookAtRanking)).toBe('lacks 7 人并列待定')
    expect(lookFrom(lookAtDecisions)).toBe('lacks 19 人待决定')
    expect(lookFrom(lookAtPublicity)).toBe('none 没有需要公示的')
    expect(lookFrom(lookAtForce)).toBe('none 还没有决定')
  })
  it('has nothing to do where nobody is eligible', () => {
    tables.annualResults.clear()
    tables.certificates.clear()
    expect(lookFrom(lookAtSelection)).toBe('none 没有符合条件的人')
    expect(lookFrom(lookAtRanking)).toBe('none 没有符合条件的人')
    expect(lookFrom(lookAtDecisions)).toBe('none 没有需要决定的')
  })
  it('follows the year to its end', () => {
    confirmAll()
    expect(lookFrom(lookAtDecisions)).toBe('done 已决定 19 人')
    expect(lookFrom(lookAtPublicity)).toBe('lacks 未公示')
    publish()
    expect(lookFrom(lookAtPublicity, '2026-07-10')).toBe('lacks 公示至 2026-07-10')
    expect(lookFrom(lookAtPublicity, '2026-07-11')).toBe('done 公示至 2026-07-10')
    // The tied are left.
    expect(lookFrom(lookAtForce, '2026-07-11')).toBe('lacks 还差 1 项')
    done(tables, 'grade.receiveAppeal', { year: 2026, staffNo: clearlyBest, by: '', receivedOn: '2026-07-08', ground: '有疑问' })
    expect(lookFrom(lookAtPublicity, '2026-07-11')).toBe('lacks 异议 1 件未答复')
    done(tables, 'grade.answerAppeal', { year: 2026, appeal: 1, state: 'rejected', answer: '不成立', answeredOn: '2026-07-09', handler: '' })
    done(tables, 'grade.undecide', { year: 2026, staffNos: [clearlyBest] })
    expect(lookFrom(lookAtPublicity, '2026-07-11')).toBe('lacks 公示后 1 人有变')
    expect(lookFrom(lookAtDecisions)).toBe('lacks 1 人待决定')
    confirmAll()
    done(tables, 'grade.putInForce', { year: 2026, effectiveOn: '2026-08-01', on: '2026-07-13', by: '王芳', document: '' })
    expect(lookFrom(lookAtForce)).toBe('done 2026-08-01 起生效')
    expect(lookFrom(lookAtDecisions)).toBe('done 已决定 19 人')
    expect(lookFrom(lookAtPublicity)).toBe('done 公示至 2026-07-10')
  })
  it('asks for decisions whose proposals have changed before anything else', () => {
    confirmAll()
    setResult(tables, cast.warned, 2025, 'qualified')
    expect(lookFrom(lookAtDecisions)).toBe('lacks 1 人须重新决定')
  })
})

describe('scans', () => {
  const scan = (attachment: string, year: number, staffNo: string | null, on: string) =>
    attachmentSchema.parse({ attachment, year, staffNo, name: `${attachment}.pdf`, type: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64), on, by: '' })
  const all = [
    scan('b', 2026, 'A1', '2026-07-02'),
    scan('a', 2026, 'A1', '2026-07-02'),
    scan('c', 2026, null, '2026-07-01'),
    scan('d', 2025, 'A1', '2025-07-01')
  ]
  const attachments = new Map(all.map((one) => [one.attachment, one]))
  it('are found by year and person, in order', () => {
    expect(scansOf(attachments, 2026, 'A1').map(({ attachment }) => attachment)).toEqual(['a', 'b'])
    expect(scansOf(attachments, 2026, null).map(({ attachment }) => attachment)).toEqual(['c'])
    expect(scansByPerson(attachments, 2026)).toEqual(new Map([['A1', 2]]))
  })
})
