import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkbench, workbench } from '../state'
import { Dialog } from '../ui/Dialog'
import { useSay } from './language'
import { appTexts } from './texts'

/** Asks once who is at the keyboard: the history needs a name from the first edit on. */
export function OperatorDialog() {
  const known = useWorkbench((state) => state.preferences.operator)
  const started = useWorkbench((state) => state.about !== null)
  return started && known === '' ? <Question /> : null
}

function Question() {
  const say = useSay()
  const [name, setName] = useState('')
  const start = (): void => {
    if (name.trim()) void workbench.savePreferences({ operator: name.trim() })
  }
  return (
    <Dialog label={say(appTexts.ref('operator.title'))}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), start())}>
        <h1>{say(appTexts.ref('operator.title'))}</h1>
        <p>{say(appTexts.ref('operator.why'))}</p>
        <TextInput
          label={say(appTexts.ref('operator.name'))}
          value={name}
          maxLength={40}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!name.trim()}>
          {say(appTexts.ref('operator.start'))}
        </Button>
      </form>
    </Dialog>
  )
}
