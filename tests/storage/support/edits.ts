import { expect } from 'vitest'
import type { OpenOptions, OpenWorkspace } from '../../../electron/services/storage'
import type { Result } from '../../../shared/kernel/result'
import type { PreparedEdit } from '../../../shared/workspace/command'
import { personSchema, type Person } from '../../../shared/families/roster'
import { tableNames, type Tables } from '../../../shared/workspace/tables'

export const operator = '王芳'
export const clock = (): Date => new Date('2026-06-30T10:31:07Z')
export const usual: OpenOptions = { by: operator, now: clock }

export const person = (staffNo: string, name = '李伟', county = '涪城'): Person =>
  personSchema.parse({ staffNo, name, county, post: '城区客户经理', grade: 'G2', hireDate: '2019-07-01' })

/** Puts one person in, over whoever is there. */
export const put = (tables: Tables, row: Person): PreparedEdit => ({
  command: 'test.put',
  summary: { key: 'test.put', params: { name: row.name } },
  changes: [{ table: 'people', key: row.staffNo, before: tables.people.get(row.staffNo) ?? null, after: row }]
})
export const remove = (tables: Tables, staffNo: string): PreparedEdit => {
  const before = tables.people.get(staffNo) ?? null
  return { command: 'test.remove', summary: { key: 'test.remove' }, changes: before ? [{ table: 'people', key: staffNo, before, after: null }] : [] }
}

/** The value of what went well; a test that meets a fault instead shows it. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(`unexpected fault: ${JSON.stringify(result.fault)}`)
  return result.value
}
export function faultCode(result: Result<unknown>): string {
  return result.ok ? 'none' : result.fault.code
}
export const codes = (workspace: OpenWorkspace): string[] => workspace.notices.map(({ code }) => code)
export const plain = (tables: Tables): Record<string, [string, unknown][]> => Object.fromEntries(tableNames.map((name) => [name, [...tables[name].entries()]]))
export const save = async (workspace: OpenWorkspace, row: Person): Promise<void> => void valueOf(await workspace.commit(put(workspace.tables, row), operator))
