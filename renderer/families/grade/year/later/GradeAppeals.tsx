import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { gradeYearTexts, type GradeAppeal, type GradeYear, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useDocument, useWorkbench, workbench } from '../../../../state'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'
import { today } from '../../../../ui/today'
import { gradeForceTexts as texts } from './force-texts'
import { PersonChoice } from '../PersonChoice'

const tones: Record<GradeAppeal['state'], Tone> = { open: 'warn', upheld: 'good', rejected: 'quiet' }
type Props = { readonly year: GradeYear; readonly people: readonly PersonMovement[] }

/** 异议: what was objected to a year's list, examined and answered. */
export function GradeAppeals({ year, people }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const appeals = [...tables.gradeAppeals.values()].filter((one) => one.year === year.year).toSorted((a, b) => a.appeal - b.appeal)
  return (
    <section className="panel stack" aria-labelledby="appeals-title">
      <h3 id="appeals-title">{say(texts.ref('appeals.title'))}</h3>
      {appeals.length === 0 ? <p className="dim">{say(texts.ref('appeals.none'))}</p> : null}
      <ul className="stack plain-list">
        {appeals.map((appeal) => (
          <AppealLine key={appeal.appeal} appeal={appeal} />
        ))}
      </ul>
      {appeals.some(({ state }) => state === 'upheld') && !year.inForce ? <p className="caution">{say(texts.ref('appeals.upheld.hint'))}</p> : null}
      {year.inForce ? null : <Receive year={year.year} people={people} />}
    </section>
  )
}

function AppealLine({ appeal }: { appeal: GradeAppeal }) {
  const say = useSay()
  const { tables } = useDocument()
  const { staffNo, state, receivedOn, by, ground, answer, answeredOn, handler } = appeal
  return (
    <li className="stack">
      <div className="row">
        <strong>{tables.people.get(staffNo)?.name ?? staffNo}</strong> <span className="dim">{staffNo}</span>
        <StatusBadge tone={tones[state]}>{say(gradeYearTexts.ref(`appeal.${state}`))}</StatusBadge>
        <span className="dim">
          {receivedOn} {by || say(texts.ref('appeals.anonymous'))}
        </span>
      </div>
      <p>{ground}</p>
      {state === 'open' ? (
        <Answer appeal={appeal} />
      ) : (
        <p className="dim">
          {answer} {say(texts.ref('appeals.answered', { day: answeredOn ?? '', handler }))}
        </p>
      )}
    </li>
  )
}

function Answer({ appeal: { year, appeal } }: { appeal: GradeAppeal }) {
  const say = useSay()
  const handler = useWorkbench((state) => state.preferences.operator)
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('rejected')
  const [answer, setAnswer] = useState('')
  const send = async (): Promise<void> => {
    const done = await workbench.dispatch('grade.answerAppeal', { year, appeal, state: outcome, answer, answeredOn: today(), handler })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void send())}>
      <NativeSelect
        label={say(texts.ref('appeals.state'))}
        value={outcome}
        data={(['rejected', 'upheld'] as const).map((value) => ({ value, label: say(gradeYearTexts.ref(`appeal.${value}`)) }))}
        onChange={(event) => setOutcome(event.currentTarget.value === 'upheld' ? 'upheld' : 'rejected')}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('appeals.answer'))}
        maxLength={1000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={answer.trim() === ''}>
        {say(texts.ref('appeals.answer.do'))}
      </Button>
    </form>
  )
}

function Receive({ year, people }: { year: number; people: readonly PersonMovement[] }) {
  const say = useSay()
  const [staffNo, setStaffNo] = useState('')
  const [by, setBy] = useState('')
  const [ground, setGround] = useState('')
  const [receivedOn, setReceivedOn] = useState<string>(today())
  const send = async (): Promise<void> => {
    const done = await workbench.dispatch('grade.receiveAppeal', { year, staffNo, by, receivedOn, ground })
    if (!done.ok) return workbench.report(done.fault)
    setStaffNo('')
    setBy('')
    setGround('')
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void send())}>
      <div className="row start-form">
        <PersonChoice people={people} value={staffNo} onChange={setStaffNo} />
        <TextInput
          label={say(texts.ref('appeals.by'))}
          placeholder={say(texts.ref('appeals.by.hint'))}
          maxLength={40}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput type="date" label={say(texts.ref('appeals.received'))} value={receivedOn} onChange={(event) => setReceivedOn(event.currentTarget.value)} />
      </div>
      <Textarea
        label={say(texts.ref('appeals.ground'))}
        autosize
        minRows={2}
        maxLength={1000}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="default" disabled={staffNo === '' || ground.trim() === '' || receivedOn === ''}>
          {say(texts.ref('appeals.receive'))}
        </Button>
      </div>
    </form>
  )
}
