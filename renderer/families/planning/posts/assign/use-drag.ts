import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Source } from './board'

/** Customers on their way: which, and over whom; undefined: over nobody who could take them. */
export type Drag = { readonly codes: readonly string[]; readonly over: Source | undefined }
type Start = { readonly codes: readonly string[]; readonly x: number; readonly y: number; readonly pointer: number }

/** So far a pointer goes before a press becomes a drag. */
const threshold = 6
/** So near an edge the list of targets scrolls on. */
const scrollZone = 48

/** Whom a point of the window belongs to: rows say so by `data-target`, which is empty for the uncovered. */
function targetAt(x: number, y: number): Source | undefined {
  const row = document.elementFromPoint(x, y)?.closest('[data-target]')
  const target = row instanceof HTMLElement ? row.dataset['target'] : undefined
  return target === undefined ? undefined : target === '' ? null : target
}
function scrollNear(list: HTMLElement | null, y: number): void {
  if (!list) return
  const { top, bottom } = list.getBoundingClientRect()
  if (y < top + scrollZone) list.scrollTop -= 12
  else if (y > bottom - scrollZone) list.scrollTop += 12
}

type Options = { readonly targets: RefObject<HTMLElement | null>; onDrop(codes: readonly string[], target: Source): void }
/** Dragging by mouse, pen or finger alike; Esc lets go of everything. A finger drags by the handle, so that it can still scroll the list. */
export function useDrag({ targets, onDrop }: Options) {
  const [start, setStart] = useState<Start | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const ended = useRef(0)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    if (!start) return
    let now: Drag | null = null
    let at = { x: start.x, y: start.y }
    let frame = 0
    const show = (next: Drag): void => {
      if (now && now.over === next.over) return
      now = next
      setDrag(next)
    }
    const tick = (): void => {
      if (ghost.current) ghost.current.style.transform = `translate(${at.x + 12}px, ${at.y + 10}px)`
      scrollNear(targets.current, at.y)
      show({ codes: start.codes, over: targetAt(at.x, at.y) })
      frame = requestAnimationFrame(tick)
    }
    const stop = (): void => {
      cancelAnimationFrame(frame)
      if (now) ended.current = performance.now()
      setDrag(null)
      setStart(null)
    }
    const onMove = (event: globalThis.PointerEvent): void => {
      if (event.pointerId !== start.pointer) return
      at = { x: event.clientX, y: event.clientY }
      if (!now && Math.hypot(at.x - start.x, at.y - start.y) >= threshold) tick()
    }
    const onUp = (event: globalThis.PointerEvent): void => {
      if (event.pointerId !== start.pointer) return
      const target = now ? targetAt(event.clientX, event.clientY) : undefined
      stop()
      if (target !== undefined) drop.current(start.codes, target)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !now) return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    const controller = new AbortController()
    const { signal } = controller
    addEventListener('pointermove', onMove, { signal })
    addEventListener('pointerup', onUp, { signal })
    addEventListener('pointercancel', stop, { signal })
    addEventListener('blur', stop, { signal })
    addEventListener('keydown', onKey, { signal, capture: true })
    return () => {
      controller.abort()
      cancelAnimationFrame(frame)
    }
  }, [start, targets])
  const begin = (event: PointerEvent, codes: readonly string[]): void => {
    if (event.button !== 0 || !event.isPrimary) return
    const byHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null
    if (event.pointerType === 'touch' && !byHandle) return
    // Else a finger's moves go to the handle alone.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) event.target.releasePointerCapture(event.pointerId)
    setStart({ codes, x: event.clientX, y: event.clientY, pointer: event.pointerId })
  }
  /** A click that only ends a drag means nothing else. */
  const justEnded = (): boolean => performance.now() - ended.current < 250
  return { drag, ghost, begin, justEnded }
}
