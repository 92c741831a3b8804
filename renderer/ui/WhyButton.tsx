import { useSay } from '../app/language'
import { Icon } from './icons'
import { useRowTabIndex } from './row-focus'
import { uiTexts } from './texts'

/** Stands beside every derived number. */
export function WhyButton({ name, what, onAsk }: { name: string; what: string; onAsk: () => void }) {
  const say = useSay()
  const label = say(uiTexts.ref('why.of', { name, what }))
  const tabIndex = useRowTabIndex()
  return (
    <button type="button" className="why-button" tabIndex={tabIndex} aria-label={label} title={label} onClick={(event) => (event.stopPropagation(), onAsk())}>
      <Icon name="question" size={14} />
    </button>
  )
}
