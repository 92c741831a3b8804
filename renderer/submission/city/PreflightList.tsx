import { Link } from 'wouter'
import type { PreflightItem } from '../../../shared/contract'
import { useSay } from '../../app/language'
import { sayCount } from '../../ui/format'
import type { IconName } from '../../ui/icons'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { sealPageTexts as texts } from './texts'

const looks = {
  stop: { tone: 'bad', icon: 'cross' },
  warning: { tone: 'warn', icon: 'warning' },
  note: { tone: 'quiet', icon: 'dash' }
} as const satisfies Record<PreflightItem['severity'], { readonly tone: Tone; readonly icon: IconName }>
const severities = ['stop', 'warning', 'note'] as const

/** 封装前检查: what must be mended, what the province will be told of, what is only good to know; each leads to its place. */
export function PreflightList({ items, stale }: { items: readonly PreflightItem[] | null; stale: boolean }) {
  const say = useSay()
  const counts = severities.map((severity) => ({ severity, count: items?.filter((one) => one.severity === severity).length ?? 0 }))
  return (
    <section className="panel stack" aria-labelledby="preflight-title" aria-busy={stale}>
      <h2 id="preflight-title">{say(texts.ref('preflight.title'))}</h2>
      <p className="dim" role="status">
        {items === null
          ? say(texts.ref('preflight.checking'))
          : items.length === 0
            ? say(texts.ref('preflight.none'))
            : counts
                .filter(({ count }) => count > 0)
                .map(({ severity, count }) => say(texts.ref(`preflight.count.${severity}`, { count: sayCount(count) })))
                .join(say(texts.ref('preflight.join')))}
      </p>
      <ul className="submission-lines" aria-label={say(texts.ref('preflight.title'))}>
        {(items ?? []).map(({ key, severity, text, address }) => (
          <li key={key}>
            <StatusBadge {...looks[severity]}>{say(texts.ref(`preflight.${severity}`))}</StatusBadge>
            <span className="grow">{say(text)}</span>
            {address === '' ? null : (
              <Link href={address} aria-label={say(texts.ref('preflight.goTo', { what: text }))}>
                {say(texts.ref('preflight.go'))}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
