import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { allParameters } from '../../../shared/families'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Parameter } from '../../../shared/kernel/parameter'
import type { ReadPack } from '../../../shared/standard/edits'
import { standardFaults } from '../../../shared/standard/messages'
import { packFileSchema, type PackFile, type TrialReason } from '../../../shared/standard/model'
import { parsePack, type StandardPack } from '../../../shared/standard/pack'
import type { TrustTables } from '../../../shared/trust'
import { fileNameOf } from '../documents/plain-text'
import { fingerprintOf, isSignedBy } from '../keys'
import { sha256 } from '../sealing'
import { parsePackText } from './pack-text'

/** SHA-256 of the canonical JSON of a pack: names its content, wherever it stands. */
export const digestOfPack = (pack: StandardPack): string => sha256(bytesOf(canonicalJson(pack)))

/** What the province signs of a pack that it issues. */
export const signedBytes = ({ card, issue, pack }: Pick<PackFile, 'card' | 'issue' | 'pack'>): Uint8Array => bytesOf(canonicalJson({ card, issue, pack }))
/** A standard pack file as it lies on disk. */
export const packFileBytes = (file: PackFile): Uint8Array => bytesOf(`${canonicalJson(file)}\n`)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** 标准包-2026.1.hcstd */
export const packFileName = ({ version }: Pick<StandardPack, 'version'>): string => `标准包-${fileNameOf(version)}.hcstd`

export type Trust = Pick<TrustTables, 'trustedKeys' | 'ownKeys'>
type Given = { readonly tables: Trust; readonly parameters?: readonly Parameter[] }

/**
 * Reads a .hcstd, or an unsigned pack as JSON. What is malformed or does not bear its signature is refused; what nobody signed whom
 * this file trusts is read for trial. Whether a pack may be taken in beside those that are there is another question (`whyNotTaken`).
 */
export function readPackFile(name: string, bytes: Uint8Array, { tables, parameters = allParameters }: Given): Result<ReadPack> {
  const read = parsePackText(name, bytes)
  if (!read.ok) return read
  const { kind, value, text } = read.value
  if (kind === 'unsigned') return named(name, readUnsigned(value, parameters))
  const parsed = packFileSchema.safeParse(value)
  if (!parsed.success) return refuse(name, parsed.error.issues[0]?.path.map(String).join('.') || '/')
  // A field that no pack has would be outside of what is signed.
  if (canonicalJson(parsed.data) !== text) return refuse(name, '/')
  return named(name, readSigned(name, parsed.data, tables, parameters))
}

const refuse = (file: string, field: string): Result<never> => fail(standardFaults.make('malformed', { file, field }, { place: { file, field } }))
/** A fault inside the pack says in which file it stands. */
const named = <T>(file: string, result: Result<T>): Result<T> => (result.ok ? result : fail({ ...result.fault, place: { file, ...result.fault.place } }))

function readUnsigned(value: unknown, parameters: readonly Parameter[]): Result<ReadPack> {
  const pack = parsePack(value, parameters)
  if (!pack.ok) return pack
  return ok({ pack: pack.value, digest: digestOfPack(pack.value), issue: null, seal: null, signedBy: null, trialBecause: 'unsigned' })
}

function readSigned(name: string, file: PackFile, tables: Trust, parameters: readonly Parameter[]): Result<ReadPack> {
  const { card, issue, signature } = file
  const place = { place: { file: name } }
  if (!bearsSignature(file)) return fail(standardFaults.make('badSignature', { file: name }, place))
  if (card.office !== 'province') return fail(standardFaults.make('notProvince', { file: name, name: card.name }, place))
  const pack = parsePack(file.pack, parameters)
  if (!pack.ok) return pack
  const signedBy = fingerprintOf(card)
  const digest = digestOfPack(pack.value)
  return ok({ pack: pack.value, digest, issue, seal: { card, signature }, signedBy, trialBecause: whyTrial(tables, signedBy) })
}

/** The signature by the file's own card; four bits of its last letter say nothing and must be as they are written. */
export function bearsSignature(file: PackFile): boolean {
  const signature = Buffer.from(file.signature, 'base64url')
  return signature.toString('base64url') === file.signature && isSignedBy(file.card.signing, signedBytes(file), signature)
}

function whyTrial({ trustedKeys, ownKeys }: Trust, signer: string): TrialReason | null {
  const own = ownKeys.get(signer)
  const key = own ?? trustedKeys.get(signer)
  if (!key) return 'unknownSigner'
  if (key.retired?.why === 'lost') return 'keyLost'
  return own || trustedKeys.get(signer)?.compared ? null : 'notCompared'
}

/** The file of a pack that was issued, once more; its signature came with it. */
export function storedPackFile(stored: {
  readonly content: StandardPack
  readonly issue: PackFile['issue'] | null
  readonly seal?: ReadPack['seal'] | undefined
}): PackFile | null {
  const { content, issue, seal } = stored
  return issue && seal ? { format: 'hengcai-standard-file', formatVersion: 1, pack: content, issue, ...seal } : null
}
