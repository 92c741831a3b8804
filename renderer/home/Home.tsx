import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { TextRef } from '../../shared/kernel/texts'
import type { ChangeRecord } from '../../shared/workspace/record'
import { navigate } from '../app/navigate'
import { useSay, useSpeech } from '../app/language'
import { useOwnSeat } from '../families/evaluation/own-seat'
import { SeatHome } from '../families/evaluation/SeatHome'
import { host } from '../host'
import { useDocument, useWorkbench } from '../state'
import { useCurrentRound } from '../state/current-round'
import { orReport } from '../state/host-calls'
import { progressOf, type RoundProgress } from '../state/progress'
import { useRoundResult } from '../state/results'
import { laterSteps } from '../families/certification/later-steps'
import { noteOf } from '../families/certification/step-notes'
import { summarise } from '../families/certification/wizard-steps'
import { sayCount, sayMoment, sayMonth } from '../ui/format'
import { Icon } from '../ui/icons'
import { StatusBadge } from '../ui/StatusBadge'
import { today } from '../ui/today'
import { appTexts } from '../app/texts'
import { nextOf, stepsOf, type LaterName, type StepName, type StepState } from './next-step'
import { homeTexts } from './texts'

const GradeTile = lazy(() => import('./GradeTile'))
const PlanTile = lazy(() => import('./PlanTile'))
const SubmissionTile = lazy(() => import('./SubmissionTile'))

/** 工作台: of an assessor's own file the seat, else the cockpit. */
export function Home() {
  const seat = useOwnSeat()
  return seat ? <SeatHome seat={seat} /> : <Cockpit />
}

/** Where this round stands, what comes next, what was done last. */
function Cockpit() {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const round = useCurrentRound()
  const { result } = useRoundResult(round)
  const progress = useMemo(() => (result ? progressOf(result) : null), [result])
  const later = useMemo(() => (round && result ? laterSteps(tables, round, result.people) : null), [tables, round, result])
  const people = tables.people.size
  const states: readonly CockpitStep[] = [
    ...stepsOf(people, round !== null, progress),
    ...summarise(round, people, progress, later, today()).flatMap((step): LaterStep[] =>
      isLater(step.key) ? [{ name: step.key, state: step.state, note: noteOf(step, later) }] : []
    )
  ]
  const steps = order.flatMap((wanted) => states.filter(({ name }) => name === wanted))
  const next = nextOf(steps)
  const go = (step: CockpitStep['name']): void =>
    navigate(step === 'roster' ? '/people' : round && step !== 'round' ? `/certification/${round.round}/${round.month}/${step}` : '/certification')
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(homeTexts.ref('cockpit.title'))}</h1>
        {round ? <span className="dim">{say(appTexts.ref('round.title', { round: round.round, month: sayMonth(round.month, language) }))}</span> : null}
        <Button onClick={() => go(next)}>{say(homeTexts.ref('cockpit.next', { what: actionOf(steps.find(({ name }) => name === next)) }))}</Button>
      </div>
      {tables.people.size === 0 ? (
        <section className="panel">
          <h2>{say(homeTexts.ref('welcome.title'))}</h2>
          <p className="dim">{say(homeTexts.ref('welcome.text'))}</p>
        </section>
      ) : null}
      <div className="cockpit">
        <section className="panel" aria-labelledby="steps-title">
          <h2 id="steps-title">{say(homeTexts.ref('steps'))}</h2>
          <ol className="cockpit-steps">
            {steps.map((step) => (
              <StepLine key={step.name} step={step} next={step.name === next} onGo={() => go(step.name)} />
            ))}
          </ol>
        </section>
        <div className="stack">
          {progress ? <Numbers progress={progress} /> : null}
          {people > 0 ? (
            <>
              <Suspense fallback={null}>
                <PlanTile />
              </Suspense>
              <Suspense fallback={null}>
                <GradeTile />
              </Suspense>
            </>
          ) : null}
          {people > 0 || tables.office.size > 0 ? (
            <Suspense fallback={null}>
              <SubmissionTile />
            </Suspense>
          ) : null}
          <LastChanges />
        </div>
      </div>
    </div>
  )
}

