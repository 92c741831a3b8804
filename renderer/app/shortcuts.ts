import { useEffect } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { workbench } from '../state'
import { isTextInput, keyName, type KeyLike } from '../ui/keys'
import { appTexts } from './texts'

export type Shortcut = 'search' | 'undo' | 'redo' | 'save' | 'help'

/** What a key means everywhere in the window; inside a text, undo and redo are that text's own. */
export function shortcutOf(event: KeyLike, inText: boolean): Shortcut | null {
  const key = keyName(event)
  if (key === 'Ctrl+K') return 'search'
  if (key === 'Ctrl+S') return 'save'
  if (key === 'F1') return 'help'
  if (inText) return null
  if (key === 'Ctrl+Z') return 'undo'
  return key === 'Ctrl+Shift+Z' || key === 'Ctrl+Y' ? 'redo' : null
}

export function useShortcuts(openSearch: () => void): void {
  useEffect(() => {
    const actions: Record<Shortcut, () => void> = {
      search: openSearch,
      undo: () => void undo(),
      redo: () => void redo(),
      save: () => workbench.inform(appTexts.ref('autosaved')),
      help: () => navigate('/help')
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event, isTextInput(event.target))
      if (!shortcut) return
      event.preventDefault()
      actions[shortcut]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [openSearch])
}

/** Takes the last edit back; says so where there is none. */
export async function undo(): Promise<void> {
  const done = await workbench.undo()
  if (done === null) workbench.inform(appTexts.ref('undo.none'))
  else if (!done.ok) workbench.report(done.fault)
}
export async function redo(): Promise<void> {
  const done = await workbench.redo()
  if (done === null) workbench.inform(appTexts.ref('redo.none'))
  else if (!done.ok) workbench.report(done.fault)
}
