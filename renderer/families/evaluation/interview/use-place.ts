import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { InterviewPlace } from '../../../../shared/contract'
import type { Round } from '../../../../shared/families/certification'
import { host } from '../../../host'
import { PlaceKeeper } from './place-keeper'
import { leftPlace, type Field, type Spot } from './places'

export type Place = { readonly staffNo: string; readonly code: string | null }
type Start = { readonly staffNo: string; readonly spot: Spot }
export type PlaceControl = Place & {
  go(staffNo: string, spot: Spot): void
  arrive(field: Field): void
  /** Left on purpose: the next to come is asked who sits there. */
  leave(): Promise<void>
}

/** Puts the focus into a field, behind what is written there already. */
function focusField(field: Field): void {
  const found = document.querySelector<HTMLElement>(`.interview [data-field="${field}"]`)
  const target = found?.matches('.board') ? found.querySelector<HTMLElement>('[data-cell][tabindex="0"]') : found
  target?.focus()
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) target.setSelectionRange(target.value.length, target.value.length)
}

/** Where one is: candidate, item and field. Each change is kept, so that it opens there again whatever happens. */
export function usePlace({ round, month }: Round, assessor: string, start: Start): PlaceControl {
  const keeper = useMemo(() => new PlaceKeeper((place) => host['evaluation.keepPlace']({ place })), [])
  const [place, setPlace] = useState<Place & { readonly asked: Field; readonly count: number }>({
    staffNo: start.staffNo,
    code: start.spot.code,
    asked: start.spot.field,
    count: 0
  })
  const field = useRef<Field>(start.spot.field)
  const { staffNo, code, asked, count } = place
  const here = useCallback((): InterviewPlace => ({ round, month, assessor, staffNo, code, field: field.current }), [round, month, assessor, staffNo, code])
  useLayoutEffect(() => {
    // A new place: first the parts are there, then one of them gets the focus.
    focusField(asked)
    field.current = asked
    void keeper.keep(here())
  }, [asked, count, here, keeper])
  const go = useCallback((to: string, spot: Spot) => setPlace((now) => ({ staffNo: to, code: spot.code, asked: spot.field, count: now.count + 1 })), [])
  const arrive = useCallback(
    (at: Field) => {
      field.current = at
      void keeper.keep(here())
    },
    [here, keeper]
  )
  const leave = useCallback(() => keeper.keep(leftPlace(here())), [here, keeper])
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  // Going to another page is leaving too; a window that is gone leaves nothing behind, and is come back to.
  useEffect(() => () => void latest.current(), [])
  return { staffNo, code, go, arrive, leave }
}
