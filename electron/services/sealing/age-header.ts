import { sealingTexts } from '../../../shared/submission'
import { sealingLimits } from './limits'
import type { Refusals } from './refusal'

const firstLine = 'age-encryption.org/v1\n'

/**
 * Looks at the text before the encrypted part, before any key is tried: how many it is sealed to, and how much work a
 * passphrase would cost.
 */
export function checkAgeHeader(bytes: Uint8Array, refusals: Refusals): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sealingLimits.headerBytes)).toString('latin1')
  if (!start.startsWith(firstLine)) throw firstLine.startsWith(start) ? refusals.damaged() : refusals.notPackage()
  const end = start.indexOf('\n--- ')
  const stanzas = start
    .slice(0, end < 0 ? undefined : end)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
  if (stanzas.length > sealingLimits.recipients) throw refusals.unsafe(sealingTexts.ref('tooManyRecipients', { limit: sealingLimits.recipients }))
  if (end < 0) throw refusals.damaged()
  for (const stanza of stanzas) checkWorkFactor(stanza, refusals)
}

function checkWorkFactor(stanza: string, refusals: Refusals): void {
  const [, kind, , factor] = stanza.split(' ')
  if (kind !== 'scrypt' || factor === undefined || !/^\d+$/.test(factor)) return
  const limit = sealingLimits.workFactor
  if (Number(factor) > limit) throw refusals.unsafe(sealingTexts.ref('workFactor', { factor: factor.slice(0, 20), limit }))
}
