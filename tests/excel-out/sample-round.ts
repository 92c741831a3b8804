import { civilDate, parseCivilMonth } from '../../shared/kernel/civil-date'
import { certifyRound, type CertificationTables, type RoundResult } from '../../shared/families/certification'
import { emptyTables } from '../../shared/workspace/tables'
import type { Person } from '../../shared/families/roster'
import { exampleBook } from '../rulebook'

export const month = parseCivilMonth('2026-06')!
const person = (staffNo: string, more: Partial<Person> = {}): Person => ({
  staffNo,
  name: `甲${staffNo}`,
  county: '城区',
  post: '城区客户经理',
  grade: 'G3',
  gradeSince: civilDate(2024, 3, 1)!,
  ...more
})

/** Six people: passed, failed on the pass mark, failed on the exam, absent, missing, not in the round. */
export function sampleTables(): CertificationTables {
  const tables = emptyTables()
  const people = [
    person('001'),
    person('002', { county: '东河县' }),
    person('003', { county: '东河县', grade: 'G2' }),
    person('004', { name: '=HYPERLINK("http://x","y")' }),
    person('005', { county: '西岭县' }),
    person('006', { grade: 'G5', county: '西岭县' })
  ]
  const marks: Record<string, number | 'absent'> = { '001': 90, '002': 64, '003': 45, '004': 'absent' }
  for (const one of people) {
    tables.people.set(one.staffNo, one)
    const mark = marks[one.staffNo]
    if (mark !== undefined) {
      const raw = String(mark)
      const full = '100'
      const examMarks = mark === 'absent' ? {} : { knowledge: { raw, full }, personality: { raw, full }, simulation: { raw, full } }
      tables.examResults.set(`${one.staffNo}|2026H1|1`, { staffNo: one.staffNo, period: null, round: 1, absent: mark === 'absent', marks: examMarks })
    }
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const of = parseCivilMonth(`2026-0${number}`)!
      tables.monthlyPerformance.set(`${one.staffNo}|${of}`, { staffNo: one.staffNo, month: of, score: one.staffNo === '003' ? '95' : '70.5' })
    }
    tables.supervisorRatings.set(`${one.staffNo}|-|`, {
      staffNo: one.staffNo,
      period: null,
      rater: '',
      sheets: [{ dailyWork: '80', teamwork: '80', planning: '80', crisisHandling: '80', timeManagement: '81' }]
    })
  }
  return tables
}
export const sampleRound = (): RoundResult => certifyRound(sampleTables(), { round: 1, month, book: exampleBook() })
