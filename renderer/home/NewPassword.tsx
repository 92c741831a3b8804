import { useSay } from '../app/language'
import { newPasswordTexts as texts } from './new-password-texts'
import { SecretInput } from '../ui/SecretInput'

/** What the contract takes. */
const [shortest, longest] = [8, 200]
export type Chosen = { readonly password: string; readonly again: string }
export const notChosen: Chosen = { password: '', again: '' }
export const isChosen = ({ password, again }: Chosen): boolean => password.length >= shortest && password === again

/** A new password, typed twice. */
export function NewPassword({ chosen, onChange }: { readonly chosen: Chosen; onChange(chosen: Chosen): void }) {
  const say = useSay()
  const { password, again } = chosen
  const isShort = password !== '' && password.length < shortest
  const differs = again !== '' && again !== password
  return (
    <>
      <SecretInput
        label={say(texts.ref('password'))}
        description={say(texts.ref('hint', { shortest }))}
        autoComplete="new-password"
        maxLength={longest}
        value={password}
        error={isShort ? say(texts.ref('short', { shortest })) : null}
        onChange={(event) => onChange({ ...chosen, password: event.currentTarget.value })}
      />
      <SecretInput
        label={say(texts.ref('again'))}
        autoComplete="new-password"
        maxLength={longest}
        value={again}
        error={differs ? say(texts.ref('differs')) : null}
        onChange={(event) => onChange({ ...chosen, again: event.currentTarget.value })}
      />
    </>
  )
}
