import { allParameters } from '../../../shared/families'
import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import type { Period } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { parsePack, type StandardPack } from '../../../shared/standard/pack'
import { isMalformed, parseTables, submissionEntries } from '../../../shared/submission'
import { effectOf, type PackEffect } from '../../../shared/workspace/pack-effect'
import { mergeEffects, type CityEffect } from '../../../shared/workspace/pack-effect-merge'
import type { Tables } from '../../../shared/workspace/tables'
import type { Job } from '../jobs'
import { jsonEntry, openZip, submissionKind } from '../sealing'
import { breathe } from '../breathe'
import { createPackReader } from './package-packs'

type Asked = { readonly before: StandardPack | null; readonly after: StandardPack }
export type ConsolidatedEffect = { readonly period: Period | null; readonly cities: number; readonly effect: PackEffect }

/** What another pack would change in the newest period that was received: every city's results are computed twice from the rows that it sent. */
export async function packEffect(tables: Tables, asked: Asked, job: Job): Promise<Result<ConsolidatedEffect>> {
  for (const pack of [asked.before, asked.after]) {
    const checked = pack === null ? null : parsePack(pack, allParameters)
    if (checked?.ok === false) return checked
  }
  const current = [...tables.receivedPackages.values()].filter(({ state }) => state === 'current')
  const [period = null] = current.map((one) => one.period).toSorted((a, b) => (a < b ? 1 : -1))
  const packages = current.filter((one) => one.period === period)
  const readPacks = createPackReader()
  const effects: CityEffect[] = []
  for (const [done, { city: code, digest, fileName }] of packages.entries()) {
    const city = tables.cities.get(code)?.name ?? code
    job.report({ stage: inboxTexts.ref('rechecking', { city, done: done + 1, total: packages.length }), fraction: done / packages.length })
    await breathe()
    if (job.signal.aborted) return fail(inboxFaults.make('cancelled', {}))
    const stored = tables.packageContents.get(digest)
    const opened = openZip(submissionKind, fileName, new Uint8Array(Buffer.from(stored?.base64 ?? '', 'base64')))
    if (!opened.ok) return opened
    const packs = readPacks(fileName, opened.value)
    if (!packs.ok) return packs
    const read = parseTables(jsonEntry(opened.value.contents, submissionEntries.tables))
    if (isMalformed(read)) return fail(inboxFaults.make('storedDamaged', { file: fileName }, { place: { file: fileName } }))
    await breathe()
    effects.push({ city, effect: effectOf(read.tables, { ...asked, builtIn: packs.value.pack, parameters: allParameters }) })
  }
  return ok({ period, cities: packages.length, effect: mergeEffects(effects) })
}
