import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { gradeYearTexts, type GradeDecision, type GradeYear, type PersonMovement } from '../../../../../shared/families/grade'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import { Dialog } from '../../../../ui/Dialog'
import { StatusBadge } from '../../../../ui/StatusBadge'
import { today } from '../../../../ui/today'
import { useSayGrade } from '../../../roster/grade-text'
import { gradeDecidingTexts as texts } from './deciding-texts'
import { gradeLaterTexts } from './later-texts'
import './later.css'

type Nominated = PersonMovement & { readonly decision: GradeDecision }
const isNominated = (person: PersonMovement): person is Nominated => person.decision?.kind === 'nomination'

/** 上报省公司的提名 with the answer of the province, before and after the year is in force. */
export function Nominations({ year, people }: { year: GradeYear; people: readonly PersonMovement[] }) {
  const say = useSay()
  const [answering, setAnswering] = useState<string | null>(null)
  const nominated = people.filter(isNominated)
  const person = nominated.find(({ staffNo }) => staffNo === answering)
  return (
    <section className="panel stack" aria-labelledby="nominations-title">
      <h3 id="nominations-title">{say(texts.ref('nominations.title'))}</h3>
      <p className="dim">{say(texts.ref(nominated.length === 0 ? 'nominations.none' : 'nominations.lead'))}</p>
      {nominated.length > 0 ? <NominationTable nominated={nominated} onAnswer={setAnswering} /> : null}
      {person ? <AnswerDialog year={year.year} person={person} onClose={() => setAnswering(null)} /> : null}
    </section>
  )
}

function NominationTable({ nominated, onAnswer }: { nominated: readonly Nominated[]; onAnswer: (staffNo: string) => void }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  return (
    <table className="simple-table whole-words">
      <thead>
        <tr>
          {(['staffNo', 'name', 'county', 'from', 'to'] as const).map((key) => (
            <th key={key}>{say(gradeLaterTexts.ref(key))}</th>
          ))}
          <th>{say(texts.ref('nominations.answer'))}</th>
          <th>{say(texts.ref('nominations.document'))}</th>
          <th>
            <span className="hidden">{say(texts.ref('nominations.enter'))}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {nominated.map(({ staffNo, name, county, decision }) => (
          <tr key={staffNo}>
            <td>{staffNo}</td>
            <td>
              <strong>{name}</strong>
            </td>
            <td>{county}</td>
            <td>{sayGrade(decision.from)}</td>
            <td>{sayGrade(decision.to)}</td>
            <td className="may-break">
              <Answer answer={decision.answer} />
            </td>
            <td className="may-break">{decision.answer?.document}</td>
            <td className="number">
              <Button variant="default" size="compact-xs" onClick={() => onAnswer(staffNo)} aria-label={say(texts.ref('nominations.dialog', { name }))}>
                {say(texts.ref(decision.answer ? 'nominations.change' : 'nominations.enter'))}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Answer({ answer }: { answer: GradeDecision['answer'] }) {
  const say = useSay()
  if (!answer) return <StatusBadge tone="warn">{say(texts.ref('nominations.waiting'))}</StatusBadge>
  const { state, on, effectiveOn } = answer
  return (
    <>
      <StatusBadge tone={state === 'confirmed' ? 'good' : 'bad'}>{say(gradeYearTexts.ref(`answer.${state}`))}</StatusBadge>{' '}
      <span className="dim day-text">{say(texts.ref('nominations.said', { on }))}</span>{' '}
      {effectiveOn ? <span className="dim day-text">{say(texts.ref('nominations.effective', { day: effectiveOn }))}</span> : null}
    </>
  )
}

function AnswerDialog({ year, person: { staffNo, name, decision }, onClose }: { year: number; person: Nominated; onClose: () => void }) {
  const say = useSay()
  const { answer } = decision
  const [state, setState] = useState<'confirmed' | 'refused'>(answer?.state ?? 'confirmed')
  const [on, setOn] = useState<string>(answer?.on ?? today())
  const [effectiveOn, setEffectiveOn] = useState<string>(answer?.effectiveOn ?? '')
  const [document, setDocument] = useState(answer?.document ?? '')
  const [refused, setRefused] = useState<Fault | null>(null)
  const title = say(texts.ref('nominations.dialog', { name }))
  const save = async (): Promise<void> => {
    const from = state === 'confirmed' && effectiveOn !== '' ? effectiveOn : null
    const done = await workbench.dispatch('grade.answerNomination', { year, staffNo, state, on, effectiveOn: from, document })
    setRefused(done.ok ? null : done.fault)
    if (done.ok) onClose()
  }
  return (
    <Dialog label={title} onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
        <h2>{title}</h2>
        <NativeSelect
          label={say(texts.ref('nominations.state'))}
          value={state}
          data={(['confirmed', 'refused'] as const).map((value) => ({ value, label: say(gradeYearTexts.ref(`answer.${value}`)) }))}
          onChange={(event) => setState(event.currentTarget.value === 'refused' ? 'refused' : 'confirmed')}
        />
        <TextInput type="date" label={say(texts.ref('nominations.on'))} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        {state === 'confirmed' ? (
          <TextInput
            type="date"
            label={say(texts.ref('nominations.effectiveOn'))}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.currentTarget.value)}
          />
        ) : null}
        <TextInput
          label={say(texts.ref('nominations.document'))}
          maxLength={80}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        {refused ? (
          <p className="entry-refused" role="alert">
            {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" disabled={on === ''}>
            {say(texts.ref('nominations.save'))}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(gradeLaterTexts.ref('cancel'))}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
