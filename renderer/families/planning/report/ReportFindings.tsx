import { useMemo } from 'react'
import { openData } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import type { PlanStepProps } from '../step-props'
import { reportPageTexts as texts } from './texts'

/** What somebody has to check before the plan is final; the report lists the same. */
export default function ReportFindings({ result }: PlanStepProps) {
  const say = useSay()
  const open = useMemo(() => openData({ result }).map(say), [result, say])
  return (
    <section aria-label={say(texts.ref('open.title'))}>
      <h2>{say(texts.ref('open.title'))}</h2>
      {open.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('open.none'))}
        </p>
      ) : (
        <ul className="report-open">
          {open.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
