import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { submissionFaults, type SubmissionManifest } from '../../../shared/submission'
import { isTrusted, type TrustedKey } from '../../../shared/trust'
import type { Tables } from '../../../shared/workspace/tables'
import type { Opened } from '../sealing'

/** Whom the province expects packages from, and by which keys. */
export type Senders = { check(file: string, opened: Opened<SubmissionManifest>): Result<TrustedKey> }

export function sendersOf({ cities, trustedKeys, ownKeys }: Pick<Tables, 'cities' | 'trustedKeys' | 'ownKeys'>): Senders {
  const keysOf = new Map<string, TrustedKey[]>()
  for (const key of trustedKeys.values())
    if (key.card.office === 'city' && key.compared !== null) keysOf.set(key.card.code, [...(keysOf.get(key.card.code) ?? []), key])
  return {
    /** 收件人、地市、签名: sealed to this office, by a registered city whose key was compared, and signed by that very key. */
    check(file, { manifest, isSignedBy }) {
      const { city, recipient, signer } = manifest
      const place = { place: { file } }
      if (!ownKeys.has(recipient)) return fail(submissionFaults.make('wrongRecipient', { file }, place))
      const known = cities.get(city.code)
      const keys = keysOf.get(city.code) ?? []
      if (!known || keys.length === 0) return fail(submissionFaults.make('unknownCity', { file, city: city.name, code: city.code }, place))
      const stated = canonicalJson(signer)
      const key = keys.find((one) => canonicalJson(one.card) === stated)
      if (!key || !isTrusted(key) || !isSignedBy(key.card.signing)) return fail(submissionFaults.make('badSignature', { file, city: known.name }, place))
      return ok(key)
    }
  }
}
