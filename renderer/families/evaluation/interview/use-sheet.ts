import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Round } from '../../../../shared/families/certification'
import { evaluationTables, ratingPlans, type RatingPlan, type SheetOf } from '../../../../shared/families/evaluation'
import { useWorkbench, workbench } from '../../../state'
import { bookOf } from '../../../state/results'
import { Drafts } from './drafts'
import type { InQueue } from './QueueStrip'
import { queueOf, sheetStateOf, sheetStates } from './queue'
import { Stopwatch } from './stopwatch'
import { usePack } from '../../../state/packs'
import { roundCycle } from '../../../../shared/standard/model'

/** What is to be rated in whom. The tables change in place, so each question reads the newest rows. */
export function usePlans(round: Round): ((staffNo: string) => RatingPlan) | null {
  const tables = useWorkbench((state) => state.document.tables)
  const pack = usePack(roundCycle(round))
  const evaluation = useWorkbench((state) => state.document.tables.evaluations.get(evaluationTables.evaluations.key(round)))
  return useMemo(() => (pack && evaluation ? ratingPlans(tables, { ...round, book: bookOf(pack, round) }) : null), [tables, pack, evaluation, round])
}

/** One's own queue, and how far one's own sheets are. It stays the same object until something in it changes. */
export function useQueue(round: Round, assessor: string, plans: (staffNo: string) => RatingPlan): readonly InQueue[] {
  const codesOf = useMemo(() => rememberCodes(plans), [plans])
  const text = useWorkbench(({ document: { tables } }) =>
    JSON.stringify(
      queueOf(tables, round, assessor).map(({ staffNo, panel }) => {
        const state = sheetStateOf(tables, evaluationTables.seats.key({ ...round, staffNo, assessor }), codesOf(staffNo))
        return [staffNo, tables.people.get(staffNo)?.name ?? staffNo, panel, state]
      })
    )
  )
  return useMemo(() => readQueue(text), [text])
}
/** Asked with every edit for the whole queue: a plan is worked out once a person. */
function rememberCodes(plans: (staffNo: string) => RatingPlan): (staffNo: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (staffNo) => {
    const codes = known.get(staffNo) ?? plans(staffNo).competencies.map(({ code }) => code)
    known.set(staffNo, codes)
    return codes
  }
}
function readQueue(text: string): InQueue[] {
  const rows: unknown = JSON.parse(text)
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown): InQueue[] => {
    if (!Array.isArray(row)) return []
    const [staffNo, name, panel, state] = row.map(String)
    const known = sheetStates.find((one) => one === state)
    return staffNo !== undefined && name !== undefined && panel !== undefined && known ? [{ staffNo, name, panel, state: known }] : []
  })
}

/** Sends the changed fields of one item, with the time spent if it is of the sheet in front. */
export function createKeeping(): { readonly drafts: Drafts; follow(staffNo: string, watch: Stopwatch): void } {
  let front: { readonly staffNo: string; readonly watch: Stopwatch } | null = null
  const drafts = new Drafts(({ code, ...sheet }, patch) => {
    const { interview, presentation, ...rating } = patch
    if (code === null)
      return workbench.dispatch('evaluation.mark', {
        ...sheet,
        ...(interview === undefined ? {} : { interview }),
        ...(presentation === undefined ? {} : { presentation })
      })
    const seconds = front?.staffNo === sheet.staffNo ? front.watch.take() : undefined
    return workbench.dispatch('evaluation.rate', { ...sheet, code, patch: rating, ...(seconds === undefined ? {} : { seconds }) })
  })
  return { drafts, follow: (staffNo, watch) => void (front = { staffNo, watch }) }
}

const clock = (): number => performance.now()
/** The clock of one sheet: it runs while the sheet may be filled in and the window is in view. */
export function useStopwatch({ round, month, staffNo, assessor }: SheetOf, readOnly: boolean): Stopwatch {
  const watch = useMemo(() => {
    const sheet = { round, month, staffNo, assessor }
    const seat = workbench.store.getState().document.tables.seats.get(evaluationTables.seats.key(sheet))
    const spend = (seconds: number): void => {
      void workbench.dispatch('evaluation.spend', { ...sheet, seconds }).then((done) => (done.ok ? undefined : workbench.report(done.fault)))
    }
    return new Stopwatch(seat?.seconds ?? 0, clock, spend)
  }, [round, month, staffNo, assessor])
  useEffect(() => {
    if (readOnly) return
    const follow = (): void => (document.visibilityState === 'visible' ? watch.show() : watch.hide())
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      watch.hide()
    }
  }, [watch, readOnly])
  return watch
}

/** Puts what is typed on disk before the window is hidden or gone. */
export function useSaveOnHide(drafts: Drafts): void {
  useEffect(() => {
    const save = (): void => {
      if (document.visibilityState === 'hidden') void drafts.flush()
    }
    const gone = (): void => void drafts.flush()
    document.addEventListener('visibilitychange', save)
    window.addEventListener('pagehide', gone)
    return () => {
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('pagehide', gone)
      void drafts.flush()
    }
  }, [drafts])
}

/** Whether something could not be saved and somebody wanted to leave over it. */
export function useUnsaved(drafts: Drafts): [boolean, (asked: boolean) => void] {
  const [asked, setAsked] = useState(false)
  const unsaved = useSyncExternalStore(drafts.subscribe, () => drafts.unsaved)
  return [asked && unsaved, setAsked]
}
