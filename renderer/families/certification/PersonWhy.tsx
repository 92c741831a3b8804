import { certificationTexts, type PersonResult, type Round } from '../../../shared/families/certification'
import type { TextRef } from '../../../shared/kernel/texts'
import { useSay } from '../../app/language'
import { useExplanation } from '../../state/results'
import { WhyPanel } from '../../ui/WhyPanel'
import { PersonMarks } from './PersonMarks'
import { evaluationTexts as texts } from './texts'

/** What can be asked about, and the rule that answers. */
export const askable = ['exam', 'performance', 'supervisor', 'composite', 'target', 'decision'] as const
export type Askable = (typeof askable)[number]
export const askableText = (what: Askable): TextRef =>
  what === 'composite'
    ? texts.ref('composite')
    : what === 'target'
      ? texts.ref('target')
      : what === 'decision'
        ? texts.ref('status')
        : certificationTexts.ref(`component.${what}`)

/** Why one figure of one person is what it is. */
export function PersonWhy({ person, round, what, onClose }: { person: PersonResult; round: Round; what: Askable; onClose?: () => void }) {
  const say = useSay()
  const trace = useExplanation(round, person.staffNo)
  const title = say(texts.ref('why.person', { name: person.name, what: askableText(what) }))
  if (!trace)
    return (
      <section aria-label={title}>
        <h2>{title}</h2>
        <p>{say(texts.ref('why.none', { reasons: person.missing.map(({ label }) => label) }))}</p>
      </section>
    )
  return (
    <WhyPanel
      key={`${person.staffNo}-${what}`}
      trace={trace}
      title={title}
      rule={`certification.${what}`}
      inputs={<PersonMarks staffNo={person.staffNo} round={round} />}
      after={what === 'decision' ? <Distances person={person} /> : null}
      {...(onClose ? { onClose } : {})}
    />
  )
}

/** 距离: what would be enough, component by component. */
function Distances({ person }: { person: PersonResult }) {
  const say = useSay()
  if (person.status !== 'fail' && person.notApplicable.length === 0) return null
  return (
    <div className="stack">
      {person.status === 'fail' ? (
        <>
          <h3>{say(texts.ref('why.distances'))}</h3>
          <ul>
            {person.distances.map(({ component, required, actual }) => (
              <li key={component}>
                {say(
                  required === null
                    ? texts.ref('why.distanceNone', { component: certificationTexts.ref(`component.${component}`), actual })
                    : texts.ref('why.distance', { component: certificationTexts.ref(`component.${component}`), required, actual })
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {person.notApplicable.length > 0 ? (
        <p className="dim">{say(texts.ref('why.notApplicable', { gates: person.notApplicable.map((gate) => ({ key: `certification.gateName.${gate}` })) }))}</p>
      ) : null}
    </div>
  )
}
