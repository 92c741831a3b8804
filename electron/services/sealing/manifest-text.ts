import { z } from 'zod'
import { envelopeHeadSchema, packageEntries, packageSchemaVersion } from '../../../shared/submission'
import type { Refusals } from './refusal'

/** JSON out of a file that somebody else may have made; a text that is none, or that names a prototype, is malformed. */
export function readJson(entry: string, bytes: Uint8Array, refusals: Refusals): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), refusePrototype)
  } catch {
    throw refusals.malformed(entry, 'JSON')
  }
}
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new TypeError('names a prototype')
  return value
}

const headSchema = envelopeHeadSchema.pick({ format: true, schema: true, needs: true })

/** Reads a manifest: first what says whether this program can read it at all, then the rest. */
export function readManifest<M>(schema: z.ZodType<M>, bytes: Uint8Array, refusals: Refusals): () => M {
  const content = readJson(packageEntries.manifest, bytes, refusals)
  const head = checked(headSchema, content, refusals)
  if (head.schema > packageSchemaVersion) throw refusals.newerSchema(head.schema, head.needs)
  return () => checked(schema, content, refusals)
}

function checked<T>(schema: z.ZodType<T>, content: unknown, refusals: Refusals): T {
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  throw refusals.malformed(packageEntries.manifest, parsed.error.issues[0]?.path.map(String).join('.') || '/')
}

const entriesSchema = z.object({ entries: envelopeHeadSchema.shape.entries })
/** What a manifest states of each entry, by name. Schemas of manifests are not told apart here: all of them state it alike. */
export function statedEntries(manifest: unknown, names: readonly string[], refusals: Refusals): ReadonlyMap<string, { bytes: number; sha256: string }> {
  const { entries } = checked(entriesSchema, manifest, refusals)
  const stated = new Map(entries.map((entry) => [entry.name, entry]))
  const isWhole = stated.size === entries.length && entries.length === names.length && names.every((name) => stated.has(name))
  if (!isWhole) throw refusals.malformed(packageEntries.manifest, 'entries')
  return stated
}
