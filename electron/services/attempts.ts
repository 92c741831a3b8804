const freeAttempts = 5
const waitSeconds = 30

/** Counts wrong secrets by what they were tried on: after five there is a wait of half a minute before the next is looked at. */
export type Attempts = {
  /** Seconds to wait; 0: go on. */
  left(of: string): number
  wrong(of: string): void
  right(of: string): void
  /** One after the other: many at once would all be free. */
  inTurn<T>(look: () => Promise<T>): Promise<T>
}

export function createAttempts(now: () => Date): Attempts {
  const counts = new Map<string, { count: number; since: number }>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    left(of) {
      const { count, since } = counts.get(of) ?? { count: 0, since: 0 }
      return count < freeAttempts ? 0 : Math.max(0, Math.ceil(waitSeconds - (now().getTime() - since) / 1000))
    },
    wrong(of) {
      counts.set(of, { count: (counts.get(of)?.count ?? 0) + 1, since: now().getTime() })
    },
    right(of) {
      counts.delete(of)
    },
    inTurn(look) {
      const looked = last.then(look)
      last = looked.catch(() => undefined)
      return looked
    }
  }
}
