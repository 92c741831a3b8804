import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { DocumentFormat } from '../../shared/contract'
import { sayFault, type Fault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { isChosen, NewPassword, notChosen } from '../home/NewPassword'
import { host } from '../host'
import { useWorkbench } from '../state'
import { orReport } from '../state/host-calls'
import { Icon } from '../ui/icons'
import { passwordPageTexts as texts } from './password-texts'
import { runPasswordAction, type PasswordAction, type PasswordDone } from './password-actions'
import { SecretInput } from '../ui/SecretInput'

/** 数据文件密码: set, change and take it off, and its recovery sheet. */
export function PasswordSection() {
  const id = useWorkbench((state) => state.session?.id ?? '')
  const [isProtected, setProtected] = useState<boolean | null>(null)
  const [done, setDone] = useState<PasswordDone | null>(null)
  const say = useSay()
  useEffect(() => {
    void orReport(host['password.state']({})).then((state) => (state ? setProtected(state.protected) : undefined))
  }, [id, done])
  if (isProtected === null) return null
  return (
    <section className="panel stack" aria-labelledby="settings-password">
      <h2 id="settings-password">{say(texts.ref('title'))}</h2>
      <p>{say(texts.ref(isProtected ? 'state.yes' : 'state.no'))}</p>
      <p className="dim">{say(texts.ref('warning'))}</p>
      <p className="dim">{say(texts.ref('copies'))}</p>
      <PasswordForm key={String(isProtected)} actions={isProtected ? ['change', 'sheet', 'remove'] : ['set']} onDone={setDone} />
      {done ? <Done {...done} /> : null}
    </section>
  )
}

type FormProps = { readonly actions: readonly [PasswordAction, ...PasswordAction[]]; onDone(done: PasswordDone): void }
function PasswordForm({ actions, onDone }: FormProps) {
  const say = useSay()
  const [action, setAction] = useState(actions[0])
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState(notChosen)
  const [format, setFormat] = useState<DocumentFormat>('word')
  const [refused, setRefused] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const chooses = action === 'set' || action === 'change'
  const ready = (action === 'set' || current !== '') && (!chooses || isChosen(chosen))
  const run = async (): Promise<void> => {
    setBusy(true)
    const result = await runPasswordAction(action, { current, next: chosen.password, format })
    setBusy(false)
    setRefused(result.ok ? null : result.fault)
    if (!result.ok) return
    setCurrent('')
    setChosen(notChosen)
    onDone(result.value)
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void run())}>
      {actions.length > 1 ? (
        <SegmentedControl
          aria-label={say(texts.ref('actions'))}
          value={action}
          data={actions.map((value) => ({ value, label: say(texts.ref(`action.${value}`)) }))}
          onChange={setAction}
        />
      ) : null}
      {action === 'set' ? null : (
        <SecretInput
          label={say(texts.ref('current'))}
          autoComplete="current-password"
          maxLength={200}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      {chooses ? <NewPassword chosen={chosen} onChange={setChosen} /> : null}
      {action === 'remove' ? null : <Format format={format} onChange={setFormat} />}
      {refused ? <Refused fault={refused} /> : null}
      <div className="row">
        <Button type="submit" variant={chooses ? 'filled' : 'default'} disabled={!ready || busy}>
          {say(texts.ref(busy ? 'busy' : `do.${action}`))}
        </Button>
      </div>
    </form>
  )
}

function Format({ format, onChange }: { readonly format: DocumentFormat; onChange(format: DocumentFormat): void }) {
  const say = useSay()
  return (
    <div className="row">
      <span id="settings-sheet-format">{say(texts.ref('format'))}</span>
      <SegmentedControl
        aria-labelledby="settings-sheet-format"
        size="xs"
        value={format}
        data={(['word', 'pdf'] as const).map((value) => ({ value, label: say(texts.ref(`format.${value}`)) }))}
        onChange={onChange}
      />
    </div>
  )
}

function Refused({ fault }: { readonly fault: Fault }) {
  const say = useSay()
  const { message, wayOut } = sayFault(fault, say)
  return (
    <p role="alert">
      <Icon name="warning" size={14} /> {message}。<span className="dim">{wayOut}</span>
    </p>
  )
}

/** What was done, to the file and to its copies. */
function Done({ text, notices }: PasswordDone) {
  const say = useSay()
  return (
    <div role="status" className="stack">
      <p>{say(text)}</p>
      {notices.map((notice) => {
        const { message, wayOut } = sayFault(notice, say)
        return (
          <p key={notice.code}>
            {message}。<span className="dim">{wayOut}</span>
          </p>
        )
      })}
    </div>
  )
}
