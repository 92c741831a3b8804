import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CrossingSide, WhatIfAnswer, WhatIfValues } from '../../../../shared/families/grade'
import { linkTo, type Link, type Shown } from './link'
import type { Population } from './population'

/** How many rows of the list one answer brings: what a tall screen shows, and some to scroll into. */
export const pageLength = 60
/** An answer about another population says nothing about this one. */
type Of<T> = { readonly population: Population; readonly of: T }
type View = { readonly side: CrossingSide; readonly offset: number }
export type WhatIfState = {
  /** What the pack says; null until it has been computed. */
  readonly packAnswer: WhatIfAnswer | null
  /** The newest answer that is there; it may be a frame behind the levers. */
  readonly shown: Shown | null
  readonly side: CrossingSide
  look(view: Partial<View>): void
}

/** The answers of a population to values that levers change, frame by frame. */
export function useWhatIf(population: Population, values: WhatIfValues): WhatIfState {
  const [view, setView] = useState<View>({ side: 'all', offset: 0 })
  const [packAnswer, setPackAnswer] = useState<Of<WhatIfAnswer> | null>(null)
  const [shown, setShown] = useState<Of<Shown> | null>(null)
  const link = useRef<Link | null>(null)
  useEffect(() => {
    const opened = linkTo(population, {
      ready: (of) => setPackAnswer({ population, of }),
      // Drawn at once: an answer that waits for the next turn of the scheduler is a frame late.
      shown: (of) => flushSync(() => setShown({ population, of }))
    })
    link.current = opened
    return () => opened.close()
  }, [population])
  useEffect(() => link.current?.ask({ values, ...view, length: pageLength }), [population, values, view])
  const look = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...(part.side === undefined ? {} : { offset: 0 }), ...part })), [])
  const own = <T>(state: Of<T> | null): T | null => (state?.population === population ? state.of : null)
  return { packAnswer: own(packAnswer), shown: own(shown), side: view.side, look }
}
