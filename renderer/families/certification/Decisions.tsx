import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { statusText, type PersonResult, type Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { useWorkbench, workbench } from '../../state'
import { PersonSelect } from '../../ui/PersonSelect'
import { today } from '../../ui/today'
import { publicationPageTexts as texts } from './publication-texts'

/** 人工认定: a person decides over the calculated status; both stay. */
export function Decisions({ round, people }: { round: Round; people: readonly PersonResult[] }) {
  const say = useSay()
  const decided = people.flatMap((person) => (person.decided ? [{ ...person, decided: person.decided }] : []))
  const undo = async (staffNo: string): Promise<void> => {
    const done = await workbench.dispatch('certification.undecide', { ...round, staffNo })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <section className="panel stack" aria-labelledby="decide-title">
      <h3 id="decide-title">{say(texts.ref('decide.title'))}</h3>
      <p className="dim">{say(texts.ref('decide.lead'))}</p>
      {decided.length === 0 ? <p className="dim">{say(texts.ref('decide.none'))}</p> : null}
      {decided.length > 0 ? (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{say(texts.ref('decide.person'))}</th>
              <th>{say(texts.ref('decide.calculated'))}</th>
              <th>{say(texts.ref('decide.status'))}</th>
              <th>{say(texts.ref('decide.reason'))}</th>
              <th aria-label={say(texts.ref('decide.undo'))} />
            </tr>
          </thead>
          <tbody>
            {decided.map((person) => (
              <tr key={person.staffNo}>
                <td>
                  {person.name} <span className="dim">{person.staffNo}</span>
                </td>
                <td>{say(statusText(person.status))}</td>
                <td>{say(statusText(person.decided.status))}</td>
                <td>
                  {person.decided.reason} <span className="dim">{person.decided.by}</span>
                </td>
                <td className="number">
                  <Button variant="default" onClick={() => void undo(person.staffNo)}>
                    {say(texts.ref('decide.undo'))}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Decide round={round} people={people} />
    </section>
  )
}

function Decide({ round, people }: { round: Round; people: readonly PersonResult[] }) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [staffNo, setStaffNo] = useState('')
  const [status, setStatus] = useState<'pass' | 'fail'>('pass')
  const [reason, setReason] = useState('')
  const person = people.find((one) => one.staffNo === staffNo)
  const decide = async (): Promise<void> => {
    if (!person) return
    const decision = { ...round, staffNo, status, calculated: person.status, reason, by: operator, on: today() }
    const done = await workbench.dispatch('certification.decide', decision)
    if (!done.ok) return workbench.report(done.fault)
    setStaffNo('')
    setReason('')
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void decide())}>
      <PersonSelect label={say(texts.ref('decide.person'))} people={people.filter(({ target }) => target !== null)} value={staffNo} onChange={setStaffNo} />
      <NativeSelect
        label={say(texts.ref('decide.status'))}
        value={status}
        data={(['pass', 'fail'] as const).map((value) => ({ value, label: say(statusText(value)) }))}
        onChange={(event) => setStatus(event.currentTarget.value === 'fail' ? 'fail' : 'pass')}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('decide.reason'))}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!person || reason.trim() === ''}>
        {say(texts.ref('decide.do'))}
      </Button>
    </form>
  )
}
