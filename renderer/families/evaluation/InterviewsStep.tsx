import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { competencyTables } from '../../../shared/families/competency'
import { evaluationTables, type Evaluation } from '../../../shared/families/evaluation'
import { navigate } from '../../app/navigate'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { recall, remember } from '../../state/remembered'
import { OpenEvaluation } from './OpenEvaluation'
import { FilesPart } from './FilesPart'
import { PanelPart } from './PanelPart'
import { PaperPart } from './PaperPart'
import { QueuePart } from './QueuePart'
import { SetupPart } from './SetupPart'
import { evaluationPageTexts as texts } from './texts'
import './evaluation.css'

const parts = ['setup', 'queue', 'panel', 'files', 'paper'] as const
type Part = (typeof parts)[number]
const place = 'onSite.part'

/** 现场评价 of a round: set up, follow, settle, hand out and take in. */
export function InterviewsStep({ round }: { round: Round }) {
  const { tables } = useDocument()
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key(round))
  return evaluation ? <OnSite round={round} evaluation={evaluation} /> : <OpenEvaluation round={round} />
}

function OnSite({ round, evaluation }: { round: Round; evaluation: Evaluation }) {
  const say = useSay()
  const [part, setPart] = useState<Part>(() => parts.find((one) => one === recall(place)) ?? 'setup')
  const choose = (value: string | null): void => {
    const next = parts.find((one) => one === value)
    if (!next) return
    remember(place, next)
    setPart(next)
  }
  return (
    <>
      <Standard round={round} evaluation={evaluation} />
      <Tabs value={part} onChange={choose} keepMounted={false} className="on-site">
        <Tabs.List aria-label={say(texts.ref('parts'))}>
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(texts.ref(`part.${one}`))}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="setup">
          <SetupPart round={round} />
        </Tabs.Panel>
        <Tabs.Panel value="queue">
          <QueuePart round={round} onSetup={() => choose('setup')} />
        </Tabs.Panel>
        <Tabs.Panel value="panel">
          <PanelPart round={round} onSetup={() => choose('setup')} onConflicts={() => choose('files')} />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <FilesPart round={round} onSetup={() => choose('setup')} />
        </Tabs.Panel>
        <Tabs.Panel value="paper">
          <PaperPart round={round} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** By which version of the model people are rated; it can be changed until somebody was. */
function Standard({ round, evaluation }: { round: Round; evaluation: Evaluation }) {
  const say = useSay()
  const { tables } = useDocument()
  const [changing, setChanging] = useState(false)
  const model = tables.models.get(competencyTables.models.key(evaluation))
  const isRated = [...tables.ratings.values()].some((rating) => rating.round === round.round && rating.month === round.month)
  return (
    <>
      <div className="row">
        <span className="grow dim">
          {say(texts.ref('model', { title: model?.title ?? evaluation.model, version: evaluation.version }))}{' '}
          {isRated || changing ? null : (
            <button type="button" className="link" onClick={() => setChanging(true)}>
              {say(texts.ref('model.change'))}
            </button>
          )}
        </span>
        <Button onClick={() => navigate(`/interview/${round.round}/${round.month}`)}>{say(texts.ref('enter'))}</Button>
      </div>
      {changing ? <OpenEvaluation round={round} onDone={() => setChanging(false)} /> : null}
    </>
  )
}
