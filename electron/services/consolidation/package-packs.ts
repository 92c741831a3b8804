import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { cycleSchema } from '../../../shared/standard/model'
import { packSchema, type StandardPack } from '../../../shared/standard/pack'
import { submissionEntries, submissionFaults, type SubmissionManifest } from '../../../shared/submission'
import { jsonEntry, type Opened } from '../sealing'
import { digestOfPack } from '../standard/pack-file'

const schema = z.object({ pack: packSchema, others: z.record(cycleSchema, packSchema).optional() })
/** The packs that a package was computed with: the one that its manifest names, and those of cycles that stayed with another. */
export type PackagePacks = {
  readonly pack: StandardPack
  readonly others: Readonly<Record<string, StandardPack>>
  readonly all: readonly { readonly pack: StandardPack; readonly digest: string }[]
}

export type PackReader = (file: string, opened: Pick<Opened<SubmissionManifest>, 'manifest' | 'contents'>) => Result<PackagePacks>
const mostKept = 16

/** Reads the packs of packages. Cities send the same ones, byte for byte, so that most are read once for all of them. */
export function createPackReader(): PackReader {
  const known = new Map<string, PackagePacks>()
  return (file, { manifest, contents }) => {
    const entry = submissionEntries.pack
    const malformed = (field: string): Result<never> => fail(submissionFaults.make('malformed', { file, entry, field }, { place: { file, field: entry } }))
    const sha256 = manifest.entries.find(({ name }) => name === entry)?.sha256 ?? ''
    const read = known.has(sha256) ? ok(known.get(sha256) ?? null) : parsePacks(jsonEntry(contents, entry), malformed)
    if (!read.ok) return read
    if (read.value === null) return malformed('/')
    if (known.size < mostKept) known.set(sha256, read.value)
    const { pack, all } = read.value
    const stated = manifest.pack
    return all[0]?.digest === stated.digest && pack.id === stated.id && pack.version === stated.version ? ok(read.value) : malformed('pack')
  }
}

function parsePacks(json: unknown, malformed: (field: string) => Result<never>): Result<PackagePacks> {
  const parsed = schema.safeParse(json)
  if (!parsed.success) return malformed(parsed.error.issues[0]?.path.map(String).join('.') || '/')
  const { pack, others = {} } = parsed.data
  return ok({ pack, others, all: [pack, ...Object.values(others)].map((one) => ({ pack: one, digest: digestOfPack(one) })) })
}
