/** @typedef {{ next(): number, between(low: number, high: number): number, whole(low: number, high: number): number, one<T>(of: readonly T[]): T }} Seeded */

/** Numbers that look random and are the same on every run (mulberry32). @param {number} seed @returns {Seeded} */
export function seeded(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  /** @param {number} low @param {number} high */
  const between = (low, high) => low + (high - low) * next()
  /** @param {number} low @param {number} high */
  const whole = (low, high) => Math.floor(between(low, high + 1))
  /** @template T @param {readonly T[]} of */
  const one = (of) => /** @type {T} */ (of[whole(0, of.length - 1)])
  return { next, between, whole, one }
}
