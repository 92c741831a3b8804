import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../shared/contract'
import { sayFault, type Fault, type Result } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { host } from '../host'
import { workbench } from '../state'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/icons'
import { askPassword } from './locked-file'
import { isChosen, NewPassword, notChosen } from './NewPassword'
import { openOr } from './open'
import { unlockTexts as texts } from './unlock-texts'
import { SecretInput } from '../ui/SecretInput'

/** The host need not keep the file in mind any longer. */
function giveUp(): void {
  askPassword(null)
  void host['workspace.close']({})
}

/** Asks for the password of the file that waits for it, or for the code of its recovery sheet. */
export default function UnlockDialog({ name }: { readonly name: string }) {
  const say = useSay()
  const [forgotten, setForgotten] = useState(false)
  return (
    <Dialog label={say(texts.ref(forgotten ? 'code.title' : 'title'))} onClose={giveUp}>
      {forgotten ? <ByCode name={name} onBack={() => setForgotten(false)} /> : <ByPassword name={name} onForgotten={() => setForgotten(true)} />}
    </Dialog>
  )
}

/** One try at a time; the last refusal stays in view. */
function useAttempt() {
  const [refused, setRefused] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (call: Promise<Result<Session>>): Promise<boolean> => {
    setBusy(true)
    let opened = true
    await openOr(call, (fault) => {
      opened = false
      setRefused(fault)
    })
    setBusy(false)
    return opened
  }
  return { refused, busy, attempt }
}

function ByPassword({ name, onForgotten }: { readonly name: string; onForgotten(): void }) {
  const say = useSay()
  const { refused, busy, attempt } = useAttempt()
  const [password, setPassword] = useState('')
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void attempt(host['workspace.unlock']({ password })))}>
      <h1>{say(texts.ref('title'))}</h1>
      <p>{say(texts.ref('text', { name }))}</p>
      <SecretInput
        label={say(texts.ref('password'))}
        autoComplete="current-password"
        maxLength={200}
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit" disabled={password === '' || busy}>
          {say(texts.ref(busy ? 'opening' : 'open'))}
        </Button>
        <Button variant="default" onClick={onForgotten}>
          {say(texts.ref('forgotten'))}
        </Button>
        <Button variant="default" onClick={giveUp}>
          {say(texts.ref('cancel'))}
        </Button>
      </div>
    </form>
  )
}

function ByCode({ name, onBack }: { readonly name: string; onBack(): void }) {
  const say = useSay()
  const { refused, busy, attempt } = useAttempt()
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(notChosen)
  const recover = async (): Promise<void> => {
    if (await attempt(host['workspace.recover']({ code, newPassword: chosen.password }))) workbench.inform(texts.ref('code.done'), 'good')
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void recover())}>
      <h1>{say(texts.ref('code.title'))}</h1>
      <p>{say(texts.ref('code.text', { name }))}</p>
      <Textarea
        label={say(texts.ref('code'))}
        description={say(texts.ref('code.hint'))}
        autosize
        minRows={2}
        maxLength={200}
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NewPassword chosen={chosen} onChange={setChosen} />
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit" disabled={code.trim() === '' || !isChosen(chosen) || busy}>
          {say(texts.ref(busy ? 'opening' : 'code.open'))}
        </Button>
        <Button variant="default" onClick={onBack}>
          {say(texts.ref('back'))}
        </Button>
      </div>
    </form>
  )
}

function Refused({ fault }: { readonly fault: Fault | null }) {
  const say = useSay()
  if (!fault) return null
  const { message, wayOut } = sayFault(fault, say)
  return (
    <p role="alert">
      <Icon name="warning" size={14} /> {message}。<span className="dim">{wayOut}</span>
    </p>
  )
}
