import { useEffect, useRef } from 'react'
import { isTextInput, keyName } from '../../../ui/keys'
import { actionOf, type InterviewAction } from './keymap'

/** A text that is only to be read takes no typing, so there the keys mean what they mean everywhere. */
const isWriting = (target: EventTarget | null): boolean => isTextInput(target) && !(target instanceof HTMLElement && target.matches(':read-only'))

type Heard = {
  /** The questions are unfolded. */ readonly asking: boolean
  run(action: InterviewAction): void
  tab(field: string, step: 1 | -1): boolean
}
/** Hears keys before anything else in the window does; a dialog that is open keeps its own. */
export function useInterviewKeys(heard: Heard): void {
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (document.querySelector('[role=dialog]')) return
      const name = keyName(event)
      const step = { Tab: 1, 'Shift+Tab': -1 }[name]
      if (step === 1 || step === -1) {
        const field = event.target instanceof Element ? event.target.closest('[data-field]')?.getAttribute('data-field') : null
        if (field && latest.current.tab(field, step)) event.preventDefault()
        return
      }
      const action = actionOf(name, isWriting(event.target), latest.current.asking)
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.run(action)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

const regions = ['queue', 'list', 'level', 'notes']
/** Goes round the parts of the screen, as F6 does everywhere. */
export function focusNextRegion(): void {
  const here = document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? ''
  const at = regions.indexOf(here)
  for (let step = 1; step <= regions.length; step++) {
    const region = document.querySelector(`.interview [data-region="${regions[(at + step) % regions.length]}"]`)
    const first = region?.querySelector<HTMLElement>('[tabindex="0"], textarea, input')
    if (first) return first.focus()
  }
}
