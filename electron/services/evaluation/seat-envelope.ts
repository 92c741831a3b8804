import { randomInt } from 'node:crypto'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { seatFaults, type SeatFile } from '../../../shared/families/evaluation'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { assessorEntries, firstRelease, packageSchemaVersion, type AssessorManifest } from '../../../shared/submission'
import { currentOwnKey, type KeyCard, type TrustTables } from '../../../shared/trust'
import type { KeyRing } from '../keys'
import { applicationVersion } from '../resources'
import { assessorKind, openEnvelope, sealEnvelope, type Opened } from '../sealing'
import { checkSeat, readSeatFile, tooLarge } from './seat-bytes'

const digits = 8
/** 领取码: as hard to guess as eight digits are. */
export const newCode = (): string => String(randomInt(10 ** digits)).padStart(digits, '0')

/** With what an office signs; null where it has no keys, or they are locked. */
export type Signer = { readonly card: KeyCard; sign(bytes: Uint8Array): Promise<Result<Uint8Array>> }
export async function signerOf(tables: Pick<TrustTables, 'ownKeys'>, keys: KeyRing): Promise<Signer | null> {
  const own = currentOwnKey(tables)
  if (!own || !(await keys.isUnlocked(own.fingerprint))) return null
  return { card: own.card, sign: (bytes) => keys.sign(own.fingerprint, bytes) }
}

type SealedSeat = { readonly code: string; readonly signer: Signer | null; readonly sealedOn: CivilDate; readonly sealedBy: string }

/** An assessor file in its envelope: encrypted under its code, signed where the office has keys. */
export async function sealSeat(file: SeatFile, { code, signer, sealedOn, sealedBy }: SealedSeat): Promise<Result<Uint8Array>> {
  const { company, round, month, issue } = file
  const sealed = await sealEnvelope(assessorKind, {
    manifest: {
      format: 'hengcai-assessor',
      schema: packageSchemaVersion,
      needs: firstRelease,
      application: applicationVersion(),
      signer: signer?.card ?? null,
      recipient: null,
      sealedOn,
      sealedBy: sealedBy.slice(0, 40),
      company,
      round,
      month,
      issue
    },
    contents: new Map([[assessorEntries.seat, new TextEncoder().encode(canonicalJson(file))]]),
    sign: signer ? (bytes) => signer.sign(bytes) : null,
    to: { passphrase: code }
  })
  return sealed.ok ? ok(sealed.value.bytes) : sealed
}

/** A seat and the code that opened it; null for a file from before there were codes. */
export type OpenedSeat = { readonly file: SeatFile; readonly code: string | null }

const sealedStart = Buffer.from('age-encryption.org/')

/** Opens an assessor file with the first code that fits; sealed files are encrypted, old ones are not. */
export async function openSeatFile(name: string, bytes: Uint8Array, codes: readonly string[]): Promise<Result<OpenedSeat>> {
  const refused = tooLarge(name, bytes)
  if (refused) return fail(refused)
  if (!sealedStart.equals(bytes.subarray(0, sealedStart.length))) {
    const read = readSeatFile(name, bytes)
    return read.ok ? ok({ file: read.value, code: null }) : read
  }
  // Tried without any key first, which costs nothing and tells what is no sealed file at all.
  for (const code of [null, ...codes]) {
    const opened = await openEnvelope(assessorKind, { name, bytes }, code === null ? { identities: [] } : { passphrase: code })
    if (opened.ok) {
      const file = seatIn(name, opened.value)
      return file.ok ? ok({ file: file.value, code }) : file
    }
    if (opened.fault.code !== 'sealed.wrongRecipient') return fail(inSeatWords(name, opened.fault))
  }
  return fail(seatFaults.make('codeNeeded', { file: name }, { place: { file: name } }))
}

/** The seat of an envelope that is whole: signed by whom it says, and the one that its manifest names. */
function seatIn(name: string, { manifest, contents, isSignedBy }: Opened<AssessorManifest>): Result<SeatFile> {
  if (manifest.signer !== null && !isSignedBy(manifest.signer.signing)) return fail(seatFaults.make('damaged', { file: name }, { place: { file: name } }))
  const seat = checkSeat(name, new TextDecoder().decode(contents.get(assessorEntries.seat)))
  if (!seat.ok) return seat
  const isSame = seat.value.issue === manifest.issue && seat.value.round === manifest.round && seat.value.month === manifest.month
  return isSame ? seat : fail(seatFaults.make('unreadable', { file: name, field: 'issue' }, { place: { file: name, field: 'issue' } }))
}

/** What people call it here: the sealed file in their hands is an assessor file. */
const inSeatWords = (name: string, fault: Fault): Fault =>
  fault.code === 'sealed.damaged' ? seatFaults.make('damaged', { file: name }, { place: { file: name } }) : fault
