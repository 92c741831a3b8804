import type { CivilDate } from '../../kernel/civil-date'
import { monthOf } from '../../kernel/civil-date'
import type { Finding } from '../../kernel/finding'
import { computeRule, type RuleBook } from '../../kernel/rule'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, textOf, type RowPlan } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import { compact } from '../../kernel/sheet/raw'
import { certificateRule, publicationTables, type Certificate } from '../certification'
import { gradeSchema, gradeText, rosterTables, type ConductRecord, type Grade } from '../roster'
import { change, nameOf, type Change } from './command-parts'
import { dayIn, type Context, type Outcome } from './import'
import { gradeSheetFaults as faults } from './sheet-messages'

/** Rows that name a day as well: called by both where they are there twice. */
const dated = (key: string) => ({ column: key, say: (row: ReadRow) => `${staffNoOf(row)} ${textOf(row, key)}` })

/** 奖惩记录: a row is a record of its own by person, day, kind and content. */
export function importConduct(rows: readonly ReadRow[], { tables }: Context): Outcome {
  const findings: Finding[] = []
  const identity = (row: ReadRow): string => JSON.stringify(['staffNo', 'on', 'kind', 'content'].map((key) => textOf(row, key)))
  const plans = firstOfEach(rowsOfPeople(rows, tables.people, findings), identity, findings, dated('on')).flatMap((row): RowPlan<Change>[] => {
    const on = dayIn(row, 'on')
    const kind: ConductRecord['kind'] = textOf(row, 'kind') === 'reward' ? 'reward' : 'discipline'
    if (on === null) return []
    const record = { staffNo: staffNoOf(row), on, kind, content: textOf(row, 'content') }
    const key = rosterTables.conductRecords.key(record)
    const until = dayIn(row, 'until') ?? tables.conductRecords.get(key)?.until ?? null
    if (until !== null && until < on) {
      findings.push(daysReversed(row, 'until', on, 'untilBeforeDay'))
      return []
    }
    return [rowPlan(row.row, change(tables, 'conductRecords', key, { ...record, until }))]
  })
  return { plans, findings }
}

function daysReversed(row: ReadRow, key: string, limit: CivilDate, code: 'untilBeforeDay' | 'validBeforeIssue'): Finding {
  const cell = row.cell(key)
  return cell.finding('problem', faults.make(code, { cell: cell.name, value: textOf(row, key), limit }, cell.details))
}

/** 认证证书: by number. What the app issued keeps its round and month. */
export function importCertificates(rows: readonly ReadRow[], { tables, book }: Context): Outcome {
  const findings: Finding[] = []
  // A number counts as the same however its signs are written: （2025）, (2025).
  const known = new Map([...tables.certificates.values()].map((one) => [plainNumber(one.number), one]))
  const identity = (row: ReadRow): string => plainNumber(textOf(row, 'number'))
  const name = { column: 'number', say: (row: ReadRow) => textOf(row, 'number') }
  const plans = firstOfEach(rowsOfPeople(rows, tables.people, findings), identity, findings, name).flatMap((row): RowPlan<Change>[] => {
    const before = known.get(identity(row)) ?? null
    const after = certificateIn(row, before, book)
    const problem = heldByAnother(row, before, tables) ?? whyNoCertificate(row, after)
    if (problem) {
      findings.push(problem)
      return []
    }
    return after ? [rowPlan(row.row, change(tables, 'certificates', publicationTables.certificates.key(after), after))] : []
  })
  return { plans, findings }
}
const plainNumber = (number: string): string => compact(number).toUpperCase()

function certificateIn(row: ReadRow, before: Certificate | null, book: RuleBook): Certificate | null {
  const grade = gradeIn(row)
  const issuedOn = dayIn(row, 'issuedOn')
  if (grade === null || issuedOn === null) return null
  const sameIssue = before !== null && before.grade === grade && before.issuedOn === issuedOn
  return {
    round: sameIssue ? before.round : grade === 'G5' || grade === 'G6' ? 2 : 1,
    month: sameIssue ? before.month : monthOf(issuedOn),
    number: before?.number ?? textOf(row, 'number'),
    staffNo: staffNoOf(row),
    grade,
    issuedOn,
    validUntil: dayIn(row, 'validUntil') ?? (sameIssue ? before.validUntil : lastValidDay(issuedOn, book)),
    revoked: before?.revoked ?? null
  }
}
export function gradeIn(row: ReadRow): Grade | null {
  const grade = gradeSchema.safeParse(row.values.get('grade'))
  return grade.success ? grade.data : null
}
function lastValidDay(issuedOn: CivilDate, book: RuleBook): CivilDate {
  const run = computeRule(certificateRule, { issuedOn }, book, { trace: false })
  if (!run.ok) throw new RangeError(run.fault.code)
  return run.value.value.validUntil
}

function heldByAnother(row: ReadRow, before: Certificate | null, tables: Context['tables']): Finding | null {
  if (before === null || before.staffNo === staffNoOf(row)) return null
  const cell = row.cell('number')
  const params = { cell: cell.name, value: before.number, name: nameOf(tables, before.staffNo), staffNo: before.staffNo }
  return cell.finding('problem', faults.make('certificateHeld', params, cell.details))
}
function whyNoCertificate(row: ReadRow, certificate: Certificate | null): Finding | null {
  if (certificate === null) return null
  if (certificate.grade === 'G1') {
    const cell = row.cell('grade')
    return cell.finding('problem', faults.make('noCertificateOf', { cell: cell.name, grade: gradeText('G1') }, cell.details))
  }
  return dayIn(row, 'validUntil') !== null && certificate.validUntil < certificate.issuedOn
    ? daysReversed(row, 'validUntil', certificate.issuedOn, 'validBeforeIssue')
    : null
}
