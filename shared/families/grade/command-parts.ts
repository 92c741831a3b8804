import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { publicationTables } from '../certification'
import { rosterTables } from '../roster'
import { faults } from './faults'
import { gradeTables, type GradeYear } from './model'

/** The tables that the family's edits read and change. */
const definitions = { ...rosterTables, certificates: publicationTables.certificates, ...gradeTables }
export type Definitions = typeof definitions
export type Tables = TablesOf<Definitions>
export type Change = ChangeOf<Definitions>
export type Changes = Result<readonly Change[]>
/** Declares an edit over these tables. */
export const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

/** The change that makes a row be as given (null: be gone); none where it is so already. */
export function change<T extends keyof Definitions>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Change[] {
  const before = tables[table].get(key) ?? null
  return isSame(before, after) ? [] : [{ table, key, before, after } as Change]
}
export const planOf = <T extends keyof Definitions>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Changes =>
  ok(change(tables, table, key, after))

export const nameOf = ({ people }: Tables, staffNo: string): string => people.get(staffNo)?.name ?? staffNo
export const knownPerson = ({ people }: Tables, staffNo: string): Result<null> =>
  people.has(staffNo) ? ok(null) : fail(faults.make('unknownPerson', { staffNo }, { value: staffNo }))
/** The year, or why there is none. */
export function knownYear({ gradeYears }: Tables, year: number): Result<GradeYear> {
  const found = gradeYears.get(String(year))
  return found ? ok(found) : fail(faults.make('unknownYear', { year }, { value: String(year) }))
}
/** The year while it may still be changed. */
export function openYear(tables: Tables, year: number): Result<GradeYear> {
  const found = knownYear(tables, year)
  return found.ok && found.value.inForce !== null ? fail(faults.make('yearInForce', { year, day: found.value.inForce.effectiveOn })) : found
}
