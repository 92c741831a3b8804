import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { publicationTexts, type Appeal } from '../../shared/families/certification'
import type { Result } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { useDocument, useWorkbench, workbench } from '../state'
import { PersonSelect, type Named } from '../ui/PersonSelect'
import { StatusBadge, type Tone } from '../ui/StatusBadge'
import { today } from '../ui/today'
import { publicityTexts as texts } from './texts'

/** What every objection has, whatever it is against. */
export type AnyAppeal = Omit<Appeal, 'round' | 'month'>
export type AppealAnswer = {
  readonly appeal: number
  readonly state: 'upheld' | 'rejected'
  readonly answer: string
  readonly answeredOn: string
  readonly handler: string
}
export type NewAppeal = { readonly staffNo: string; readonly by: string; readonly receivedOn: string; readonly ground: string }
type Props = {
  /** Of one list, in whatever order. */
  readonly appeals: readonly AnyAppeal[]
  /** What to do next, where something follows from them. */
  readonly hint?: string | null
  /** Nothing more is received. */
  readonly closed?: boolean
  /** Whom one may be about, and how that is asked. */
  readonly people: readonly Named[]
  readonly about: string
  receive(appeal: NewAppeal): Promise<Result<unknown>>
  answer(answer: AppealAnswer): Promise<Result<unknown>>
}
const tones: Record<AnyAppeal['state'], Tone> = { open: 'warn', upheld: 'good', rejected: 'quiet' }

/** 异议: what was objected, examined and answered. */
export function Appeals({ appeals, hint = null, closed = false, people, about, receive, answer }: Props) {
  const say = useSay()
  const inOrder = appeals.toSorted((a, b) => a.appeal - b.appeal)
  return (
    <section className="panel stack" aria-labelledby="appeals-title">
      <h3 id="appeals-title">{say(texts.ref('appeals.title'))}</h3>
      {inOrder.length === 0 ? <p className="dim">{say(texts.ref('appeals.none'))}</p> : null}
      <ul className="stack plain-list">
        {inOrder.map((appeal) => (
          <AppealLine key={appeal.appeal} appeal={appeal} answer={answer} />
        ))}
      </ul>
      {hint === null ? null : <p className="caution">{hint}</p>}
      {closed ? null : <Receive people={people} about={about} receive={receive} />}
    </section>
  )
}

function AppealLine({ appeal, answer }: { appeal: AnyAppeal } & Pick<Props, 'answer'>) {
  const say = useSay()
  const { tables } = useDocument()
  const { staffNo, state, receivedOn, by, ground, answeredOn, handler } = appeal
  return (
    <li className="stack">
      <div className="row">
        <strong>{tables.people.get(staffNo)?.name ?? staffNo}</strong> <span className="dim">{staffNo}</span>
        <StatusBadge tone={tones[state]}>{say(publicationTexts.ref(`appeal.${state}`))}</StatusBadge>
        <span className="dim">
          {receivedOn} {by || say(texts.ref('appeals.anonymous'))}
        </span>
      </div>
      <p>{ground}</p>
      {state === 'open' ? (
        <Answer appeal={appeal.appeal} answer={answer} />
      ) : (
        <p className="dim">
          {appeal.answer} {say(texts.ref('appeals.answered', { day: answeredOn ?? '', handler }))}
        </p>
      )}
    </li>
  )
}

function Answer({ appeal, answer: send }: { appeal: number } & Pick<Props, 'answer'>) {
  const say = useSay()
  const handler = useWorkbench((state) => state.preferences.operator)
  const [state, setState] = useState<'upheld' | 'rejected'>('rejected')
  const [answer, setAnswer] = useState('')
  const submit = async (): Promise<void> => {
    const done = await send({ appeal, state, answer, answeredOn: today(), handler })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void submit())}>
      <NativeSelect
        label={say(texts.ref('appeals.state'))}
        value={state}
        data={(['rejected', 'upheld'] as const).map((value) => ({ value, label: say(publicationTexts.ref(`appeal.${value}`)) }))}
        onChange={(event) => setState(event.currentTarget.value === 'upheld' ? 'upheld' : 'rejected')}
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

function Receive({ people, about, receive }: Pick<Props, 'people' | 'about' | 'receive'>) {
  const say = useSay()
  const [staffNo, setStaffNo] = useState('')
  const [by, setBy] = useState('')
  const [ground, setGround] = useState('')
  const [receivedOn, setReceivedOn] = useState<string>(today())
  const submit = async (): Promise<void> => {
    const done = await receive({ staffNo, by, receivedOn, ground })
    if (!done.ok) return workbench.report(done.fault)
    setStaffNo('')
    setBy('')
    setGround('')
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void submit())}>
      <div className="row start-form">
        <PersonSelect label={about} people={people} value={staffNo} onChange={setStaffNo} />
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
