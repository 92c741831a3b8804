import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { causeText } from '../../../../shared/families/grade'
import { grades, gradeSchema, spellCauses, spellCauseSchema, type Person, type SpellCause } from '../../../../shared/families/roster'
import { parseCivilDate } from '../../../../shared/kernel/civil-date'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { workbench } from '../../../state'
import { today } from '../../../ui/today'
import { useSayGrade } from '../../roster/grade-text'
import { recordTexts as texts } from './texts'

type Draft = {
  readonly from: string
  readonly cause: SpellCause
  readonly grade: Person['grade']
  readonly standby: boolean
  readonly post: string
  readonly county: string
  readonly document: string
}
const draftOf = ({ grade, post, county }: Person): Draft => ({ from: today(), cause: 'transfer', grade, standby: false, post, county, document: '' })

/** Records one change of grade, post or county of a person. */
export function SpellForm({ person }: { person: Person }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const [draft, setDraft] = useState(() => draftOf(person))
  const [refused, setRefused] = useState<Fault | null>(null)
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const from = parseCivilDate(draft.from)
  const save = async (): Promise<void> => {
    if (!from) return
    const done = await workbench.dispatch('grade.saveSpell', { ...draft, from, staffNo: person.staffNo })
    setRefused(done.ok ? null : done.fault)
    if (done.ok) set({ document: '' })
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
      <h3>{say(texts.ref('form.title'))}</h3>
      <p className="dim">{say(texts.ref('form.lead'))}</p>
      <div className="record-form">
        <TextInput
          type="date"
          label={say(texts.ref('form.from'))}
          value={draft.from}
          error={from ? undefined : say(texts.ref('form.day'))}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label={say(texts.ref('form.cause'))}
          value={draft.cause}
          data={spellCauses.map((cause) => ({ value: cause, label: say(causeText(cause)) }))}
          onChange={(event) => {
            const cause = spellCauseSchema.parse(event.currentTarget.value)
            set({ cause, standby: cause === 'standby' })
          }}
        />
        <NativeSelect
          label={say(texts.ref('form.grade'))}
          value={draft.grade}
          data={grades.map((grade) => ({ value: grade, label: sayGrade(grade) }))}
          onChange={(event) => set({ grade: gradeSchema.parse(event.currentTarget.value) })}
        />
        {(['post', 'county', 'document'] as const).map((field) => (
          <TextInput
            key={field}
            label={say(texts.ref(`form.${field}`))}
            maxLength={field === 'document' ? 80 : 40}
            value={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className="row">
        <Checkbox label={say(texts.ref('form.standby'))} checked={draft.standby} onChange={(event) => set({ standby: event.currentTarget.checked })} />
        <Button type="submit" variant="default" disabled={!from}>
          {say(texts.ref('form.save'))}
        </Button>
      </div>
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
    </form>
  )
}
