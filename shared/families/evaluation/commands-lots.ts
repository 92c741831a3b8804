/** Two 32-bit lanes mixed into 53 bits: well spread for short texts, the same on every machine. Not meant to withstand an attacker. */
function spread(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/**
 * 抽签: deals people over panels at random, as evenly as it goes. The seed text alone decides, whatever the order in which
 * people are named, so that anybody can repeat the draw.
 */
export function drawn(staffNos: readonly string[], panels: number, seed: string): string[][] {
  const lots = [...new Set(staffNos)]
    .map((staffNo) => ({ staffNo, lot: spread(`${seed}|${staffNo}`) }))
    .toSorted((a, b) => a.lot - b.lot || (a.staffNo < b.staffNo ? -1 : 1))
  return Array.from({ length: panels }, (_, panel) => lots.filter((_lot, index) => index % panels === panel).map(({ staffNo }) => staffNo))
}
