import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { CivilDate, Period } from '../../../shared/kernel/civil-date'
import { computeRule } from '../../../shared/kernel/rule'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Language } from '../../../shared/kernel/texts'
import { allParameters } from '../../../shared/families'
import { sendingRule, type Contents, type Sending, type Submission } from '../../../shared/families/consolidation'
import type { Cycle } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import {
  bookAtOf,
  carryOutTexts,
  cyclesIn,
  isMalformed,
  firstRelease,
  newestSubmission,
  openPointsIn,
  packageDataOf,
  packageSchemaVersion,
  parseTables,
  preflightOf,
  submissionEntries,
  tracesOf,
  type BookAt,
  type PackageData,
  type PreflightItem,
  type SubmissionManifest
} from '../../../shared/submission'
import { currentOwnKey, sealingKeys } from '../../../shared/trust'
import { packFor } from '../../../shared/standard/in-force'
import type { Tables } from '../../../shared/workspace/tables'
import { breathe } from '../breathe'
import { fileNameOf } from '../documents/plain-text'
import type { Job } from '../jobs'
import type { KeyRing } from '../keys'
import { applicationVersion, bookOf, packOfCycle } from '../resources'
import { sealEnvelope, sha256, submissionKind } from '../sealing'
import { digestOfPack } from '../standard/pack-file'
import { sealFaults } from '../../../shared/contract/seal-faults'
import { submissionWorkbook } from './workbook'

export type SealQuestion = { readonly period: Period; readonly contents: Contents }
export type Sealing = {
  readonly builtIn: StandardPack
  readonly company: string
  readonly language: Language
  readonly today: CivilDate
  readonly by: string
}
/** A package as it would be, with what stands in its way. */
export type Prepared = { readonly data: PackageData; readonly items: readonly PreflightItem[]; readonly revision: number; readonly sending: Sending }

/** Computes what a package would hold, and the list before sealing. Nothing is written. */
export function prepare(tables: Tables, { period, contents }: SealQuestion, { builtIn, today }: Pick<Sealing, 'builtIn' | 'today'>): Prepared {
  const bookAt = bookAtOf(tables, { builtIn, parameters: allParameters })
  const run = computeRule(sendingRule, {}, bookOf(packOfCycle(tables, null, builtIn), today), { trace: false })
  const sending: Sending = run.ok ? run.value.value : { identityNumbers: 'keep', evidence: 'keep' }
  const data = packageDataOf(tables, contents, { bookAt, sending })
  const items = preflightOf(tables, { period, contents, today, builtIn, bookAt, results: data.results, totals: data.totals })
  return { data, items, revision: (newestSubmission(tables, period)?.revision ?? 0) + 1, sending }
}

export type SealedSubmission = { readonly bytes: Uint8Array; readonly row: Submission }
type Working = Sealing & { readonly keys: Pick<KeyRing, 'sign'>; readonly job: Job }

/** 封装: the sealed package of a period and the row that notes it. Nothing is noted before the file is handed over. */
export async function sealSubmission(tables: Tables, question: SealQuestion, working: Working): Promise<Result<SealedSubmission>> {
  const { job, builtIn, by, today, company, keys } = working
  const { period, contents } = question
  job.report({ stage: carryOutTexts.ref('computing'), fraction: 0.05 })
  await breathe()
  const { data, items, revision } = prepare(tables, question, working)
  const previous = newestSubmission(tables, period)?.digest ?? null
  const [stop] = items.filter(({ severity }) => severity === 'stop')
  if (stop) return fail(sealFaults.make('stopped', { why: stop.text }))
  const own = currentOwnKey(tables)
  const [province] = sealingKeys(tables, 'province')
  if (!own || !province) return fail(sealFaults.make('stopped', { why: carryOutTexts.ref('sealing') }))
  const written = await contentsOf(tables, question, data, working)
  if (!written.ok) return written
  const code = own.card.code
  const pack = packSeal(packOfManifest(tables, contents, builtIn))
  const openPoints = openPointsIn(items)
  const common = { schema: packageSchemaVersion, needs: firstRelease, application: applicationVersion() } as const
  const manifest: Omit<SubmissionManifest, 'entries'> = {
    format: 'hengcai-submission',
    ...common,
    signer: own.card,
    recipient: province.fingerprint,
    sealedOn: today,
    sealedBy: by,
    period,
    city: { code, name: company },
    revision,
    previous,
    pack,
    rules: applicationVersion(),
    contents,
    totals: data.totals,
    openPoints
  }
  job.report({ stage: carryOutTexts.ref('sealing'), fraction: 0.95 })
  await breathe()
  if (job.signal.aborted) return fail(sealFaults.make('cancelled', {}))
  const sealed = await sealEnvelope(submissionKind, {
    manifest,
    contents: written.value,
    sign: (bytes) => keys.sign(own.fingerprint, bytes),
    to: { recipients: province.card.recipients }
  })
  if (!sealed.ok) return sealed
  const { bytes, digest } = sealed.value
  const fileName = submissionFileName(company, period, revision)
  const fileDigest = sha256(bytes)
  const row: Submission = {
    digest,
    period,
    revision,
    previous,
    sealedOn: today,
    by,
    fileName,
    fileDigest,
    pack,
    contents,
    totals: data.totals,
    recipient: province.fingerprint,
    openPoints
  }
  return ok({ bytes, row })
}

