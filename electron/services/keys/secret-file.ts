import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { fingerprintSchema, type Fingerprint } from '../../../shared/trust'
import type { SecretStore } from '../../ports'
import { seedLength } from './seeds'

/** What is secret of one key. A city has no reserve; after a restore from one code the other may be missing. */
export type Seeds = { readonly working: Uint8Array | null; readonly reserve: Uint8Array | null }
/** What protects the secrets on this machine. */
export type Protection = { readonly store: SecretStore } | { readonly passphrase: string }

const base64 = z.base64()
const bytes = (length: number) => base64.refine((text) => Buffer.from(text, 'base64').length === length)
const head = { format: z.literal('hengcai-secret-key'), formatVersion: z.literal(1), fingerprint: fingerprintSchema }
/** The costs are written down and held to these values: a file that was meddled with cannot ask for all the memory there is. */
const scryptCosts = { cost: 2 ** 15, blockSize: 8, parallel: 1 } as const
export const secretFileSchema = z.discriminatedUnion('keptBy', [
  z.object({ ...head, keptBy: z.literal('system'), secret: base64 }),
  z.object({
    ...head,
    keptBy: z.literal('passphrase'),
    scrypt: z.object({
      cost: z.literal(scryptCosts.cost),
      blockSize: z.literal(scryptCosts.blockSize),
      parallel: z.literal(scryptCosts.parallel),
      salt: bytes(32)
    }),
    nonce: bytes(12),
    tag: bytes(16),
    secret: base64
  })
])
export type SecretFile = z.infer<typeof secretFileSchema>

const seedSchema = bytes(seedLength)
const insideSchema = z.object({ fingerprint: fingerprintSchema, working: seedSchema.nullable(), reserve: seedSchema.nullable() })
const inBase64 = (seed: Uint8Array | null): string | null => seed && Buffer.from(seed).toString('base64')
const fromBase64 = (text: string | null): Uint8Array | null => (text === null ? null : new Uint8Array(Buffer.from(text, 'base64')))

const written = (fingerprint: Fingerprint, { working, reserve }: Seeds): Uint8Array =>
  new TextEncoder().encode(canonicalJson({ fingerprint, working: inBase64(working), reserve: inBase64(reserve) }))
/** Null where the secret is not of this key, whoever put it there. */
function readInside(plain: Uint8Array | null, fingerprint: Fingerprint): Seeds | null {
  if (plain === null) return null
  const inside = insideSchema.safeParse(parsedJson(new TextDecoder().decode(plain)))
  return inside.success && inside.data.fingerprint === fingerprint
    ? { working: fromBase64(inside.data.working), reserve: fromBase64(inside.data.reserve) }
    : null
}
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The same words typed under another system's input method are the same passphrase. */
const stretched = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { cost: N, blockSize: r, parallel: p } = scryptCosts
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 64 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** Protects the secrets of a key, to be written. */
export async function sealSeeds(fingerprint: Fingerprint, seeds: Seeds, protection: Protection): Promise<SecretFile> {
  const plain = written(fingerprint, seeds)
  const common = { format: 'hengcai-secret-key', formatVersion: 1, fingerprint } as const
  if ('store' in protection) return { ...common, keptBy: 'system', secret: Buffer.from(await protection.store.protect(plain)).toString('base64') }
  const [salt, nonce] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await stretched(protection.passphrase, salt), nonce).setAAD(Buffer.from(fingerprint))
  const secret = Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  const [saltText, nonceText, tag] = [salt, nonce, cipher.getAuthTag()].map((part) => part.toString('base64'))
  return { ...common, keptBy: 'passphrase', scrypt: { ...scryptCosts, salt: saltText ?? '' }, nonce: nonceText ?? '', tag: tag ?? '', secret }
}

/** The secrets again; null where this machine or user cannot read them, or the passphrase is another one. */
export async function openSeeds(file: SecretFile, protection: Protection): Promise<Seeds | null> {
  const secret = Buffer.from(file.secret, 'base64')
  if (file.keptBy === 'system') return 'store' in protection ? readInside(await protection.store.reveal(secret), file.fingerprint) : null
  if ('store' in protection) return null
  const key = await stretched(protection.passphrase, Buffer.from(file.scrypt.salt, 'base64'))
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.nonce, 'base64'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(file.fingerprint)).setAuthTag(Buffer.from(file.tag, 'base64'))
  try {
    return readInside(Buffer.concat([decipher.update(secret), decipher.final()]), file.fingerprint)
  } catch {
    return null
  }
}

/** The file of a key as it lies there: null where there is none, `broken` where it cannot be made out. */
export async function readSecretFile(path: string, fingerprint: Fingerprint): Promise<SecretFile | 'broken' | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? null : 'broken'
  }
  const file = secretFileSchema.safeParse(parsedJson(text))
  return file.success && file.data.fingerprint === fingerprint ? file.data : 'broken'
}

/**
 * Writes it whole or not at all, for this user alone, and onto the disk: the card of a key is about to be handed out, so its secret must
 * outlive a power cut. What was there before is kept aside.
 */
export async function writeSecretFile(path: string, file: SecretFile): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(`${canonicalJson(file)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await copyFile(path, `${path}.before`).catch(() => undefined)
  await rename(temporary, path)
  await syncFolder(folder)
}
/** Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
