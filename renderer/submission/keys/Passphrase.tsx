import { useSay } from '../../app/language'
import { keysPageTexts as texts } from './texts'
import { SecretInput } from '../../ui/SecretInput'

/** What the contract takes. */
const [shortest, longest] = [8, 200]
export type Chosen = { readonly passphrase: string; readonly again: string }
export const notChosen: Chosen = { passphrase: '', again: '' }
export const isChosen = ({ passphrase, again }: Chosen): boolean => passphrase.length >= shortest && passphrase === again

/** A new passphrase of keys, typed twice. */
export function NewPassphrase({ chosen, onChange }: { readonly chosen: Chosen; onChange(chosen: Chosen): void }) {
  const say = useSay()
  const { passphrase, again } = chosen
  return (
    <>
      <SecretInput
        label={say(texts.ref('passphrase'))}
        description={say(texts.ref('passphrase.hint', { shortest }))}
        autoComplete="new-password"
        maxLength={longest}
        value={passphrase}
        error={passphrase !== '' && passphrase.length < shortest ? say(texts.ref('passphrase.short', { shortest })) : null}
        onChange={(event) => onChange({ ...chosen, passphrase: event.currentTarget.value })}
      />
      <SecretInput
        label={say(texts.ref('passphrase.again'))}
        autoComplete="new-password"
        maxLength={longest}
        value={again}
        error={again !== '' && again !== passphrase ? say(texts.ref('passphrase.differs')) : null}
        onChange={(event) => onChange({ ...chosen, again: event.currentTarget.value })}
      />
    </>
  )
}