/** `绵阳-2026H1-r3.hcsub` */
export const submissionFileName = (company: string, period: string, revision: number): string =>
  `${fileNameOf(company.replace(/分公司$/, ''))}-${period}-r${revision}.hcsub`

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const encode = (value: unknown): Uint8Array => textBytes(canonicalJson(value))
const packSeal = (pack: StandardPack) => ({ id: pack.id, version: pack.version, digest: digestOfPack(pack) })

/** The pack that the manifest names: that of the first cycle; those of cycles that stayed with another one travel beside it. */
function packOfManifest(tables: Tables, contents: Contents, builtIn: StandardPack): StandardPack {
  return packFor(tables, cyclesIn(contents)[0] ?? null, builtIn)
}
function packsOf(tables: Tables, contents: Contents, builtIn: StandardPack): { pack: StandardPack; others: Record<Cycle, StandardPack> } {
  const pack = packOfManifest(tables, contents, builtIn)
  const others = cyclesIn(contents).flatMap((cycle): [Cycle, StandardPack][] => {
    const own = packFor(tables, cycle, builtIn)
    return own.id === pack.id && own.version === pack.version ? [] : [[cycle, own]]
  })
  return { pack, others: Object.fromEntries(others) }
}

/** Every entry of the package but manifest, signature and sums. */
async function contentsOf(tables: Tables, { contents }: SealQuestion, data: PackageData, working: Working): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { builtIn, company, language, today, job } = working
  const json = { tables: data.rows, identities: identitiesOf(tables, packOfManifest(tables, contents, builtIn).id) }
  const sent = parseTables(JSON.parse(canonicalJson(json)))
  if (isMalformed(sent)) throw new Error(`a row that cannot be read back: ${sent.field}`)
  // Over what goes along, so that the province can prove the same workings.
  const traces = await traceDigests(sent.tables, bookAtOf(tables, { builtIn, parameters: allParameters }), contents, working.job)
  if (traces === null) return fail(sealFaults.make('cancelled', {}))
  job.report({ stage: carryOutTexts.ref('workbook'), fraction: 0.85 })
  await breathe()
  const packOf = (cycle: Cycle): StandardPack => packOfCycle(tables, cycle, builtIn)
  const workbook = await submissionWorkbook(sent.tables, contents, { company, packOf, generatedOn: today, language })
  return ok(
    new Map([
      [submissionEntries.tables, encode(json)],
      [submissionEntries.results, encode(data.results)],
      [submissionEntries.traces, encode(traces)],
      [submissionEntries.pack, encode(packsOf(tables, contents, builtIn))],
      [submissionEntries.workbook, workbook]
    ])
  )
}

// A million values for thirteen hundred million numbers: with the name it finds one person in two cities, without it nobody.
const identityDigits = 5
/** By staff number: what finds one person in two cities while identity numbers stay home. */
const identitiesOf = ({ people }: Tables, pack: string): Record<string, string> =>
  Object.fromEntries(
    [...people.values()].flatMap(({ staffNo, identityNumber }) =>
      identityNumber === undefined || identityNumber === '' ? [] : [[staffNo, sha256(textBytes(`${pack}|${identityNumber}`)).slice(0, identityDigits)]]
    )
  )

const atOnce = 20
/** SHA-256 of every working by cycle and subject; null when it was cancelled. */
async function traceDigests(tables: Tables, bookAt: BookAt, contents: Contents, job: Job): Promise<Record<string, Record<string, string>> | null> {
  const total = cyclesIn(contents).length * tables.people.size
  const digests: Record<string, Record<string, string>> = {}
  let done = 0
  for (const { cycle, subject, trace } of tracesOf(tables, contents, bookAt)) {
    if (done++ % atOnce === 0) {
      job.report({ stage: carryOutTexts.ref('workings', { done, total }), fraction: 0.1 + (0.7 * done) / Math.max(1, total) })
      await breathe()
      if (job.signal.aborted) return null
    }
    if (trace !== null) (digests[cycle] ??= {})[subject] = sha256(encode(trace))
  }
  return digests
}
