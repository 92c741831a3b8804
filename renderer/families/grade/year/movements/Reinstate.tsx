import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { decisionInput, type GradeYear, type PersonMovement } from '../../../../../shared/families/grade'
import { gradeSchema, grades, type Grade } from '../../../../../shared/families/roster'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useWorkbench, workbench } from '../../../../state'
import { Dialog } from '../../../../ui/Dialog'
import { today } from '../../../../ui/today'
import { uiTexts } from '../../../../ui/texts'
import { useSayGrade } from '../../../roster/grade-text'
import { movementsTexts as texts } from './texts'

/** 复岗: people bring somebody back from standby, with their reason; it takes effect with the year. */
export function Reinstate({ year, person, onClose }: { year: GradeYear; person: PersonMovement; onClose: () => void }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [to, setTo] = useState<Grade>(person.grade)
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Fault | null>(null)
  const decide = async (): Promise<void> => {
    const decision = decisionInput(person, { kind: 'reinstatement', to, standby: false, reason: reason.trim() }, { by: operator, on: today() })
    const done = await workbench.dispatch('grade.decide', { year: year.year, decisions: [decision] })
    if (done.ok) return onClose()
    setRefused(done.fault)
  }
  const said = refused ? sayFault(refused, say) : null
  const title = say(texts.ref('reinstate.title', { name: person.name }))
  return (
    <Dialog label={title} onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void decide())}>
        <h2>{title}</h2>
        <p className="dim">{say(texts.ref('reinstate.lead', { year: year.year }))}</p>
        <NativeSelect
          label={say(texts.ref('reinstate.grade'))}
          value={to}
          data={grades.map((grade) => ({ value: grade, label: sayGrade(grade) }))}
          onChange={(event) => setTo(gradeSchema.safeParse(event.currentTarget.value).data ?? to)}
        />
        <Textarea
          label={say(texts.ref('reinstate.reason'))}
          autosize
          minRows={2}
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {said ? (
          <p className="entry-refused" role="alert">
            {said.message}。{said.wayOut}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" disabled={reason.trim() === ''}>
            {say(texts.ref('reinstate.do'))}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(uiTexts.ref('cancel'))}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
