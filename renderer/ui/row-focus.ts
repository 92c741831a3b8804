import { createContext, useContext } from 'react'

/** Whether Tab stops inside this row: in a table of many rows only in the one that the arrows reached. */
export const RowFocus = createContext(true)
export const useRowTabIndex = (): 0 | -1 => (useContext(RowFocus) ? 0 : -1)

/** The row in which Tab stops: the active one, or the nearest of those in the page. */
export const stopAmong = (shown: readonly { readonly index: number }[], active: number): number =>
  Math.min(Math.max(active, shown[0]?.index ?? 0), shown.at(-1)?.index ?? 0)
