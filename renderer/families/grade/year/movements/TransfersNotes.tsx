import { useSay } from '../../../../app/language'
import { Points } from './LadderRules'
import { movementsTexts as texts } from './texts'

/** What transfers and standby change in the year. */
export default function TransfersNotes() {
  const say = useSay()
  return (
    <Points
      title={say(texts.ref('transfers.rules.title'))}
      lines={[say(texts.ref('transfers.rules.1')), say(texts.ref('transfers.rules.2')), say(texts.ref('transfers.rules.3'))]}
    />
  )
}
