import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { createLineCipher, derivedKey, keyLength, unwrap, wrap, type LineCipher } from './line-cipher'

const base64 = z.base64().max(200)
const mostFormerKeys = 8
/** What scrypt may cost at most: 128 MB. A header is anybody's to write, and must not take the machine's memory. */
const dearest = 2 ** 17
export const usualScryptCost = 2 ** 15

/** How the lines of a file are encrypted, as its header says it in plain. */
export const encryptionSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 10)
    .max(dearest)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64,
  /** The file key under the key that the password gives. */
  wrapped: base64,
  /** The file key under the key that the recovery code gives. */
  recovery: base64,
  /** The recovery code under the file key, so that its sheet can be printed again. */
  sheet: base64,
  /** Tells the file key from others without giving it away. */
  check: base64,
  /** Earlier file keys under this one, newest first: backups that a power cut left under them are still reached. */
  former: z.array(base64).max(mostFormerKeys)
})
export type Encryption = z.infer<typeof encryptionSchema>

/** The key that the lines of a file are encrypted with; passwords only wrap it. */
export type FileKey = { readonly bytes: Buffer; readonly check: string; readonly cipher: LineCipher }
export const createFileKey = (bytes: Buffer = randomBytes(keyLength)): FileKey => ({
  bytes,
  check: derivedKey(bytes, 'hengcai/file/check/1').subarray(0, 16).toString('base64'),
  cipher: createLineCipher(bytes)
})
/** How a file is protected: what its header says, and the key to it. */
export type Protection = { readonly encryption: Encryption; readonly key: FileKey }

/** Full-width signs, as an input method may leave them, are the same password. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'))
const keyOfPassword = (password: string, salt: Buffer, N: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(bytesOf(password), salt, keyLength, { N, r: 8, p: 1, maxmem: 2 * 128 * 8 * dearest }, (error, key) => (error ? reject(error) : resolve(key)))
  })
const keyOfCode = (code: Uint8Array, salt: Buffer): Buffer => derivedKey(code, 'hengcai/file/recovery/1', salt)
const keptKey = (key: FileKey): Buffer => derivedKey(key.bytes, 'hengcai/file/kept/1')

export const newRecoveryCode = (): Uint8Array => randomBytes(keyLength)

/** A new file key under a password and a recovery code; `former` is what the file was protected by until now. */
export async function newProtection(password: string, code: Uint8Array, former: Protection | null, N = usualScryptCost): Promise<Protection> {
  const key = createFileKey()
  const salt = randomBytes(16)
  const earlier = former ? [former.key, ...formerKeys(former)].slice(0, mostFormerKeys) : []
  const encryption: Encryption = {
    cipher: 'aes-256-gcm',
    kdf: 'scrypt',
    N,
    r: 8,
    p: 1,
    salt: salt.toString('base64'),
    wrapped: wrap(await keyOfPassword(password, salt, N), key.bytes, 'password'),
    recovery: wrap(keyOfCode(code, salt), key.bytes, 'recovery'),
    sheet: wrap(keptKey(key), code, 'sheet'),
    check: key.check,
    former: earlier.map(({ bytes }) => wrap(keptKey(key), bytes, 'former'))
  }
  return { encryption, key }
}

/** Keys that the file had before this one. */
export function formerKeys({ encryption, key }: Protection): FileKey[] {
  return encryption.former.flatMap((text) => {
    const bytes = unwrap(keptKey(key), text, 'former')
    return bytes ? [createFileKey(bytes)] : []
  })
}
/** The recovery code that the file was given; null where the header was tampered with. */
export const recoveryCodeOf = ({ encryption, key }: Protection): Uint8Array | null => unwrap(keptKey(key), encryption.sheet, 'sheet')

/** What somebody gives to open a file. */
export type Unlock = { readonly password: string } | { readonly code: Uint8Array }
/** Finds the key of an encrypted file; `name` is for the fault. */
export type Unlocker = (encryption: Encryption, name: string) => Promise<Result<FileKey>>

/** Opens with what was given; without anything it says that a password is needed. A key that was found once is not worked out again. */
export function createUnlocker(given?: Unlock, found: readonly FileKey[] = []): Unlocker {
  const known = new Map(found.map((key) => [key.check, key]))
  return async (encryption, name) => {
    const before = known.get(encryption.check)
    if (before) return ok(before)
    if (!given) return fail(fileFaults.make('passwordNeeded', { name }))
    const salt = Buffer.from(encryption.salt, 'base64')
    const bytes =
      'password' in given
        ? unwrap(await keyOfPassword(given.password, salt, encryption.N), encryption.wrapped, 'password')
        : unwrap(keyOfCode(given.code, salt), encryption.recovery, 'recovery')
    const key = bytes?.length === keyLength ? createFileKey(bytes) : null
    if (!key || !isKeyOf(key, encryption)) return fail(fileFaults.make('password' in given ? 'passwordWrong' : 'recoveryCodeWrong', { name }))
    known.set(key.check, key)
    return ok(key)
  }
}
function isKeyOf(key: FileKey, { check }: Encryption): boolean {
  const [ours, theirs] = [Buffer.from(key.check), Buffer.from(check)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
