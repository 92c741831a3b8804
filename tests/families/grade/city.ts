import { certificateSchema, monthlyPerformanceSchema } from '../../../shared/families/certification'
import { annualResultSchema, gradeTables, selectionScoreSchema, type AnnualOutcome } from '../../../shared/families/grade'
import { conductRecordSchema, grades, personSchema, rosterTables, spellSchema, type Grade, type SpellCause } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'

/** People of whom the city has something to tell; everyone else is usual. */
export const cast = {
  /** Failed 2025 only. */
  warned: 'A0031',
  /** Failed 2024 and 2025. */
  demoted: 'A0032',
  /** Failed 2023, 2024 and 2025; the step of 2025 is in the history. */
  thirdYear: 'A0033',
  /** Failed 2023, on leave in 2024, failed 2025. */
  leave: 'A0034',
  /** Failed 2023, passed 2024, failed 2025. */
  recovered: 'A0035',
  /** On standby since July 2025. */
  standby: 'A0036',
  /** On standby in 2024, reinstated in March 2025, failed 2025. */
  returned: 'A0037',
  /** Transferred in February 2026, with five months of scores. */
  transferred: 'A0038',
  /** Transferred in May 2026, with two months of scores. */
  newcomer: 'A0039',
  /** At G1 already, failed 2024 and 2025. */
  floor: 'A0001',
  /** Nobody knows since when in this grade. */
  noSince: 'A0040',
  /** A punishment in force; one that has ended. */
  disciplined: 'A0041',
  pardoned: 'A0042',
  /** One month short; complete on the last day of a shorter month. */
  monthShort: 'A0043',
  monthEnd: 'A0044',
  /** Certificate ended, revoked. */
  certificateEnded: 'A0045',
  certificateRevoked: 'A0046',
  /** No result in any of the years. */
  noResults: 'A0047',
  /** Marks of the panel are missing. */
  noScore: 'A0048'
} as const

/** Shares in percent, so that every city has places at each step and each promotion opens one below. */
const shares: Readonly<Record<Grade, number>> = { G1: 6, G2: 10, G3: 21, G4: 47, G5: 13, G6: 3 }
const counties = ['涪城', '游仙', '江油', '三台', '安县']
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const givenNames = '伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚'

/** A number from 0 to below `size` that looks random and is always the same. */
function pick(index: number, salt: number, size: number): number {
  let state = Math.imul(index * 2_654_435_761 + salt * 40_503, 0x45d9f3b)
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b)
  return ((state ^ (state >>> 15)) >>> 0) % size
}
const letterOf = (letters: string, place: number): string => letters[place % letters.length] ?? ''
const staffNoOf = (index: number): string => `A${String(index + 1).padStart(4, '0')}`

/**
 * A city of so many people as of mid-2026, always the same: roster, annual results of 2023 to 2025, history, conduct, certificates, monthly
 * scores of the first half of 2026 and selection scores of 2026. No year of adjustment is open. Whom to look at: `cast` (n ≥ 60).
 */
export function gradeCity(n = 132): MutableTables {
  const tables = emptyTables()
  tables.company.set('company', { name: '样例市分公司' })
  const placed = gradesOf(n)
  for (let index = 0; index < n; index++) addPerson(tables, index, placed[index] ?? 'G4')
  tellStories(tables)
  return tables
}

/** The special cases stand among the lower grades, so that they all have something to lose. */
function gradesOf(n: number): Grade[] {
  const upTo = grades.map((_, place) => grades.slice(0, place + 1).reduce((sum, grade) => sum + shares[grade], 0))
  return Array.from({ length: n }, (_, index) => grades[upTo.findIndex((share) => (index + 0.5) * 100 < share * n)] ?? 'G6')
}

function addPerson(tables: MutableTables, index: number, grade: Grade): void {
  const staffNo = staffNoOf(index)
  const since = `${2021 + pick(index, 1, 3)}-0${1 + pick(index, 2, 9)}-01`
  const name = `${letterOf(surnames, pick(index, 3, 20))}${letterOf(givenNames, pick(index, 4, 20))}${letterOf(givenNames, pick(index, 5, 20))}`
  const county = counties[pick(index, 6, counties.length)] ?? ''
  const post = pick(index, 7, 10) < 6 ? '要客经理' : '城区客户经理'
  tables.people.set(staffNo, personSchema.parse({ staffNo, name, county, post, grade, gradeSince: since, hireDate: '2015-07-01' }))
  for (const year of [2023, 2024, 2025]) setResult(tables, staffNo, year, usualOutcome(index, year))
  for (let month = 1; month <= 6; month++) setScore(tables, staffNo, month, 70 + pick(index, 20 + month, 250) / 10)
  // One in three has a history; of the others the roster says it.
  if (index % 3 === 0 && grade !== 'G1') {
    addSpell(tables, staffNo, '2015-07-01', 'initial', grades[grades.indexOf(grade) - 1] ?? 'G1')
    addSpell(tables, staffNo, since, 'promotion', grade)
  }
  const target = grades[grades.indexOf(grade) + 1]
  if (target && pick(index, 9, 100) < 60) addCertificate(tables, staffNo, target, '2025-12-01', '2027-11-30')
  else if (grade !== 'G1') addCertificate(tables, staffNo, grade, '2024-09-01', `2026-0${6 + pick(index, 10, 4)}-15`)
  addSelection(tables, index)
}

