import { createHash } from 'node:crypto'
import type { LineCipher } from './line-cipher'

/**
 * The frame of every line: `kind hash text`. The hash is SHA-256 over the hash of the line before, the kind and the text, so
 * that a line can be neither changed, moved, left out nor taken from another file without its followers showing it.
 * This frame and the kind `hengcai` of the first line stay for ever, or no version could name the one that a file needs.
 */
export const lineKinds = ['hengcai', 'rows', 'past', 'ready', 'record', 'closed'] as const
export type LineKind = (typeof lineKinds)[number]

export type Line = {
  readonly kind: LineKind | null
  readonly hash: string
  /** The hash that the line before states; empty for the first. */
  readonly before: string
  readonly start: number
  /** Where the text lies in the bytes. */
  readonly textStart: number
  readonly textEnd: number
  /** Whether its hash is the right one after the hash that the line before states. */
  readonly sound: boolean
}
/** Lines that end with a newline, and where the bytes after the last of them begin. */
export type Scan = { readonly lines: readonly Line[]; readonly end: number }

const newline = 10
const hashLength = 64

export function hashOf(before: string, kind: LineKind, text: string | Uint8Array): string {
  return createHash('sha256').update(`${before} ${kind} `).update(text).digest('hex')
}

/** A line as it is written, and its hash for the next one. Only the first line of an encrypted file is plain. */
export function encodeLine(before: string, kind: LineKind, text: string | Uint8Array, cipher: LineCipher | null = null): { bytes: Buffer; hash: string } {
  const plain = typeof text === 'string' ? Buffer.from(text) : text
  const body = cipher && kind !== 'hengcai' ? cipher.seal(before, kind, plain) : plain
  const hash = hashOf(before, kind, body)
  return { bytes: Buffer.concat([Buffer.from(`${kind} ${hash} `), body, Buffer.of(newline)]), hash }
}

const prefix = new RegExp(`^(${lineKinds.join('|')}) ([0-9a-f]{${hashLength}}) `)
const longestPrefix = Math.max(...lineKinds.map((kind) => kind.length)) + hashLength + 2

function readLine(bytes: Buffer, start: number, end: number, before: string): Line {
  const found = prefix.exec(bytes.toString('latin1', start, Math.min(end, start + longestPrefix)))
  const kind = lineKinds.find((one) => one === found?.[1]) ?? null
  const hash = found?.[2] ?? ''
  const textStart = start + (found?.[0].length ?? 0)
  const sound = kind !== null && hashOf(before, kind, bytes.subarray(textStart, end)) === hash
  return { kind, hash, before, start, textStart, textEnd: end, sound }
}

/** Cuts bytes into lines and checks each against the one before. */
export function scanLines(bytes: Buffer): Scan {
  const lines: Line[] = []
  let start = 0
  let before = ''
  for (let end = bytes.indexOf(newline, start); end >= 0; end = bytes.indexOf(newline, start)) {
    const line = readLine(bytes, start, end, before)
    lines.push(line)
    before = line.hash
    start = end + 1
  }
  return { lines, end: start }
}
/** The text of a line, decrypted where the file is encrypted; null where the key did not make it. */
export function plainOf(bytes: Buffer, line: Line, cipher: LineCipher | null): Buffer | null {
  const text = bytes.subarray(line.textStart, line.textEnd)
  return cipher && line.kind !== null && line.kind !== 'hengcai' ? cipher.open(line.before, line.kind, text) : text
}
export const textOf = (bytes: Buffer, line: Line): string => bytes.toString('utf8', line.textStart, line.textEnd)
