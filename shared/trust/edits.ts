import type { CivilDate } from '../kernel/civil-date'
import type { Prepared } from '../kernel/command'
import type { ChangeOf } from '../kernel/table'
import { trustTexts } from './messages'
import {
  sayFingerprint,
  type Endorsement,
  type Fingerprint,
  type KeyCard,
  type OwnKey,
  type RetirementReason,
  type TrustedKey,
  type trustTables
} from './model'
import { currentOwnKey, isTrusted, type TrustTables } from './state'

type Definitions = typeof trustTables
export type TrustChange = ChangeOf<Definitions>
export type TrustEdit = Prepared<Definitions>
type Signed = { readonly on: CivilDate; readonly by: string }

export const trustedChange = (tables: Pick<TrustTables, 'trustedKeys'>, after: TrustedKey): TrustChange => ({
  table: 'trustedKeys',
  key: after.fingerprint,
  before: tables.trustedKeys.get(after.fingerprint) ?? null,
  after
})
const ownChange = (tables: Pick<TrustTables, 'ownKeys'>, after: OwnKey): TrustChange => ({
  table: 'ownKeys',
  key: after.fingerprint,
  before: tables.ownKeys.get(after.fingerprint) ?? null,
  after
})
export const officeChange = ({ office }: Pick<TrustTables, 'office'>, after: { office: KeyCard['office']; code: string }): TrustChange[] => {
  const before = office.get('office') ?? null
  return before?.office === after.office && before.code === after.code ? [] : [{ table: 'office', key: 'office', before, after }]
}

type Made = Signed & {
  readonly fingerprint: Fingerprint
  readonly card: KeyCard
  readonly replace: RetirementReason | null
  readonly endorsement: Endorsement | null
}
/** New keys of this office: they are the current ones, the former key is retired, and the office is what the card says. */
export function makeKeysEdit(tables: TrustTables, { fingerprint, card, replace, endorsement, on, by }: Made): TrustEdit {
  const former = currentOwnKey(tables)
  const what = former === null ? 'made' : replace === 'lost' ? 'replacedLost' : 'rotated'
  return {
    command: 'trust.makeKeys',
    summary: trustTexts.ref(what, { fingerprint: sayFingerprint(fingerprint) }),
    changes: [
      ...officeChange(tables, { office: card.office, code: card.code }),
      ...(former ? [ownChange(tables, { ...former, retired: { on, by, why: replace ?? 'rotated', note: '' } })] : []),
      ownChange(tables, { fingerprint, card, by, recoveryOn: null, ...(endorsement ? { endorsement } : {}), retired: null })
    ]
  }
}

/** Notes the day on which a recovery sheet was handed over. */
export function sheetPrintedEdit(tables: TrustTables, key: OwnKey, on: CivilDate): TrustEdit {
  return {
    command: 'trust.noteSheet',
    summary: trustTexts.ref('sheetPrinted', { fingerprint: sayFingerprint(key.fingerprint) }),
    changes: key.recoveryOn === on ? [] : [ownChange(tables, { ...key, recoveryOn: on })]
  }
}

type Taken = Signed & { readonly fingerprint: Fingerprint; readonly card: KeyCard; readonly endorser: TrustedKey | null }
/**
 * Keeps a card of somebody else's. It is trusted at once only where a trusted key vouches for it, which then is the former one. What people said
 * of a known card (compared, retired) stays as it is.
 */
export function takeCardEdit(tables: TrustTables, { fingerprint, card, endorser, on, by }: Taken): TrustEdit {
  const known = tables.trustedKeys.get(fingerprint)
  const fresh: TrustedKey = known ?? { fingerprint, card, compared: null, retired: null }
  const endorsed = endorser !== null && fresh.compared === null && fresh.retired === null
  const compared: TrustedKey['compared'] = endorsed ? { on, by, how: 'endorsed', with: endorser.card.name.slice(0, 40) } : null
  return {
    command: 'trust.takeCard',
    summary: trustTexts.ref(endorsed ? 'takenEndorsed' : 'taken', { name: card.name, fingerprint: sayFingerprint(fingerprint) }),
    changes: [
      ...(endorsed && endorser.retired === null ? [trustedChange(tables, { ...endorser, retired: { on, by, why: 'rotated', note: '' } })] : []),
      ...(endorsed ? [trustedChange(tables, { ...fresh, compared })] : known ? [] : [trustedChange(tables, fresh)])
    ]
  }
}

/**
 * What a row of trust becomes where an edit is undone or done again: never more trusted than it was. Somebody who takes back "lost", or does a
 * comparison again by a key stroke, gets the card back as not compared: trust comes from two people who read a fingerprint to each other, and
 * from nothing else.
 */
export function withoutRevivedTrust(before: TrustedKey | null, after: TrustedKey | null): TrustedKey | null {
  const revives = after !== null && isTrusted(after) && (before === null || !isTrusted(before))
  return revives ? { ...after, compared: null } : after
}
