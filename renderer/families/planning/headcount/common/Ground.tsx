import { explainTexts } from '../../../../../shared/kernel/explain'
import { provenances, type Provenance } from '../../../../../shared/standard/pack'
import { useSay } from '../../../../app/language'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'

const tones: Readonly<Record<Provenance, Tone>> = {
  original: 'good',
  recommended: 'accent',
  example: 'quiet',
  province: 'good',
  city: 'accent',
  assumption: 'warn'
}
const icons = { original: 'file', recommended: 'file', example: 'dash', province: 'check', city: 'check', assumption: 'warning' } as const

/** On what ground a figure stands: 假设, 省定, 市定… */
export function Ground({ provenance }: { provenance: string }) {
  const say = useSay()
  const known = provenances.find((one) => one === provenance)
  if (!known) return null
  return (
    <StatusBadge tone={tones[known]} icon={icons[known]}>
      {say(explainTexts.ref(`provenance.${known}`))}
    </StatusBadge>
  )
}
