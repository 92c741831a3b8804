/** What every key handler needs of an event, React's or the window's own. */
export type KeyLike = {
  readonly key: string
  readonly keyCode?: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}
type MaybeComposing = KeyLike & { readonly isComposing?: boolean; readonly nativeEvent?: { readonly isComposing?: boolean } }

/**
 * True while an input method is putting characters together: its Enter, Esc and arrows belong to it.
 * Some browsers end composition before they send the key, and say 229 instead.
 */
export const isComposing = (event: MaybeComposing): boolean => event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229

/** The key as shortcuts name it, e.g. `Ctrl+Shift+Z`; empty while an input method is at work. */
export function keyName(event: MaybeComposing): string {
  if (isComposing(event)) return ''
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key].filter(Boolean).join('+')
}

/** Where typing goes into a text, Ctrl+Z belongs to that text. */
export function isTextInput(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'submit', 'range'].includes(target.type)
}
