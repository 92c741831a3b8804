import { createContext, useContext } from 'react'
import type { Askable } from './PersonWhy'

export type Asked = { readonly staffNo: string; readonly what: Askable }
/** How a figure anywhere in the wizard asks for its working at the right. */
export const AskWhy = createContext<(asked: Asked) => void>(() => undefined)
export const useAskWhy = (): ((asked: Asked) => void) => useContext(AskWhy)
