import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { seatCodeTextSchema } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { seatPageTexts as texts } from './file-texts'
import { focusOnMount } from './on-site'

/** Where a code of eight digits is typed as it was told, in groups or not. */
export function CodeForm({ label, problem, onCode }: { label: string; problem: string | null; onCode: (code: string) => Promise<void> }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '')
  const isWhole = seatCodeTextSchema.safeParse(code).success
  const send = (): void => {
    if (!isWhole || busy) return
    setBusy(true)
    void onCode(code).finally(() => setBusy(false))
  }
  return (
    <form
      className="row start-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextInput
        label={label}
        value={typed}
        error={problem}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        ref={focusOnMount}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isWhole} loading={busy}>
        {say(texts.ref('code.open'))}
      </Button>
    </form>
  )
}
