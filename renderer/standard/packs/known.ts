import { useMemo } from 'react'
import { packFor } from '../../../shared/standard/in-force'
import { packKey, type PackIssue, type StoredPack } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { useDocument, useWorkbench } from '../../state'

/** A pack that the file knows, or the one that came with the program. */
export type KnownPack = {
  readonly key: string
  readonly content: StandardPack
  readonly standing: StoredPack['standing']
  readonly issue: PackIssue | null
  readonly signedBy: string | null
  readonly present: boolean
}

/** Newest issued first, then what is for trial, then the built-in one. */
export function knownPacks(tables: Pick<Tables, 'packs' | 'packChoice' | 'cyclePacks'>, builtIn: StandardPack): KnownPack[] {
  const present = packKey(packFor(tables, null, builtIn))
  const stored = [...tables.packs.values()].map(({ content, standing, issue, signedBy }) => ({
    key: packKey(content),
    content,
    standing,
    issue,
    signedBy,
    present: packKey(content) === present
  }))
  const own = packKey(builtIn)
  const all = stored.some(({ key }) => key === own)
    ? stored
    : [...stored, { key: own, content: builtIn, standing: 'builtIn' as const, issue: null, signedBy: null, present: present === own }]
  const order = { issued: 0, trial: 1, builtIn: 2 }
  return all.toSorted((a, b) => order[a.standing] - order[b.standing] || (b.issue?.sequence ?? 0) - (a.issue?.sequence ?? 0))
}

/** The packs that the file knows; none until the window has the built-in one. */
export function useKnownPacks(): readonly KnownPack[] {
  const document = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  return useMemo(() => (builtIn ? knownPacks(document.tables, builtIn) : []), [document, builtIn])
}
export const useOffice = (): 'city' | 'province' | null => useDocument().tables.office.get('office')?.office ?? null
