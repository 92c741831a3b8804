import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { grades, type Person } from '../../../shared/families/roster'
import { sayFault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { useSayGrade } from './grade-text'
import { maskIdentityNumber } from './people-filter'
import { draftOf, readDraft, type PersonError, type PersonField } from './person-form'
import { rosterTexts as texts } from './texts'

/** A person's record, open to change. */
export function PersonForm({ person, onSaved }: { person: Person | null; onSaved?: () => void }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  const [draft, setDraft] = useState(() => draftOf(person))
  const [errors, setErrors] = useState<Partial<Record<PersonField, PersonError>>>({})
  const [refused, setRefused] = useState<string | null>(null)
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(person))

  const save = async (): Promise<void> => {
    const read = readDraft(draft, person, (staffNo) => tables.people.has(staffNo))
    setErrors(read.errors ?? {})
    setRefused(null)
    if (!read.person) return
    const saved = await workbench.dispatch('roster.savePerson', { person: read.person })
    if (!saved.ok) return setRefused(Object.values(sayFault(saved.fault, say)).join('。'))
    workbench.inform(texts.ref('saved'), 'good')
    onSaved?.()
  }
  const field = (name: PersonField) => {
    const error = errors[name]
    return {
      label: say(texts.ref(`field.${name}`)),
      value: draft[name],
      error: error ? say(texts.ref(`error.${error}`)) : null,
      onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...draft, [name]: event.currentTarget.value })
    }
  }
  return (
    <form className="person-form" onSubmit={(event) => (event.preventDefault(), void save())}>
      <TextInput {...field('staffNo')} required readOnly={person !== null} maxLength={24} />
      <TextInput {...field('name')} required maxLength={40} />
      <TextInput {...field('county')} required maxLength={40} />
      <TextInput {...field('post')} required maxLength={40} />
      <NativeSelect {...field('grade')} data={grades.map((value) => ({ value, label: sayGrade(value) }))} />
      <TextInput {...field('gradeSince')} placeholder="2026-06-30" />
      <TextInput {...field('hireDate')} placeholder="2026-06-30" />
      <NativeSelect
        {...field('sex')}
        data={[
          { value: '', label: say(texts.ref('sex.none')) },
          ...(['male', 'female'] as const).map((value) => ({ value, label: say(texts.ref(`sex.${value}`)) }))
        ]}
      />
      <TextInput {...field('education')} maxLength={40} />
      <TextInput {...field('relatedExperienceMonths')} inputMode="numeric" />
      {person?.identityNumber ? <TextInput label={say(texts.ref('field.identityNumber'))} value={maskIdentityNumber(person.identityNumber)} readOnly /> : null}
      <div className="row person-form-foot">
        <Button type="submit" disabled={!changed}>
          {say(texts.ref('save'))}
        </Button>
        {refused ? (
          <span className="save-failed" role="alert">
            {refused}
          </span>
        ) : null}
      </div>
    </form>
  )
}
