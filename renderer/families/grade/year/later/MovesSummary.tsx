import { kindText, movementKinds, type GradeYear, type GradeYearResult, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { gradeForceTexts as texts } from './force-texts'
import { useSayMovement } from './use-decision-columns'
import './later.css'

/** Who moves, by kind of movement, as decided. */
export function MovesSummary({ year, result }: { year: GradeYear; result: GradeYearResult }) {
  const say = useSay()
  const decided = result.people.filter(({ decision }) => decision !== null && decision.kind !== 'none')
  const unanswered = decided.some(({ decision }) => decision?.kind === 'nomination' && decision.answer === null)
  return (
    <section className="panel stack" aria-labelledby="moves-title">
      <h3 id="moves-title">{say(texts.ref('force.summary'))}</h3>
      {decided.length === 0 ? <p className="dim">{say(texts.ref('force.summary.none'))}</p> : null}
      {movementKinds.map((kind) => (
        <KindOfMove key={kind} title={say(kindText(kind))} people={decided.filter(({ decision }) => decision?.kind === kind)} />
      ))}
      {unanswered && !year.inForce ? <p className="dim">{say(texts.ref('force.nominations'))}</p> : null}
    </section>
  )
}

function KindOfMove({ title, people }: { title: string; people: readonly PersonMovement[] }) {
  const say = useSay()
  const sayMovement = useSayMovement()
  if (people.length === 0) return null
  return (
    <details>
      <summary>
        {title} <strong>{say(texts.ref('force.count', { count: sayCount(people.length) }))}</strong>
      </summary>
      <ul className="plain-list moves-list">
        {people.map(({ staffNo, name, county, grade, decision }) => (
          <li key={staffNo}>
            {name} <span className="dim">{`${staffNo} ${county} ${decision?.from ?? grade}`}</span> {sayMovement(decision, decision?.from ?? grade)}
          </li>
        ))}
      </ul>
    </details>
  )
}
