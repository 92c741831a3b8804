import { useDocument } from '../../state'
import { MakeKeys } from './MakeKeys'
import { OtherKeys } from './OtherKeys'
import { OwnKeyPanel } from './OwnKeyPanel'
import { useOwnKeys } from './use-key-status'
import './keys.css'

/** 密钥: the keys of this office and those of others. Needs nothing but an open file; the page that shows it adds `keysPageTexts` to the window's texts. */
export function KeysSection() {
  const { tables } = useDocument()
  const { key, status, change } = useOwnKeys()
  const office = key?.card.office ?? tables.office.get('office')?.office ?? 'city'
  const needsPassphrase = status?.keptBy === 'passphrase'
  return (
    <div className="stack">
      {status === null ? null : key ? (
        <OwnKeyPanel key={key.fingerprint} ownKey={key} status={status} change={change} />
      ) : (
        <MakeKeys needsPassphrase={needsPassphrase} />
      )}
      <OtherKeys office={office} />
    </div>
  )
}
