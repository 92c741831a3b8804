import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { trustFaults, type Fingerprint, type KeyCard } from '../../../shared/trust'
import type { SecretStore } from '../../ports'
import { fingerprintOf } from './fingerprint'
import { decodeCode, encodeCode } from './recovery-code'
import { openSeeds, readSecretFile, sealSeeds, writeSecretFile, type Protection, type Seeds } from './secret-file'
import { keysOf, newSeed, seedLength, signWith } from './seeds'

/** New keys: the card for others, and the name under which its secrets lie on this machine. */
export type MadeKeys = {
  readonly fingerprint: Fingerprint
  readonly card: KeyCard
}
/** A code of the recovery sheet: the working key signs and opens, the reserve only opens. */
export type RecoveryCode = { readonly of: 'working' | 'reserve'; readonly code: string }

/** What is secret of this office's keys, on this machine. Nothing of it ever crosses to a window. */
export type KeyRing = {
  /** How new secrets are kept now. A file that was written under a passphrase stays under it. */
  readonly keptBy: 'system' | 'passphrase'
  /** Whether the secrets of a key are on this machine. */
  has(fingerprint: Fingerprint): Promise<boolean>
  isUnlocked(fingerprint: Fingerprint): Promise<boolean>
  make(card: Pick<KeyCard, 'office' | 'code' | 'name' | 'createdOn'>, passphrase: string | null): Promise<Result<MadeKeys>>
  unlock(fingerprint: Fingerprint, passphrase: string): Promise<Result<null>>
  lock(): void
  /** Ed25519 signature, 64 bytes. */
  sign(fingerprint: Fingerprint, bytes: Uint8Array): Promise<Result<Uint8Array>>
  /** age identities (AGE-SECRET-KEY-1…) of the given keys that are here and unlocked; a province's retired keys still open what was sealed to them. */
  identities(fingerprints: readonly Fingerprint[]): Promise<Result<readonly string[]>>
  /** Codes of the recovery sheet: one for a city; working and reserve key for a province while both are here. */
  recoveryCodes(fingerprint: Fingerprint): Promise<Result<readonly RecoveryCode[]>>
  /** Makes the secrets again from a code; refused where it does not belong to the card. */
  restore(fingerprint: Fingerprint, card: KeyCard, code: string, passphrase: string | null): Promise<Result<null>>
}
type Parts = { readonly dataFolder: string; readonly secrets: SecretStore | null }

