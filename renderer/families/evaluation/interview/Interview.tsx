import { useLayoutEffect, useMemo, useState } from 'react'
import type { InterviewPlace } from '../../../../shared/contract'
import type { Round } from '../../../../shared/families/certification'
import { evaluationTables, isRated, type RatingPlan } from '../../../../shared/families/evaluation'
import { useWorkbench, workbench } from '../../../state'
import { itemsOf, spotOf, startOf, type Spot } from './places'
import type { InQueue } from './QueueStrip'
import { firstCandidate, nextCandidate } from './queue'
import type { Session } from './session'
import { SessionProvider } from './session'
import { Sheet } from './Sheet'
import { usePlace } from './use-place'
import { createKeeping, useSaveOnHide, useStopwatch, useUnsaved } from './use-sheet'

type Props = {
  readonly round: Round
  readonly assessor: string
  readonly queue: readonly InQueue[]
  readonly plans: (staffNo: string) => RatingPlan
  /** Where this assessor was before. */ readonly before: InterviewPlace | null
  onSwitch(): void
  onLeave(): void
}

/** The first item without a rating, else the first of all. */
function firstSpot({ round, month }: Round, assessor: string, staffNo: string, items: readonly (string | null)[]): Spot {
  const { ratings } = workbench.store.getState().document.tables
  const open = items.find((code) => code !== null && !isRated(ratings.get(evaluationTables.ratings.key({ round, month, staffNo, assessor, code }))))
  return startOf(open ?? items[0] ?? null)
}

/** One assessor at work: from candidate to candidate, everything kept as it is typed. */
export function Interview({ round, assessor, queue, plans, before, onSwitch, onLeave }: Props) {
  const [{ drafts, follow }] = useState(createKeeping)
  const withMarks = round.round === 2
  const spotFor = (staffNo: string): Spot =>
    firstSpot(
      round,
      assessor,
      staffNo,
      itemsOf(
        plans(staffNo).competencies.map(({ code }) => code),
        withMarks
      )
    )
  const [start] = useState(() => {
    const known = before && queue.some(({ staffNo }) => staffNo === before.staffNo) ? before : null
    const staffNo = known?.staffNo ?? firstCandidate(queue) ?? ''
    const items = itemsOf(
      plans(staffNo).competencies.map(({ code }) => code),
      withMarks
    )
    return { staffNo, spot: (known ? spotOf(known, items) : null) ?? spotFor(staffNo) }
  })
  const place = usePlace(round, assessor, start)
  const { staffNo, code, go, arrive } = place
  const plan = useMemo(() => plans(staffNo), [plans, staffNo])
  const sheet = useMemo(() => ({ ...round, staffNo, assessor }), [round, staffNo, assessor])
  const seatKey = evaluationTables.seats.key(sheet)
  const readOnly = useWorkbench((state) => (state.document.tables.seats.get(seatKey)?.state ?? 'open') !== 'open')
  const watch = useStopwatch(sheet, readOnly)
  useLayoutEffect(() => follow(staffNo, watch), [follow, staffNo, watch])
  useSaveOnHide(drafts)
  const [unsaved, askAboutUnsaved] = useUnsaved(drafts)

  const session = useMemo<Session>(
    () => ({
      sheet,
      seatKey,
      competencies: plan.competencies,
      readOnly,
      drafts,
      code,
      arrive,
      go(spot) {
        void drafts.flush()
        go(staffNo, spot)
      }
    }),
    [sheet, seatKey, plan, readOnly, drafts, code, arrive, go, staffNo]
  )
  const openCandidate = (next: string | null): void => {
    if (next === null || next === staffNo) return
    void drafts.flush()
    go(next, spotFor(next))
  }
  const depart = async (then: () => void, anyway = false): Promise<void> => {
    if (!(await drafts.flush()) && !anyway) return askAboutUnsaved(true)
    // Whoever comes next must find it left, or would be at this sheet unasked.
    await place.leave()
    then()
  }
  return (
    <SessionProvider value={session}>
      <Sheet
        plan={plan}
        queue={queue}
        withMarks={withMarks}
        watch={watch}
        unsaved={unsaved}
        onOpen={openCandidate}
        onNext={() => openCandidate(nextCandidate(queue, staffNo))}
        onSwitch={() => void depart(onSwitch)}
        onLeave={() => void depart(onLeave)}
        onLeaveAnyway={() => void depart(onLeave, true)}
      />
    </SessionProvider>
  )
}
