import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Hands on what is dropped on an element; true while something hangs over it. `onDrop` is to be the same from one drawing to the next. */
export function useDrop(target: RefObject<HTMLElement | null>, onDrop: (dropped: DataTransfer) => void): boolean {
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
        if (event.dataTransfer) onDrop(event.dataTransfer)
      },
      { signal }
    )
    return () => listening.abort()
  }, [target, onDrop])
  return over
}

/** Takes files that are dropped on an element; true while some hang over it. */
export function useFileDrop(target: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const onDrop = useCallback((dropped: DataTransfer) => onFiles([...dropped.files]), [onFiles])
  return useDrop(target, onDrop)
}
