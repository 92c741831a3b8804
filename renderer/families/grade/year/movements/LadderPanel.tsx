import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import {
  annualOutcomes,
  annualOutcomeSchema,
  outcomeText,
  type AnnualOutcome,
  type LadderStep,
  type PersonMovement
} from '../../../../../shared/families/grade'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { useWorkbench } from '../../../../state'
import { bookOn } from '../../../../state/grade-results'
import { uiTexts } from '../../../../ui/texts'
import { Icon } from '../../../../ui/icons'
import type { YearStepProps } from '../step-props'
import { nextYearOf, yearsAfter } from './ladder-after'
import { movementsTexts as texts } from './texts'
import { changeOf, LadderBadge } from './use-ladder-columns'

type Props = YearStepProps & { readonly person: PersonMovement; onClose(): void }

/** One person's ladder: the years behind, next year for better and for worse, and three years to play through. Nothing of it is stored. */
export function LadderPanel({ person, year, result, onClose }: Props) {
  const say = useSay()
  const pack = useWorkbench((state) => state.pack)
  if (!pack) return null
  const book = bookOn(pack, year.asOf)
  return (
    <section className="panel stack ladder-panel" aria-labelledby="ladder-title">
      <div className="row">
        <h3 id="ladder-title" className="grow">
          {say(texts.ref('ladder.title', { name: person.name }))}
        </h3>
        <button type="button" className="icon-button" aria-label={say(uiTexts.ref('close'))} title={say(uiTexts.ref('close'))} onClick={onClose}>
          <Icon name="cross" size={14} />
        </button>
      </div>
      <ol className="ladder-years" aria-label={say(texts.ref('ladder.past'))}>
        {person.ladder.map((step) => (
          <Year key={step.year} step={step} />
        ))}
      </ol>
      <NextYear book={book} person={person} result={result} />
      <WhatIf book={book} person={person} result={result} />
    </section>
  )
}

function Year({ step }: { step: LadderStep }) {
  const say = useSay()
  return (
    <li className="ladder-year">
      <span>{say(texts.ref('ladder.year', { year: step.year, outcome: outcomeText(step.outcome) }))}</span>
      <LadderBadge action={step.action} />
      <span className="dim">{changeOf(step, say)}</span>
    </li>
  )
}

type Future = { readonly book: RuleBook; readonly person: PersonMovement; readonly result: YearStepProps['result'] }

function NextYear({ book, person, result }: Future) {
  const say = useSay()
  const next = nextYearOf(result, book, person)
  if (!next) return null
  return (
    <dl className="facts">
      <dt>{say(texts.ref('next.failing', { year: next.failing.year }))}</dt>
      <dd className="row">
        <LadderBadge action={next.failing.action} /> {changeOf(next.failing, say)}
      </dd>
      <dt>{say(texts.ref('next.passing', { year: next.passing.year }))}</dt>
      <dd className="row">
        <LadderBadge action={next.passing.action} /> {changeOf(next.passing, say)}
      </dd>
    </dl>
  )
}

/** Worst first: that is what is asked about. */
const choices: readonly (AnnualOutcome | null)[] = [...annualOutcomes.toReversed(), null]
const start: readonly (AnnualOutcome | null)[] = ['unqualified', 'unqualified', 'unqualified']
/** 试一试: outcomes of the next three years, as clicked. */
function WhatIf({ book, person, result }: Future) {
  const say = useSay()
  const [outcomes, setOutcomes] = useState(start)
  const steps = yearsAfter(result, book, person, outcomes)
  const choose = (at: number, value: string): void =>
    setOutcomes(outcomes.map((outcome, index) => (index === at ? (annualOutcomeSchema.safeParse(value).data ?? null) : outcome)))
  return (
    <fieldset className="ladder-what-if">
      <legend>{say(texts.ref('whatIf.title'))}</legend>
      <p className="dim">{say(texts.ref('whatIf.lead'))}</p>
      <ol className="ladder-years" aria-live="polite">
        {outcomes.map((outcome, index) => {
          const step = steps[index]
          const year = result.resultYear + 1 + index
          return (
            <li key={year} className="ladder-year">
              <strong>{say(texts.ref('whatIf.year', { year }))}</strong>
              <SegmentedControl
                size="xs"
                aria-label={say(texts.ref('whatIf.year', { year }))}
                value={outcome ?? ''}
                data={choices.map((one) => ({ value: one ?? '', label: say(outcomeText(one)) }))}
                onChange={(value) => choose(index, value)}
              />
              {step ? (
                <span className="row">
                  <LadderBadge action={step.action} /> <span className="dim">{changeOf(step, say)}</span>
                </span>
              ) : null}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
