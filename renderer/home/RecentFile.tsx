import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup, Recent } from '../../shared/contract'
import { sayFault, type Fault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { host } from '../host'
import { orReport } from '../state/host-calls'
import { sayMoment } from '../ui/format'
import { Icon } from '../ui/icons'
import { open, openOr } from './open'
import { homeTexts as texts } from './texts'

type Props = { readonly file: Recent; readonly onForget: () => void }

/** A file opened lately: open it, and what to do when that does not work. */
export function RecentFile({ file: { handle, company, fileName, folder, openedAt, exists }, onForget }: Props) {
  const say = useSay()
  const [refusal, setRefusal] = useState<Fault | null>(null)
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const showBackups = async (): Promise<void> => setBackups(await orReport(host['workspace.backups']({ handle })))
  const tryOpen = (mode: 'edit' | 'look' | 'salvage'): Promise<void> => openOr(host['workspace.open']({ handle, mode }), setRefusal)
  return (
    <li className="recent-entry">
      <div className="recent-file">
        <button
          type="button"
          className="recent-open"
          aria-label={say(texts.ref('recent.open', { company }))}
          disabled={!exists}
          onClick={() => void tryOpen('edit')}
        >
          <Icon name="file" />
          <span className="grow">
            <strong>{company}</strong> <span className="dim">{fileName}</span>
            <br />
            <span className="dim">{exists ? say(texts.ref('recent.at', { folder, time: sayMoment(openedAt) })) : <Missing folder={folder} />}</span>
          </span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say(texts.ref('recent.backups', { company }))}
          title={say(texts.ref('recent.backups', { company }))}
          aria-expanded={backups !== null}
          onClick={() => (backups ? setBackups(null) : void showBackups())}
        >
          <Icon name="history" size={14} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say(texts.ref('recent.forget', { company }))}
          title={say(texts.ref('recent.forget', { company }))}
          onClick={onForget}
        >
          <Icon name="cross" size={14} />
        </button>
      </div>
      {refusal ? (
        <Refusal fault={refusal} onLook={() => void tryOpen('look')} onSalvage={() => void tryOpen('salvage')} onBackups={() => void showBackups()} />
      ) : null}
      {backups ? <Backups backups={backups} onRestore={(name) => void open(host['workspace.restoreBackup']({ handle, name }))} /> : null}
    </li>
  )
}

function Missing({ folder }: { folder: string }) {
  const say = useSay()
  return (
    <>
      <Icon name="warning" size={13} /> {say(texts.ref('recent.missing'))} · {folder}
    </>
  )
}

type RefusalProps = { readonly fault: Fault; readonly onLook: () => void; readonly onSalvage: () => void; readonly onBackups: () => void }
/** Why the file was not opened, with its ways out as buttons. */
function Refusal({ fault, onLook, onSalvage, onBackups }: RefusalProps) {
  const say = useSay()
  const { message, wayOut } = sayFault(fault, say)
  const isDamaged = fault.code.startsWith('file.damaged')
  return (
    <div className="stack" role="alert">
      <p>
        <Icon name="warning" size={14} /> {message}。<span className="dim">{wayOut}</span>
      </p>
      <div className="row">
        {fault.code === 'file.locked' ? (
          <Button variant="default" onClick={onLook}>
            {say(texts.ref('open.look'))}
          </Button>
        ) : null}
        {isDamaged ? (
          <Button variant="default" onClick={onBackups}>
            {say(texts.ref('open.backups'))}
          </Button>
        ) : null}
        {fault.code === 'file.damagedInside' ? (
          <Button variant="default" onClick={onSalvage}>
            {say(texts.ref('open.salvage'))}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Backups({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (name: string) => void }) {
  const say = useSay()
  if (backups.length === 0) return <p className="dim">{say(texts.ref('backups.none'))}</p>
  return (
    <div className="stack">
      <p className="dim">{say(texts.ref('backups.text'))}</p>
      <ul aria-label={say(texts.ref('backups.list'))}>
        {backups.map(({ name, day }) => (
          <li key={name} className="row">
            <span className="grow">{say(texts.ref('backups.of', { day }))}</span>
            <Button variant="default" size="xs" onClick={() => onRestore(name)}>
              {say(texts.ref('backups.restore', { day }))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
