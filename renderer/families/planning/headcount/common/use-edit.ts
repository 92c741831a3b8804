import { useState } from 'react'
import type { Fault } from '../../../../../shared/kernel/result'
import { workbench } from '../../../../state'

export type Edit = { readonly command: string; readonly input: unknown }
export type Editing = {
  /** Why the last edit was refused; null where it was not. */
  readonly refused: Fault | null
  /** Sends edits one after another up to the first that is refused; true where all are on disk. */
  send(...edits: readonly Edit[]): Promise<boolean>
}

/** Edits whose refusal is said where they are made. */
export function useEdit(): Editing {
  const [refused, setRefused] = useState<Fault | null>(null)
  const send = async (...edits: readonly Edit[]): Promise<boolean> => {
    for (const { command, input } of edits) {
      const done = await workbench.dispatch(command, input)
      if (!done.ok) return (setRefused(done.fault), false)
    }
    setRefused(null)
    return true
  }
  return { refused, send }
}
