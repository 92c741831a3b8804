import { useMemo } from 'react'
import { yearState } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { today } from '../../../../ui/today'
import { Findings } from './Findings'
import { gradeLaterTexts as texts } from './later-texts'
import type { YearStepProps } from '../step-props'

/** Beside the last step, which itself says what blocks: what people should mind. */
export default function ForceFindings({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const { cautions } = useMemo(() => yearState(document.tables, { year, result, effectiveOn: null, today: today() }), [document, year, result])
  return (
    <section className="stack" aria-label={say(texts.ref('findings.cautions'))}>
      <h2>{say(texts.ref('findings.cautions'))}</h2>
      {cautions.length === 0 ? <p className="dim">{say(texts.ref('findings.nothing'))}</p> : null}
      <Findings year={year.year} findings={cautions} people={result.people} />
    </section>
  )
}
