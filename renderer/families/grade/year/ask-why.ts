import { createContext, useContext } from 'react'
import type { Grade } from '../../../../shared/families/roster'

/**
 * A question to be answered at the right: about a person (by which rule, e.g. `grade.demotion`), about a person's ladder in the years behind and
 * to come, or about the places of a grade.
 */
export type AskedGrade =
  | { readonly kind: 'person'; readonly staffNo: string; readonly rule: string }
  | { readonly kind: 'ladder'; readonly staffNo: string }
  | { readonly kind: 'places'; readonly grade: Grade }

/** How a figure anywhere in the wizard asks for its working at the right. */
export const AskGrade = createContext<(asked: AskedGrade) => void>(() => undefined)
export const useAskGrade = (): ((asked: AskedGrade) => void) => useContext(AskGrade)