/** Mostly qualified; every seventeenth person is on leave in one of the years. */
function usualOutcome(index: number, year: number): AnnualOutcome | null {
  if (pick(index, 11, 17) === 0 && year === 2023 + pick(index, 12, 2)) return null
  return (['excellent', 'good', 'good', 'qualified', 'qualified', 'qualified'] as const)[pick(index, year, 6)] ?? 'good'
}

/** Whole and half marks, so that ties happen; one in five has marks of a panel. */
function addSelection(tables: MutableTables, index: number): void {
  const competition = 60 + pick(index, 14, 70) / 2
  const isPanel = pick(index, 15, 5) === 0
  const panel = isPanel ? ['甲', '乙', '丙'].map((assessor, place) => ({ assessor: `评委${assessor}`, mark: competition - 1 + place })) : []
  const row = { staffNo: staffNoOf(index), year: 2026, ability: 60 + pick(index, 13, 70) / 2, competition: isPanel ? null : competition, panel }
  tables.selectionScores.set(gradeTables.selectionScores.key(row), selectionScoreSchema.parse(row))
}

export function setResult(tables: MutableTables, staffNo: string, year: number, outcome: AnnualOutcome | null): void {
  const key = gradeTables.annualResults.key({ staffNo, year })
  if (outcome === null) tables.annualResults.delete(key)
  else tables.annualResults.set(key, annualResultSchema.parse({ staffNo, year, outcome }))
}
const setScore = (tables: MutableTables, staffNo: string, month: number, score: number | null): void => {
  const key = `${staffNo}|2026-0${month}`
  if (score === null) tables.monthlyPerformance.delete(key)
  else tables.monthlyPerformance.set(key, monthlyPerformanceSchema.parse({ staffNo, month: `2026-0${month}`, score }))
}
export function addSpell(tables: MutableTables, staffNo: string, from: string, cause: SpellCause, grade: Grade, standby = false): void {
  const { post = '', county = '' } = tables.people.get(staffNo) ?? {}
  const spell = spellSchema.parse({ staffNo, from, cause, grade, standby, post, county, document: '' })
  tables.spells.set(rosterTables.spells.key(spell), spell)
}
export function addCertificate(tables: MutableTables, staffNo: string, grade: Grade, issuedOn: string, validUntil: string): void {
  const round = grade === 'G5' || grade === 'G6' ? 2 : 1
  const number = `证${grade}${staffNo}`
  tables.certificates.set(number, certificateSchema.parse({ round, month: issuedOn.slice(0, 7), number, staffNo, grade, issuedOn, validUntil, revoked: null }))
}
function place(tables: MutableTables, staffNo: string, change: Record<string, unknown>): void {
  const person = tables.people.get(staffNo)
  if (person) tables.people.set(staffNo, personSchema.parse({ ...person, ...change }))
}
const results = (tables: MutableTables, staffNo: string, ...outcomes: (AnnualOutcome | null)[]): void =>
  outcomes.forEach((outcome, index) => setResult(tables, staffNo, 2026 - outcomes.length + index, outcome))
/** Nothing but the records that the story names. */
function forget(tables: MutableTables, staffNo: string): void {
  for (const [key, spell] of tables.spells) if (spell.staffNo === staffNo) tables.spells.delete(key)
}
/** Meets every gate, unless the story says otherwise. */
function qualify(tables: MutableTables, staffNo: string): void {
  const person = tables.people.get(staffNo)
  const target = person && grades[grades.indexOf(person.grade) + 1]
  if (target) addCertificate(tables, staffNo, target, '2025-12-01', '2027-11-30')
  results(tables, staffNo, 'qualified', 'good', 'good')
  forget(tables, staffNo)
}

function tellStories(tables: MutableTables): void {
  tellLadders(tables)
  tellMoves(tables)
  tellGates(tables)
  tellTie(tables)
}

function tellLadders(tables: MutableTables): void {
  const { warned, demoted, thirdYear, leave, recovered, floor } = cast
  for (const staffNo of [warned, demoted, thirdYear, leave, recovered, floor]) forget(tables, staffNo)
  results(tables, warned, 'good', 'qualified', 'unqualified')
  results(tables, demoted, 'good', 'unqualified', 'unqualified')
  results(tables, thirdYear, 'unqualified', 'unqualified', 'unqualified')
  place(tables, thirdYear, { grade: 'G3', gradeSince: '2025-07-01' })
  addSpell(tables, thirdYear, '2018-07-01', 'initial', 'G4')
  addSpell(tables, thirdYear, '2025-07-01', 'demotion', 'G3')
  results(tables, leave, 'unqualified', null, 'unqualified')
  results(tables, recovered, 'unqualified', 'qualified', 'unqualified')
  results(tables, floor, 'qualified', 'unqualified', 'unqualified')
}

