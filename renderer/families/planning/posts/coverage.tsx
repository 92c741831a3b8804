import type { Coverage, CustomerPlace, CustomerRemark, ManagerPlace } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import type { IconName } from '../../../ui/icons'
import { StatusBadge, type Tone } from '../../../ui/StatusBadge'
import { postsPageTexts as texts } from './texts'

const coverageTones: Readonly<Record<Coverage, readonly [Tone, IconName]>> = {
  covered: ['quiet', 'check'],
  shared: ['accent', 'people'],
  uncovered: ['bad', 'cross'],
  doublyCovered: ['warn', 'warning'],
  sharesOff: ['warn', 'warning']
}
/** How a customer is covered, by sign and word. */
export function CoverageBadge({ coverage }: { coverage: Coverage }) {
  const say = useSay()
  const [tone, icon] = coverageTones[coverage]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(texts.ref(`state.${coverage}`))}
    </StatusBadge>
  )
}
export const remarkText = (remark: CustomerRemark) => texts.ref(`state.${remark}`)
/** All remarks of a customer in one line. */
export const remarksOf = ({ remarks }: CustomerPlace) => remarks.map(remarkText)

const bandTones: Readonly<Record<NonNullable<ManagerPlace['band']>, readonly [Tone, IconName]>> = {
  overloaded: ['bad', 'ascending'],
  normal: ['good', 'check'],
  idle: ['warn', 'descending']
}
export const bandText = (band: ManagerPlace['band']) => texts.ref(`band.${band ?? 'unknown'}`)
/** 超负荷 正常 不饱和, by sign and word. */
export function BandBadge({ band }: { band: ManagerPlace['band'] }) {
  const say = useSay()
  if (band === null) return <span className="dim">{say(bandText(null))}</span>
  const [tone, icon] = bandTones[band]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(bandText(band))}
    </StatusBadge>
  )
}
