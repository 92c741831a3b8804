import { useState } from 'react'
import { sayFingerprint, stateOfKey, type KeyState, type Office, type TrustedKey } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { CompareDialog } from './CompareDialog'
import { inOrder } from './order'
import { RetireDialog } from './RetireDialog'
import { TakeCards } from './TakeCards'
import { keysPageTexts as texts } from './texts'

const tones: Record<KeyState, Tone> = { waiting: 'warn', telephone: 'good', inPerson: 'good', endorsed: 'good', rotated: 'quiet', lost: 'bad' }
type Asked = { readonly what: 'compare' | 'retire'; readonly key: TrustedKey }

/** 对方的密钥: cards of others, and how far each is trusted. */
export function OtherKeys({ office }: { readonly office: Office }) {
  const say = useSay()
  const { tables } = useDocument()
  const [asked, setAsked] = useState<Asked | null>(null)
  const keys = inOrder([...tables.trustedKeys.values()])
  const close = (): void => setAsked(null)
  return (
    <section className="panel stack" aria-labelledby="keys-others">
      <h2 id="keys-others">{say(texts.ref('others.title'))}</h2>
      <p className="dim">{say(texts.ref(`others.lead.${office}`))}</p>
      <TakeCards />
      {keys.length === 0 ? (
        <EmptyState icon="file" title={say(texts.ref('others.none'))}>
          {say(texts.ref(`others.none.${office}`))}
        </EmptyState>
      ) : (
        <table className="simple-table">
          <thead>
            <tr>
              {(['name', 'code', 'fingerprint', 'state', 'when', 'actions'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(texts.ref(`column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <KeyRow key={key.fingerprint} trusted={key} ask={(what) => setAsked({ what, key })} />
            ))}
          </tbody>
        </table>
      )}
      {asked?.what === 'compare' ? <CompareDialog trusted={asked.key} onClose={close} /> : null}
      {asked?.what === 'retire' ? <RetireDialog trusted={asked.key} onClose={close} /> : null}
    </section>
  )
}

function KeyRow({ trusted, ask }: { readonly trusted: TrustedKey; ask(what: Asked['what']): void }) {
  const say = useSay()
  const state = stateOfKey(trusted)
  const { card, fingerprint } = trusted
  return (
    <tr>
      <td>{card.name}</td>
      <td>{card.code}</td>
      {/* Digits on the screen would be copied, not heard. */}
      <td className="keys-small-print">
        {trusted.compared === null ? <span className="dim">{say(texts.ref('fingerprint.hidden'))}</span> : sayFingerprint(fingerprint)}
      </td>
      <td>
        <StatusBadge tone={tones[state]}>{say(texts.ref(`key.${state}`))}</StatusBadge>
      </td>
      <td>{say(whenOf(trusted))}</td>
      <td>
        <Actions trusted={trusted} ask={ask} />
      </td>
    </tr>
  )
}
function whenOf({ compared, retired, card }: TrustedKey) {
  if (retired) return texts.ref('when.retired', { day: retired.on, by: retired.by })
  if (!compared) return texts.ref('own.made', { day: card.createdOn, by: card.name })
  const { on: day, by, how, with: reader } = compared
  return texts.ref(how === 'endorsed' ? 'when.endorsed' : 'when.compared', { day, by, with: reader })
}

function Actions({ trusted, ask }: { readonly trusted: TrustedKey; ask(what: Asked['what']): void }) {
  const say = useSay()
  const { compared, retired, card, fingerprint } = trusted
  const remove = async (): Promise<void> => {
    const removed = await workbench.dispatch('trust.remove', { fingerprint })
    if (removed.ok) workbench.inform(texts.ref('removed'), 'good')
    else workbench.report(removed.fault)
  }
  const action = (what: 'compare' | 'retire' | 'remove', run: () => void) => (
    <button type="button" className="link" aria-label={say(texts.ref('of.key', { action: texts.ref(`action.${what}`), name: card.name }))} onClick={run}>
      {say(texts.ref(`action.${what}`))}
    </button>
  )
  return (
    <div className="row">
      {compared === null && retired?.why !== 'lost' ? action('compare', () => ask('compare')) : null}
      {retired?.why === 'lost' ? null : action('retire', () => ask('retire'))}
      {compared === null && retired === null ? action('remove', () => void remove()) : null}
    </div>
  )
}
