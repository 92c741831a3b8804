import { createContext, useContext } from 'react'
import { useSpeech } from '../../../app/language'
import type { Condition } from './check'
import type { Draft, Problems } from './draft'
import { nameOf } from './names'
import type { Shape } from './shape'

/** What every part of one form knows: whose it is, and what is wrong with what it holds. */
export type Form = { readonly id: string; readonly path: string; readonly problems: Problems; readonly condition: Condition | null }
export const FormContext = createContext<Form>({ id: '', path: '', problems: new Map(), condition: null })
export const useForm = (): Form => useContext(FormContext)
/** Says a part or a choice of the form's parameter. */
export function useName(): (code: string) => string {
  const speech = useSpeech()
  const { path } = useForm()
  return (code) => nameOf(path, code, speech)
}

export type PartProps<S extends Shape = Shape> = {
  readonly shape: S
  readonly draft: Draft
  /** Its place in the value. */
  readonly at: string
  /** What it is called, with all that it is a part of. */
  readonly label: string
  onChange(draft: Draft): void
}
export const textIn = (draft: Draft | undefined): string => (draft?.kind === 'text' ? draft.text : '')
