import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useSay } from '../app/language'
import { uiTexts } from './texts'

/** A field for what others must not read, with the button that shows it named in the reader's language. */
export function SecretInput(props: PasswordInputProps) {
  const say = useSay()
  return <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': say(uiTexts.ref('secret.toggle')) }} />
}
