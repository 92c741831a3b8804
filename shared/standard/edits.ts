import type { CivilDate } from '../kernel/civil-date'
import type { Prepared } from '../kernel/command'
import { fail, ok, type Fault, type Result } from '../kernel/result'
import { isSame } from '../kernel/same'
import type { ChangeOf } from '../kernel/table'
import { cyclesOf, type CycleTables } from './cycles'
import { newestIssued, sayPack } from './drafts'
import type { StandardTables } from './in-force'
import { standardFaults, standardTexts } from './messages'
import { packKey, type PackDraft, type PackFile, type PackRef, type StoredPack, type TrialReason, type standardTables } from './model'
import type { StandardPack } from './pack'

type Definitions = typeof standardTables
type Change = ChangeOf<Definitions>
type Edit = Prepared<Definitions>
type Packs = Pick<StandardTables, 'packs'>
/** Who does it, and when. */
export type ByWhom = { readonly today: CivilDate; readonly by: string }
/** The built-in pack with the SHA-256 of its canonical JSON, which shared code cannot work out. */
export type DigestedPack = { readonly content: StandardPack; readonly digest: string }

/** What was read of a pack file, its signature already looked at. */
export type ReadPack = {
  readonly pack: StandardPack
  readonly digest: string
  readonly issue: PackFile['issue'] | null
  readonly seal: Pick<PackFile, 'card' | 'signature'> | null
  readonly signedBy: string | null
  /** Null: signed by a province that this file trusts. */
  readonly trialBecause: TrialReason | null
}

/** Why a pack that was read is not taken in, even for trial; null: it may be. */
export function whyNotTaken({ packs }: Packs, { pack, digest, issue, trialBecause }: ReadPack, builtIn: DigestedPack): Fault | null {
  const stored = packs.get(packKey(pack))
  const fixed = stored && stored.standing !== 'trial' ? stored.digest : packKey(pack) === packKey(builtIn.content) ? builtIn.digest : null
  if (fixed !== null && fixed !== digest) return standardFaults.make('versionThere', { pack: sayPack(pack) }, { value: pack.version })
  if (isKnown({ packs }, { pack, digest }, builtIn) || trialBecause !== null || issue === null) return null
  const newest = newestIssued({ packs })
  if (!newest || issue.sequence > newest.issue.sequence) return null
  const { sequence } = issue
  return standardFaults.make('older', { pack: sayPack(pack), sequence, newest: newest.issue.sequence }, { value: String(sequence) })
}
/** Whether a pack is here already, with the same content and as one that counts. */
export function isKnown({ packs }: Packs, { pack, digest }: Pick<ReadPack, 'pack' | 'digest'>, builtIn: DigestedPack): boolean {
  const stored = packs.get(packKey(pack))
  return stored && stored.standing !== 'trial' ? stored.digest === digest : digest === builtIn.digest
}

/** The edit that keeps a pack that was read: issued where it may be, else as 试算. Nothing is computed with it by that. */
export function takeEdit(tables: Packs, read: ReadPack, { builtIn, today, by }: ByWhom & { readonly builtIn: DigestedPack }): Result<Edit> {
  const fault = whyNotTaken(tables, read, builtIn)
  if (fault) return fail(fault)
  const { pack, digest, issue, signedBy, seal, trialBecause } = read
  const standing = trialBecause === null && issue ? 'issued' : 'trial'
  const row: StoredPack = {
    ...refOf(pack),
    digest,
    content: pack,
    standing,
    issue,
    signedBy,
    ...(seal ? { seal } : {}),
    takenInOn: today,
    by
  }
  return ok({
    command: 'standard.takePack',
    summary: standardTexts.ref(standing === 'issued' ? 'command.take' : 'command.takeTrial', { pack: sayPack(pack) }),
    changes: isKnown(tables, read, builtIn) ? [] : storing(tables, row)
  })
}

const refOf = ({ id, version }: PackRef): PackRef => ({ id, version })
function storing({ packs }: Packs, row: StoredPack): Change[] {
  const before = packs.get(packKey(row)) ?? null
  const isSamePack = before !== null && isSame({ ...before, takenInOn: row.takenInOn, by: row.by }, row)
  return isSamePack ? [] : [{ table: 'packs', key: packKey(row), before, after: row }]
}
const builtInRow = ({ content, digest }: DigestedPack, { today, by }: ByWhom): StoredPack => ({
  ...refOf(content),
  digest,
  content,
  standing: 'builtIn',
  issue: null,
  signedBy: null,
  takenInOn: today,
  by
})

