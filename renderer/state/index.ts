import { useStore } from 'zustand'
import { host } from '../host'
import { Workbench, type WorkbenchState } from './workbench'

/** The one workbench of this window. */
export const workbench = new Workbench(host)
export const useWorkbench = <T>(select: (state: WorkbenchState) => T): T => useStore(workbench.store, select)

/** The mirror and its revision: whatever is derived from tables depends on both, as tables change in place. */
export function useTables(): { tables: WorkbenchState['tables']; revision: number } {
  const tables = useWorkbench((state) => state.tables)
  const revision = useWorkbench((state) => state.revision)
  return { tables, revision }
}
export const useLanguageChoice = () => useWorkbench((state) => state.preferences.language)
export type { Notice, SaveState } from './workbench'
