import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gradeStories } from '../../../build/samples/grades.mjs'
import { bookOf, loadBuiltInPack } from '../../../electron/services/resources'
import { createWorkspace, type OpenWorkspace } from '../../../electron/services/storage'
import { fillFromSample } from '../../../electron/services/workspace/sample'
import { gradeYearOf, usualYear, type GradeYearResult } from '../../../shared/families/grade'
import { standingOn, spellsByPerson } from '../../../shared/families/roster'

const pack = loadBuiltInPack()
const year = usualYear(2026)
let workspace: OpenWorkspace
let result: GradeYearResult
beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hengcai-sample-')), '示例.hengcai')
  const created = await createWorkspace(path, { by: '王芳', now: () => new Date(2026, 6, 1), company: '云岭市分公司（示例）' })
  if (!created.ok) throw new Error(created.fault.code)
  workspace = created.value
  const filled = await fillFromSample(workspace, pack, '王芳')
  if (!filled.ok) throw new Error(filled.fault.code)
  result = gradeYearOf(workspace.tables, { year, book: bookOf(pack, year.asOf) })
}, 60_000)
afterAll(() => workspace.close())
const of = (staffNo: string) => {
  const found = result.people.find((one) => one.staffNo === staffNo)
  if (!found) throw new Error(`no ${staffNo}`)
  return found
}
const unmet = (staffNo: string): string[] =>
  of(staffNo)
    .eligibility.gates.filter(({ met }) => !met)
    .map(({ gate }) => gate)

describe('the sample city', () => {
  test('has everything that a grade adjustment of 2026 is computed from, and no year yet', () => {
    const { annualResults, conductRecords, spells, certificates, selectionScores, gradeYears } = workspace.tables
    expect([annualResults, conductRecords, spells, certificates, selectionScores, gradeYears].map(({ size }) => size)).toEqual([171, 6, 208, 84, 23, 0])
    expect(
      [...selectionScores.values()].every(({ year: of, panel, ability }) => of === 2026 && ability !== null && (panel.length === 3 || panel.length === 0))
    ).toBe(true)
  })
  test('has histories that end where the roster is, so that nothing else changes by them', () => {
    const spells = spellsByPerson(workspace.tables)
    for (const person of workspace.tables.people.values()) {
      const { grade, since, spell } = standingOn(person, spells.get(person.staffNo) ?? [], year.asOf)
      expect([person.staffNo, grade, since, spell === null]).toEqual([person.staffNo, person.grade, person.gradeSince, false])
    }
  })
  test('lets 23 people pass every gate', () => {
    const eligible = result.people.filter(({ eligibility }) => eligibility.status === 'eligible').map(({ grade }) => grade)
    expect(Object.fromEntries(['G1', 'G2', 'G3', 'G4', 'G5'].map((grade) => [grade, eligible.filter((one) => one === grade).length]))).toEqual({
      G1: 2,
      G2: 4,
      G3: 8,
      G4: 7,
      G5: 2
    })
  })
  test('tells of the ladder: a warning, one down, two down and standby, and a year that is over', () => {
    const proposed = (staffNo: string) => {
      const { grade, proposal } = of(staffNo)
      return [proposal?.kind, grade, proposal?.to, proposal?.standby]
    }
    expect(gradeStories.firstFailure.map(proposed)).toEqual([
      ['warning', 'G3', 'G3', false],
      ['warning', 'G4', 'G4', false]
    ])
    expect(proposed(gradeStories.secondFailure)).toEqual(['demotion', 'G3', 'G2', false])
    expect(proposed(gradeStories.thirdFailure)).toEqual(['standby', 'G3', 'G1', true])
    expect(unmet(gradeStories.recovered)).toEqual(['annualResults'])
    expect(of(gradeStories.leave).ladder.find((step) => step.year === 2024)?.action).toBe('noResult')
  })
  test('tells of every gate that keeps somebody back', () => {
    expect(unmet(gradeStories.discipline)).toEqual(['discipline'])
    expect(unmet(gradeStories.pastDiscipline)).toEqual([])
    expect(unmet(gradeStories.expiredCertificate)).toEqual(['certificate'])
    expect(unmet(gradeStories.transferShort)).toEqual(['transfer'])
    expect(of(gradeStories.transferEnough).transfer).toMatchObject({ months: 4, enough: true })
    expect(unmet(gradeStories.standby)).toContain('standby')
  })
  test('has one tie on a quota line, and one person whom the panel has not marked', () => {
    const ranked = result.places.flatMap(({ grade, ranking }) => ranking.map((one) => ({ ...one, grade })))
    expect(ranked.filter(({ state }) => state === 'tied').map(({ staffNo, grade, rank }) => [staffNo, grade, rank])).toEqual(
      gradeStories.tied.map((staffNo) => [staffNo, 'G5', 2])
    )
    expect(ranked.filter(({ state }) => state === 'incomplete').map(({ staffNo }) => staffNo)).toEqual([gradeStories.unmarked])
    expect(result.places.map(({ grade, vacancies }) => [grade, vacancies])).toEqual([
      ['G6', 0],
      ['G5', 2],
      ['G4', 11],
      ['G3', 1],
      ['G2', 0]
    ])
  })
})
