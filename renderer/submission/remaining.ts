/** So soon nobody can tell. */
const leastShare = 0.02
const leastMilliseconds = 1500

/** Seconds that are left if it goes on as it went; null while too little has been done to tell. */
export function remainingSeconds(elapsedMilliseconds: number, fraction: number): number | null {
  if (fraction < leastShare || fraction >= 1 || elapsedMilliseconds < leastMilliseconds) return null
  return Math.max(1, Math.round((elapsedMilliseconds * (1 - fraction)) / fraction / 1000))
}
