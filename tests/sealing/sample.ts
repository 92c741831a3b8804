import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { sealEnvelope, submissionKind, type Sealed } from '../../electron/services/sealing'
import { civilDateSchema, civilMonthSchema, periodSchema } from '../../shared/kernel/civil-date'
import { ok, type Result } from '../../shared/kernel/result'
import { packageSchemaVersion, submissionEntries, type SubmissionManifest } from '../../shared/submission'
import type { KeyCard } from '../../shared/trust'

/** An office's keys as the tests need them: made by node and age, not by the code under test. */
export type SampleKeys = { readonly card: KeyCard; readonly privateKey: KeyObject; readonly publicKey: KeyObject; readonly identity: string }
export async function sampleKeys(office: KeyCard['office'], code: string): Promise<SampleKeys> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const identity = await generateIdentity()
  const signing = String(publicKey.export({ format: 'jwk' }).x)
  const card: KeyCard = {
    office,
    code,
    name: `${code}公司`,
    signing,
    recipients: [await identityToRecipient(identity)],
    createdOn: civilDateSchema.parse('2026-01-05')
  }
  return { card, privateKey, publicKey, identity }
}

export const signedBy =
  ({ privateKey }: SampleKeys) =>
  (bytes: Uint8Array): Promise<Result<Uint8Array>> =>
    Promise.resolve(ok(new Uint8Array(sign(null, bytes, privateKey))))

export const sampleManifest = (signer: KeyCard): Omit<SubmissionManifest, 'entries'> => ({
  format: 'hengcai-submission',
  schema: packageSchemaVersion,
  needs: '0.6.0',
  application: '0.6.0',
  signer,
  recipient: '123456789012345678901234',
  sealedOn: civilDateSchema.parse('2026-07-02'),
  sealedBy: '周敏',
  period: periodSchema.parse('2026H1'),
  city: { code: 'MY', name: '绵阳分公司' },
  revision: 1,
  previous: null,
  pack: { id: 'hengcai.example', version: '2026.1', digest: '0'.repeat(64) },
  rules: '0.6.0',
  contents: { rounds: [{ round: 1, month: civilMonthSchema.parse('2026-06') }], gradeYears: [], plans: [] },
  totals: { people: 2, grades: { G1: 0, G2: 2, G3: 0, G4: 0, G5: 0, G6: 0 }, rows: { people: 2 }, rounds: [], gradeYears: [], plans: [] },
  openPoints: 0
})

export const sampleContents = (): Map<string, Uint8Array> =>
  new Map(
    Object.values(submissionEntries).map((name, index) => [
      name,
      new TextEncoder().encode(
        JSON.stringify({ name, rows: Array.from({ length: 40 * (index + 1) }, (_, row) => ({ staffNo: `MY${row}`, score: (row * 37) % 100 })) })
      )
    ])
  )

/** A small package that is in order. */
export async function sealSample(city: SampleKeys, recipients: readonly string[]): Promise<Sealed> {
  const sealed = await sealEnvelope(submissionKind, {
    manifest: sampleManifest(city.card),
    contents: sampleContents(),
    sign: signedBy(city),
    to: { recipients }
  })
  if (!sealed.ok) throw new Error(sealed.fault.code)
  return sealed.value
}
