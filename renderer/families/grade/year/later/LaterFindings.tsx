import { useMemo } from 'react'
import { yearState } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { Icon } from '../../../../ui/icons'
import { today } from '../../../../ui/today'
import { Findings } from './Findings'
import { gradeLaterTexts as texts } from './later-texts'
import type { YearStepProps } from '../step-props'

/** What is open before the year can be in force, and what people should mind. */
export default function LaterFindings({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const { blocked, cautions } = useMemo(() => yearState(document.tables, { year, result, effectiveOn: null, today: today() }), [document, year, result])
  return (
    <section className="stack" aria-label={say(texts.ref('findings.title'))}>
      <h2>{say(texts.ref('findings.title'))}</h2>
      {blocked.length + cautions.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('findings.none'))}
        </p>
      ) : null}
      {blocked.length > 0 ? (
        <>
          <h3>{say(texts.ref('findings.blocks'))}</h3>
          <Findings year={year.year} findings={blocked} people={result.people} />
        </>
      ) : null}
      {cautions.length > 0 ? (
        <>
          <h3>{say(texts.ref('findings.cautions'))}</h3>
          <Findings year={year.year} findings={cautions} people={result.people} />
        </>
      ) : null}
    </section>
  )
}
