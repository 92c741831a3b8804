import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { KeyStatus } from '../../../shared/contract'
import type { Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { workbench } from '../../state'
import { isChosen, NewPassphrase, notChosen } from './Passphrase'
import { Refused } from './Refused'
import { keysPageTexts as texts } from './texts'
import type { OwnKeys } from './use-key-status'

type Props = { readonly status: KeyStatus; change: OwnKeys['change']; onDone(): void; /** Left out where nothing else can be done. */ onCancel?(): void }
/** The way back when the computer is another one, or the passphrase is forgotten: the code of the recovery sheet. */
export function RestoreForm({ status, change, onDone, onCancel }: Props) {
  const say = useSay()
  const needsPassphrase = status.keptBy === 'passphrase'
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(notChosen)
  const [refused, setRefused] = useState<Fault | null>(null)
  const restore = async (): Promise<void> => {
    const done = await change(host['keys.restore']({ code, passphrase: needsPassphrase ? chosen.passphrase : undefined }))
    setRefused(done.ok ? null : done.fault)
    if (!done.ok) return
    workbench.inform(texts.ref('restore.done'), 'good')
    onDone()
  }
  return (
    <form className="stack keys-form" aria-labelledby="keys-restore" onSubmit={(event) => (event.preventDefault(), void restore())}>
      <h3 id="keys-restore">{say(texts.ref('restore.title'))}</h3>
      <p className="dim">{say(texts.ref(status.here ? 'restore.forgot' : 'restore.lead'))}</p>
      <Textarea
        label={say(texts.ref('restore.code'))}
        description={say(texts.ref('restore.code.hint'))}
        autosize
        minRows={2}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {needsPassphrase ? <NewPassphrase chosen={chosen} onChange={setChosen} /> : null}
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit" disabled={code.trim() === '' || (needsPassphrase && !isChosen(chosen))}>
          {say(texts.ref('restore.do'))}
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {say(texts.ref('cancel'))}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
