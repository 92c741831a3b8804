import { useState } from 'react'
import type { Assessor } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { workbench } from '../../state'
import { Icon } from '../../ui/icons'
import { keyName } from '../../ui/keys'
import { uiTexts } from '../../ui/texts'
import { focusOnMount, sendCall } from './on-site'
import { evaluationPageTexts as texts } from './texts'

const isPin = (text: string): boolean => /^\d{4,8}$/.test(text)

/** Whether an assessor has a PIN; set, changed and taken away in place. What it is, nobody can look up. */
export function PinCell({ assessor: { assessor, name, pin } }: { assessor: Assessor }) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const save = async (next: string | null): Promise<void> => {
    if (next !== null && !isPin(next)) return
    if (!(await sendCall(() => host['evaluation.setPin']({ assessor, pin: next })))) return
    setTyped(null)
    workbench.inform(texts.ref(next === null ? 'pin.removed' : 'pin.saved', { name }), 'good')
  }
  if (typed !== null)
    return (
      <form className="row pin-form" onSubmit={(event) => (event.preventDefault(), void save(typed))}>
        <input
          className="entry-input pin-input"
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={8}
          aria-label={say(texts.ref('pin.new', { name }))}
          placeholder={say(texts.ref('pin.hint'))}
          // The field stands where the button was that opened it.
          ref={focusOnMount}
          value={typed}
          onChange={(event) => setTyped(event.target.value.normalize('NFKC').replaceAll(/\D/g, ''))}
          onKeyDown={(event) => (keyName(event) === 'Escape' ? (event.stopPropagation(), setTyped(null)) : undefined)}
        />
        <button type="submit" className="link" disabled={!isPin(typed)}>
          {say(texts.ref('pin.save'))}
        </button>
        <button type="button" className="link" onClick={() => setTyped(null)}>
          {say(uiTexts.ref('cancel'))}
        </button>
      </form>
    )
  return (
    <div className="row pin-form">
      <span className={pin ? 'badge-line' : 'dim'}>
        {pin ? <Icon name="check" size={14} /> : null}
        {say(texts.ref(pin ? 'pin.set' : 'pin.none'))}
      </span>
      <button type="button" className="link" aria-label={say(texts.ref(pin ? 'pin.changeOf' : 'pin.setOf', { name }))} onClick={() => setTyped('')}>
        {say(texts.ref(pin ? 'pin.do.change' : 'pin.do.set'))}
      </button>
      {pin ? (
        <button type="button" className="link" aria-label={say(texts.ref('pin.removeOf', { name }))} onClick={() => void save(null)}>
          {say(texts.ref('pin.do.remove'))}
        </button>
      ) : null}
    </div>
  )
}
