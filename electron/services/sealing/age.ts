import { Decrypter, Encrypter } from 'age-encryption'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { sealingFaults, sealingTexts } from '../../../shared/submission'
import { checkAgeHeader } from './age-header'
import type { OpenedWith, SealedTo } from './envelope'
import { inMegabytes, sealingLimits, workFactor } from './limits'
import { refusalsOf, settled } from './refusal'

/** Encrypts as `age` does: to all the recipients, or under a passphrase. */
export async function encrypt(bytes: Uint8Array, to: SealedTo): Promise<Result<Uint8Array>> {
  const encrypter = new Encrypter()
  if ('passphrase' in to) {
    encrypter.setPassphrase(to.passphrase)
    encrypter.setScryptWorkFactor(workFactor)
    return ok(await encrypter.encrypt(bytes))
  }
  for (const recipient of to.recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      return fail(sealingFaults.make('badRecipient', { recipient }))
    }
  }
  // Sealed to nobody it would be lost.
  if (to.recipients.length === 0) return fail(sealingFaults.make('badRecipient', { recipient: '—' }))
  return ok(await encrypter.encrypt(bytes))
}

/** Decrypts what `age` encrypted; says whether it is not for us or was changed on the way. */
export async function decrypt(file: { readonly name: string; readonly bytes: Uint8Array }, open: OpenedWith): Promise<Result<Uint8Array>> {
  const refusals = refusalsOf(file.name)
  const nobody = { was: false }
  try {
    const { fileBytes: limit } = sealingLimits
    if (file.bytes.length > limit)
      throw refusals.unsafe(sealingTexts.ref('fileTooLarge', { megabytes: inMegabytes(file.bytes.length), limit: inMegabytes(limit) }))
    checkAgeHeader(file.bytes, refusals)
    return ok(await decrypterOf(open, nobody).decrypt(file.bytes))
  } catch (error) {
    return settled(refusals, nobody.was ? refusals.wrongRecipient() : error)
  }
}

function decrypterOf(open: OpenedWith, nobody: { was: boolean }): Decrypter {
  const decrypter = new Decrypter()
  if ('passphrase' in open) decrypter.addPassphrase(open.passphrase)
  else for (const identity of open.identities) decrypter.addIdentity(identity)
  // Asked last, when none of those before could open it: the library tells that only by a sentence.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      nobody.was = true
      return null
    }
  })
  return decrypter
}
