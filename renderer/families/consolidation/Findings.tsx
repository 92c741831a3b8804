import type { Consolidation } from '../../../shared/families/consolidation'
import { useSay } from '../../app/language'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { consolidatedPageTexts as texts } from './texts'

/** What was found over all cities: missing ones, one person in two cities, totals that do not agree, open points. */
export function Findings({ consolidation: { findings } }: { consolidation: Consolidation }) {
  const say = useSay()
  if (findings.length === 0)
    return (
      <EmptyState icon="check" title={say(texts.ref('findings.none'))}>
        {say(texts.ref('findings.none.text'))}
      </EmptyState>
    )
  return (
    <section className="panel" aria-labelledby="findings-title">
      <h2 id="findings-title">{say(texts.ref('part.findings', { count: findings.length }))}</h2>
      <ul className="submission-lines caution" data-data>
        {findings.map(({ key, text }) => (
          <li key={key}>
            <Icon name="warning" size={16} /> <span>{say(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
