import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { publicationTexts, type Appeal, type PersonResult, type Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { useDocument, useWorkbench, workbench } from '../../state'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { today } from '../../ui/today'
import { publicationPageTexts as texts } from './publication-texts'

const tones: Record<Appeal['state'], Tone> = { open: 'warn', upheld: 'good', rejected: 'quiet' }

/** 异议: what was objected, examined and answered. */
export function Appeals({ round, people }: { round: Round; people: readonly PersonResult[] }) {
  const say = useSay()
  const { tables } = useDocument()
  const appeals = [...tables.appeals.values()].filter((one) => one.round === round.round && one.month === round.month).toSorted((a, b) => a.appeal - b.appeal)
  return (
    <section className="panel stack" aria-labelledby="appeals-title">
      <h3 id="appeals-title">{say(texts.ref('appeals.title'))}</h3>
      {appeals.length === 0 ? <p className="dim">{say(texts.ref('appeals.none'))}</p> : null}
      <ul className="stack plain-list">
        {appeals.map((appeal) => (
          <AppealLine key={appeal.appeal} appeal={appeal} />
        ))}
      </ul>
      <Receive round={round} people={people} />
    </section>
  )
}

function AppealLine({ appeal }: { appeal: Appeal }) {
  const say = useSay()
  const { tables } = useDocument()
  const name = tables.people.get(appeal.staffNo)?.name ?? appeal.staffNo
  return (
    <li className="stack">
      <div className="row">
        <strong>{name}</strong> <span className="dim">{appeal.staffNo}</span>
        <StatusBadge tone={tones[appeal.state]}>{say(publicationTexts.ref(`appeal.${appeal.state}`))}</StatusBadge>
        <span className="dim">
          {appeal.receivedOn} {appeal.by || say(texts.ref('appeals.anonymous'))}
        </span>
      </div>
      <p>{appeal.ground}</p>
      {appeal.state === 'open' ? (
        <Answer appeal={appeal} />
      ) : (
        <p className="dim">
          {appeal.answer} {say(texts.ref('appeals.answered', { day: appeal.answeredOn ?? '', handler: appeal.handler }))}
        </p>
      )}
    </li>
  )
}

function Answer({ appeal }: { appeal: Appeal }) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('rejected')
  const [answer, setAnswer] = useState('')
  const send = async (): Promise<void> => {
    const { round, month, appeal: number } = appeal
    const done = await workbench.dispatch('certification.answerAppeal', {
      round,
      month,
      appeal: number,
      state: outcome,
      answer,
      answeredOn: today(),
      handler: operator
    })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void send())}>
      <NativeSelect
        label={say(texts.ref('appeals.state'))}
        value={outcome}
        data={(['rejected', 'upheld'] as const).map((value) => ({ value, label: say(publicationTexts.ref(`appeal.${value}`)) }))}
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

function Receive({ round, people }: { round: Round; people: readonly PersonResult[] }) {
  const say = useSay()
  const [staffNo, setStaffNo] = useState('')
  const [by, setBy] = useState('')
  const [ground, setGround] = useState('')
  const [receivedOn, setReceivedOn] = useState<string>(today())
  const send = async (): Promise<void> => {
    const done = await workbench.dispatch('certification.receiveAppeal', { ...round, staffNo, by, receivedOn, ground })
    if (!done.ok) return workbench.report(done.fault)
    setStaffNo('')
    setBy('')
    setGround('')
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void send())}>
      <div className="row start-form">
        <PersonSelect label={say(texts.ref('appeals.person'))} people={people} value={staffNo} onChange={setStaffNo} />
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

type SelectProps = { readonly label: string; readonly people: readonly PersonResult[]; readonly value: string; readonly onChange: (staffNo: string) => void }
/** Someone of the round. */
export function PersonSelect({ label, people, value, onChange }: SelectProps) {
  const say = useSay()
  const inRound = people.filter(({ target }) => target !== null)
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: say(texts.ref('choose')) },
        ...inRound.map(({ staffNo, name, county }) => ({ value: staffNo, label: `${name} ${staffNo} ${county}` }))
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
