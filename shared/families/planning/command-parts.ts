import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { rosterTables } from '../roster'
import { faults } from './faults'
import { planningTables, type Plan } from './model'

/** The tables that the family's edits read and change. */
const definitions = { ...rosterTables, ...planningTables }
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
/** The plan, or why there is none. */
export function knownPlan({ plans }: Tables, year: number): Result<Plan> {
  const found = plans.get(String(year))
  return found ? ok(found) : fail(faults.make('unknownPlan', { year }, { value: String(year) }))
}
/** The plan while it may still be changed. */
export function openPlan(tables: Tables, year: number): Result<Plan> {
  const found = knownPlan(tables, year)
  return found.ok && found.value.finished !== null ? fail(faults.make('finished', { year, day: found.value.finished.on })) : found
}
/** Plans a change of one row of an open plan. */
export function inOpenPlan(tables: Tables, year: number, work: (plan: Plan) => Changes): Changes {
  const plan = openPlan(tables, year)
  return plan.ok ? work(plan.value) : plan
}
