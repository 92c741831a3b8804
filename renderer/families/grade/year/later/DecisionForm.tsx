import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  decisionInput,
  isSameMovement,
  kindText,
  type Movement,
  type MovementKind,
  type PersonMovement,
  type Places
} from '../../../../../shared/families/grade'
import type { Grade } from '../../../../../shared/families/roster'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useWorkbench, workbench } from '../../../../state'
import { today } from '../../../../ui/today'
import { useSayGrade } from '../../../roster/grade-text'
import { gradesFor, kindsFor } from './decision-rows'
import { gradeDecidingTexts as texts } from './deciding-texts'
import { gradeLaterTexts } from './later-texts'

type Props = { readonly year: number; readonly person: PersonMovement; readonly places: readonly Places[]; onDone(): void }

/** Decides otherwise than proposed, or where nothing is proposed; with a reason. */
export function DecisionForm({ year, person, places, onDone }: Props) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const operator = useWorkbench((state) => state.preferences.operator)
  const kinds = kindsFor(person, places)
  const start = startOf(person, kinds)
  const [kind, setKind] = useState<MovementKind>(start.kind)
  const [to, setTo] = useState<Grade>(start.to)
  const [onStandby, setOnStandby] = useState(start.standby)
  const [reason, setReason] = useState(person.decision?.reason ?? '')
  const [refused, setRefused] = useState<Fault | null>(null)
  const choices = gradesFor(kind, person.grade)
  const movement: Movement = { kind, to, standby: standbyOf(kind, person.standby, onStandby) }
  const follows = person.proposal ? isSameMovement(movement, person.proposal) : kind === 'none'
  const choose = (value: string): void => {
    const next = kinds.find((one) => one === value)
    if (!next) return
    setKind(next)
    setTo(gradesFor(next, person.grade)[0] ?? person.grade)
  }
  const save = async (): Promise<void> => {
    const done = await workbench.dispatch('grade.decide', { year, decisions: [decisionInput(person, { ...movement, reason }, { by: operator, on: today() })] })
    setRefused(done.ok ? null : done.fault)
    if (done.ok) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
      <div className="row start-form">
        <NativeSelect
          label={say(texts.ref('dialog.kind'))}
          value={kind}
          data={kinds.map((value) => ({ value, label: say(kindText(value)) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(texts.ref('dialog.to'))}
          value={to}
          disabled={choices.length < 2}
          data={choices.map((value) => ({ value, label: sayGrade(value) }))}
          onChange={(event) => setTo(choices.find((one) => one === event.currentTarget.value) ?? to)}
        />
        {kind === 'correction' ? (
          <Checkbox size="xs" label={say(texts.ref('dialog.onStandby'))} checked={onStandby} onChange={(event) => setOnStandby(event.currentTarget.checked)} />
        ) : null}
      </div>
      <TextInput
        label={say(gradeLaterTexts.ref('reason'))}
        description={say(texts.ref('dialog.reason.hint'))}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" variant="default" disabled={!follows && reason.trim() === ''}>
          {say(texts.ref('dialog.save'))}
        </Button>
      </div>
    </form>
  )
}

/** What the form begins with: what was decided, else another way than what is proposed. */
function startOf(person: PersonMovement, kinds: readonly MovementKind[]): Movement {
  const { decision, grade, standby } = person
  if (decision && kinds.includes(decision.kind) && gradesFor(decision.kind, grade).includes(decision.to)) return decision
  return { kind: 'none', to: grade, standby }
}
/** Whether somebody is on standby afterwards. */
function standbyOf(kind: MovementKind, now: boolean, chosen: boolean): boolean {
  if (kind === 'standby') return true
  if (kind === 'correction') return chosen
  return kind === 'reinstatement' ? false : now
}
