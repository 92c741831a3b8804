import { useState } from 'react'
import { competencyTexts, levelNumbers, type Competency, type LevelNumber, type RatingLevel } from '../../../../shared/families/competency'
import { useSay } from '../../../app/language'
import { LevelBoard } from './LevelBoard'
import { useRated, useSession } from './session'
import { interviewTexts as texts } from './texts'

type Props = {
  readonly competency: Competency
  readonly position: { readonly at: number; readonly all: number }
  /** About which level to ask; it is not said, so that it does not lean on the rating. */ readonly around: LevelNumber | null
  readonly asking: boolean
  onAsk(): void
  onRate(level: RatingLevel): void
  onNotObserved(): void
}

/** One competency: what it is, what its five levels look like, and where this candidate stands. */
export function CompetencyView({ competency, position, around, asking, onAsk, onRate, onNotObserved }: Props) {
  const say = useSay()
  const { readOnly, arrive } = useSession()
  const notObserved = useRated(competency.code, 'notObserved') ?? false
  return (
    <section className="sheet" aria-labelledby="competency-name">
      <div className="sheet-head">
        <div className="grow">
          <h2 id="competency-name">
            {competency.name}
            <span className="dim">
              {competency.code} · {say(competencyTexts.ref(`layer.${competency.layer}`))} · {say(texts.ref('position', position))}
            </span>
          </h2>
          <p className="definition">{competency.definition}</p>
        </div>
        <button type="button" className="act questions-fold" aria-expanded={asking} aria-keyshortcuts="Q" tabIndex={-1} onClick={onAsk}>
          {say(texts.ref('questions'))}
          <kbd>Q</kbd>
        </button>
        <button
          type="button"
          className="act not-observed"
          aria-pressed={notObserved}
          aria-disabled={readOnly}
          aria-keyshortcuts="0 U"
          tabIndex={-1}
          onFocus={() => arrive('level')}
          onClick={() => {
            if (!readOnly) onNotObserved()
          }}
        >
          {say(texts.ref('notObserved'))}
          <kbd>0</kbd>
        </button>
      </div>
      {asking ? <Questions competency={competency} around={around} /> : null}
      <LevelBoard key={competency.code} competency={competency} onRate={onRate} />
    </section>
  )
}

function Questions({ competency, around }: Pick<Props, 'competency' | 'around'>) {
  const say = useSay()
  const questions = levelNumbers
    .filter((number) => around === null || Math.abs(number - around) <= 1)
    .flatMap((number) => competency.levels[number - 1]?.questions ?? [])
  return (
    // To be scrolled by keys, it must take the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="questions" role="group" aria-label={say(texts.ref('questions'))} tabIndex={0}>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  )
}

/** Remembers whether the questions are unfolded while one goes from competency to competency. */
export function useAsking(): [boolean, () => void] {
  const [asking, setAsking] = useState(false)
  return [asking, () => setAsking((now) => !now)]
}
