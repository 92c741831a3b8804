import { createHash } from 'node:crypto'
import { fingerprintOf, keysOf, signWith, type DerivedKeys, type KeyRing } from '../../electron/services/keys'
import { sealEnvelope, submissionKind, type Sealed } from '../../electron/services/sealing'
import { digestOfPack } from '../../electron/services/standard/pack-file'
import { allParameters } from '../../shared/families'
import type { Contents } from '../../shared/families/consolidation'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { ok, type Result } from '../../shared/kernel/result'
import type { StandardPack } from '../../shared/standard/pack'
import { bookAtOf, packageDataOf, packageSchemaVersion, submissionEntries, type PackageData, type SubmissionManifest } from '../../shared/submission'
import type { KeyCard, Office, OwnKey, TrustedKey } from '../../shared/trust'
import { emptyTables, type MutableTables, type Tables } from '../../shared/workspace/tables'
import { loadBuiltInPack } from '../../electron/services/resources'
import { cityCode, cityName, day, makeCity, month, period, year } from './city'

export const builtIn = loadBuiltInPack()
export const usualContents: Contents = {
  rounds: [
    { round: 1, month },
    { round: 2, month }
  ],
  gradeYears: [year],
  plans: []
}

/** An office's keys, the same for the same words. A province has a second key to be written to. */
export type OfficeKeys = {
  readonly card: KeyCard
  readonly fingerprint: string
  readonly working: DerivedKeys
  readonly identities: readonly string[]
  /** The secret of the recovery sheet from which the working key is made again. */
  readonly seed: Uint8Array
  sign(bytes: Uint8Array): Promise<Result<Uint8Array>>
}
export async function officeKeys(office: Office, code: string, name: string, words = `${office} ${code}`): Promise<OfficeKeys> {
  const seedOf = (of: string): Uint8Array => new Uint8Array(createHash('sha256').update(of).digest())
  const seed = seedOf(words)
  const working = await keysOf(seed)
  const others = office === 'province' ? [await keysOf(seedOf(`${words} reserve`))] : []
  const card: KeyCard = {
    office,
    code,
    name,
    signing: working.publicKey,
    recipients: [working, ...others].map(({ recipient }) => recipient),
    createdOn: day('2026-01-05')
  }
  return {
    card,
    fingerprint: fingerprintOf(card),
    working,
    identities: [working, ...others].map(({ identity }) => identity),
    seed,
    sign: async (bytes) => ok(signWith(working, bytes))
  }
}
export const ownKeyOf = ({ card, fingerprint }: OfficeKeys): OwnKey => ({ fingerprint, card, by: '周敏', recoveryOn: day('2026-01-05'), retired: null })
export const trustedKeyOf = ({ card, fingerprint }: OfficeKeys, more: Partial<TrustedKey> = {}): TrustedKey => ({
  fingerprint,
  card,
  compared: { on: day('2026-01-06'), by: '周敏', how: 'telephone', with: '陈立' },
  retired: null,
  ...more
})
/** The secrets of some offices as the services ask for them. */
export const ringOf = (...offices: readonly OfficeKeys[]): Pick<KeyRing, 'sign' | 'identities'> => ({
  sign: async (fingerprint, bytes) => {
    const found = offices.find((one) => one.fingerprint === fingerprint)
    if (!found) throw new Error('no such key')
    return found.sign(bytes)
  },
  identities: async (fingerprints) => ok(offices.filter((one) => fingerprints.includes(one.fingerprint)).flatMap(({ identities }) => identities))
})

