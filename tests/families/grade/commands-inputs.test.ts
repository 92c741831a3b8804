import { beforeEach, describe, expect, it } from 'vitest'
import { personSchema } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { done, refused, snapshot, undo } from './edits'

const year2026 = { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} }
let tables: MutableTables
beforeEach(() => {
  tables = emptyTables()
  tables.people.set('A1', personSchema.parse({ staffNo: 'A1', name: '张三', county: '甲县', post: '要客经理', grade: 'G3', gradeSince: '2024-07-01' }))
  tables.people.set('A2', personSchema.parse({ staffNo: 'A2', name: '李四', county: '乙县', post: '要客经理', grade: 'G2' }))
})
const closeYear = (): void => {
  const year = tables.gradeYears.get('2026')
  if (year) tables.gradeYears.set('2026', { ...year, inForce: { effectiveOn: year.asOf, on: year.asOf, by: '王芳', document: '' } })
}

describe('a year of adjustment', () => {
  it('is opened once, with results of no later year', () => {
    expect(refused(tables, 'grade.openYear', { ...year2026, resultYear: 2027 })).toBe('gradeFault.resultYearAfter')
    done(tables, 'grade.openYear', year2026)
    expect(tables.gradeYears.get('2026')).toEqual({ ...year2026, frozen: null, publicity: null, inForce: null })
    expect(refused(tables, 'grade.openYear', year2026)).toBe('gradeFault.yearExists')
  })
  it('changes its settings while it is open, and nothing by saying the same again', () => {
    expect(refused(tables, 'grade.changeYear', year2026)).toBe('gradeFault.unknownYear')
    done(tables, 'grade.openYear', year2026)
    expect(done(tables, 'grade.changeYear', year2026)).toEqual([])
    done(tables, 'grade.changeYear', { ...year2026, establishment: { G5: 7 } })
    expect(tables.gradeYears.get('2026')?.establishment).toEqual({ G5: 7 })
    expect(refused(tables, 'grade.changeYear', { ...year2026, resultYear: 2027 })).toBe('gradeFault.resultYearAfter')
    closeYear()
    expect(refused(tables, 'grade.changeYear', { ...year2026, asOf: '2026-05-31' })).toBe('gradeFault.yearInForce')
  })
  it('keeps its day of judgement while grades are frozen by it', () => {
    done(tables, 'grade.openYear', year2026)
    done(tables, 'grade.freeze', { year: 2026, on: '2026-07-01', by: '王芳' })
    expect(refused(tables, 'grade.changeYear', { ...year2026, asOf: '2026-12-31' })).toBe('gradeFault.frozenAsOf')
    done(tables, 'grade.changeYear', { ...year2026, establishment: { G5: 7 } })
    done(tables, 'grade.unfreeze', { year: 2026 })
    done(tables, 'grade.changeYear', { ...year2026, asOf: '2026-12-31' })
    expect(tables.gradeYears.get('2026')?.asOf).toBe('2026-12-31')
  })
})

describe('the freeze', () => {
  beforeEach(() => void done(tables, 'grade.openYear', year2026))
  it('keeps where everyone stands on the day of judgement, whatever the roster says later', () => {
    done(tables, 'grade.saveSpell', {
      staffNo: 'A2',
      from: '2026-07-15',
      cause: 'correction',
      grade: 'G4',
      standby: false,
      post: '要客经理',
      county: '乙县',
      document: ''
    })
    const changes = done(tables, 'grade.freeze', { year: 2026, on: '2026-07-01', by: '王芳' })
    expect(changes).toHaveLength(3)
    expect(tables.gradeStarts.get('2026|A1')).toEqual({
      year: 2026,
      staffNo: 'A1',
      county: '甲县',
      post: '要客经理',
      grade: 'G3',
      since: '2024-07-01',
      standby: false
    })
    // Nobody knows since when, and a record of a later day says nothing of this one.
    expect(tables.gradeStarts.get('2026|A2')).toMatchObject({ grade: 'G2', since: null })
    tables.people.set('A1', personSchema.parse({ staffNo: 'A1', name: '张三', county: '丙县', post: '要客经理', grade: 'G5' }))
    expect(tables.gradeStarts.get('2026|A1')?.grade).toBe('G3')
  })
  it('changes nothing a second time, goes whole by its counterpart, and needs an open year', () => {
    const before = snapshot(tables)
    const given = { year: 2026, on: '2026-07-01', by: '王芳' }
    const changes = done(tables, 'grade.freeze', given)
    expect(done(tables, 'grade.freeze', given)).toEqual([])
    const frozen = snapshot(tables)
    done(tables, 'grade.unfreeze', { year: 2026 })
    expect(tables).toEqual(before)
    expect(done(tables, 'grade.unfreeze', { year: 2026 })).toEqual([])
    done(tables, 'grade.freeze', given)
    expect(tables).toEqual(frozen)
    undo(tables, changes)
    expect(tables).toEqual(before)
    for (const name of ['grade.freeze', 'grade.unfreeze']) {
      expect(refused(tables, name, { ...given, year: 2025 })).toBe('gradeFault.unknownYear')
      closeYear()
      expect(refused(tables, name, given)).toBe('gradeFault.yearInForce')
    }
  })
  it('leaves the starts of other years alone', () => {
    done(tables, 'grade.openYear', { ...year2026, year: 2025, resultYear: 2024, asOf: '2025-06-30' })
    for (const year of [2025, 2026]) done(tables, 'grade.freeze', { year, on: '2026-07-01', by: '' })
    done(tables, 'grade.unfreeze', { year: 2026 })
    expect([...tables.gradeStarts.keys()]).toEqual(['2025|A1', '2025|A2'])
  })
})

