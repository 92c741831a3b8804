import { Button, Progress } from '@mantine/core'
import { useSay } from '../app/language'
import type { Job, JobState } from './use-job'
import { submissionPageTexts as texts } from './texts'

/** What is being done, how far it is, how long it will take, and the way to stop it. */
export function JobLine({ job: { state, cancel }, what }: { job: Job; what: string }) {
  if (!state) return null
  return <Line state={state} what={what} onCancel={cancel} />
}

function Line({ state: { stage, fraction, remaining }, what, onCancel }: { state: JobState; what: string; onCancel: () => void }) {
  const say = useSay()
  const percent = fraction === null ? null : Math.round(fraction * 100)
  return (
    <div className="submission-job">
      <div className="row">
        <span className="grow" role="status">
          {stage ? say(stage) : what}
          {percent === null ? null : <span className="dim"> {say(texts.ref('job.percent', { percent }))}</span>}
          {remaining === null ? null : <span className="dim"> {say(remainingText(remaining))}</span>}
        </span>
        <Button variant="default" onClick={onCancel}>
          {say(texts.ref('job.cancel'))}
        </Button>
      </div>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={what} />
    </div>
  )
}

const remainingText = (seconds: number) =>
  seconds < 60 ? texts.ref('job.seconds', { count: seconds }) : texts.ref('job.minutes', { count: Math.ceil(seconds / 60) })
