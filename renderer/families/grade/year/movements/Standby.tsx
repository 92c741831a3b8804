import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { gradeYearTexts, kindText, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { blank } from '../../../../ui/format'
import { useSayGrade } from '../../../roster/grade-text'
import { rosterTexts } from '../../../roster/texts'
import type { YearStepProps } from '../step-props'
import { standbySince } from '../year-facts'
import { Reinstate } from './Reinstate'
import { movementsTexts as texts } from './texts'

/** Who is on standby, since when, and what is decided about their return. */
export function Standby({ year, result }: YearStepProps) {
  const say = useSay()
  const people = useMemo(() => result.people.filter(({ standby }) => standby), [result])
  const [asked, setAsked] = useState<string | null>(null)
  const person = people.find(({ staffNo }) => staffNo === asked)
  return (
    <section className="panel stack" aria-labelledby="standby-title">
      <h3 id="standby-title">{say(texts.ref('standby.title'))}</h3>
      <p className="dim">{say(texts.ref('standby.lead'))}</p>
      {people.length === 0 ? <p>{say(texts.ref('standby.none'))}</p> : <List year={year} people={people} onReinstate={setAsked} />}
      {people.length > 0 ? <p className="dim">{say(gradeYearTexts.ref('case18'))}</p> : null}
      {person ? <Reinstate year={year} person={person} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

type ListProps = { year: YearStepProps['year']; people: readonly PersonMovement[]; onReinstate: (staffNo: string) => void }
function List({ year, people, onReinstate }: ListProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const document = useDocument()
  const since = useMemo(() => standbySince(document.tables, year.asOf), [document, year])
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th>{say(rosterTexts.ref('field.staffNo'))}</th>
          <th>{say(rosterTexts.ref('field.name'))}</th>
          <th>{say(rosterTexts.ref('field.county'))}</th>
          <th>{say(rosterTexts.ref('field.grade'))}</th>
          <th>{say(texts.ref('standby.since'))}</th>
          <th>{say(texts.ref('standby.decision'))}</th>
          <th>{say(texts.ref('standby.action'))}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staffNo}>
            <td>{person.staffNo}</td>
            <td>
              <strong>{person.name}</strong>
            </td>
            <td>{person.county}</td>
            <td>{sayGrade(person.grade)}</td>
            <td>{since.get(person.staffNo) ?? blank}</td>
            <td>
              <Decision person={person} />
            </td>
            <td>{year.inForce ? blank : <Action year={year.year} person={person} onReinstate={onReinstate} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Decision({ person: { decision } }: { person: PersonMovement }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  if (!decision || decision.kind === 'none') return <>{blank}</>
  return (
    <>
      {say(kindText(decision.kind))} {sayGrade(decision.to)} <span className="dim">{decision.reason}</span>
    </>
  )
}

function Action({ year, person: { staffNo, name, decision }, onReinstate }: { year: number; person: PersonMovement; onReinstate: (staffNo: string) => void }) {
  const say = useSay()
  const takeBack = async (): Promise<void> => {
    const done = await workbench.dispatch('grade.undecide', { year, staffNos: [staffNo] })
    if (!done.ok) workbench.report(done.fault)
  }
  if (decision?.kind === 'reinstatement')
    return (
      <Button variant="default" aria-label={say(texts.ref('standby.takeBackOf', { name }))} onClick={() => void takeBack()}>
        {say(texts.ref('standby.takeBack'))}
      </Button>
    )
  return (
    <Button variant="default" aria-label={say(texts.ref('standby.reinstateOf', { name }))} onClick={() => onReinstate(staffNo)}>
      {say(texts.ref('standby.reinstate'))}
    </Button>
  )
}
