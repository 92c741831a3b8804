import { Link } from 'wouter'
import { useSay } from '../app/language'
import { Icon } from '../ui/icons'
import { UnlockForm } from './keys/UnlockForm'
import type { OwnKeys } from './keys/use-key-status'
import { addressOf } from './tabs'
import { submissionPageTexts as texts } from './texts'

/** Whether something can be signed, and what was received be opened. */
export const canUse = ({ key, status }: OwnKeys): boolean => key !== null && status !== null && status.here && status.unlocked

/** What of the keys stands in the way: none yet, not on this computer, or locked, which is mended here. Nothing where they can be used. */
export function NeedsKeys({ own: { key, status, change } }: { own: OwnKeys }) {
  const say = useSay()
  if (status === null || (key !== null && status.here && status.unlocked)) return null
  if (key !== null && status.here)
    return (
      <section className="panel stack" aria-label={say(texts.ref('keys.locked'))}>
        <h2>{say(texts.ref('keys.locked'))}</h2>
        <UnlockForm change={change} />
      </section>
    )
  return (
    <p className="submission-note">
      <Icon name="warning" size={16} /> {say(texts.ref(key === null ? 'keys.none' : 'keys.elsewhere'))}{' '}
      <Link href={addressOf('keys')}>{say(texts.ref('keys.go'))}</Link>
    </p>
  )
}
