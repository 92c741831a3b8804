import { useMemo } from 'react'
import { allParameters } from '../../shared/families/parameters'
import { packInForce } from '../../shared/standard/in-force'
import { packKey, type Cycle, type PackRef } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { useDocument, useWorkbench } from '.'

/** The pack by which a cycle is computed, with the city's own values; the same object as long as neither changes. Null until the window has one. */
export function usePack(cycle: Cycle | null): StandardPack | null {
  const document = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  return useMemo(() => (builtIn ? packInForce(document.tables, cycle, { builtIn, parameters: allParameters }) : null), [document, builtIn, cycle])
}
/** The pack by which new cycles are computed. */
export const usePresentPack = (): StandardPack | null => usePack(null)

/** The pack of a name, to be called by its title; null where the file no longer has it. */
export function useNamedPack(ref: PackRef): StandardPack | null {
  const { tables } = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  return tables.packs.get(packKey(ref))?.content ?? (builtIn?.id === ref.id && builtIn.version === ref.version ? builtIn : null)
}
