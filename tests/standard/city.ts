import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillFromSample } from '../../electron/services/workspace/sample'
import { createWorkspace } from '../../electron/services/storage'
import { digestOfPack } from '../../electron/services/standard/pack-file'
import { usualYear } from '../../shared/families/grade'
import type { CivilDate } from '../../shared/kernel/civil-date'
import type { DigestedPack, ReadPack } from '../../shared/standard/edits'
import type { StandardPack } from '../../shared/standard/pack'
import { prepareEdit } from '../../shared/workspace/command'
import { applyChanges, type MutableTables, type RowChange } from '../../shared/workspace/tables'
import { examplePack } from '../rulebook'

export const asDay = (text: string): CivilDate => text as CivilDate
export const today = asDay('2026-11-24')
export const byWhom = { today, by: '王人力' }
export const weights = 'certification.composite.weights'
export const utilisation = 'headcount.utilisation'

/** The built-in pack with its digest, as hosts hand it to shared code. */
export const builtIn = (): DigestedPack => {
  const content = examplePack()
  return { content, digest: digestOfPack(content) }
}
type Values = { -readonly [K in keyof StandardPack['parameters'][string]]: StandardPack['parameters'][string][K] }
/** Another pack: the example under another name, changed. */
export function packWith(version: string, change: (parameters: Record<string, Values>) => void = () => undefined): StandardPack {
  const pack = structuredClone(examplePack())
  change(pack.parameters)
  return { ...pack, id: 'sichuan', version, title: { 'zh-CN': '四川省标准包', en: 'Standard pack of Sichuan' }, example: false }
}
/** The same with one value replaced, on the province's ground. */
export const packWithValue = (version: string, path: string, value: unknown): StandardPack =>
  packWith(version, (parameters) => {
    parameters[path]!.values = [{ from: asDay('2011-02-01'), value: value as never, provenance: 'province', source: '省公司人〔2026〕12 号' }]
  })
export const otherWeights = { exam: 60, performance: 30, supervisor: 10 }

/** As it is read of a file that a trusted province signed. */
export function issued(pack: StandardPack, sequence = 1, more: Partial<NonNullable<ReadPack['issue']>> = {}): ReadPack {
  const issue = { sequence, issuedOn: today, validFrom: asDay('2026-07-01'), expiresOn: null, previous: null, issuer: '省公司', note: '', ...more }
  return { pack, digest: digestOfPack(pack), issue, seal: null, signedBy: '1'.repeat(24), trialBecause: null }
}
export const unsigned = (pack: StandardPack): ReadPack => ({
  pack,
  digest: digestOfPack(pack),
  issue: null,
  seal: null,
  signedBy: null,
  trialBecause: 'unsigned'
})

/** Does a prepared edit; a refusal fails the test. */
export function does(tables: MutableTables, edit: { ok: true; value: { changes: readonly unknown[] } } | { ok: false; fault: { code: string } }): void {
  if (!edit.ok) throw new Error(JSON.stringify(edit.fault))
  applyChanges(tables, edit.value.changes as readonly RowChange[])
}
export const dispatch = (tables: MutableTables, command: string, input: unknown): void => does(tables, prepareEdit(command, input, tables))
export function refusalOf(tables: MutableTables, command: string, input: unknown): string {
  const prepared = prepareEdit(command, input, tables)
  return prepared.ok ? 'none' : prepared.fault.code
}
export const codeOf = (result: { ok: boolean; fault?: { code: string } }): string => result.fault?.code ?? 'none'

/** The sample city with a round, a plan, and its year of grade adjustment begun. */
export async function sampleCity(): Promise<MutableTables> {
  const path = join(mkdtempSync(join(tmpdir(), 'hengcai-standard-')), '云岭.hengcai')
  const created = await createWorkspace(path, { by: '王人力', now: () => new Date(2026, 10, 24), company: '云岭市分公司' })
  if (!created.ok) throw new Error(created.fault.code)
  const filled = await fillFromSample(created.value, examplePack(), '王人力')
  if (!filled.ok) throw new Error(JSON.stringify(filled.fault))
  const tables = structuredClone(created.value.tables) as unknown as MutableTables
  await created.value.close()
  tables.gradeYears.set('2026', usualYear(2026))
  return tables
}