type LaterStep = { readonly name: LaterName; readonly state: StepState['state']; readonly note: TextRef }
type CockpitStep = StepState | LaterStep
const order: readonly (StepName | LaterName)[] = ['roster', 'round', 'exam', 'interviews', 'supervisor', 'performance', 'results', 'publicity', 'certificates']
const isLater = (key: string): key is LaterName => key === 'interviews' || key === 'publicity' || key === 'certificates'

/** What is to be done in a step as it stands. */
function actionOf(step: CockpitStep | undefined): TextRef {
  if (!step) return homeTexts.ref('do.results')
  const { name, state } = step
  if (state === 'done' && name !== 'results') return homeTexts.ref('do.look')
  const partly = state === 'lacks' && (name === 'exam' || name === 'performance' || name === 'supervisor' || name === 'interviews' || name === 'publicity')
  return partly ? homeTexts.ref(`fill.${name}`) : homeTexts.ref(`do.${name}`)
}

function StepLine({ step, next, onGo }: { step: CockpitStep; next: boolean; onGo: () => void }) {
  const say = useSay()
  return (
    <li>
      <span className="grow">{say(homeTexts.ref(`step.${step.name}`))}</span>
      {'note' in step ? <StatusBadge tone={tones[step.state]}>{say(step.note)}</StatusBadge> : <StepBadge step={step} />}
      <Button variant={next ? 'filled' : 'default'} onClick={onGo}>
        {say(actionOf(step))}
      </Button>
    </li>
  )
}

const tones = { done: 'good', lacks: 'warn', none: 'quiet' } as const

function StepBadge({ step: { name, state, count } }: { step: StepState }) {
  const say = useSay()
  if (state === 'none') return <StatusBadge tone="quiet">{say(homeTexts.ref('state.none'))}</StatusBadge>
  if (state === 'lacks')
    return <StatusBadge tone="warn">{say(homeTexts.ref(name === 'results' ? 'state.pending' : 'state.lacks', { count: sayCount(count) }))}</StatusBadge>
  return (
    <StatusBadge tone="good">
      {name === 'roster'
        ? say(homeTexts.ref('state.people', { count: sayCount(count) }))
        : say(homeTexts.ref(name === 'round' ? 'state.opened' : 'state.done'))}
    </StatusBadge>
  )
}

function Numbers({ progress: { people, inRound, count } }: { progress: RoundProgress }) {
  const say = useSay()
  const shown = [
    ['people', people],
    ['inRound', inRound.length],
    ['pass', count.pass],
    ['fail', count.fail],
    ['pending', count.pending]
  ] as const
  return (
    <section className="panel" aria-labelledby="numbers-title">
      <h2 id="numbers-title">{say(homeTexts.ref('numbers.title'))}</h2>
      <dl className="numbers">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{say(homeTexts.ref(`numbers.${name}`))}</dt>
            <dd>{sayCount(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function LastChanges() {
  const say = useSay()
  const document = useDocument()
  const session = useWorkbench((state) => state.session?.id)
  const [records, setRecords] = useState<readonly ChangeRecord[]>([])
  useEffect(() => {
    let wanted = true
    void orReport(host['workspace.history']({ offset: 0, limit: 8 })).then((page) => wanted && page && setRecords(page.records))
    return () => {
      wanted = false
    }
  }, [document, session])
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">{say(homeTexts.ref('changes.title'))}</h2>
      {records.length === 0 ? <p className="dim">{say(homeTexts.ref('changes.none'))}</p> : null}
      <ul className="changes">
        {records.map((record) => (
          <li key={record.sequence}>
            <span className="grow">{say(record.summary)}</span>
            <span className="dim">
              {record.by} {sayMoment(record.at)}
            </span>
          </li>
        ))}
      </ul>
      {records.length > 0 ? (
        <button type="button" className="link" onClick={() => navigate('/history')}>
          {say(homeTexts.ref('changes.all'))} <Icon name="right" size={13} />
        </button>
      ) : null}
    </section>
  )
}
