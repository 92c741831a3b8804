import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentFormat, KeyStatus } from '../../../shared/contract'
import { ok } from '../../../shared/kernel/result'
import { sayFingerprint, trustTexts, type OwnKey } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { download, host } from '../../host'
import { useDocument, workbench } from '../../state'
import { deliver } from '../../state/host-calls'
import { Icon } from '../../ui/icons'
import { StatusBadge } from '../../ui/StatusBadge'
import { Fingerprint } from './Fingerprint'
import { ReplaceDialog } from './ReplaceDialog'
import { RestoreForm } from './RestoreForm'
import { UnlockForm } from './UnlockForm'
import type { OwnKeys } from './use-key-status'
import { keysPageTexts as texts } from './texts'

type Props = { readonly ownKey: OwnKey; readonly status: KeyStatus; change: OwnKeys['change'] }
/** 本单位密钥: what is read out, what is handed out, and what to do when the secret part is locked or not here. */
export function OwnKeyPanel({ ownKey, status, change }: Props) {
  const say = useSay()
  const { card, fingerprint, by } = ownKey
  const office = trustTexts.ref(`office.${card.office}`)
  return (
    <section className="panel stack" aria-labelledby="keys-own">
      <div className="row">
        <h2 id="keys-own">{say(texts.ref('own.title'))}</h2>
        <StateBadge status={status} />
      </div>
      <p>
        {say(texts.ref('own.name', { name: card.name, office, code: card.code }))}
        <span className="dim"> {say(texts.ref('own.made', { day: card.createdOn, by }))}</span>
      </p>
      <p className="dim">{say(texts.ref('own.read'))}</p>
      <Fingerprint fingerprint={fingerprint} label={say(texts.ref('fingerprint'))} />
      <NextStep ownKey={ownKey} status={status} change={change} />
      <FormerKeys />
    </section>
  )
}

function StateBadge({ status: { keptBy, here, unlocked } }: { readonly status: KeyStatus }) {
  const say = useSay()
  if (!here)
    return (
      <StatusBadge tone="bad" icon="warning">
        {say(texts.ref('state.notHere'))}
      </StatusBadge>
    )
  if (!unlocked) return <StatusBadge tone="warn">{say(texts.ref('state.locked'))}</StatusBadge>
  return <StatusBadge tone="good">{say(texts.ref(keptBy === 'system' ? 'state.system' : 'state.unlocked'))}</StatusBadge>
}

/** What can be done now: use them, unlock them, or have them back. */
function NextStep({ ownKey, status, change }: Props) {
  const say = useSay()
  const [restoring, setRestoring] = useState(false)
  const [replacing, setReplacing] = useState<'rotated' | 'lost' | null>(null)
  const restores = restoring || !status.here
  return (
    <>
      {restores ? (
        <RestoreForm status={status} change={change} onDone={() => setRestoring(false)} {...(status.here ? { onCancel: () => setRestoring(false) } : {})} />
      ) : status.unlocked ? (
        <InUse ownKey={ownKey} status={status} change={change} />
      ) : (
        <UnlockForm change={change} />
      )}
      <div className="row keys-actions">
        {restores ? (
          <button type="button" className="link" onClick={() => setReplacing('lost')}>
            {say(texts.ref('restore.lost'))}
          </button>
        ) : (
          <>
            <button type="button" className="link" onClick={() => setReplacing('rotated')}>
              {say(texts.ref('replace.open'))}
            </button>
            <button type="button" className="link" onClick={() => setRestoring(true)}>
              {say(texts.ref(status.unlocked ? 'restore.other' : 'unlock.forgot'))}
            </button>
          </>
        )}
      </div>
      {replacing ? <ReplaceDialog needsPassphrase={status.keptBy === 'passphrase'} why={replacing} onClose={() => setReplacing(null)} /> : null}
    </>
  )
}

function InUse({ ownKey, status, change }: Props) {
  const say = useSay()
  const exportCard = async (): Promise<void> => {
    if (await deliver(host['keys.card']({}))) workbench.inform(texts.ref('own.card.done'), 'good')
  }
  const lock = async (): Promise<void> => {
    const locked = await change(host['keys.lock']({}))
    if (locked.ok) workbench.inform(texts.ref('locked'))
    else workbench.report(locked.fault)
  }
  return (
    <>
      <div className="row">
        <Button leftSection={<Icon name="download" size={16} />} onClick={() => void exportCard()}>
          {say(texts.ref('own.card'))}
        </Button>
        {status.keptBy === 'passphrase' ? (
          <Button variant="default" onClick={() => void lock()}>
            {say(texts.ref('lock'))}
          </Button>
        ) : null}
        <span className="dim">{say(texts.ref('own.card.hint'))}</span>
      </div>
      <Sheet ownKey={ownKey} />
    </>
  )
}

/** The recovery sheet, with a warning until there is one. */
function Sheet({ ownKey: { recoveryOn } }: Pick<Props, 'ownKey'>) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const make = async (format: DocumentFormat): Promise<void> => {
    setBusy(true)
    let handedOver = false
    const made = await workbench.edit(async () => {
      const sheet = await host['keys.recoverySheet']({ format })
      if (!sheet.ok) return sheet
      handedOver = sheet.value.delivery !== null
      download(sheet.value.delivery)
      return ok(sheet.value.acknowledged)
    })
    setBusy(false)
    if (!made.ok) workbench.report(made.fault)
    else if (handedOver) workbench.inform(texts.ref('sheet.done'), 'good')
  }
  return (
    <div className="stack" role="group" aria-label={say(texts.ref('sheet.title'))}>
      {recoveryOn === null ? (
        <p className="caution">
          <Icon name="warning" size={16} /> {say(texts.ref('sheet.never'))}
        </p>
      ) : (
        <p className="dim">{say(texts.ref('sheet.on', { day: recoveryOn }))}</p>
      )}
      <div className="row">
        {(['word', 'pdf'] as const).map((format) => (
          <Button key={format} variant="default" disabled={busy} leftSection={<Icon name="print" size={16} />} onClick={() => void make(format)}>
            {say(texts.ref(`sheet.${format}`))}
          </Button>
        ))}
      </div>
    </div>
  )
}

function FormerKeys() {
  const say = useSay()
  const { tables } = useDocument()
  const former = [...tables.ownKeys.values()].flatMap(({ fingerprint, retired }) => (retired ? [{ fingerprint, retired }] : []))
  if (former.length === 0) return null
  return (
    <details>
      <summary>{say(texts.ref('former.title', { count: former.length }))}</summary>
      <ul className="plain-list">
        {former.map(({ fingerprint, retired: { on, why } }) => (
          <li key={fingerprint} className="row">
            <span className="keys-small-print">{sayFingerprint(fingerprint)}</span>
            <span className="dim">{say(texts.ref(`former.${why}`, { day: on }))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
