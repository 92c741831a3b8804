import { useMemo, useRef } from 'react'

export type FocusBack = {
  /** Keeps where the keyboard is, before a dialog takes it. */
  remember(): void
  /** Puts it back there once the dialog has gone; to the nearest row of a table where that place has gone with it. */
  back(): void
}
/** Where the keyboard goes on when a dialog closes: people who never use a mouse must not begin at the top of the page again. */
export function useFocusBack(): FocusBack {
  const from = useRef<Element | null>(null)
  return useMemo(
    () => ({
      remember: () => void (from.current = document.activeElement),
      back: () =>
        void requestAnimationFrame(() => {
          const place = from.current?.isConnected ? from.current : document.querySelector('.wizard-work [role=row][tabindex="0"]')
          if (place instanceof HTMLElement) place.focus()
        })
    }),
    []
  )
}
