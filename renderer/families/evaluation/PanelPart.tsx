import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Round } from '../../../shared/families/certification'
import { competencyTexts } from '../../../shared/families/competency'
import type { PanelCandidate, PanelView } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { StatusBadge } from '../../ui/StatusBadge'
import { Equalisation } from './Equalisation'
import { panelsOf } from './names'
import { usePanelView } from './on-site'
import { panelPageTexts as texts } from './panel-texts'
import { queueTexts } from './queue-texts'
import { RatingMatrix } from './RatingMatrix'

/** 评委组视图: what a panel sees of itself, candidate by candidate; of a sheet that is not submitted only that it is not. */
export function PanelPart({ round, onSetup, onConflicts }: { round: Round; onSetup: () => void; onConflicts: () => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const [chosen, setChosen] = useState('')
  const panels = panelsOf(tables, round)
  const panel = (panels.find((one) => one.panel === chosen) ?? panels[0])?.panel ?? null
  const view = usePanelView(round, panel)
  if (!view || panel === null)
    return (
      <EmptyState icon="people" title={say(texts.ref('none'))} actions={<Button onClick={onSetup}>{say(texts.ref('none.setup'))}</Button>}>
        {say(texts.ref('none.text'))}
      </EmptyState>
    )
  const choice =
    panels.length > 1 ? (
      <NativeSelect
        aria-label={say(texts.ref('panel'))}
        value={panel}
        data={panels.map((one) => one.panel)}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    ) : null
  return (
    <div className="stack">
      <Candidates key={panel} round={round} view={view} choice={choice} onConflicts={onConflicts} />
      <Findings view={view} />
      {round.round === 2 ? <Equalisation round={round} /> : null}
    </div>
  )
}

type CandidatesProps = { readonly round: Round; readonly view: PanelView; readonly choice: ReactNode; onConflicts(): void }
function Candidates({ round, view, choice, onConflicts }: CandidatesProps) {
  const say = useSay()
  const [chosen, setChosen] = useState('')
  const { candidates } = view
  const at = Math.max(
    0,
    candidates.findIndex(({ staffNo }) => staffNo === chosen)
  )
  const candidate = candidates[at]
  if (!candidate)
    return (
      <div className="row">
        {choice}
        <span className="dim">{say(texts.ref('none.candidates', { panel: view.panel }))}</span>
      </div>
    )
  const step = (by: -1 | 1) => {
    const to = candidates[at + by]
    const label = say(texts.ref(by < 0 ? 'previous' : 'next'))
    return (
      <button type="button" className="icon-button" disabled={!to} aria-label={label} title={label} onClick={() => setChosen(to?.staffNo ?? '')}>
        <Icon name={by < 0 ? 'left' : 'right'} size={16} />
      </button>
    )
  }
  const labelOf = ({ name, state, alarms }: PanelCandidate, index: number): string => {
    const shared = { place: index + 1, name, state: queueTexts.ref(`state.${state}`) }
    return say(alarms > 0 ? texts.ref('candidate.alarms', { ...shared, count: alarms }) : texts.ref('candidate.choice', shared))
  }
  return (
    <section className="stack" aria-label={say(texts.ref('matrix', { name: candidate.name }))}>
      <div className="row">
        {choice}
        {step(-1)}
        <NativeSelect
          aria-label={say(texts.ref('candidate'))}
          value={candidate.staffNo}
          data={candidates.map((one, index) => ({ value: one.staffNo, label: labelOf(one, index) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {step(1)}
        <Alarms count={candidate.alarms} />
        <span className="grow" />
        <Outcome candidate={candidate} />
      </div>
      {candidate.conflicts.length > 0 ? (
        <p className="import-note">
          <Icon name="warning" size={14} />{' '}
          <button type="button" className="link" onClick={onConflicts}>
            {say(texts.ref('conflicts', { count: candidate.conflicts.length }))}
          </button>
        </p>
      ) : null}
      <RatingMatrix key={candidate.staffNo} round={round} candidate={candidate} assessors={view.assessors} />
      {view.waiting.length > 0 ? (
        <p className="dim">
          {view.waiting.map((one) => say(one)).join('；')}。{say(texts.ref('blind'))}
        </p>
      ) : null}
    </section>
  )
}

function Alarms({ count }: { count: number }) {
  const say = useSay()
  return count > 0 ? (
    <StatusBadge tone="bad" icon="warning">
      {say(texts.ref('alarms', { count }))}
    </StatusBadge>
  ) : (
    <span className="dim">{say(texts.ref('alarms.none'))}</span>
  )
}

/** What the submitted ratings come to so far. */
function Outcome({ candidate: { match, verdict, interview, presentation } }: { candidate: PanelCandidate }) {
  const say = useSay()
  const parts = [
    [texts.ref('match'), match === null ? blank : say(texts.ref('match.percent', { match }))],
    ...(interview === null ? [] : [[texts.ref('interview'), interview] as const]),
    ...(presentation === null ? [] : [[texts.ref('presentation'), presentation] as const])
  ] as const
  return (
    <span className="row">
      {parts.map(([name, value]) => (
        <span key={name.key}>
          <span className="dim">{say(name)}</span> {value}
        </span>
      ))}
      {verdict ? (
        <StatusBadge tone={verdict === 'competent' ? 'good' : verdict === 'basic' ? 'accent' : 'warn'}>
          {say(competencyTexts.ref(`verdict.${verdict}`))}
        </StatusBadge>
      ) : null}
    </span>
  )
}

/** What stands out about the panel and each of its members, in sentences. */
function Findings({ view: { assessors, agreement } }: { view: PanelView }) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="panel-findings">
      <h2 id="panel-findings">{say(texts.ref('assessors'))}</h2>
      <ul className="panel-findings">
        <li>{say(agreement.sentence)}</li>
        {assessors.flatMap(({ assessor, sentences }) => sentences.map((sentence, index) => <li key={`${assessor}-${index}`}>{say(sentence)}</li>))}
      </ul>
    </section>
  )
}
