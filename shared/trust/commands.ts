import { z } from 'zod'
import { civilDateSchema } from '../kernel/civil-date'
import { defineCommand, type AnyCommand } from '../kernel/command'
import { fail, ok, type Result } from '../kernel/result'
import { officeChange, trustedChange } from './edits'
import { trustFaults, trustTexts } from './messages'
import {
  fingerprintSchema,
  officeRowSchema,
  retirementReasonSchema,
  sayFingerprint,
  type Fingerprint,
  type OfficeRow,
  type TrustedKey,
  type trustTables
} from './model'
import { currentOwnKey, type TrustTables } from './state'

type Definitions = typeof trustTables
const words = (most: number) => z.string().trim().max(most)
const signed = { on: civilDateSchema, by: words(40).min(1) }

/** The digits as somebody types them while the other side reads: any spaces, hyphens and width. */
export const heardDigits = (typed: string): string => typed.normalize('NFKC').replace(/[\s\p{Pd},.，。、]/gu, '')

function keyOf({ trustedKeys }: Pick<TrustTables, 'trustedKeys'>, fingerprint: Fingerprint): Result<TrustedKey> {
  const key = trustedKeys.get(fingerprint)
  return key ? ok(key) : fail(trustFaults.make('unknownKey', { fingerprint: sayFingerprint(fingerprint) }))
}
const named = ({ card, fingerprint }: TrustedKey) => ({ name: card.name, fingerprint: sayFingerprint(fingerprint) })
/** How a key is called in the history, even where it is not there. */
const saidOf = ({ trustedKeys }: Pick<TrustTables, 'trustedKeys'>, fingerprint: Fingerprint) => {
  const key = trustedKeys.get(fingerprint)
  return key ? named(key) : { name: '', fingerprint: sayFingerprint(fingerprint) }
}

const confirmSchema = z.object({
  fingerprint: fingerprintSchema,
  /** What the person at this end heard, typed in: comparing by eye finds fewer errors than typing does. */
  heard: z.string().max(100),
  how: z.enum(['telephone', 'inPerson']),
  /** Who read it out. */
  with: words(40).min(1),
  /** Why the keys that this office used until now are no longer used; absent: they stay. */
  former: retirementReasonSchema.optional(),
  ...signed
})
export type ConfirmKey = z.infer<typeof confirmSchema>
/** 核对: two people have read the fingerprint to each other, so what this key signs is believed. */
const confirm: AnyCommand<Definitions> = defineCommand<Definitions, ConfirmKey>({
  name: 'trust.confirm',
  input: confirmSchema,
  summary: ({ fingerprint }, tables) => trustTexts.ref('confirmed', saidOf(tables, fingerprint)),
  plan({ fingerprint, heard, how, with: reader, former, on, by }, tables) {
    const key = keyOf(tables, fingerprint)
    if (!key.ok) return key
    if (key.value.retired?.why === 'lost') return fail(trustFaults.make('lostKey', named(key.value)))
    if (heardDigits(heard) !== fingerprint) return fail(trustFaults.make('notHeard', {}, { value: heard }))
    const earlier = former === undefined ? [] : othersOf(tables, key.value)
    return ok([
      ...earlier.map((one) => trustedChange(tables, { ...one, retired: { on, by, why: former ?? 'rotated', note: '' } })),
      trustedChange(tables, { ...key.value, compared: { on, by, how, with: reader } })
    ])
  }
})

/** The other keys of the same office that are in use. */
export const othersOf = ({ trustedKeys }: Pick<TrustTables, 'trustedKeys'>, { card, fingerprint }: Pick<TrustedKey, 'card' | 'fingerprint'>): TrustedKey[] =>
  [...trustedKeys.values()].filter(
    (one) => one.fingerprint !== fingerprint && one.compared !== null && one.retired === null && one.card.office === card.office && one.card.code === card.code
  )

const retireSchema = z.object({ fingerprint: fingerprintSchema, why: retirementReasonSchema, note: words(300), ...signed })
export type RetireKey = z.infer<typeof retireSchema>
/** 停用: nothing is sealed to it any more; where it is lost, nothing that it signed is believed either, and that cannot be softened again. */
const retire: AnyCommand<Definitions> = defineCommand<Definitions, RetireKey>({
  name: 'trust.retire',
  input: retireSchema,
  summary: ({ fingerprint, why }, tables) => trustTexts.ref(why === 'lost' ? 'lost' : 'retired', saidOf(tables, fingerprint)),
  plan({ fingerprint, why, note, on, by }, tables) {
    const key = keyOf(tables, fingerprint)
    if (!key.ok) return key
    const { retired } = key.value
    if (retired?.why === 'lost') return fail(trustFaults.make('lostKey', named(key.value)))
    return ok(retired?.why === why ? [] : [trustedChange(tables, { ...key.value, retired: { on, by, why, note } })])
  }
})

const removeSchema = z.object({ fingerprint: fingerprintSchema })
/** Takes a card out that nobody compared. */
const remove: AnyCommand<Definitions> = defineCommand<Definitions, z.infer<typeof removeSchema>>({
  name: 'trust.remove',
  input: removeSchema,
  summary: ({ fingerprint }, tables) => trustTexts.ref('removed', saidOf(tables, fingerprint)),
  plan({ fingerprint }, tables) {
    const key = keyOf(tables, fingerprint)
    if (!key.ok) return key
    if (key.value.compared !== null || key.value.retired !== null) return fail(trustFaults.make('usedKey', named(key.value)))
    return ok([{ table: 'trustedKeys', key: fingerprint, before: key.value, after: null }])
  }
})

/** 单位: for offices that have no keys yet; with keys the card says which office it is. */
const setOffice: AnyCommand<Definitions> = defineCommand<Definitions, OfficeRow>({
  name: 'trust.setOffice',
  input: officeRowSchema,
  summary: ({ office, code }) => trustTexts.ref('officeSet', { office: trustTexts.ref(`office.${office}`), code }),
  plan(given, tables) {
    const own = currentOwnKey(tables)?.card
    if (own && (own.office !== given.office || own.code !== given.code))
      return fail(trustFaults.make('officeOfKey', { office: trustTexts.ref(`office.${own.office}`), code: own.code }))
    return ok(officeChange(tables, { office: given.office, code: given.code }))
  }
})

/** Edits of trust that people make in the window. */
export const trustCommands: readonly AnyCommand<Definitions>[] = [confirm, retire, remove, setOffice]
