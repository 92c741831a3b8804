import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectPackages, type PackageFile } from '../../electron/services/consolidation/inspect'
import { judgePackage, provinceOf, type Province } from '../../electron/services/consolidation/judge'
import { periodView } from '../../electron/services/consolidation/period-view'
import { revisionsOf } from '../../electron/services/consolidation/revisions'
import { takeEdit, type SoundPackage } from '../../electron/services/consolidation/taking'
import { openEnvelope, submissionKind } from '../../electron/services/sealing'
import { allParameters } from '../../shared/families'
import type { ReceivedPackage } from '../../shared/families/consolidation'
import { z } from 'zod'
import { ok, type Result } from '../../shared/kernel/result'
import { packSchema } from '../../shared/standard/pack'
import { submissionEntries, verifyData } from '../../shared/submission'
import { applyChanges, type MutableTables } from '../../shared/workspace/tables'
import { day, period } from '../consolidation/city'
import { builtIn, cityAt, dataOf, makeProvince, sealCity, usualContents, type SampleProvince } from '../consolidation/province'
import { milliseconds, printTable } from './measure'

const cities = Number(process.env['HENGCAI_BENCH_CITIES'] ?? 500)
const people = Number(process.env['HENGCAI_BENCH_PEOPLE'] ?? 500)
/** Cities whose data are made; the others have theirs under numbers of their own. */
const patterns = 8
const job = { signal: new AbortController().signal, report: () => undefined }

