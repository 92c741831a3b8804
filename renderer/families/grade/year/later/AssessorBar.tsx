import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { gradeLaterTexts as texts } from './later-texts'

/** As many as a panel may have. */
const mostAssessors = 30
type Props = {
  readonly assessors: readonly string[]
  /** Those without a mark yet: a column with marks goes when its marks go. */
  readonly removable: readonly string[]
  onAdd(name: string): void
  onRemove(name: string): void
}
/** The panel of the competitive evaluation: a column each. */
export function AssessorBar({ assessors, removable, onAdd, onRemove }: Props) {
  const say = useSay()
  const [name, setName] = useState('')
  const given = name.normalize('NFKC').trim()
  const known = assessors.includes(given)
  const add = (): void => {
    if (given === '' || known) return
    onAdd(given)
    setName('')
  }
  return (
    <>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), add())}>
        <TextInput
          label={say(texts.ref('selection.assessor'))}
          maxLength={40}
          value={name}
          error={known ? say(texts.ref('selection.assessor.known', { name: given })) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<Icon name="add" size={16} />}
          disabled={given === '' || known || assessors.length >= mostAssessors}
        >
          {say(texts.ref('selection.assessor.add'))}
        </Button>
        {removable.map((one) => (
          <Button key={one} variant="subtle" leftSection={<Icon name="cross" size={14} />} onClick={() => onRemove(one)}>
            {say(texts.ref('selection.assessor.remove', { name: one }))}
          </Button>
        ))}
      </form>
      {assessors.length === 0 ? <p className="dim">{say(texts.ref('selection.assessor.none'))}</p> : null}
    </>
  )
}
