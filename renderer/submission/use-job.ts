import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/kernel/result'
import type { TextRef } from '../../shared/kernel/texts'
import { host } from '../host'
import { workbench } from '../state'
import { remainingSeconds } from './remaining'
import { submissionPageTexts as texts } from './texts'

const pollMilliseconds = 250
/** What long work has come to. `remaining`: seconds, where enough has been done to tell. */
export type JobState = { readonly stage: TextRef | null; readonly fraction: number | null; readonly remaining: number | null }
export type Job = {
  /** Null while nothing runs. */
  readonly state: JobState | null
  /** Runs a call under a name by which it can be followed and stopped; null where it failed or was stopped, which is told. */
  run<T>(call: (job: string) => Promise<Result<T>>, before?: Before): Promise<T | null>
  cancel(): void
}
/** What the window does itself before it calls: handing files over, say. False: it was in vain. */
type Before = (report: (state: Omit<JobState, 'remaining'>) => void, isStopped: () => boolean) => Promise<boolean>
type Run = { readonly name: string; stopped: boolean }

/** Has the host do long work with progress, time left and a way to stop it. Leaving the page stops it too. */
export function useJob(): Job {
  const current = useRef<Run | null>(null)
  const [state, setState] = useState<JobState | null>(null)
  const cancel = useCallback(() => {
    if (!current.current) return
    current.current.stopped = true
    void host['jobs.cancel']({ job: current.current.name })
  }, [])
  useEffect(() => cancel, [cancel])
  const run = useCallback(async <T>(call: (job: string) => Promise<Result<T>>, before?: Before): Promise<T | null> => {
    const own: Run = { name: `submission-${crypto.randomUUID()}`, stopped: false }
    current.current = own
    setState({ stage: null, fraction: null, remaining: null })
    let stopFollowing = (): void => undefined
    try {
      if (
        before &&
        !(await before(
          (one) => setState({ ...one, remaining: null }),
          () => own.stopped
        ))
      )
        return told(own)
      stopFollowing = follow(own, setState)
      const done = await call(own.name)
      if (done.ok) return done.value
      if (own.stopped) return told(own)
      workbench.report(done.fault)
      return null
    } finally {
      stopFollowing()
      if (current.current === own) current.current = null
      setState(null)
    }
  }, [])
  return { state, run, cancel }
}

/** Whoever stopped it only wants to see that it has stopped. */
function told({ stopped }: Run): null {
  if (stopped) workbench.inform(texts.ref('stopped'))
  return null
}

function follow(run: Run, show: (state: JobState) => void): () => void {
  const begun = performance.now()
  const timer = setInterval(() => {
    void host['jobs.progress']({ job: run.name }).then((found) => {
      if (!following || !found.ok || !found.value) return
      const { stage, fraction } = found.value
      // Some stages say themselves how long it will take.
      const said = stage.params !== undefined && 'remaining' in stage.params
      show({ stage, fraction, remaining: said ? null : remainingSeconds(performance.now() - begun, fraction) })
    })
  }, pollMilliseconds)
  let following = true
  return () => {
    following = false
    clearInterval(timer)
  }
}
