import { stateOfKey, type TrustedKey } from '../../../shared/trust'

const placeOf = (key: TrustedKey): number => {
  const state = stateOfKey(key)
  return state === 'waiting' ? 0 : key.retired === null ? 1 : 2
}
/** What has to be compared first, then what is in use, then what was given up; by code, the newest first. */
export const inOrder = (keys: readonly TrustedKey[]): TrustedKey[] =>
  keys.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.card.code < b.card.code ? -1 : a.card.code > b.card.code ? 1 : 0) ||
      (a.card.createdOn < b.card.createdOn ? 1 : a.card.createdOn > b.card.createdOn ? -1 : 0) ||
      (a.fingerprint < b.fingerprint ? -1 : 1)
  )