function tellMoves(tables: MutableTables): void {
  const { standby, returned, transferred, newcomer } = cast
  for (const staffNo of [standby, returned]) forget(tables, staffNo)
  results(tables, standby, 'unqualified', 'unqualified', 'unqualified', null)
  place(tables, standby, { grade: 'G1', gradeSince: '2025-07-15' })
  addSpell(tables, standby, '2016-07-01', 'initial', 'G4')
  addSpell(tables, standby, '2024-07-10', 'demotion', 'G3')
  addSpell(tables, standby, '2025-07-15', 'standby', 'G1', true)
  results(tables, returned, 'unqualified', 'unqualified', 'unqualified', null, 'unqualified')
  place(tables, returned, { grade: 'G1', gradeSince: '2024-07-15' })
  addSpell(tables, returned, '2016-07-01', 'initial', 'G4')
  addSpell(tables, returned, '2023-07-10', 'demotion', 'G3')
  addSpell(tables, returned, '2024-07-15', 'standby', 'G1', true)
  addSpell(tables, returned, '2025-03-01', 'reinstatement', 'G1')
  for (const [staffNo, from, firstScore] of [
    [transferred, '2026-02-01', 2],
    [newcomer, '2026-05-01', 5]
  ] as const) {
    qualify(tables, staffNo)
    addSpell(tables, staffNo, '2020-07-01', 'initial', tables.people.get(staffNo)?.grade ?? 'G3')
    addSpell(tables, staffNo, from, 'transfer', tables.people.get(staffNo)?.grade ?? 'G3')
    for (let month = 1; month < firstScore; month++) setScore(tables, staffNo, month, null)
  }
}

function tellGates(tables: MutableTables): void {
  const { noSince, disciplined, pardoned, monthShort, monthEnd, certificateEnded, certificateRevoked, noResults, noScore } = cast
  for (const staffNo of [noSince, disciplined, pardoned, monthShort, monthEnd, certificateEnded, certificateRevoked, noResults, noScore])
    qualify(tables, staffNo)
  place(tables, noSince, { gradeSince: undefined })
  addConduct(tables, disciplined, '2026-01-20', 'discipline', '警告处分', '2026-12-31')
  addConduct(tables, pardoned, '2024-03-01', 'discipline', '通报批评', '2025-02-28')
  addConduct(tables, staffNoOf(50), '2025-12-20', 'reward', '年度优秀客户经理', null)
  place(tables, monthShort, { gradeSince: '2025-07-01' })
  place(tables, monthEnd, { gradeSince: '2025-05-31' })
  const target = grades[grades.indexOf(tables.people.get(certificateEnded)?.grade ?? 'G3') + 1] ?? 'G4'
  addCertificate(tables, certificateEnded, target, '2024-06-01', '2026-05-31')
  revoke(tables, certificateRevoked)
  results(tables, noResults, null, null, null)
  const key = gradeTables.selectionScores.key({ staffNo: noScore, year: 2026 })
  const row = tables.selectionScores.get(key)
  if (row) tables.selectionScores.set(key, { ...row, competition: null, panel: [] })
}
function revoke(tables: MutableTables, staffNo: string): void {
  for (const [number, certificate] of tables.certificates)
    if (certificate.staffNo === staffNo)
      tables.certificates.set(number, certificateSchema.parse({ ...certificate, revoked: { on: '2026-03-01', reason: '替考', by: '人力资源部' } }))
}
const addConduct = (tables: MutableTables, staffNo: string, on: string, kind: 'reward' | 'discipline', content: string, until: string | null): void => {
  const record = conductRecordSchema.parse({ staffNo, on, kind, content, until })
  tables.conductRecords.set(rosterTables.conductRecords.key(record), record)
}

/** From G3 up: one clearly best, then more people alike in everything than there are places. */
export const tied = ['A0024', 'A0025', 'A0026', 'A0027', 'A0028', 'A0029', 'A0030'] as const
export const clearlyBest = 'A0023'
function tellTie(tables: MutableTables): void {
  for (const staffNo of [clearlyBest, ...tied]) {
    qualify(tables, staffNo)
    place(tables, staffNo, { grade: 'G3', gradeSince: '2022-07-01' })
    addCertificate(tables, staffNo, 'G4', '2025-12-01', '2027-11-30')
    for (let month = 1; month <= 6; month++) setScore(tables, staffNo, month, 88)
    const mark = staffNo === clearlyBest ? 99 : 98
    const row = { staffNo, year: 2026, ability: mark, competition: mark, panel: [] }
    tables.selectionScores.set(gradeTables.selectionScores.key(row), selectionScoreSchema.parse(row))
  }
}
