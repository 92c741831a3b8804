import { Loader } from '@mantine/core'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { GradeYear } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { useGradeYear } from '../../../state/grade-results'
import { today } from '../../../ui/today'
import { WizardFrame, type WizardStep } from '../../../ui/WizardFrame'
import { AskGrade, type AskedGrade } from './ask-why'
import { GradeWhy } from './GradeWhy'
import { addressOfYears } from './place'
import type { GradeYearStep, StepState } from './step-props'
import { addressOfStep } from './address'
import { gradeYearSteps } from './steps'
import { gradeYearPageTexts as texts } from './texts'
import { YearState } from './YearState'

/** The wizard of one year: steps with their state, the work, findings or a working at the right. */
export function YearWizard({ year, step }: { year: GradeYear; step: GradeYearStep }) {
  const say = useSay()
  const document = useDocument()
  const { result, stale } = useGradeYear(year)
  const [question, setQuestion] = useState<{ readonly asked: AskedGrade; readonly step: string } | null>(null)
  const ask = useCallback((asked: AskedGrade) => setQuestion({ asked, step: step.key }), [step])
  const looks = useMemo<readonly (StepState | null)[]>(
    () => gradeYearSteps.map(({ look }) => (result ? look({ year, result, tables: document.tables, today: today() }) : null)),
    [year, result, document]
  )
  const steps = gradeYearSteps.map(({ key, title }, index): WizardStep => {
    const look = looks[index]
    return { key, title: say(title), state: look?.state ?? 'none', note: look ? say(look.note) : '', enabled: true }
  })
  const active = gradeYearSteps.indexOf(step)
  const next = gradeYearSteps[active + 1]
  const blocked = looks[active]?.blocked
  // A question belongs to the step in which it was asked.
  const asked = question?.step === step.key ? question.asked : null
  const { Step, Findings, Extra } = step
  const go = (index: number): void => {
    const target = gradeYearSteps[index]
    if (target) navigate(addressOfStep(year.year, target.key))
  }
  return (
    <AskGrade value={ask}>
      <WizardFrame
        label={say(texts.ref('steps'))}
        steps={steps}
        active={active}
        onStep={go}
        aside={
          asked && result ? (
            <GradeWhy asked={asked} year={year} result={result} onClose={() => setQuestion(null)} />
          ) : (
            <Suspense fallback={null}>{result && Findings ? <Findings year={year} result={result} /> : null}</Suspense>
          )
        }
        foot={{
          back: say(texts.ref('back')),
          next: next ? say(texts.ref('next', { step: next.title })) : null,
          blocked: blocked ? say(blocked) : null,
          extra: result && Extra ? <Extra year={year} result={result} /> : null
        }}
      >
        <YearHead year={year} title={steps[active]?.title ?? ''} stale={stale} />
        <Suspense fallback={<Loader size="sm" />}>{result ? <Step key={step.key} year={year} result={result} /> : <Loader size="sm" />}</Suspense>
      </WizardFrame>
    </AskGrade>
  )
}

function YearHead({ year, title, stale }: { year: GradeYear; title: string; stale: boolean }) {
  const say = useSay()
  return (
    <div className="row">
      <h2 className="grow">{title}</h2>
      {stale ? (
        <span className="dim" role="status">
          {say(texts.ref('stale'))}
        </span>
      ) : null}
      <span className="dim">{say(texts.ref('year.facts', { year: year.year, resultYear: year.resultYear, asOf: year.asOf }))}</span>
      <YearState year={year} />
      <Link href={addressOfYears.path}>{say(texts.ref('years.all'))}</Link>
    </div>
  )
}
