import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Competency } from '../../../../shared/families/competency'
import type { Rating, SheetOf } from '../../../../shared/families/evaluation'
import type { Fault } from '../../../../shared/kernel/result'
import { useWorkbench } from '../../../state'
import { keyOf, type Drafts, type Patch, type Target, type Written, type WrittenField } from './drafts'
import type { Field, Spot } from './places'

/** What every part of the screen knows of the sheet in front of it. */
export type Session = {
  readonly sheet: SheetOf
  /** Key of the seat; that of a rating is this and the competency's code. */
  readonly seatKey: string
  readonly competencies: readonly Competency[]
  /** Submitted or recused: to look at only. */
  readonly readOnly: boolean
  readonly drafts: Drafts
  /** The competency in front, null: the marks of round 2. */
  readonly code: string | null
  /** Goes to a field and puts the focus there. */
  go(spot: Spot): void
  /** The focus came to a field by itself. */
  arrive(field: Field): void
}
const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no sheet is open')
  return session
}

export const targetOf = (sheet: SheetOf, code: string | null): Target => ({ ...sheet, code })

/** A field of a rating as the assessor left it: what is on its way before what is on disk. Undefined where nothing was ever put down. */
export function useRated<F extends WrittenField & keyof Rating>(code: string, field: F): Rating[F] | Written[F] | undefined {
  const { drafts, sheet, seatKey } = useSession()
  const stored = useWorkbench((state) => state.document.tables.ratings.get(`${seatKey}|${code}`)?.[field])
  const draft = useDraft(drafts, keyOf(targetOf(sheet, code)), field)
  return draft === undefined ? stored : draft
}
export const useDraft = <F extends WrittenField>(drafts: Drafts, key: string, field: F): Patch[F] | undefined =>
  useSyncExternalStore(drafts.subscribe, () => drafts.draftOf(key, field))
/** Why this field was not saved. */
export function useRefusal(code: string | null, field: WrittenField): Fault | null {
  const { drafts, sheet } = useSession()
  return useSyncExternalStore(drafts.subscribe, () => drafts.faultOf(keyOf(targetOf(sheet, code)), field))
}
