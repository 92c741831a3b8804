import { useEffect, useSyncExternalStore } from 'react'
import { useSay } from '../../../app/language'
import { sayDuration, type Stopwatch } from './stopwatch'
import { interviewTexts as texts } from './texts'

/** 用时 of this sheet. */
export function Timer({ watch, stopped }: { watch: Stopwatch; stopped: boolean }) {
  const say = useSay()
  const seconds = useSyncExternalStore(watch.subscribe, watch.seconds)
  const held = useSyncExternalStore(watch.subscribe, watch.isHeld)
  useEffect(() => {
    const timer = setInterval(() => watch.tick(), 1000)
    return () => clearInterval(timer)
  }, [watch])
  const action = say(texts.ref(held ? 'timer.resume' : 'timer.pause'))
  return (
    <div className="timer">
      <span className="dim">{say(texts.ref('timer'))}</span>
      <span className={held ? 'timer-time held' : 'timer-time'} role="timer">
        {sayDuration(seconds)}
      </span>
      {stopped ? null : (
        <button type="button" className="act" aria-label={action} title={`${action} F2`} aria-keyshortcuts="F2" onClick={() => watch.toggle()}>
          <svg width="16" height="16" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
            {held ? <path d="M6 4v12l10-6z" /> : <path d="M5 4h3.500v12H5zM11.5 4H15v12h-3.500z" />}
          </svg>
        </button>
      )}
    </div>
  )
}
