import { describe, expect, test } from 'vitest'
import { gradeStretches, historyDifferences, historyOf } from '../../../shared/families/grade'
import { personSchema, rosterTables, spellSchema, standingOn, type Spell } from '../../../shared/families/roster'
import { civilDateSchema } from '../../../shared/kernel/civil-date'
import { emptyTables } from '../../../shared/workspace/tables'

const day = (text: string) => civilDateSchema.parse(text)
const person = personSchema.parse({ staffNo: 'MY1', name: '张三', county: '涪城区', post: '城区客户经理', grade: 'G3', gradeSince: '2024-03-01' })
const spell = (from: string, cause: Spell['cause'], grade: Spell['grade'], more: Partial<Spell> = {}): Spell =>
  spellSchema.parse({ staffNo: 'MY1', from, cause, grade, standby: false, post: '城区客户经理', county: '涪城区', document: '', ...more })
const spells = [spell('2020-01-01', 'initial', 'G2'), spell('2022-07-01', 'promotion', 'G3'), spell('2024-03-01', 'transfer', 'G3', { county: '游仙区' })]

function tablesWith(people: readonly (typeof person)[], records: readonly Spell[]) {
  const tables = emptyTables()
  for (const one of people) tables.people.set(one.staffNo, one)
  for (const one of records) tables.spells.set(rosterTables.spells.key(one), one)
  return tables
}

describe('a standing', () => {
  test.each([
    ['2019-12-31', 'G3', '2024-03-01', null],
    ['2020-01-01', 'G2', '2020-01-01', 'initial'],
    ['2022-06-30', 'G2', '2020-01-01', 'initial'],
    ['2022-07-01', 'G3', '2022-07-01', 'promotion'],
    // A transfer in between does not begin the months in grade anew.
    ['2026-06-30', 'G3', '2022-07-01', 'transfer']
  ])('on %s is %s since %s', (on, grade, since, cause) => {
    const standing = standingOn(person, spells, day(on))
    expect([standing.grade, standing.since, standing.spell?.cause ?? null]).toEqual([grade, since, cause])
  })
  test('of a roster brought up to date after the last record goes before it, on days that it covers', () => {
    const moved = { ...person, grade: 'G4' as const, gradeSince: day('2025-07-01') }
    expect(standingOn(moved, spells, day('2026-01-01'))).toMatchObject({ grade: 'G4', since: '2025-07-01', spell: null })
    expect(standingOn(moved, spells, day('2025-06-30'))).toMatchObject({ grade: 'G3', since: '2022-07-01' })
  })
  test('on standby lasts until the next record', () => {
    const out = [...spells, spell('2025-01-01', 'standby', 'G1', { standby: true }), spell('2025-09-01', 'reinstatement', 'G1')]
    expect(standingOn(person, out, day('2025-08-31'))).toMatchObject({ grade: 'G1', standby: true })
    expect(standingOn(person, out, day('2025-09-01'))).toMatchObject({ grade: 'G1', standby: false, since: '2025-01-01' })
  })
})

describe('a history', () => {
  test('has everything of the person, newest first, and nothing of others', () => {
    const tables = tablesWith([person], spells)
    tables.annualResults.set('MY1|2023', { staffNo: 'MY1', year: 2023, outcome: 'good' })
    tables.annualResults.set('MY2|2023', { staffNo: 'MY2', year: 2023, outcome: 'good' })
    const entries = historyOf(tables, 'MY1')
    expect(entries.map(({ kind, day: on }) => `${kind} ${on}`)).toEqual(['spell 2024-03-01', 'result 2023-12-31', 'spell 2022-07-01', 'spell 2020-01-01'])
    expect(entries.map((entry) => (entry.kind === 'spell' ? entry.until : undefined))).toEqual([null, undefined, '2024-03-01', '2022-07-01'])
  })
  test('as stretches is unbroken and ends on the day asked for', () => {
    const stretches = gradeStretches(person, spells, day('2026-06-30'))
    expect(stretches.map(({ from, until, grade }) => `${from} ${until} ${grade}`)).toEqual([
      '2020-01-01 2022-07-01 G2',
      '2022-07-01 2024-03-01 G3',
      '2024-03-01 2026-06-30 G3'
    ])
    const moved = { ...person, grade: 'G4' as const, gradeSince: day('2025-07-01') }
    expect(gradeStretches(moved, spells, day('2026-06-30')).at(-1)).toMatchObject({ from: '2025-07-01', until: '2026-06-30', grade: 'G4' })
    expect(gradeStretches(person, [], day('2026-06-30'))).toEqual([{ from: '2024-03-01', until: '2026-06-30', grade: 'G3', standby: false }])
  })
  test('and roster are compared: only a difference that no later day explains is told', () => {
    expect(historyDifferences(tablesWith([person], spells), day('2026-06-30'))).toEqual([])
    const wrong = { ...person, grade: 'G5' as const }
    expect(historyDifferences(tablesWith([wrong], spells), day('2026-06-30'))).toEqual([
      { staffNo: 'MY1', name: '张三', roster: 'G5', history: 'G3', since: '2024-03-01' }
    ])
    expect(historyDifferences(tablesWith([{ ...wrong, gradeSince: day('2025-07-01') }], spells), day('2026-06-30'))).toEqual([])
    expect(historyDifferences(tablesWith([wrong], []), day('2026-06-30'))).toEqual([])
  })
  test('and roster agree of a past day where a later record, as a year in force writes it, brought the roster to its grade', () => {
    const risen = { ...person, grade: 'G4' as const, gradeSince: day('2026-08-01') }
    const last = spells.at(-1)!
    const moved = [...spells, { ...last, from: day('2026-08-01'), cause: 'promotion' as const, grade: 'G4' as const }]
    expect(historyDifferences(tablesWith([risen], moved), day('2026-06-30'))).toEqual([])
    expect(historyDifferences(tablesWith([{ ...risen, grade: 'G5' as const }], moved), day('2026-06-30'))).toHaveLength(1)
  })
})
