import { Button, Loader } from '@mantine/core'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { periodOf } from '../../../shared/kernel/civil-date'
import type { Round } from '../../../shared/families/certification'
import { useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument, useWorkbench } from '../../state'
import { chooseRound, useCurrentRound } from '../../state/current-round'
import { recall, remember } from '../../state/remembered'
import { progressOf } from '../../state/progress'
import { useRoundResult } from '../../state/results'
import { readRound, roundKey } from '../../state/rounds'
import { sayPeriod } from '../../ui/format'
import { today } from '../../ui/today'
import { WizardFrame, type WizardStep } from '../../ui/WizardFrame'
import { ExamStep } from './ExamStep'
import { ExportButton, ResultsStep } from './ResultsStep'
import { LackList } from './LackList'
import { laterSteps } from './later-steps'
import { PeopleStep } from './PeopleStep'
import { PerformanceStep } from './PerformanceStep'
import { PersonWhy } from './PersonWhy'
import { RoundStep } from './RoundStep'
import { noteOf } from './step-notes'
import { SupervisorStep } from './SupervisorStep'
import { evaluationTexts as texts } from './texts'
import { AskWhy, type Asked } from './why'
import { addressOf, blockedAt, readStep, stepKeys, summarise, type StepKey } from './wizard-steps'

type Props = { readonly round?: string | undefined; readonly month?: string | undefined; readonly step?: string | undefined }

/** 能力评估: the wizard. Round and step are in the address, so that it can be left and come back to anywhere. */
export default function CertificationPage({ round: roundText, month, step: stepText }: Props) {
  const { say, language } = useSpeech()
  const document = useDocument()
  const { tables } = document
  const company = useWorkbench((state) => state.session?.company ?? '')
  const current = useCurrentRound()
  const named = useMemo(() => readRound(roundText, month), [roundText, month])
  const known = named && tables.rounds.has(roundKey(named)) ? named : null
  const step: StepKey = known ? (readStep(stepText) ?? 'people') : 'round'
  const [question, setQuestion] = useState<{ asked: Asked; step: StepKey } | null>(null)
  const { result } = useRoundResult(known)
  const progress = useMemo(() => (result ? progressOf(result) : null), [result])
  const remembered = `step.${company}`

  useEffect(() => {
    // Without a round in the address: back to where people were.
    if (!roundText && current) navigate(addressOf(current, readStep(recall(remembered) ?? undefined) ?? 'people'), { replace: true })
  }, [roundText, current, remembered])
  useEffect(() => {
    if (!known) return
    remember(remembered, step)
    if (!current || roundKey(current) !== roundKey(known)) chooseRound(known)
  }, [known, step, current, remembered])

  const ask = useCallback((asked: Asked) => setQuestion({ asked, step }), [step])
  const go = (index: number): void => {
    const key = stepKeys[index]
    if (key && known) navigate(addressOf(known, key))
  }
  const later = useMemo(() => (known && result ? laterSteps(document.tables, known, result.people) : null), [document, known, result])
  const steps = summarise(known, tables.people.size, progress, later, today()).map((summary): WizardStep => ({
    ...summary,
    title: say(texts.ref(`step.${summary.key}`)),
    note: say(noteOf(summary, later))
  }))
  const active = stepKeys.indexOf(step)
  const after = stepKeys[active + 1]
  const blocked = blockedAt(step, known, tables.people.size)
  // A question belongs to the step in which it was asked.
  const asked = question?.step === step ? question.asked : null
  const person = asked && result?.people.find(({ staffNo }) => staffNo === asked.staffNo)
  return (
    <AskWhy value={ask}>
      <h1 className="hidden">{say(texts.ref('title'))}</h1>
      <WizardFrame
        label={say(texts.ref('steps'))}
        steps={steps}
        active={active}
        onStep={go}
        aside={
          asked && person && known ? (
            <PersonWhy person={person} round={known} what={asked.what} onClose={() => setQuestion(null)} />
          ) : step === 'interviews' && known ? (
            <Suspense>
              <InterviewLackList round={known} />
            </Suspense>
          ) : (
            <LackList step={step} progress={progress} />
          )
        }
        foot={{
          back: say(texts.ref('back')),
          next: after ? say(texts.ref('next', { step: texts.ref(`step.${after}`) })) : null,
          blocked: blocked ? say(texts.ref(`blocked.${blocked}`)) : null,
          extra:
            step === 'results' && known ? (
              <ExportButton round={known} />
            ) : step === 'reports' ? (
              <Button onClick={() => navigate('/')}>{say(texts.ref('finish'))}</Button>
            ) : null
        }}
      >
        <div className="row">
          <h2 className="grow">{steps[active]?.title}</h2>
          {known ? (
            <span className="dim">{say(texts.ref('round.title', { round: known.round, period: sayPeriod(periodOf(known.month), language) }))}</span>
          ) : null}
        </div>
        <Step step={step} round={known} />
      </WizardFrame>
    </AskWhy>
  )
}

const InterviewsStep = lazy(() => import('../evaluation/InterviewsStep').then((module) => ({ default: module.InterviewsStep })))
const InterviewLackList = lazy(() => import('../evaluation/InterviewLackList').then((module) => ({ default: module.InterviewLackList })))
const PublicityStep = lazy(() => import('./PublicityStep').then((module) => ({ default: module.PublicityStep })))
const CertificatesStep = lazy(() => import('./CertificatesStep').then((module) => ({ default: module.CertificatesStep })))
const ReportsStep = lazy(() => import('./ReportsStep').then((module) => ({ default: module.ReportsStep })))

function Step({ step, round }: { step: StepKey; round: Round | null }) {
  if (step === 'round' || !round) return <RoundStep onOpened={(opened) => navigate(addressOf(opened, 'people'))} />
  const Shown = {
    people: PeopleStep,
    exam: ExamStep,
    interviews: InterviewsStep,
    performance: PerformanceStep,
    supervisor: SupervisorStep,
    results: ResultsStep,
    publicity: PublicityStep,
    certificates: CertificatesStep,
    reports: ReportsStep
  }[step]
  return (
    <Suspense fallback={<Loader size="sm" />}>
      <Shown key={roundKey(round)} round={round} />
    </Suspense>
  )
}
