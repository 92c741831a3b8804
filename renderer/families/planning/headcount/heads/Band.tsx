import type { UnitHeads } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { blank } from '../../../../ui/format'
import type { IconName } from '../../../../ui/icons'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'
import { headcountPageTexts as texts } from '../texts'

const looks: Readonly<Record<UnitHeads['band'], readonly [Tone, IconName]>> = {
  overloaded: ['bad', 'ascending'],
  normal: ['good', 'check'],
  idle: ['warn', 'descending'],
  uncovered: ['bad', 'warning'],
  noWork: ['quiet', 'dash']
}
/** What a load means, as icon and words. */
export function Band({ band }: { band: UnitHeads['band'] | null }) {
  const say = useSay()
  if (band === null) return blank
  const [tone, icon] = looks[band]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(texts.ref(`band.${band}`))}
    </StatusBadge>
  )
}
