import { createContext, useContext } from 'react'

/** A question to be answered at the right: about somebody's time, a question of the survey, somebody's customers, the matrix, or the heads of a unit. */
export type AskedPlan =
  | { readonly kind: 'time'; readonly staffNo: string | null }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'posts'; readonly staffNo: string | null }
  | { readonly kind: 'matrix' }
  | { readonly kind: 'heads'; readonly unit: string | null }

/** How a figure anywhere in the wizard asks for its working at the right. */
export const AskPlan = createContext<(asked: AskedPlan) => void>(() => undefined)
export const useAskPlan = (): ((asked: AskedPlan) => void) => useContext(AskPlan)
