import type { Acknowledged, AppContract, KeyStatus } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { createTranslator } from '../../../shared/kernel/texts'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import {
  currentOwnKey,
  makeKeysEdit,
  sayFingerprint,
  sheetPrintedEdit,
  takeCardEdit,
  trustFaults,
  type Endorsement,
  type KeyCard,
  type OwnKey
} from '../../../shared/trust'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import { localDay } from '../resources'
import type { OpenWorkspace } from '../storage'
import { hostCatalogues } from '../texts'
import type { Uploads } from '../uploads'
import { companyOf, type Desk } from '../workspace/desk'
import { cardFileName, endorserOf, readCardFile, writeCardFile } from './card-file'
import { cardBytes } from './fingerprint'
import type { KeyRing } from './key-ring'
import { keySheet } from './key-sheet'
import { recoverySheet } from './recovery-sheet'

type KeyHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `keys.${string}`>>
type Parts = {
  readonly ports: Pick<Ports, 'deliver' | 'now' | 'pdf'>
  readonly desk: Pick<Desk, 'current' | 'commit'>
  readonly uploads: Pick<Uploads, 'find' | 'forget'>
  readonly preferences: Pick<PreferencesStore, 'read'>
  readonly keys: KeyRing
}

/** The keys of this office on this machine, and the cards of others. */
export const createKeyHandlers = (parts: Parts): KeyHandlers => ({ ...ownKeyHandlers(parts), ...secretHandlers(parts), ...cardHandlers(parts) })

type Own = Pick<KeyHandlers, 'keys.make' | 'keys.recoverySheet' | 'keys.card'>
function ownKeyHandlers({ ports, desk, preferences, keys }: Parts): Own {
  return {
    async 'keys.make'({ passphrase = null, replace = null, ...about }) {
      const open = desk.current()
      if (!open.ok) return open
      if (open.value.readOnly) return fail(fileFaults.make('readOnly', {}))
      const former = currentOwnKey(open.value.tables)
      if (former && replace === null) return fail(trustFaults.make('alreadyKeys', { fingerprint: sayFingerprint(former.fingerprint) }))
      const endorser = replace === 'rotated' && former?.card.office === about.office && former.card.code === about.code ? former : null
      // Asked before anything is made: keys that nobody vouches for would be left behind.
      const ready = endorser ? await keys.sign(endorser.fingerprint, new Uint8Array()) : ok(null)
      if (!ready.ok) return ready
      const on = localDay(ports.now())
      const made = await keys.make({ ...about, createdOn: on }, passphrase)
      if (!made.ok) return made
      const endorsement = endorser ? await endorsed(keys, endorser, made.value.card) : ok(null)
      if (!endorsement.ok) return endorsement
      const by = (await preferences.read()).operator
      return desk.commit(makeKeysEdit(open.value.tables, { ...made.value, replace, endorsement: endorsement.value, on, by }))
    },
    async 'keys.recoverySheet'({ format }) {
      const found = currentOf(desk)
      if (!found.ok) return found
      const { open, key } = found.value
      const codes = await keys.recoveryCodes(key.fingerprint)
      if (!codes.ok) return codes
      const { language } = await preferences.read()
      const today = localDay(ports.now())
      const letterhead = open.tables.letterhead.get('letterhead') ?? usualLetterhead(companyOf(open), createTranslator(hostCatalogues, language))
      const sheet = await recoverySheet(keySheet(key, codes.value, today, language), { format, paper: { letterhead, language }, printer: ports.pdf })
      if (!sheet.ok) return sheet
      const delivery = await ports.deliver(sheet.value.name, sheet.value.bytes)
      const edit = sheetPrintedEdit(open.tables, key, today)
      const acknowledged = await desk.commit(delivery === null ? { ...edit, changes: [] } : edit)
      return acknowledged.ok ? ok({ acknowledged: acknowledged.value, delivery }) : acknowledged
    },
    async 'keys.card'() {
      const found = currentOf(desk)
      if (!found.ok) return found
      const { card, fingerprint, endorsement = null } = found.value.key
      const signature = await keys.sign(fingerprint, cardBytes(card))
      return signature.ok ? ok(await ports.deliver(cardFileName(card), writeCardFile(card, signature.value, endorsement))) : signature
    }
  }
}
async function endorsed(keys: KeyRing, { fingerprint }: OwnKey, card: KeyCard): Promise<Result<Endorsement>> {
  const signature = await keys.sign(fingerprint, cardBytes(card))
  return signature.ok ? ok({ by: fingerprint, signature: Buffer.from(signature.value).toString('base64url') }) : signature
}

