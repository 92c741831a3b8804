import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { packageEntries, sealingFaults } from '../../../shared/submission'
import { encrypt } from './age'
import { sha256, sumsOf } from './digests'
import type { EnvelopeKind, Sealed, SealRequest } from './envelope'
import { inMegabytes, sealingLimits } from './limits'
import { packZip } from './zip-write'

/** Seals contents: manifest over their digests, signature over the manifest, all of it in a zip, the zip encrypted by age. */
export async function sealEnvelope<M>(kind: EnvelopeKind<M>, { manifest, contents, sign, to }: SealRequest<M>): Promise<Result<Sealed>> {
  const given = [...contents.keys()].toSorted().join()
  if (given !== [...kind.names].toSorted().join()) throw new TypeError(`contents are ${given}`)
  if (kind.signed && sign === null) throw new TypeError('this kind is signed')
  for (const [entry, { length }] of contents) if (length > sealingLimits.entryBytes) return fail(tooLarge(entry, length, sealingLimits.entryBytes))
  const entries = kind.names.map((name) => stated(name, contents.get(name) ?? new Uint8Array()))
  const whole = kind.manifest.parse({ ...manifest, entries })
  const text = new TextEncoder().encode(canonicalJson(whole))
  const signature = sign === null ? ok(null) : await sign(text)
  if (!signature.ok) return signature
  const ordered = new Map(kind.names.map((name) => [name, contents.get(name) ?? new Uint8Array()]))
  const signed: [string, Uint8Array][] = signature.value === null ? [] : [[packageEntries.signature, signature.value]]
  const sums = sumsOf(new Map([[packageEntries.manifest, text], ...ordered]))
  const zip = packZip(new Map([[packageEntries.manifest, text], ...signed, [packageEntries.sums, sums], ...ordered]))
  const bytes = await encrypt(zip, to)
  if (!bytes.ok) return bytes
  if (bytes.value.length > sealingLimits.fileBytes) return fail(tooLarge(packageEntries.manifest, bytes.value.length, sealingLimits.fileBytes))
  return ok({ bytes: bytes.value, digest: sha256(text), zip })
}

const stated = (name: string, bytes: Uint8Array) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })
const tooLarge = (entry: string, length: number, limit: number) =>
  sealingFaults.make('tooLarge', { entry, megabytes: inMegabytes(length), limit: inMegabytes(limit) })
