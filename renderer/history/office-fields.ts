import { consolidationTables } from '../../shared/families/consolidation'
import type { TextRef } from '../../shared/kernel/texts'
import { sayFingerprint, trustTables } from '../../shared/trust'
import type { RowChange, Tables } from '../../shared/workspace/tables'
import { fieldChanges, type FieldChange } from './field-changes'
import { historyOfficeTexts as texts } from './office-texts'
import type { NamedChange } from './planning-fields'

type Table = RowChange['table']
const isOfOffices = (table: Table): boolean => table in trustTables || table in consolidationTables
const recordOf = (value: unknown): object | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null)

/** What changed of keys, cities, packages and decisions, as people call it; null for other tables. What only machines compare is left out. */
export function officeChanges(table: Table, changes: readonly FieldChange[]): readonly NamedChange[] | null {
  if (!isOfOffices(table)) return null
  return changes
    .flatMap((change) => {
      const [before, after] = [recordOf(change.before), recordOf(change.after)]
      return before || after ? fieldChanges({ before, after }) : [change]
    })
    .flatMap((change) => {
      const key = `field.${change.field}`
      return key in texts.texts.en ? [{ ...change, name: { key: `${texts.namespace}.${key}` } }] : []
    })
}

/** What people call a code of these tables; null where it is none. */
export function nameOfOfficeCode(table: Table, code: unknown): TextRef | null {
  const key = `code.${String(code)}`
  return isOfOffices(table) && key in texts.texts.en ? { key: `${texts.namespace}.${key}` } : null
}

/** A part of a key as people read it: a city by its name, a fingerprint in groups, of a digest the beginning; null where it stays as it is. */
export function officePart(table: Table, part: string, { cities }: Pick<Tables, 'cities'>): string | null {
  if (!isOfOffices(table)) return null
  // The one row of a table needs no name beside that of the table.
  if (table === 'office') return ''
  if (/^\d{24}$/.test(part)) return sayFingerprint(part)
  if (/^[0-9a-f]{64}$/.test(part)) return `${part.slice(0, 12)}…`
  return cities.get(part)?.name ?? null
}
