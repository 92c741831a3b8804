import { NativeSelect } from '@mantine/core'
import { parsePeriod } from '../../../shared/kernel/civil-date'
import { periodsOf } from '../../../shared/submission'
import { useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { sayPeriod } from '../../ui/format'
import { Link } from 'wouter'
import { NeedsKeys } from '../NeedsKeys'
import { useOwnKeys } from '../keys/use-key-status'
import type { TabProps } from '../tab-props'
import { addressOf } from '../tabs'
import { submissionPageTexts } from '../texts'
import { PeriodPart } from './PeriodPart'
import { Register } from './Register'
import { proposedPeriod } from './submitted'
import { sealPageTexts as texts } from './texts'

/** 上报: what of a period goes to the province, what stands in its way, sealing it, and what was sealed before. */
export default function SealTab({ first }: TabProps) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const own = useOwnKeys()
  const periods = periodsOf(tables)
  const asked = parsePeriod(first ?? '')
  const period = asked && periods.includes(asked) ? asked : proposedPeriod(tables)
  return (
    <div className="stack">
      <NeedsKeys own={own} />
      {period === null ? (
        <EmptyState icon="submission" title={say(texts.ref('empty.title'))} actions={<Link href="/certification">{say(texts.ref('empty.go'))}</Link>}>
          {say(texts.ref('empty.text'))}
        </EmptyState>
      ) : (
        <>
          <div className="row">
            <NativeSelect
              label={say(submissionPageTexts.ref('period'))}
              value={period}
              data={periods.map((one) => ({ value: one, label: sayPeriod(one, language) }))}
              onChange={(event) => navigate(addressOf('seal', event.currentTarget.value))}
            />
          </div>
          <PeriodPart key={period} period={period} own={own} />
        </>
      )}
      <Register />
    </div>
  )
}