/** The pack that new cycles are computed with now. */
export function presentPack({ packs, packChoice }: Pick<StandardTables, 'packs' | 'packChoice'>, builtIn: StandardPack): PackRef {
  const chosen = packChoice.get('choice')
  const stored = chosen && packs.get(packKey(chosen))
  return stored && stored.standing !== 'trial' ? refOf(stored) : refOf(builtIn)
}

export type AdoptTables = Pick<StandardTables, 'packs' | 'packChoice' | 'cyclePacks'> & CycleTables
type Adoption = ByWhom & { readonly pack: PackRef; readonly builtIn: DigestedPack }
/**
 * The edit by which new cycles are computed with a pack. In the same edit every cycle that is there is bound to the pack in force
 * until then, which is kept with the file: what was computed stays as it was, whatever a later program has built in.
 */
export function adoptEdit(tables: AdoptTables, { pack, builtIn, today, by }: Adoption): Result<Edit> {
  const fault = whyNotAdopted(tables, pack, { builtIn, today })
  if (fault) return fail(fault)
  const present = presentPack(tables, builtIn.content)
  const kept = (ref: PackRef): Change[] => (tables.packs.has(packKey(ref)) ? [] : storing(tables, builtInRow(builtIn, { today, by })))
  const bound = cyclesOf(tables)
    .filter((cycle) => !tables.cyclePacks.has(cycle))
    .map((cycle): Change => ({ table: 'cyclePacks', key: cycle, before: null, after: { cycle, ...present } }))
  const before = tables.packChoice.get('choice') ?? null
  const choice: Change = { table: 'packChoice', key: 'choice', before, after: { ...refOf(pack), since: today, by } }
  const changes = packKey(present) === packKey(pack) ? [] : [...(kept(present).length > 0 ? kept(present) : kept(pack)), ...bound, choice]
  return ok({ command: 'standard.adopt', summary: standardTexts.ref('command.adopt', { pack: sayPack(pack) }), changes })
}

/** Why new cycles may not be computed with a pack; null: they may. */
export function whyNotAdopted({ packs }: Packs, ref: PackRef, { builtIn, today }: { readonly builtIn: DigestedPack; readonly today: CivilDate }): Fault | null {
  const pack = sayPack(ref)
  const stored = packs.get(packKey(ref))
  if (!stored) return packKey(ref) === packKey(builtIn.content) ? null : standardFaults.make('unknownPack', { pack })
  if (stored.standing === 'trial') return standardFaults.make('trialOnly', { pack })
  const { expiresOn = null, validFrom = today } = stored.issue ?? {}
  if (expiresOn !== null && expiresOn < today) return standardFaults.make('expired', { pack, day: expiresOn }, { value: expiresOn })
  return today < validFrom ? standardFaults.make('notYetValid', { pack, day: validFrom }, { value: validFrom }) : null
}

/** What the province states when it issues a draft: numbered after the packs before it. */
export function issueOf(draft: PackDraft, tables: Packs, { today, issuer }: { readonly today: CivilDate; readonly issuer: string }): PackFile['issue'] {
  const newest = newestIssued(tables)
  const { validFrom, expiresOn, note } = draft
  return { sequence: (newest?.issue.sequence ?? 0) + 1, issuedOn: today, validFrom, expiresOn, previous: newest?.digest ?? null, issuer, note }
}
type Issued = ByWhom & { readonly draft: string; readonly file: PackFile; readonly digest: string; readonly signedBy: string }
/** The edit that keeps a pack as issued here and puts its draft away. */
export function issueEdit(tables: Pick<StandardTables, 'packs' | 'packDrafts'>, { draft, file, digest, signedBy, today, by }: Issued): Edit {
  const { pack, issue, card, signature } = file
  const row: StoredPack = {
    ...refOf(pack),
    digest,
    content: pack,
    standing: 'issued',
    issue,
    signedBy,
    seal: { card, signature },
    takenInOn: today,
    by
  }
  const before = tables.packDrafts.get(draft) ?? null
  return {
    command: 'standard.issue',
    summary: standardTexts.ref('command.issue', { pack: sayPack(pack), sequence: issue.sequence }),
    changes: [...storing(tables, row), { table: 'packDrafts', key: draft, before, after: null }]
  }
}
