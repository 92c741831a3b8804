import { useState } from 'react'
import { certificationTexts, components, type Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { useRoundResult } from '../../state/results'
import { blank } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import { WhyButton } from '../../ui/WhyButton'
import { useSayGrade } from '../roster/grade-text'
import { askableText, PersonWhy, type Askable } from './PersonWhy'
import { notesOf, statusTones } from './say-result'
import { evaluationTexts as texts } from './texts'

/** One person's result in a round, every figure with its why. */
export function PersonOutcome({ staffNo, round }: { staffNo: string; round: Round }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { result } = useRoundResult(round)
  const [asked, setAsked] = useState<Askable>('decision')
  const person = result?.people.find((one) => one.staffNo === staffNo)
  if (!person) return null
  const why = (what: Askable) => <WhyButton name={person.name} what={say(askableText(what))} onAsk={() => setAsked(what)} />
  return (
    <div className="stack">
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(texts.ref('outcome.component'))}</th>
            <th className="number">{say(texts.ref('outcome.score'))}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((component) => (
            <tr key={component}>
              <td>{say(certificationTexts.ref(`component.${component}`))}</td>
              <td className="number">
                {person[component] ?? blank}
                {why(component)}
              </td>
            </tr>
          ))}
          <tr>
            <td>
              <strong>{say(texts.ref('composite'))}</strong>
            </td>
            <td className="number">
              <strong>{person.composite ?? blank}</strong>
              {why('composite')}
            </td>
          </tr>
          <tr>
            <td>{say(texts.ref('target'))}</td>
            <td className="number">
              {person.target ? sayGrade(person.target) : say(texts.ref('target.none'))}
              {why('target')}
            </td>
          </tr>
          <tr>
            <td>{say(texts.ref('passMark'))}</td>
            <td className="number">{person.passMark ?? blank}</td>
          </tr>
          <tr>
            <td>{say(texts.ref('status'))}</td>
            <td className="number">
              <StatusBadge tone={statusTones[person.status]}>{say(certificationTexts.ref(`status.${person.status}`))}</StatusBadge>
              {why('decision')}
            </td>
          </tr>
        </tbody>
      </table>
      {notesOf(person).length > 0 ? (
        <ul className="dim">
          {notesOf(person).map((note, index) => (
            <li key={index}>{say(note)}</li>
          ))}
        </ul>
      ) : null}
      <div className="panel">
        <PersonWhy person={person} round={round} what={asked} />
      </div>
    </div>
  )
}
