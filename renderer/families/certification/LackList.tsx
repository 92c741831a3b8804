import type { PersonResult } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import type { RoundProgress } from '../../state/progress'
import { Icon } from '../../ui/icons'
import type { Askable } from './PersonWhy'
import { evaluationTexts as texts } from './texts'
import { useAskWhy } from './why'
import type { StepKey } from './wizard-steps'

const most = 12
const parts = ['exam', 'performance', 'supervisor'] as const

/** Steps that rest on everything that came before. */
const restOnResults: readonly StepKey[] = ['results', 'publicity', 'certificates', 'reports']

/** Who still lacks what in this step; in the results and after, everywhere. */
export function LackList({ step, progress }: { step: StepKey; progress: RoundProgress | null }) {
  const say = useSay()
  const shown = parts.filter((part) => step === part || restOnResults.includes(step))
  if (!progress || step === 'round' || step === 'people') return <Hint step={step} />
  const none = progress.refused.length === 0 && shown.every((part) => progress.without[part].length === 0)
  return (
    <section aria-label={say(texts.ref('lacks.title'))}>
      <h2>{say(texts.ref('lacks.title'))}</h2>
      {none ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('lacks.none'))}
        </p>
      ) : (
        <p className="dim">{say(texts.ref('lacks.hint'))}</p>
      )}
      {shown.map((part) => (
        <Lacking key={part} title={say(texts.ref(`lacks.${part}`))} people={progress.without[part]} what={part} />
      ))}
      <Lacking title={say(texts.ref('lacks.refused'))} people={progress.refused} what="decision" />
    </section>
  )
}

function Hint({ step }: { step: StepKey }) {
  const say = useSay()
  return <p className="dim">{say(texts.ref(step === 'people' ? 'people.hint' : 'rounds.hint'))}</p>
}

function Lacking({ title, people, what }: { title: string; people: readonly PersonResult[]; what: Askable }) {
  const say = useSay()
  const ask = useAskWhy()
  if (people.length === 0) return null
  return (
    <div className="lacks">
      <h3>
        {title} <span className="dim">{people.length}</span>
      </h3>
      <ul>
        {people.slice(0, most).map((person) => (
          <li key={person.staffNo}>
            <button type="button" className="link" onClick={() => ask({ staffNo: person.staffNo, what })}>
              {person.name}
            </button>
            <span className="dim">
              {person.staffNo} {person.county}
            </span>
          </li>
        ))}
      </ul>
      {people.length > most ? <p className="dim">{say(texts.ref('lacks.more', { count: people.length }))}</p> : null}
    </div>
  )
}
