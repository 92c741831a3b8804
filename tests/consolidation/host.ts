import { mkdtempSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyRing, encodeCode } from '../../electron/services/keys'
import { createWorkspace } from '../../electron/services/storage'
import { tableDefinitions, tableNames, type RowChange, type Tables } from '../../shared/workspace/tables'
import { testHost, valueOf, type TestHost } from '../contract/services'
import type { OfficeKeys, SampleCity, SampleProvince } from './province'

export const passphrase = 'a horse and a battery'
export type OfficeHost = TestHost & {
  /** The bytes of the file that is open. */
  bytes(): Promise<Buffer>
  upload(name: string, bytes: Uint8Array): Promise<string>
  /** Opens the file anew as it was in the beginning. */
  begin(): Promise<void>
}

/** Writes tables as a workspace file, in one edit. */
export async function writeOffice(path: string, tables: Tables): Promise<void> {
  const company = tables.company.get('company')?.name ?? ''
  const workspace = valueOf(await createWorkspace(path, { by: '周敏', now: () => new Date(2026, 6, 1, 9), company }))
  const changes = tableNames
    .filter((name) => name !== 'company')
    .flatMap((table) =>
      [...tables[table].values()].map((after) => ({ table, key: tableDefinitions[table].key(after as never), before: null, after }) as RowChange)
    )
  valueOf(await workspace.commit({ command: 'test.fill', summary: { key: 'test.fill' }, changes }, '周敏'))
  await workspace.close()
}
/** Puts the secrets of an office on a machine, as its recovery sheet would. */
export async function restoreKeys(dataFolder: string, keys: OfficeKeys): Promise<void> {
  valueOf(await createKeyRing({ dataFolder, secrets: null }).restore(keys.fingerprint, keys.card, encodeCode(keys.seed), passphrase))
}

async function officeHost(tables: Tables, keys: OfficeKeys): Promise<OfficeHost> {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-office-'))
  const path = join(folder, `${keys.card.name}.hengcai`)
  await writeOffice(path, tables)
  await restoreKeys(join(folder, 'data'), keys)
  const made = testHost(folder)
  valueOf(await made.host['preferences.save']({ operator: '周敏' }))
  let copies = 0
  let open = path
  const begin = async (): Promise<void> => {
    open = join(folder, `${keys.card.name}-${++copies}.hengcai`)
    await copyFile(path, open)
    valueOf(await made.services.openPath(open))
  }
  await begin()
  valueOf(await made.host['keys.unlock']({ passphrase }))
  return { ...made, begin, bytes: () => readFile(open), upload: async (name, bytes) => valueOf(await made.services.receiveUpload(name, bytes)).handle }
}
/** The real services over the file of a province, or of a city that trusts the province's key; keys unlocked. */
export const provinceHost = ({ tables, keys }: SampleProvince): Promise<OfficeHost> => officeHost(tables, keys)
export const cityHost = ({ tables, keys }: SampleCity): Promise<OfficeHost> => officeHost(tables, keys)
