import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to this host: whoever came by a link that it printed, once a link. */
export type Admission = {
  /** A new one-time token for one link. */
  issue(): string
  /** Uses a token up; the session key that goes into the cookie, or null for a token that is unknown or used. */
  redeem(token: string): string | null
  /** Whether a session key was given out by this host. */
  admits(key: string): boolean
}

const newSecret = (): string => randomBytes(32).toString('base64url')
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares with every digest held, in constant time each: how long it takes says nothing about a secret. */
const find = (digests: ReadonlySet<Buffer>, secret: string): Buffer | undefined => {
  const wanted = digest(secret)
  return [...digests].filter((held) => timingSafeEqual(held, wanted))[0]
}

/** The printed address lands in terminals and histories, so the token in it is worth nothing once used. */
export function createAdmission(): Admission {
  const tokens = new Set<Buffer>()
  const sessions = new Set<Buffer>()
  return {
    issue() {
      const token = newSecret()
      // A newer link takes the place of one that nobody used.
      tokens.clear()
      tokens.add(digest(token))
      return token
    },
    redeem(token) {
      const held = find(tokens, token)
      if (!held) return null
      tokens.delete(held)
      const key = newSecret()
      sessions.add(digest(key))
      return key
    },
    admits: (key) => find(sessions, key) !== undefined
  }
}
