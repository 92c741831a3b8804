import { useMemo, useRef } from 'react'

/** Where the keyboard goes on when a dialog closes: where it was, or to the nearest row of the list where that has gone. */
export function useFocusBack(): { remember(): void; back(): void } {
  const from = useRef<Element | null>(null)
  return useMemo(
    () => ({
      remember: () => void (from.current = document.activeElement),
      back: () =>
        void requestAnimationFrame(() => {
          const place = from.current?.isConnected ? from.current : document.querySelector('.wizard-work :is([role=row], [role=option])[tabindex="0"]')
          if (place instanceof HTMLElement) place.focus()
        })
    }),
    []
  )
}