export type SampleCity = { readonly code: string; readonly name: string; readonly tables: MutableTables; readonly keys: OfficeKeys }
export type SampleProvince = { readonly keys: OfficeKeys; readonly tables: MutableTables; readonly cities: readonly SampleCity[] }
/** A province with cities that have each their own keys, which the province has compared, and data of 2026H1. */
export async function makeProvince({
  cities,
  people,
  seed = 1
}: {
  readonly cities: number
  readonly people: number
  readonly seed?: number
}): Promise<SampleProvince> {
  const made: SampleCity[] = []
  for (let place = 0; place < cities; place++) made.push(await cityAt(place, people, seed))
  const keys = await officeKeys('province', 'SC', '示例省公司')
  const tables = emptyTables()
  tables.company.set('company', { name: '示例省公司' })
  tables.office.set('office', { office: 'province', code: 'SC' })
  tables.ownKeys.set(keys.fingerprint, ownKeyOf(keys))
  for (const [order, city] of made.entries()) {
    tables.cities.set(city.code, { code: city.code, name: city.name, order })
    tables.trustedKeys.set(city.keys.fingerprint, trustedKeyOf(city.keys))
  }
  return { keys, tables, cities: made }
}
export async function cityAt(place: number, people: number, seed = 1): Promise<SampleCity> {
  const code = cityCode(place)
  const name = cityName(place)
  return { code, name, tables: makeCity({ code, people, seed: seed * 1000 + place, name }), keys: await officeKeys('city', code, name) }
}

type Entries = Map<string, Uint8Array>
/** What a test may do to a package before it is signed. */
export type Tampering = {
  readonly revision?: number
  readonly previous?: string | null
  readonly pack?: StandardPack
  readonly contents?: Contents
  readonly to?: OfficeKeys
  readonly signer?: OfficeKeys
  /** Computed before, where many packages have the same. */
  readonly made?: PackageData
  /** Changes what the city states of its data. */
  data?(data: PackageData): PackageData
  manifest?(manifest: Omit<SubmissionManifest, 'entries'>): Omit<SubmissionManifest, 'entries'>
  entries?(entries: Entries): void
}
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value))

/** The data of a city's package, as its own program makes them. */
export function dataOf(tables: Tables, contents: Contents, pack: StandardPack): PackageData {
  return packageDataOf(tables, contents, {
    bookAt: bookAtOf(tables, { builtIn: pack, parameters: allParameters }),
    sending: { identityNumbers: 'keep', evidence: 'keep' }
  })
}

/** Seals a city's package to the province: what the city's program does, but for its workbook, which nobody here reads. */
export async function sealCity(city: SampleCity, province: OfficeKeys, tampering: Tampering = {}): Promise<Sealed & { readonly fileName: string }> {
  const { revision = 1, previous = null, pack = builtIn, contents = usualContents, to = province, signer = city.keys } = tampering
  const made = tampering.made ?? dataOf(city.tables, contents, pack)
  const data = tampering.data?.(made) ?? made
  const identities = Object.fromEntries(
    [...city.tables.people.values()].map(({ staffNo, identityNumber = '' }) => [staffNo, createHash('sha256').update(identityNumber).digest('hex')])
  )
  const entries: Entries = new Map([
    [submissionEntries.tables, bytesOf({ tables: data.rows, identities })],
    [submissionEntries.results, bytesOf(data.results)],
    [submissionEntries.traces, bytesOf({})],
    [submissionEntries.pack, bytesOf({ pack, others: {} })],
    [submissionEntries.workbook, new TextEncoder().encode('a workbook for people')]
  ])
  tampering.entries?.(entries)
  const manifest: Omit<SubmissionManifest, 'entries'> = {
    format: 'hengcai-submission',
    schema: packageSchemaVersion,
    needs: '0.6.0',
    application: '0.6.0',
    signer: signer.card,
    recipient: province.fingerprint,
    sealedOn: day('2026-07-03'),
    sealedBy: '陈立',
    period,
    city: { code: city.code, name: city.name },
    revision,
    previous,
    pack: { id: pack.id, version: pack.version, digest: digestOfPack(pack) },
    rules: '0.6.0',
    contents,
    totals: data.totals,
    openPoints: 0
  }
  const sealed = await sealEnvelope(submissionKind, {
    manifest: tampering.manifest?.(manifest) ?? manifest,
    contents: entries,
    sign: (bytes) => signer.sign(bytes),
    to: { recipients: to.card.recipients }
  })
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.fault))
  return { ...sealed.value, fileName: `${city.name.replace(/分公司$/, '')}-${period}-r${revision}.hcsub` }
}
