import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { decisionInput, type GradeYear, type PersonMovement, type Places } from '../../../../../shared/families/grade'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useWorkbench, workbench } from '../../../../state'
import { today } from '../../../../ui/today'
import { gradeLaterTexts as texts } from './later-texts'

type Props = { readonly year: GradeYear; readonly places: Places; readonly people: readonly PersonMovement[] }
const rises = ({ decision }: PersonMovement): boolean => decision?.kind === 'promotion' || decision?.kind === 'nomination'

/** People are tied on the quota line: HR chooses among them, with a reason, in one edit. */
export function TieForm({ year, places, people }: Props) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const tiedNumbers = new Set(places.ranking.flatMap(({ staffNo, state }) => (state === 'tied' ? [staffNo] : [])))
  const tied = people.filter(({ staffNo }) => tiedNumbers.has(staffNo))
  const left = places.vacancies - places.ranking.filter(({ state }) => state === 'within').length
  const [chosen, setChosen] = useState<readonly string[]>(() => tied.filter(rises).map(({ staffNo }) => staffNo))
  const [reason, setReason] = useState(() => tied.find(({ decision }) => decision !== null)?.decision?.reason ?? '')
  const [refused, setRefused] = useState<Fault | null>(null)
  const closed = year.inForce !== null
  const decide = async (): Promise<void> => {
    const up = { kind: places.authority === 'province' ? 'nomination' : 'promotion', to: places.grade, standby: false, reason } as const
    const decider = { by: operator, on: today() }
    const decisions = tied.map((person) => {
      const stays = { kind: 'none', to: person.grade, standby: person.standby, reason } as const
      return decisionInput(person, chosen.includes(person.staffNo) ? up : stays, decider)
    })
    const done = await workbench.dispatch('grade.decide', { year: year.year, decisions })
    setRefused(done.ok ? null : done.fault)
  }
  return (
    <section className="panel" aria-labelledby="tie-title">
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void decide())}>
        <h3 id="tie-title">{say(texts.ref('tie.title', { count: left }))}</h3>
        <p className="dim">{say(texts.ref('tie.lead'))}</p>
        <div className="row">
          {tied.map(({ staffNo, name, county }) => (
            <Checkbox
              key={staffNo}
              size="xs"
              disabled={closed || (chosen.length >= left && !chosen.includes(staffNo))}
              label={`${name} ${staffNo} ${county}`}
              checked={chosen.includes(staffNo)}
              onChange={({ currentTarget: { checked } }) => setChosen(checked ? [...chosen, staffNo] : chosen.filter((one) => one !== staffNo))}
            />
          ))}
        </div>
        <div className="row start-form">
          <TextInput
            className="grow"
            label={say(texts.ref('reason'))}
            maxLength={300}
            disabled={closed}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" disabled={closed || chosen.length === 0 || reason.trim() === ''}>
            {say(texts.ref('tie.do'))}
          </Button>
        </div>
        <p className="dim" role="status">
          {say(texts.ref('tie.chosen', { chosen: chosen.length, count: left }))}
        </p>
        {refused ? (
          <p className="entry-refused" role="alert">
            {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
          </p>
        ) : null}
      </form>
    </section>
  )
}
