import { submissionTexts, type Verdict } from '../../shared/submission'
import { useSay } from '../app/language'
import type { IconName } from '../ui/icons'
import { StatusBadge, type Tone } from '../ui/StatusBadge'

const looks: Partial<Record<Verdict, { readonly tone: Tone; readonly icon: IconName }>> = {
  ok: { tone: 'good', icon: 'check' },
  okDiffers: { tone: 'warn', icon: 'warning' },
  packMismatch: { tone: 'warn', icon: 'warning' },
  duplicate: { tone: 'quiet', icon: 'dash' },
  stale: { tone: 'quiet', icon: 'clock' }
}

/** What a package is found to be, as icon and word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const say = useSay()
  const { tone, icon } = looks[verdict] ?? { tone: 'bad' as const, icon: 'cross' as const }
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(submissionTexts.ref(`verdict.${verdict}`))}
    </StatusBadge>
  )
}
