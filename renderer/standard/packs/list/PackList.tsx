import { Button } from '@mantine/core'
import { useState } from 'react'
import { sayFingerprint } from '../../../../shared/trust'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { FaultLine } from '../../../families/planning/FaultLine'
import { host } from '../../../host'
import type { Fault } from '../../../../shared/kernel/result'
import { useDocument, workbench } from '../../../state'
import { deliver } from '../../../state/host-calls'
import { blank } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { StatusBadge } from '../../../ui/StatusBadge'
import { today } from '../../../ui/today'
import { boundCycles } from '../cycles'
import type { KnownPack } from '../known'
import { Standing, usePackName } from '../parts'
import { addressOfCompare } from '../place'
import { packTexts as texts } from '../texts'

/** Every pack that the file knows, and which one new cycles are computed with. */
export function PackList({ packs }: { packs: readonly KnownPack[] }) {
  const say = useSay()
  const present = packs.find((pack) => pack.present)
  return (
    <section className="panel stack" aria-labelledby="packs-title">
      <h2 id="packs-title">{say(texts.ref('list'))}</h2>
      <p className="dim">{say(texts.ref('list.lead'))}</p>
      <div className="packs-scroll">
        <table className="simple-table packs-list">
          <thead>
            <tr>
              {(['pack', 'standing', 'sequence', 'issuedOn', 'validFrom', 'expiresOn', 'issuer', 'acts'] as const).map((column) => (
                <th key={column} scope="col" className="tight">
                  {say(texts.ref(`column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <PackRow key={pack.key} pack={pack} present={present ?? null} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PackRow({ pack, present }: { pack: KnownPack; present: KnownPack | null }) {
  const say = useSay()
  const name = usePackName()
  const [asking, setAsking] = useState(false)
  const { issue, standing, signedBy, content, key } = pack
  const ends = issue?.expiresOn ?? null
  const expired = ends !== null && ends < today()
  return (
    <>
      <tr aria-current={pack.present ? 'true' : undefined}>
        <td data-data>
          <strong>{name(pack)}</strong>
          {issue?.note ? <div className="dim">{issue.note}</div> : null}
        </td>
        <td>
          <span className="row packs-badges">
            <Standing standing={standing} />
            {pack.present ? (
              <StatusBadge tone="accent" icon="check">
                {say(texts.ref('present'))}
              </StatusBadge>
            ) : null}
          </span>
        </td>
        <td className="tight">{issue?.sequence ?? blank}</td>
        <td className="tight">{issue?.issuedOn ?? blank}</td>
        <td className="tight">{issue?.validFrom ?? blank}</td>
        <td className="tight">
          {issue ? (issue.expiresOn ?? say(texts.ref('untilNext'))) : blank}{' '}
          {expired ? <StatusBadge tone="bad">{say(texts.ref('expired'))}</StatusBadge> : null}
        </td>
        <td>
          <span data-data>{issue?.issuer ?? blank}</span>
          {signedBy ? <div className="dim packs-fingerprint">{sayFingerprint(signedBy)}</div> : null}
        </td>
        <td>
          <div className="row packs-acts">
            {pack.present || standing === 'trial' ? null : (
              <Button
                variant="default"
                size="xs"
                aria-expanded={asking}
                aria-label={say(texts.ref('adopt.of', { pack: name(pack) }))}
                onClick={() => setAsking(!asking)}
              >
                {say(texts.ref('adopt'))}
              </Button>
            )}
            {present && !pack.present ? (
              <Button
                variant="subtle"
                size="xs"
                aria-label={say(texts.ref('compare.of', { pack: name(pack) }))}
                onClick={() => navigate(addressOfCompare(present.key, key))}
              >
                {say(texts.ref('compare.act'))}
              </Button>
            ) : null}
            {standing === 'issued' ? (
              <Button
                variant="subtle"
                size="xs"
                leftSection={<Icon name="download" size={14} />}
                aria-label={say(texts.ref('file.of', { pack: name(pack) }))}
                onClick={() => void deliver(host['standard.packFile']({ id: content.id, version: content.version }))}
              >
                {say(texts.ref('file'))}
              </Button>
            ) : null}
          </div>
        </td>
      </tr>
      {asking ? (
        <tr>
          <td colSpan={8}>
            <Adopt pack={pack} present={present} onDone={() => setAsking(false)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** What will happen to cycles, in plain words, before a pack is adopted. */
export function Adopt({ pack, present, onDone }: { pack: Pick<KnownPack, 'content'>; present: KnownPack | null; onDone(): void }) {
  const say = useSay()
  const name = usePackName()
  const { tables } = useDocument()
  const [refused, setRefused] = useState<Fault | null>(null)
  const { free } = boundCycles(tables)
  const adopt = async (): Promise<void> => {
    const { id, version } = pack.content
    const done = await workbench.edit(() => host['standard.adopt']({ id, version }))
    if (!done.ok) return setRefused(done.fault)
    workbench.inform(texts.ref('adopt.done', { pack: name(pack) }), 'good')
    onDone()
  }
  return (
    <div className="packs-note stack">
      <p>{say(texts.ref('adopt.text', { pack: name(pack), count: free.length, present: present ? name(present) : '' }))}</p>
      <div className="row">
        <Button onClick={() => void adopt()}>{say(texts.ref('adopt.yes', { pack: name(pack) }))}</Button>
        <Button variant="default" onClick={onDone}>
          {say(texts.ref('cancel'))}
        </Button>
      </div>
      <FaultLine fault={refused} />
    </div>
  )
}
