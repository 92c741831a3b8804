import type { Result } from '../../../shared/kernel/result'
import { packageEntries, sealingTexts } from '../../../shared/submission'
import { decrypt } from './age'
import { readSums, sha256, verifySignature } from './digests'
import type { EnvelopeKind, Opened, OpenedWith } from './envelope'
import { inMegabytes, sealingLimits } from './limits'
import { readManifest, statedEntries } from './manifest-text'
import { attempt, refusalsOf, shown, type Refusals } from './refusal'
import { readZip, unpackEntry, type ZipContent } from './zip-read'

const { manifest: manifestName, signature: signatureName, sums: sumsName } = packageEntries

/**
 * Opens a sealed file of somebody else's: bounded before anything is unpacked, in memory only, never throwing. What it gives
 * is whole and holds what its manifest states; who signed it, the caller finds out.
 */
export async function openEnvelope<M>(
  kind: EnvelopeKind<M>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  open: OpenedWith
): Promise<Result<Opened<M>>> {
  const zip = await decrypt(file, open)
  return zip.ok ? openZip(kind, file.name, zip.value) : zip
}

/** Opens what was decrypted already, for checking it once more. */
export function openZip<M>(kind: EnvelopeKind<M>, name: string, zip: Uint8Array): Result<Opened<M>> {
  const refusals = refusalsOf(name)
  return attempt(refusals, () => {
    const content = readZip(zip, refusals)
    const listed = content.files.get(manifestName)
    if (!listed) checkNames(kind, content, refusals)
    if (!listed) throw refusals.missingEntry(manifestName)
    if (listed.size > sealingLimits.manifestBytes)
      throw refusals.unsafe(sealingTexts.ref('entryTooLarge', { entry: manifestName, limit: inMegabytes(sealingLimits.manifestBytes) }))
    const manifestBytes = unpackEntry(listed, refusals)
    const manifestOf = readManifest(kind.manifest, manifestBytes, refusals)
    checkNames(kind, content, refusals)
    const entries = new Map([...content.files.values()].map((entry) => [entry.name, entry === listed ? manifestBytes : unpackEntry(entry, refusals)]))
    const manifest = manifestOf()
    checkDigests(kind.names, manifest, entries, refusals)
    const signature = entries.get(signatureName)
    return {
      manifest,
      digest: sha256(manifestBytes),
      contents: new Map(kind.names.flatMap((entry) => [...entries].filter(([known]) => known === entry))),
      isSignedBy: (publicKey) => signature !== undefined && verifySignature(publicKey, manifestBytes, signature),
      zip
    }
  })
}

/** All the names of the kind, and no other; folders only those that lead to them. */
function checkNames<M>(kind: EnvelopeKind<M>, { files, folders }: ZipContent, refusals: Refusals): void {
  const needed = [manifestName, sumsName, ...(kind.signed ? [signatureName] : []), ...kind.names]
  const allowed = [...needed, signatureName]
  const other = [...files.keys()].find((name) => !allowed.includes(name)) ?? folders.find((folder) => !allowed.some((name) => name.startsWith(folder)))
  if (other !== undefined) throw refusals.unsafe(sealingTexts.ref('otherName', { entry: shown(other) }))
  const missing = needed.find((name) => !files.has(name))
  if (missing !== undefined) throw refusals.missingEntry(missing)
}

/** The bytes of each entry against the manifest, and the list for `sha256sum -c` against both. */
function checkDigests(names: readonly string[], manifest: unknown, entries: ReadonlyMap<string, Uint8Array>, refusals: Refusals): void {
  const stated = statedEntries(manifest, names, refusals)
  const actual = new Map([...entries].map(([name, bytes]) => [name, sha256(bytes)]))
  for (const name of names) {
    const entry = stated.get(name)
    if (entry?.sha256 !== actual.get(name) || entry?.bytes !== entries.get(name)?.length) throw refusals.changedBytes(name)
  }
  const sums = readSums(new TextDecoder().decode(entries.get(sumsName)))
  const summed = [manifestName, ...names]
  if (sums === null || sums.size !== summed.length || !summed.every((name) => sums.has(name))) throw refusals.changedBytes(sumsName)
  if (names.some((name) => sums.get(name) !== actual.get(name))) throw refusals.changedBytes(sumsName)
  if (sums.get(manifestName) !== actual.get(manifestName)) throw refusals.changedBytes(manifestName)
}