/** The keys of this machine: `dataFolder/keys/<fingerprint>.json`, protected by the system's store or by a passphrase. */
export function createKeyRing({ dataFolder, secrets }: Parts): KeyRing {
  const unlocked = new Map<Fingerprint, Seeds>()
  const pathOf = (fingerprint: Fingerprint): string => join(dataFolder, 'keys', `${fingerprint}.json`)
  const store = (): SecretStore | null => (secrets?.isThere() ? secrets : null)

  const seedsOf = async (fingerprint: Fingerprint, passphrase: string | null = null): Promise<Result<Seeds>> => {
    const held = unlocked.get(fingerprint)
    if (held && passphrase === null) return ok(held)
    const file = await readSecretFile(pathOf(fingerprint), fingerprint)
    if (file === null) return fail(trustFaults.make('notHere', { fingerprint }))
    if (file === 'broken') return fail(trustFaults.make('brokenSecret', { fingerprint }))
    const protection = file.keptBy === 'system' ? protectionBySystem(store()) : passphrase === null ? null : { passphrase }
    if (file.keptBy === 'passphrase' && protection === null) return fail(trustFaults.make('locked', {}))
    const seeds = protection && (await openSeeds(file, protection))
    if (!seeds) return fail(file.keptBy === 'system' ? trustFaults.make('otherMachine', { fingerprint }) : trustFaults.make('wrongPassphrase', {}))
    unlocked.set(fingerprint, seeds)
    return ok(seeds)
  }
  const keep = async (fingerprint: Fingerprint, seeds: Seeds, protection: Protection): Promise<Result<null>> => {
    await writeSecretFile(pathOf(fingerprint), await sealSeeds(fingerprint, seeds, protection))
    unlocked.set(fingerprint, seeds)
    return ok(null)
  }
  const protectionNow = (passphrase: string | null): Result<Protection> => {
    const protection = protectionBySystem(store()) ?? (passphrase === null ? null : { passphrase })
    return protection ? ok(protection) : fail(trustFaults.make('passphraseNeeded', {}))
  }

  return {
    get keptBy() {
      return store() ? 'system' : 'passphrase'
    },
    has: async (fingerprint) => (await readSecretFile(pathOf(fingerprint), fingerprint)) !== null,
    isUnlocked: async (fingerprint) => (await seedsOf(fingerprint)).ok,
    async make(given, passphrase) {
      const protection = protectionNow(passphrase)
      if (!protection.ok) return protection
      const seeds: Seeds = { working: newSeed(), reserve: given.office === 'province' ? newSeed() : null }
      const card = await cardOf(given, seeds)
      const fingerprint = fingerprintOf(card)
      const kept = await keep(fingerprint, seeds, protection.value)
      return kept.ok ? ok({ fingerprint, card }) : kept
    },
    async unlock(fingerprint, passphrase) {
      const seeds = await seedsOf(fingerprint, passphrase)
      return seeds.ok ? ok(null) : seeds
    },
    lock: () => unlocked.clear(),
    async sign(fingerprint, bytes) {
      const seeds = await seedsOf(fingerprint)
      if (!seeds.ok) return seeds
      const { working } = seeds.value
      return working ? ok(signWith(await keysOf(working), bytes)) : fail(trustFaults.make('reserveOnly', { fingerprint }))
    },
    async identities(fingerprints) {
      const found = await Promise.all(fingerprints.map((fingerprint) => seedsOf(fingerprint)))
      const seeds = found.flatMap((one) => (one.ok ? [one.value.working, one.value.reserve] : [])).filter((seed) => seed !== null)
      const refused = found.find((one) => !one.ok)
      if (seeds.length === 0) return refused ?? fail(trustFaults.make('noKeys', {}))
      return ok((await Promise.all(seeds.map(keysOf))).map(({ identity }) => identity))
    },
    async recoveryCodes(fingerprint) {
      const seeds = await seedsOf(fingerprint)
      if (!seeds.ok) return seeds
      const parts = (['working', 'reserve'] as const).map((of) => ({ of, seed: seeds.value[of] }))
      return ok(parts.flatMap(({ of, seed }) => (seed ? [{ of, code: encodeCode(seed) }] : [])))
    },
    async restore(fingerprint, card, code, passphrase) {
      const seed = decodeCode(code)
      if (seed?.length !== seedLength) return fail(trustFaults.make('wrongCode', {}))
      const restored = await seedsOnCard(seed, card)
      if (!restored) return fail(trustFaults.make('otherCode', { fingerprint }))
      const protection = protectionNow(passphrase)
      if (!protection.ok) return protection
      const present = await seedsOf(fingerprint)
      const before: Seeds = present.ok ? present.value : { working: null, reserve: null }
      return keep(fingerprint, { working: restored.working ?? before.working, reserve: restored.reserve ?? before.reserve }, protection.value)
    }
  }
}
const protectionBySystem = (store: SecretStore | null): Protection | null => store && { store }

/** The card of new secrets: the province's reserve can be written to, and does not sign. */
async function cardOf({ office, code, name, createdOn }: Parameters<KeyRing['make']>[0], { working, reserve }: Seeds): Promise<KeyCard> {
  const [first, second] = await Promise.all([working, reserve].filter((seed) => seed !== null).map(keysOf))
  if (!first) throw new Error('a key without a seed')
  return { office, code, name, signing: first.publicKey, recipients: [first.recipient, ...(second ? [second.recipient] : [])], createdOn }
}

/** Which secret of a card a seed is; null where it is none. */
async function seedsOnCard(seed: Uint8Array, { signing, recipients }: KeyCard): Promise<Seeds | null> {
  const { publicKey, recipient } = await keysOf(seed)
  if (publicKey === signing && recipient === recipients[0]) return { working: seed, reserve: null }
  return recipient === recipients[1] ? { working: null, reserve: seed } : null
}
