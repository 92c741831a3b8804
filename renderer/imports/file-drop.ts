import { useEffect, useState, type RefObject } from 'react'

/** Takes files that are dropped on an element; true while some hang over it. */
export function useFileDrop(target: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = target.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('dragover', (event) => (event.preventDefault(), setOver(true)), { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      },
      { signal }
    )
    return () => listening.abort()
  }, [target, onFiles])
  return over
}
