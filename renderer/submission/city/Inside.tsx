import { useMemo } from 'react'
import { sendingRule, type Contents } from '../../../shared/families/consolidation'
import { lastDayOf, lastMonthOf, type Period } from '../../../shared/kernel/civil-date'
import { computeRule } from '../../../shared/kernel/rule'
import { sealingKeys } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { bookOn } from '../../state/grade-results'
import { usePresentPack } from '../../state/packs'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { sealPageTexts as texts } from './texts'

/** What is in the file in plain words, who can read it, and what stays in this company. */
export function Inside({ contents, people, period }: { contents: Contents; people: number | null; period: Period }) {
  const say = useSay()
  const { tables } = useDocument()
  const sending = useSending(period)
  const province = sealingKeys(tables, 'province')[0]?.card.name
  const goes = [
    texts.ref('inside.people', { count: people === null ? '…' : sayCount(people) }),
    ...(contents.rounds.length > 0 ? [texts.ref('inside.rounds', { count: contents.rounds.length })] : []),
    ...(contents.gradeYears.length > 0 ? [texts.ref('inside.gradeYears')] : []),
    ...(contents.plans.length > 0 ? [texts.ref('inside.plans')] : []),
    texts.ref('inside.pack'),
    ...(sending?.identityNumbers === 'send' ? [texts.ref('inside.identityNumbers')] : []),
    ...(sending?.evidence === 'send' ? [texts.ref('inside.evidence')] : [])
  ]
  const stays = [
    ...(sending?.identityNumbers === 'send' ? [] : [texts.ref('stays.identityNumbers')]),
    ...(sending?.evidence === 'send' ? [] : [texts.ref('stays.evidence')]),
    texts.ref('stays.history'),
    texts.ref('stays.scans'),
    texts.ref('stays.pins'),
    ...(contents.plans.length > 0 ? [texts.ref('stays.customers')] : [])
  ]
  return (
    <section className="panel stack" aria-labelledby="inside-title">
      <h2 id="inside-title">{say(texts.ref('inside.title'))}</h2>
      <ul className="submission-lines">
        {goes.map((text) => (
          <li key={text.key}>
            <Icon name="check" size={16} /> <span>{say(text)}</span>
          </li>
        ))}
      </ul>
      <h3>{say(texts.ref('stays.title'))}</h3>
      <ul className="submission-lines">
        {stays.map((text) => (
          <li key={text.key}>
            <Icon name="dash" size={16} /> <span>{say(text)}</span>
          </li>
        ))}
      </ul>
      <p className="dim">{province === undefined ? say(texts.ref('inside.sealedToNobody')) : say(texts.ref('inside.sealedTo', { province }))}</p>
    </section>
  )
}

function useSending(period: Period) {
  const pack = usePresentPack()
  return useMemo(() => {
    if (!pack) return null
    const run = computeRule(sendingRule, {}, bookOn(pack, lastDayOf(lastMonthOf(period))), { trace: false })
    return run.ok ? run.value.value : null
  }, [pack, period])
}
