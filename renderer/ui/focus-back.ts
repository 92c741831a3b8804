import { useEffect, useRef } from 'react'

/**
 * Puts the keyboard back where it was when this came up, once it goes; to the nearest row of a table where that place has gone with it.
 * People who never use a mouse must not begin at the top of the page again. Rendered by whoever takes the keyboard for a while, e.g. a dialog.
 */
export function useFocusBack(): void {
  // Asked while rendering: an effect would come after the dialog has taken the keyboard.
  const from = useRef<Element | null>(document.activeElement)
  useEffect(() => {
    const before = from.current
    return () => void requestAnimationFrame(() => giveBack(before))
  }, [])
}
function giveBack(before: Element | null): void {
  // What closed the dialog may have led elsewhere on purpose.
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const place = before?.isConnected && before !== document.body ? before : document.querySelector('.wizard-work :is([role=row], [role=option])[tabindex="0"]')
  if (place instanceof HTMLElement) place.focus()
}
