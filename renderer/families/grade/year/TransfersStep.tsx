import { useMemo } from 'react'
import type { PersonMovement } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { StatusBadge } from '../../../ui/StatusBadge'
import { WhyButton } from '../../../ui/WhyButton'
import { useSayGrade } from '../../roster/grade-text'
import { rosterTexts } from '../../roster/texts'
import { useAskGrade } from './ask-why'
import { Standby } from './movements/Standby'
import { movementsTexts as texts } from './movements/texts'
import type { YearStepProps } from './step-props'

/** Step 3: who came from another post and has how many months with scores, and who is on standby. */
export default function TransfersStep({ year, result }: YearStepProps) {
  const say = useSay()
  const transfers = useMemo(() => result.people.filter(({ transfer }) => transfer !== null), [result])
  return (
    <>
      <section className="panel stack" aria-labelledby="transfers-title">
        <h3 id="transfers-title">{say(texts.ref('transfers.title'))}</h3>
        <p className="dim">{say(texts.ref('transfers.lead'))}</p>
        {transfers.length === 0 ? <p>{say(texts.ref('transfers.none', { day: year.asOf }))}</p> : <Transfers people={transfers} />}
      </section>
      <Standby year={year} result={result} />
    </>
  )
}

function Transfers({ people }: { people: readonly PersonMovement[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const ask = useAskGrade()
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th>{say(rosterTexts.ref('field.staffNo'))}</th>
          <th>{say(rosterTexts.ref('field.name'))}</th>
          <th>{say(rosterTexts.ref('field.county'))}</th>
          <th>{say(rosterTexts.ref('field.grade'))}</th>
          <th>{say(texts.ref('transfers.from'))}</th>
          <th className="number">{say(texts.ref('transfers.months'))}</th>
          <th className="number">{say(texts.ref('transfers.required'))}</th>
          <th>{say(texts.ref('transfers.enough'))}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ staffNo, name, county, grade, transfer }) => (
          <tr key={staffNo}>
            <td>{staffNo}</td>
            <td>
              <strong>{name}</strong>
            </td>
            <td>{county}</td>
            <td>{sayGrade(grade)}</td>
            <td>{transfer?.from}</td>
            <td className="number">
              {transfer?.months}
              <WhyButton name={name} what={say(texts.ref('transfers.months'))} onAsk={() => ask({ kind: 'person', staffNo, rule: 'grade.transfer' })} />
            </td>
            <td className="number">{transfer?.required}</td>
            <td>
              <StatusBadge tone={transfer?.enough ? 'good' : 'warn'}>{say(texts.ref(transfer?.enough ? 'transfers.yes' : 'transfers.no'))}</StatusBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
