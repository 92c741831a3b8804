import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { FileKey, Protection } from './encryption'
import { encodeLine, plainOf, scanLines } from './lines'
import { readHead } from './reading'

/** `damaged`: its lines do not prove; `foreign`: of a newer version, or under a key that nobody here has. */
export type Rekeyed = { readonly bytes: Buffer } | { readonly why: 'damaged' | 'foreign' }

/**
 * The same file under another protection, or none: version, rows, history and journal stay as they are, line by line.
 * @param keys the keys that it may be under
 */
export function rekeyed(bytes: Buffer, keys: readonly FileKey[], to: Protection | null): Rekeyed {
  const scan = scanLines(bytes)
  const found = readHead(bytes, scan, '')
  if ('refusal' in found)
    return { why: found.refusal.fault.code === 'file.newerVersion' || found.refusal.fault.code === 'file.encrypted' ? 'foreign' : 'damaged' }
  const { header, encryption } = found.head
  const from = encryption ? keys.find(({ check }) => check === encryption.check) : null
  if (from === undefined) return { why: 'foreign' }
  if (scan.end !== bytes.length || !scan.lines.every(({ sound }) => sound)) return { why: 'damaged' }
  const parts: Buffer[] = []
  let hash = ''
  for (const line of scan.lines) {
    const text =
      line.kind === 'hengcai' ? Buffer.from(canonicalJson({ ...header, encryption: to?.encryption ?? null })) : plainOf(bytes, line, from?.cipher ?? null)
    if (!text || line.kind === null) return { why: 'damaged' }
    const written = encodeLine(hash, line.kind, text, to?.key.cipher)
    parts.push(written.bytes)
    hash = written.hash
  }
  return { bytes: Buffer.concat(parts) }
}

/** Whether bytes of whatever state show what a file holds: fields of rows and records, which neither encrypted lines nor the header have. */
export const showsData = (bytes: Buffer): boolean => /"(at|by|changes|before|after|rows|table|name)":/.test(bytes.toString('latin1'))
