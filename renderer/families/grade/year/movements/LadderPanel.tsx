import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import {
  annualOutcomes,
  annualOutcomeSchema,
  notCarriedOut,
  outcomeText,
  type AnnualOutcome,
  type LadderStep,
  type PersonMovement
} from '../../../../../shared/families/grade'
import { gradeText } from '../../../../../shared/families/roster'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { bookOn } from '../../../../state/grade-results'
import { uiTexts } from '../../../../ui/texts'
import { Icon } from '../../../../ui/icons'
import { WhyButton } from '../../../../ui/WhyButton'
import { useAskGrade } from '../ask-why'
import type { YearStepProps } from '../step-props'
import { nextYearOf, yearsAfter } from './ladder-after'
import { movementsTexts as texts } from './texts'
import { changeOf, LadderBadge } from './use-ladder-columns'
import { usePack } from '../../../../state/packs'
import { gradeYearCycle } from '../../../../../shared/standard/model'

type Props = YearStepProps & { readonly person: PersonMovement; onClose(): void }

/** One person's ladder at the right: the years behind, next year for better and for worse, and three years to play through. Nothing of it is stored. */
export default function LadderPanel({ person, year, result, onClose }: Props) {
  const say = useSay()
  const ask = useAskGrade()
  const pack = usePack(gradeYearCycle(year))
  if (!pack) return null
  const book = bookOn(pack, year.asOf)
  const title = say(texts.ref('ladder.title', { name: person.name }))
  return (
    <section className="stack" aria-label={title}>
      <div className="why-head">
        <h2>{title}</h2>
        <WhyButton
          name={person.name}
          what={say(texts.ref('ladder.step'))}
          onAsk={() => ask({ kind: 'person', staffNo: person.staffNo, rule: 'grade.demotion' })}
        />
        <button type="button" className="icon-button" aria-label={say(uiTexts.ref('close'))} title={say(uiTexts.ref('close'))} onClick={onClose}>
          <Icon name="cross" size={16} />
        </button>
      </div>
      <p className="dim">
        {person.staffNo} {person.county} {person.post}
      </p>
      <h3>{say(texts.ref('ladder.past'))}</h3>
      <ol className="ladder-years">
        {person.ladder.map((step) => (
          <Year key={step.year} step={step} />
        ))}
      </ol>
      {notCarriedOut(person.ladder).map(({ year: of, from, to }) => (
        <p key={of} className="badge-line">
          <Icon name="warning" size={14} /> {say(texts.ref('ladder.notCarriedOut', { year: of, to: gradeText(to), grade: gradeText(from) }))}
        </p>
      ))}
      <NextYear book={book} person={person} result={result} />
      <WhatIf book={book} person={person} result={result} />
    </section>
  )
}

function Year({ step }: { step: LadderStep }) {
  const say = useSay()
  return (
    <li>
      <span className="grow">{say(texts.ref('ladder.year', { year: step.year, outcome: outcomeText(step.outcome) }))}</span>
      <Step step={step} />
    </li>
  )
}
function Step({ step }: { step: LadderStep }) {
  const say = useSay()
  return (
    <span className="ladder-step">
      <LadderBadge action={step.action} /> <span className="ladder-grade">{changeOf(step, say)}</span>
    </span>
  )
}

type Future = { readonly book: RuleBook; readonly person: PersonMovement; readonly result: YearStepProps['result'] }

function NextYear({ book, person, result }: Future) {
  const say = useSay()
  const next = nextYearOf(result, book, person)
  if (!next) return null
  return (
    <>
      <h3>{say(texts.ref('next.title'))}</h3>
      <ul className="ladder-years">
        {(['failing', 'passing'] as const).map((key) => (
          <li key={key}>
            <span className="grow">{say(texts.ref(`next.${key}`, { year: next[key].year }))}</span>
            <Step step={next[key]} />
          </li>
        ))}
      </ul>
    </>
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
    <div className="ladder-what-if">
      <h3>{say(texts.ref('whatIf.title'))}</h3>
      <p className="dim">{say(texts.ref('whatIf.lead'))}</p>
      <ol className="ladder-trial" aria-live="polite">
        {outcomes.map((outcome, index) => {
          const step = steps[index]
          const year = result.resultYear + 1 + index
          return (
            <li key={year}>
              <div className="row">
                <strong className="grow">{say(texts.ref('whatIf.year', { year }))}</strong>
                {step ? <Step step={step} /> : null}
              </div>
              <SegmentedControl
                size="xs"
                fullWidth
                aria-label={say(texts.ref('whatIf.year', { year }))}
                value={outcome ?? ''}
                data={choices.map((one) => ({ value: one ?? '', label: say(outcomeText(one)) }))}
                onChange={(value) => choose(index, value)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
