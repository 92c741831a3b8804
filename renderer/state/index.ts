import { useStore } from 'zustand'
import { host } from '../host'
import { Workbench, type DocumentView, type WorkbenchState } from './workbench'

/** The one workbench of this window. */
export const workbench = new Workbench(host)
export const useWorkbench = <T>(select: (state: WorkbenchState) => T): T => useStore(workbench.store, select)

/** The mirror as of its latest revision. */
export const useDocument = (): DocumentView => useWorkbench((state) => state.document)
export type { Notice, SaveState } from './workbench'
