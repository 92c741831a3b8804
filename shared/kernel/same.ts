/** Whether two plain values are the same, whatever the order of their keys; a key that is undefined counts as absent. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right))
    return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((one, index) => isSame(one, right[index]))
  const mine = definedEntries(left)
  const theirs = new Map(definedEntries(right))
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
}
const definedEntries = (value: object): [string, unknown][] => Object.entries(value).filter(([, one]) => one !== undefined)
