import { z } from 'zod'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { standardFaults } from '../../../shared/standard/messages'

const megabyte = 1_048_576
/** A pack of today has 0.1 MB. */
export const largestPackFile = 4 * megabyte
/** A pack of today has 9 levels. */
export const mostLevels = 32
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])

const headSchema = z.object({ format: z.enum(['hengcai-standard-file', 'hengcai-standard-pack']), formatVersion: z.int().min(1) })
const newestFormat = 1

export type PackText = { readonly kind: 'signed' | 'unsigned'; readonly value: unknown; readonly text: string }
/** The JSON of a pack file, once it is known to be one, no larger and no deeper than packs are. */
export function parsePackText(file: string, bytes: Uint8Array): Result<PackText> {
  const place = { place: { file } }
  if (bytes.length > largestPackFile)
    return fail(standardFaults.make('tooLarge', { file, megabytes: Math.ceil(bytes.length / megabyte), limit: largestPackFile / megabyte }, place))
  const text = textOf(bytes)
  if (text === null) return fail(standardFaults.make('notPack', { file }, place))
  if (levelsOf(text) > mostLevels) return fail(standardFaults.make('tooDeep', { file, limit: mostLevels }, place))
  const value = parsed(text)
  const head = headSchema.safeParse(value)
  if (!head.success) return fail(standardFaults.make('notPack', { file }, place))
  const { format, formatVersion } = head.data
  if (formatVersion > newestFormat)
    return fail(standardFaults.make('newerFormat', { file, version: formatVersion, known: newestFormat }, { ...place, value: String(formatVersion) }))
  const name = unsafeNameIn(value)
  if (name !== null) return fail(standardFaults.make('unsafeName', { file, name }, { ...place, value: name }))
  if (format === 'hengcai-standard-pack') return ok({ kind: 'unsigned', value, text })
  // Signed content stands in one spelling only: a name that is there twice would be two things to two readers.
  return canonicalJson(value) === text ? ok({ kind: 'signed', value, text }) : fail(standardFaults.make('rewritten', { file }, place))
}

/** Text without a byte order mark and without blank lines at its end; null where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimEnd()
  } catch {
    return null
  }
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How deep brackets are nested, counted before anything is parsed. */
function levelsOf(text: string): number {
  let level = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (inString) {
      if (letter === '\\') index++
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++level)
    else if (letter === '}' || letter === ']') level--
  }
  return deepest
}

/** A name in any object that would reach for the prototype; null: none. */
function unsafeNameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const own = Array.isArray(value) ? undefined : Object.keys(value).find((name) => unsafeNames.has(name))
  if (own !== undefined) return own
  for (const member of Object.values(value)) {
    const found = unsafeNameIn(member)
    if (found !== null) return found
  }
  return null
}
