import { gradeYearTexts } from '../../shared/families/grade'
import type { TextRef } from '../../shared/kernel/texts'
import type { RowChange } from '../../shared/workspace/tables'
import { fieldChanges, type FieldChange } from './field-changes'

type Table = RowChange['table']
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where words that a table keeps as codes have their names. */
const namesOf: Partial<Record<Table, readonly string[]>> = {
  conductRecords: ['conduct'],
  spells: ['cause'],
  gradeDecisions: ['kind', 'answer'],
  gradeAppeals: ['appeal']
}
/** What people call a code of grade management; null where it is none. */
export function nameOfCode(table: Table, code: unknown): TextRef | null {
  const prefix = typeof code === 'string' ? namesOf[table]?.find((one) => `${one}.${code}` in gradeYearTexts.texts.en) : undefined
  return prefix === undefined ? null : { key: `${gradeYearTexts.namespace}.${prefix}.${String(code)}` }
}

/** What was published, put in force, frozen or answered, field by field; a published list by the names on it. What the rules proposed is no edit of anybody. */
export function flatGradeFields(table: Table, changes: readonly FieldChange[]): FieldChange[] {
  if (table !== 'gradeYears' && table !== 'gradeDecisions') return [...changes]
  return changes
    .filter(({ field }) => field !== 'proposed')
    .flatMap((change) => {
      const { field, before, after } = change
      if (field === 'establishment' || !(isRecord(before) || isRecord(after))) return [change]
      return fieldChanges({ before: isRecord(before) ? withNames(before) : null, after: isRecord(after) ? withNames(after) : null })
    })
}
const withNames = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, Array.isArray(one) ? one.map((row: unknown) => (isRecord(row) ? row['name'] : row)) : one])
  )
