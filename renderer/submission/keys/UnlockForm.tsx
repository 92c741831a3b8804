import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { Refused } from './Refused'
import { keysPageTexts as texts } from './texts'
import type { OwnKeys } from './use-key-status'
import { SecretInput } from '../../ui/SecretInput'

/** The passphrase, asked once until the application ends or the keys are locked. */
export function UnlockForm({ change }: Pick<OwnKeys, 'change'>) {
  const say = useSay()
  const [passphrase, setPassphrase] = useState('')
  const [refused, setRefused] = useState<Fault | null>(null)
  const unlock = async (): Promise<void> => {
    const done = await change(host['keys.unlock']({ passphrase }))
    setRefused(done.ok ? null : done.fault)
  }
  return (
    <form className="stack keys-form" aria-label={say(texts.ref('unlock.title'))} onSubmit={(event) => (event.preventDefault(), void unlock())}>
      <p className="dim">{say(texts.ref('unlock.lead'))}</p>
      <SecretInput
        label={say(texts.ref('passphrase'))}
        autoComplete="current-password"
        maxLength={200}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit" disabled={passphrase === ''}>
          {say(texts.ref('unlock.do'))}
        </Button>
      </div>
    </form>
  )
}
