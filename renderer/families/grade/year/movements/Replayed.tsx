import { kindText, type Movement, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { WhyButton } from '../../../../ui/WhyButton'
import { useSayGrade } from '../../../roster/grade-text'
import { rosterTexts } from '../../../roster/texts'
import { useAskGrade } from '../ask-why'
import { movementsTexts as texts } from './texts'

/** Past years whose results were corrected after they had been decided: what was decided, what the ladder says now, what it means. */
export function Replayed({ people }: { people: readonly PersonMovement[] }) {
  const say = useSay()
  const ask = useAskGrade()
  const rows = people.flatMap((person) => person.replayed.map((difference) => ({ person, ...difference })))
  if (rows.length === 0) return null
  return (
    <section className="panel stack replayed" aria-labelledby="replayed-title">
      <h3 id="replayed-title">
        <Icon name="history" size={16} /> {say(texts.ref('replayed.title', { count: rows.length }))}
      </h3>
      <p className="dim">{say(texts.ref('replayed.lead'))}</p>
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(rosterTexts.ref('field.name'))}</th>
            <th>{say(texts.ref('replayed.year'))}</th>
            <th>{say(texts.ref('replayed.decided'))}</th>
            <th>{say(texts.ref('replayed.now'))}</th>
            <th>{say(texts.ref('replayed.proposal'))}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, year, decided, replayed }) => (
            <tr key={`${person.staffNo}|${year}`}>
              <td>
                <strong>{person.name}</strong> <span className="dim">{person.staffNo}</span>
                <WhyButton
                  name={person.name}
                  what={say(texts.ref('replayed.now'))}
                  onAsk={() => ask({ kind: 'person', staffNo: person.staffNo, rule: 'grade.demotion' })}
                />
              </td>
              <td>{year}</td>
              <td>
                <Move movement={decided} />
              </td>
              <td>
                <Move movement={replayed} />
              </td>
              <td>{person.proposal ? <Move movement={person.proposal} /> : say(texts.ref('replayed.noProposal'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Move({ movement: { kind, to, standby } }: { movement: Movement }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  return (
    <>
      {say(kindText(kind))} <span className="dim">{sayGrade(to)}</span> {standby && kind !== 'standby' ? say(texts.ref('ladder.standby.yes')) : null}
    </>
  )
}
