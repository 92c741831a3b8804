import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Assessor } from '../../../shared/families/evaluation'
import { createAttempts } from '../attempts'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const digestLength = 32

/** A PIN as it is kept: salted and hard to try out, for four digits are few. */
export async function sealPin(pin: string): Promise<NonNullable<Assessor['pin']>> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), digest: (await derive(pin, salt, digestLength)).toString('hex') }
}

export type PinGate = { check(assessor: Pick<Assessor, 'assessor' | 'pin'>, pin: string): Promise<{ right: boolean; waitSeconds: number }> }

/** Checks PINs; after some wrong ones there is a wait. */
export function createPinGate(now: () => Date): PinGate {
  const attempts = createAttempts(now)
  const look: PinGate['check'] = async ({ assessor, pin: kept }, pin) => {
    if (kept === null) return { right: true, waitSeconds: 0 }
    const left = attempts.left(assessor)
    if (left > 0) return { right: false, waitSeconds: left }
    const digest = Buffer.from(kept.digest, 'hex')
    const right = digest.length === digestLength && timingSafeEqual(await derive(pin, Buffer.from(kept.salt, 'hex'), digestLength), digest)
    if (right) attempts.right(assessor)
    else attempts.wrong(assessor)
    return { right, waitSeconds: 0 }
  }
  return { check: (assessor, pin) => attempts.inTurn(() => look(assessor, pin)) }
}
