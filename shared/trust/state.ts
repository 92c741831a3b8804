import type { TablesOf } from '../kernel/table'
import type { comparedHow, KeyCard, Office, OwnKey, RetirementReason, TrustedKey, trustTables } from './model'

export type TrustTables = TablesOf<typeof trustTables>

/** The key that this office signs and is written to with; null while it has none. */
export const currentOwnKey = ({ ownKeys }: Pick<TrustTables, 'ownKeys'>): OwnKey | null =>
  [...ownKeys.values()].filter(({ retired }) => retired === null).toSorted((a, b) => (a.card.createdOn < b.card.createdOn ? 1 : -1))[0] ?? null

/** Whether what a key signed is believed: somebody compared it, and it was not lost. A rotated key's old signatures stay good. */
export const isTrusted = ({ compared, retired }: TrustedKey): boolean => compared !== null && retired?.why !== 'lost'

/** Where a card of somebody else's stands: waiting to be compared, compared in some way, or retired for some reason. */
export type KeyState = 'waiting' | (typeof comparedHow)[number] | RetirementReason
export const stateOfKey = ({ compared, retired }: Pick<TrustedKey, 'compared' | 'retired'>): KeyState => retired?.why ?? compared?.how ?? 'waiting'

/** The keys of one office to which something may be sealed, newest first: compared and not retired. */
export const sealingKeys = ({ trustedKeys }: Pick<TrustTables, 'trustedKeys'>, office: Office, code?: string): TrustedKey[] =>
  [...trustedKeys.values()]
    .filter((key) => key.compared !== null && key.retired === null && key.card.office === office && (code === undefined || key.card.code === code))
    .toSorted((a, b) => (a.card.createdOn < b.card.createdOn ? 1 : -1))

/**
 * Whether a key may vouch for the card that is to replace it: it is trusted, of the same office, and has no trusted successor yet.
 * So a key that was given up, and perhaps found by somebody, makes no second successor.
 */
export const vouchesFor = (key: TrustedKey, card: KeyCard, tables: Pick<TrustTables, 'trustedKeys'>): boolean =>
  isTrusted(key) &&
  key.card.office === card.office &&
  key.card.code === card.code &&
  (key.retired === null || sealingKeys(tables, card.office, card.code).length === 0)