type Secret = Pick<KeyHandlers, 'keys.status' | 'keys.unlock' | 'keys.lock' | 'keys.restore'>
function secretHandlers({ desk, keys }: Parts): Secret {
  const status = async (key: OwnKey | null): Promise<KeyStatus> => ({
    keptBy: keys.keptBy,
    here: key !== null && (await keys.has(key.fingerprint)),
    unlocked: key !== null && (await keys.isUnlocked(key.fingerprint))
  })
  const statusNow = async (): Promise<Result<KeyStatus>> => {
    const open = desk.current()
    return open.ok ? ok(await status(currentOwnKey(open.value.tables))) : open
  }
  return {
    'keys.status': statusNow,
    async 'keys.unlock'({ passphrase }) {
      const found = currentOf(desk)
      if (!found.ok) return found
      const { open, key } = found.value
      const unlocked = await keys.unlock(key.fingerprint, passphrase)
      if (!unlocked.ok) return unlocked
      // Former keys open what was sealed to them, as far as they are under the same passphrase.
      for (const { fingerprint } of open.tables.ownKeys.values()) if (fingerprint !== key.fingerprint) await keys.unlock(fingerprint, passphrase)
      return ok(await status(key))
    },
    async 'keys.lock'() {
      keys.lock()
      return statusNow()
    },
    async 'keys.restore'({ code, passphrase = null }) {
      const found = currentOf(desk)
      if (!found.ok) return found
      const { open, key } = found.value
      const restored = await keys.restore(key.fingerprint, key.card, code, passphrase)
      if (restored.ok) return ok(await status(key))
      if (restored.fault.code !== 'trust.otherCode') return restored
      for (const { fingerprint, card } of open.tables.ownKeys.values())
        if ((await keys.restore(fingerprint, card, code, passphrase)).ok) return ok(await status(key))
      return restored
    }
  }
}

type Cards = Pick<KeyHandlers, 'keys.readCard' | 'keys.takeCard'>
function cardHandlers({ ports, desk, uploads, preferences }: Parts): Cards {
  const read = (upload: string) => {
    const open = desk.current()
    if (!open.ok) return open
    const found = uploads.find(upload)
    if (!found.ok) return found
    const card = readCardFile(found.value.name, found.value.bytes)
    if (!card.ok) return card
    const { file, fingerprint } = card.value
    if (open.value.tables.ownKeys.has(fingerprint)) return fail(trustFaults.make('ownCard', { file: found.value.name }, { place: { file: found.value.name } }))
    return ok({ tables: open.value.tables, fingerprint, card: file.card, endorser: endorserOf(file, open.value.tables) })
  }
  return {
    'keys.readCard'({ upload }) {
      const found = read(upload)
      if (!found.ok) return found
      const { tables, fingerprint, card, endorser } = found.value
      return ok({ fingerprint, card, endorsedBy: endorser?.fingerprint ?? null, known: tables.trustedKeys.has(fingerprint) })
    },
    async 'keys.takeCard'({ upload }): Promise<Result<Acknowledged>> {
      const found = read(upload)
      if (!found.ok) return found
      const { tables, ...taken } = found.value
      const acknowledged = await desk.commit(takeCardEdit(tables, { ...taken, on: localDay(ports.now()), by: (await preferences.read()).operator }))
      if (acknowledged.ok) uploads.forget(upload)
      return acknowledged
    }
  }
}

/** The open workspace and the key that its office uses. */
function currentOf(desk: Pick<Desk, 'current'>): Result<{ open: OpenWorkspace; key: OwnKey }> {
  const open = desk.current()
  if (!open.ok) return open
  const key = currentOwnKey(open.value.tables)
  return key ? ok({ open: open.value, key }) : fail(trustFaults.make('noKeys', {}))
}