describe('what a year is computed from', () => {
  it('knows nobody outside the roster', () => {
    const staffNo = 'B9'
    const spell = { staffNo, from: '2026-01-01', cause: 'initial', grade: 'G2', standby: false, post: '', county: '', document: '' }
    for (const [name, input] of Object.entries({
      'grade.saveAnnualResult': { staffNo, year: 2025, outcome: 'good' },
      'grade.saveConduct': { staffNo, on: '2026-01-01', kind: 'reward', content: '表扬', until: null },
      'grade.saveSpell': spell,
      'grade.saveSelection': { staffNo, year: 2026, ability: '80', competition: null, panel: [], full: '100' }
    }))
      expect(refused(tables, name, input), name).toBe('gradeFault.unknownPerson')
  })
  it('takes results in and away; a year of leave has none', () => {
    const result = { staffNo: 'A1', year: 2025, outcome: 'good' }
    expect(done(tables, 'grade.saveAnnualResult', result)).toHaveLength(1)
    expect(done(tables, 'grade.saveAnnualResult', result)).toEqual([])
    done(tables, 'grade.saveAnnualResult', { ...result, outcome: null })
    expect(tables.annualResults.size).toBe(0)
    expect(refused(tables, 'grade.saveAnnualResult', { ...result, outcome: 'best' })).toBe('command.badInput')
  })
  it('takes conduct records in and away, none that ends before it begins', () => {
    const record = { staffNo: 'A1', on: '2026-01-10', kind: 'discipline', content: '警告处分', until: '2026-07-09' }
    expect(refused(tables, 'grade.saveConduct', { ...record, until: '2026-01-09' })).toBe('gradeFault.endsBeforeStart')
    done(tables, 'grade.saveConduct', { ...record, until: '2026-01-10' })
    done(tables, 'grade.saveConduct', record)
    expect([...tables.conductRecords.values()]).toEqual([record])
    const { until: _until, ...which } = record
    expect(done(tables, 'grade.removeConduct', which)).toHaveLength(1)
    expect(done(tables, 'grade.removeConduct', which)).toEqual([])
  })
  it('takes records of the history in and away, and does not remove what is not there', () => {
    const spell = {
      staffNo: 'A1',
      from: '2024-07-01',
      cause: 'promotion',
      grade: 'G3',
      standby: false,
      post: '要客经理',
      county: '甲县',
      document: '人〔2024〕1号'
    }
    done(tables, 'grade.saveSpell', spell)
    expect(done(tables, 'grade.saveSpell', spell)).toEqual([])
    expect(refused(tables, 'grade.removeSpell', { staffNo: 'A1', from: '2024-07-02' })).toBe('gradeFault.unknownSpell')
    done(tables, 'grade.removeSpell', { staffNo: 'A1', from: '2024-07-01' })
    expect(tables.spells.size).toBe(0)
  })
})

describe('the scores of the selection', () => {
  const score = { staffNo: 'A1', year: 2026, ability: '80', competition: '85.5', panel: [] }
  it('are entered while the year is open', () => {
    expect(refused(tables, 'grade.saveSelection', { ...score, full: '100' })).toBe('gradeFault.unknownYear')
    done(tables, 'grade.openYear', year2026)
    done(tables, 'grade.saveSelection', { ...score, full: '100' })
    expect(tables.selectionScores.get('A1|2026')).toEqual(score)
    expect(done(tables, 'grade.saveSelection', { ...score, full: '100' })).toEqual([])
    done(tables, 'grade.saveSelection', { ...score, ability: null, competition: null, full: '100' })
    expect(tables.selectionScores.size).toBe(0)
    closeYear()
    expect(refused(tables, 'grade.saveSelection', { ...score, full: '100' })).toBe('gradeFault.yearInForce')
  })
  it('lie between nothing and the full mark, each assessor’s too', () => {
    done(tables, 'grade.openYear', year2026)
    const panel = (mark: string) => [{ assessor: '赵六', mark }]
    const given = (change: object) => ({ ...score, ...change, full: '100' })
    for (const change of [{ ability: '100.01' }, { competition: '101' }, { ability: '-1' }, { panel: panel('100.5') }])
      expect(refused(tables, 'grade.saveSelection', given(change)), JSON.stringify(change)).toBe('gradeFault.markTooHigh')
    done(tables, 'grade.saveSelection', given({ ability: '100', competition: null, panel: panel('0') }))
    expect(tables.selectionScores.get('A1|2026')).toEqual({ ...score, ability: '100', competition: null, panel: panel('0') })
  })
})