/** P8: a whole province through the inbox, against nothing but opening, parsing and verifying each package; and one package more. */
export async function printConsolidation(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-bench-'))
  try {
    const province = await makeProvince({ cities: cities + 1, people: 1 })
    const files = await writePackages(province, folder)
    await measure(province, files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure({ tables, keys }: SampleProvince, files: readonly PackageFile[]): Promise<void> {
  const judging = provinceOf(tables, builtIn, keys.identities)
  const [first, ...rest] = files
  const last = rest.at(-1)
  if (!first || !last) throw new Error('nothing to measure')
  const most = files.slice(0, -1)
  for (const { name, read } of most.slice(0, patterns)) await floorOf(name, await read(), judging)
  const longest = await longestStep(most.slice(0, patterns), judging)
  const { inspecting, consolidating, floor, heap } = await wholeOf(most, judging, tables)
  const [alone = 0, after = 0] = await oneMore([first, last], judging, tables)
  const figures = [inspecting, consolidating, floor, inspecting / most.length, longest].map(milliseconds)
  printTable(
    ['地市 cities', '人数 people', '核验 inspect ms', '汇总 consolidate ms', '底线 floor ms', '每份 a package ms', '最长一步 longest step ms'],
    [[String(most.length), String(most.length * people), ...figures]]
  )
  const total = inspecting + consolidating
  console.log(`\n比值 ratio  全部 all / 打开+解析+复算 open+parse+verify = ${(total / floor).toFixed(2)}   (P8: ≤ 1.5)`)
  console.log(`比值 ratio  第 ${cities + 1} 份 package ${cities + 1} / 第 1 份 package 1 = ${(after / alone).toFixed(2)}   (P8: 1)`)
  console.log(`内存 memory  ${Math.round(heap / 1_048_576)} MB 堆 heap, ${Math.round(heap / most.length / people)} B/人 a person`)
}

/**
 * Everything that the province does: verdicts, the edit, the consolidated period. The floor of each package is measured right before it
 * is looked at, so that both sides meet the same machine.
 */
async function wholeOf(files: readonly PackageFile[], province: Province, tables: MutableTables) {
  globalThis.gc?.()
  const heapBefore = process.memoryUsage().heapUsed
  const sound: SoundPackage[] = []
  let floor = 0
  const measured = files.map(({ name, read }): PackageFile => ({
    name,
    async read() {
      const bytes = await read()
      const began = performance.now()
      await floorOf(name, bytes, province)
      floor += performance.now() - began
      return bytes
    }
  }))
  const began = performance.now()
  const done = await inspectPackages(measured, { province, received: [], job }, ({ sound: one, inspected }) => {
    if (!one) throw new Error(`${inspected.file}: ${inspected.verdict}`)
    // The zips stay on disk here: what is kept of a package is its row and its people.
    sound.push({ ...one, zip: new Uint8Array() })
  })
  if (!done.ok) throw new Error(done.fault.code)
  const inspected = performance.now()
  applyChanges(tables, takeEdit(tables, sound, { on: day('2026-07-10'), by: '周敏' }).changes)
  const view = periodView(tables, period, builtIn)
  const consolidated = performance.now()
  if (view.people.length !== files.length * people) throw new Error(`${view.people.length} people`)
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed - heapBefore
  return { inspecting: inspected - began - floor, consolidating: consolidated - inspected, floor, heap }
}

async function longestStep(files: readonly PackageFile[], province: Province): Promise<number> {
  const watch = watchSteps()
  await inspectPackages(files, { province, received: [], job }, () => undefined)
  return watch.end()
}

/** The longest that anything else had to wait. */
function watchSteps(): { end(): number } {
  let longest = 0
  let before = performance.now()
  let running = true
  const step = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    if (running) setImmediate(step)
  }
  setImmediate(step)
  return {
    end() {
      running = false
      return longest
    }
  }
}

/** Nothing but opening, parsing and verifying. */
async function floorOf(name: string, bytes: Result<Uint8Array>, { identities }: Province): Promise<void> {
  const opened = bytes.ok ? await openEnvelope(submissionKind, { name, bytes: bytes.value }, { identities }) : bytes
  if (!opened.ok) throw new Error(opened.fault.code)
  const { manifest, digest, contents, isSignedBy } = opened.value
  if (!isSignedBy(manifest.signer.signing)) throw new Error('signature')
  const json = (entry: string): unknown => JSON.parse(new TextDecoder().decode(contents.get(entry)))
  const pack = packsSchema.parse(json(submissionEntries.pack))
  const given = { manifest, digest, tables: json(submissionEntries.tables), results: json(submissionEntries.results), packs: { ...pack, others: {} } }
  const verified = verifyData({ ...given, parameters: allParameters })
  if (!('people' in verified) || verified.differenceCount > 0) throw new Error(`${name} differs`)
}
const packsSchema = z.object({ pack: packSchema })

/** One package as the first of all, and another when all the others are there: the least of several. */
async function oneMore(files: readonly PackageFile[], province: Province, { receivedPackages }: MutableTables): Promise<number[]> {
  const received: readonly ReceivedPackage[][] = [[], [...receivedPackages.values()]]
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 7; run++)
    for (const [place, file] of files.entries()) {
      const bytes = await file.read()
      if (!bytes.ok) throw new Error(bytes.fault.code)
      const start = performance.now()
      const { inspected } = await judgePackage(file.name, bytes.value, province, revisionsOf(received[place] ?? []))
      best[place] = Math.min(best[place] ?? 0, performance.now() - start)
      if (inspected.verdict !== 'ok') throw new Error(inspected.verdict)
    }
  return best
}

/** The packages of all cities, on disk. */
async function writePackages({ cities: all, keys }: SampleProvince, folder: string): Promise<PackageFile[]> {
  const patternsOf = await Promise.all(Array.from({ length: patterns }, (_, place) => cityAt(place, people)))
  const made = patternsOf.map((city) => ({ city, data: dataOf(city.tables, usualContents, builtIn) }))
  const files: PackageFile[] = []
  for (const [place, city] of all.entries()) {
    const pattern = made[place % patterns]
    if (!pattern) throw new Error('no pattern')
    const { bytes, fileName } = await sealCity({ ...city, tables: pattern.city.tables }, keys, {
      made: pattern.data,
      entries: (entries) => renumber(entries, pattern.city.code, city.code)
    })
    const path = join(folder, `${place}.hcsub`)
    await writeFile(path, bytes)
    files.push({ name: fileName, read: async () => ok(await readFile(path)) })
  }
  return files
}

/** Every city has numbers of its own; identities are left out, as everybody would be in many cities at once. */
function renumber(entries: Map<string, Uint8Array>, from: string, to: string): void {
  for (const entry of [submissionEntries.tables, submissionEntries.results]) {
    const text = new TextDecoder().decode(entries.get(entry)).replaceAll(from, to)
    entries.set(entry, new TextEncoder().encode(entry === submissionEntries.tables ? text.replace(/"identities":\{[^}]*\}/, '"identities":{}') : text))
  }
}
