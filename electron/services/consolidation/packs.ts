import type { CivilDate } from '../../../shared/kernel/civil-date'
import { diffPacks } from '../../../shared/standard/diff'
import type { StoredPack } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import { digestOfPack } from '../standard/pack-file'

/** A pack of the province: 0 is the example that came with the application, 1, 2, 3… those that it issued. */
export type KnownPack = {
  readonly sequence: number
  readonly validFrom: CivilDate | null
  readonly digest: string
  readonly content: StandardPack
}
export type PackVerdict = { readonly legal: boolean; readonly paths: readonly string[]; readonly known: KnownPack | null }

/** The packs that count in a file, the example first. */
export function knownPacks(packs: ReadonlyMap<string, StoredPack>, builtIn: StandardPack): KnownPack[] {
  const stored = [...packs.values()].flatMap(({ standing, issue, digest, content }): KnownPack[] =>
    standing === 'trial' ? [] : [{ sequence: issue?.sequence ?? 0, validFrom: issue?.validFrom ?? null, digest, content }]
  )
  const example = { sequence: 0, validFrom: null, digest: digestOfPack(builtIn), content: builtIn }
  const all = stored.some(({ digest }) => digest === example.digest) ? stored : [example, ...stored]
  return all.toSorted((a, b) => a.sequence - b.sequence)
}

/**
 * 标准包是否一致: whether what was computed with a pack counts for a period. A pack is legal until the first one after it is in force
 * within the period; a later one always is, as the province issued it. What differs is told against the province's pack of that
 * version, else against the one that the period should have.
 */
export function judgePack(pack: StandardPack, digest: string, packs: readonly KnownPack[], lastDay: CivilDate): PackVerdict {
  const known = packs.find((one) => one.digest === digest) ?? null
  const inForce = packs.findLast(({ validFrom }) => validFrom === null || validFrom <= lastDay) ?? packs[0]
  if (known && known.sequence >= (inForce?.sequence ?? 0)) return { legal: true, paths: [], known }
  const ours = packs.find(({ content }) => known === null && content.id === pack.id && content.version === pack.version) ?? inForce
  return { legal: false, paths: ours ? [...new Set(diffPacks(ours.content, pack).map(({ path }) => path))] : [], known }
}
