import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Assessor } from '../../../shared/families/evaluation'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const digestLength = 32
const freeAttempts = 5
const waitSeconds = 30

/** A PIN as it is kept: salted and hard to try out, for four digits are few. */
export async function sealPin(pin: string): Promise<NonNullable<Assessor['pin']>> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), digest: (await derive(pin, salt, digestLength)).toString('hex') }
}

export type PinGate = { check(assessor: Pick<Assessor, 'assessor' | 'pin'>, pin: string): Promise<{ right: boolean; waitSeconds: number }> }

/** Checks PINs; after five wrong ones there is a wait of half a minute before the next is looked at. */
export function createPinGate(now: () => Date): PinGate {
  const wrong = new Map<string, { count: number; since: number }>()
  let last: Promise<unknown> = Promise.resolve()
  const look: PinGate['check'] = async ({ assessor, pin: kept }, pin) => {
    if (kept === null) return { right: true, waitSeconds: 0 }
    const before = wrong.get(assessor) ?? { count: 0, since: 0 }
    const left = before.count < freeAttempts ? 0 : Math.ceil(waitSeconds - (now().getTime() - before.since) / 1000)
    if (left > 0) return { right: false, waitSeconds: left }
    const digest = Buffer.from(kept.digest, 'hex')
    const right = digest.length === digestLength && timingSafeEqual(await derive(pin, Buffer.from(kept.salt, 'hex'), digestLength), digest)
    if (right) wrong.delete(assessor)
    else wrong.set(assessor, { count: before.count + 1, since: now().getTime() })
    return { right, waitSeconds: 0 }
  }
  return {
    check(assessor, pin) {
      // One after the other: many at once would all be free.
      const looked = last.then(() => look(assessor, pin))
      last = looked.catch(() => undefined)
      return looked
    }
  }
}
