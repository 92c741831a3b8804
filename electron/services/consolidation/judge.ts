import { lastDayOf, lastMonthOf } from '../../../shared/kernel/civil-date'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { submissionEntries, submissionFaults, verdictSchema, type Inspected, type SubmissionManifest, type Verdict } from '../../../shared/submission'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { openEnvelope, submissionKind, type Opened } from '../sealing'
import { breathe } from '../breathe'
import { createPackReader, type PackReader } from './package-packs'
import { judgePack, knownPacks, type KnownPack } from './packs'
import { recompute, type Recomputed } from './recompute'
import { placeOf, revisionOf, type Revisions } from './revisions'
import { sendersOf, type Senders } from './sender'
import type { SoundPackage } from './taking'

/** What the province's file says about whom and what to believe. */
export type Province = {
  readonly senders: Senders
  readonly packs: readonly KnownPack[]
  readonly readPacks: PackReader
  readonly identities: readonly string[]
}
type View = Pick<Tables, 'cities' | 'trustedKeys' | 'ownKeys' | 'packs'>
export const provinceOf = (tables: View, builtIn: StandardPack, identities: readonly string[]): Province => ({
  senders: sendersOf(tables),
  packs: knownPacks(tables.packs, builtIn),
  readPacks: createPackReader(),
  identities
})

/** A package as it was found to be. `sound`: it may be taken in; `why`: what speaks against it even where its pack is put up with. */
export type Judged = { readonly inspected: Inspected; readonly sound: SoundPackage | null; readonly why: Fault | null }

/**
 * 核验: opens a package and says what it is, in the order of the closed list: what it is sealed to, who signed it, which revision it
 * is, by which pack it was computed, and whether its data bear out its totals and results. Nothing is written.
 */
export async function judgePackage(file: string, bytes: Uint8Array, province: Province, revisions: Revisions): Promise<Judged> {
  const opened = await openEnvelope(submissionKind, { name: file, bytes }, { identities: province.identities })
  if (!opened.ok) return refused(nothingKnown(file), opened.fault)
  const { manifest, digest } = opened.value
  const head = headOf(file, opened.value)
  const sender = province.senders.check(file, opened.value)
  if (!sender.ok) return refused(head, sender.fault)
  const revision = revisionOf(digest, manifest)
  const place = placeOf(revision, revisions.of(manifest.city.code, manifest.period), { file, city: manifest.city.name })
  if (!place.ok) return refused(head, place.fault)
  const content = await judgeContent(file, opened.value, province)
  if (!content.ok) return refused(head, content.fault)
  const { mismatch, recomputed } = content.value
  if (!recomputed.ok) return mismatch ? { ...refused(withPaths(head, mismatch), mismatch.fault), why: recomputed.fault } : refused(head, recomputed.fault)
  revisions.add(revision)
  return accepted({ file, head, opened: opened.value, signer: sender.value.fingerprint, mismatch, recomputed: recomputed.value })
}

type Mismatch = { readonly fault: Fault; readonly paths: readonly string[] }
type Content = { readonly mismatch: Mismatch | null; readonly recomputed: Result<Recomputed> }
/** By which packs it was computed, and what its data give by them. */
export async function judgeContent(
  file: string,
  opened: Opened<SubmissionManifest>,
  { packs: known, readPacks }: Pick<Province, 'packs' | 'readPacks'>
): Promise<Result<Content>> {
  const packs = readPacks(file, opened)
  if (!packs.ok) return packs
  const lastDay = lastDayOf(lastMonthOf(opened.manifest.period))
  const found = packs.value.all.map(({ pack, digest }) => ({ pack, ...judgePack(pack, digest, known, lastDay) })).find(({ legal }) => !legal)
  const mismatch = found ? mismatchOf(file, found.pack, found.paths) : null
  await breathe()
  return ok({ mismatch, recomputed: await recompute(file, opened, packs.value).catch(() => fail(broken(file))) })
}
/** A rule that fails on signed content must not keep the other packages from being looked at. */
const broken = (file: string): Fault => {
  const entry = submissionEntries.tables
  return submissionFaults.make('malformed', { file, entry, field: '/' }, { place: { file, field: entry } })
}
const mostPaths = 12
function mismatchOf(file: string, { id, version }: StandardPack, paths: readonly string[]): Mismatch {
  const named = paths.length > mostPaths ? [...paths.slice(0, mostPaths), '…'] : paths.length === 0 ? ['—'] : [...paths]
  return { fault: submissionFaults.make('packMismatch', { file, pack: `${id} ${version}`, paths: named }, { place: { file } }), paths }
}

const nothingKnown = (file: string): Inspected => ({
  file,
  verdict: 'damaged',
  fault: null,
  digest: null,
  city: null,
  period: null,
  revision: null,
  sealedOn: null,
  people: null,
  openPoints: null,
  differences: [],
  differenceCount: 0,
  packDifferences: []
})
const headOf = (file: string, { manifest, digest }: Opened<SubmissionManifest>): Inspected => ({
  ...nothingKnown(file),
  digest,
  city: manifest.city,
  period: manifest.period,
  revision: manifest.revision,
  sealedOn: manifest.sealedOn,
  people: manifest.totals.people,
  openPoints: manifest.openPoints
})
const withPaths = (head: Inspected, { paths }: Mismatch): Inspected => ({ ...head, packDifferences: [...paths] })

/** A fault of a sealed file names its verdict; an entry that is missing is changed content. */
export function verdictOf({ code }: Fault): Verdict {
  const parsed = verdictSchema.safeParse(code.replace(/^sealed\./, ''))
  return parsed.success ? parsed.data : code === 'sealed.missingEntry' ? 'changedBytes' : 'damaged'
}
const refused = (head: Inspected, fault: Fault): Judged => ({ inspected: { ...head, verdict: verdictOf(fault), fault }, sound: null, why: fault })

type Accepted = {
  readonly file: string
  readonly head: Inspected
  readonly opened: Opened<SubmissionManifest>
  readonly signer: string
  readonly mismatch: Mismatch | null
  readonly recomputed: Recomputed
}
function accepted({ file, head, opened, signer, mismatch, recomputed: { people, differences, differenceCount } }: Accepted): Judged {
  const { manifest, digest, zip } = opened
  const { city, period, revision, previous, sealedOn, sealedBy, application, pack, contents, totals, openPoints } = manifest
  const differs = differenceCount > 0 ? submissionFaults.make('okDiffers', { file, count: differenceCount }, { place: { file } }) : null
  const fault = mismatch?.fault ?? differs
  const found = { ...head, differences: [...differences], differenceCount, packDifferences: [...(mismatch?.paths ?? [])] }
  const stated = { digest, city: city.code, period, revision, previous, sealedOn, sealedBy, signer, application, pack, contents, totals, openPoints }
  return {
    inspected: { ...found, verdict: fault ? verdictOf(fault) : 'ok', fault },
    sound: { row: { ...stated, fileName: file.slice(0, 120), differences: [...differences], differenceCount }, zip, people },
    why: null
  }
}
