import { useMemo } from 'react'
import type { PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { postsPageTexts as texts } from '../texts'
import { referenceBars, referenceCounts } from './reference-bars'

/** Key customers per manager beside what the programme's survey found; a reference, no target. */
export function Reference({ posts }: { posts: PostsResult }) {
  const say = useSay()
  const counts = useMemo(() => referenceCounts(posts.managers), [posts])
  const { from, to } = posts.reference
  return (
    <section className="panel stack" aria-labelledby="reference-title">
      <h3 id="reference-title">{say(texts.ref('reference.title'))}</h3>
      {posts.keyPerManager === null ? (
        <p>{say(texts.ref('reference.none', { from, to }))}</p>
      ) : (
        <>
          <p>{say(texts.ref('reference.sentence', { mean: posts.keyPerManager, from, to, ...counts }))}</p>
          <Picture posts={posts} />
        </>
      )}
    </section>
  )
}

const width = 720
const height = 150
const edge = { left: 34, right: 4, top: 10, bottom: 8 }
function Picture({ posts }: { posts: PostsResult }) {
  const say = useSay()
  const bars = useMemo(() => referenceBars(posts.managers), [posts])
  const { from, to } = posts.reference
  const most = Math.max(to * 1.2, ...bars.map(({ key }) => key))
  const y = (value: number): number => height - edge.bottom - (value / most) * (height - edge.top - edge.bottom)
  const step = (width - edge.left - edge.right) / Math.max(1, bars.length)
  const said = ({ manager, place }: (typeof bars)[number]): string =>
    say(texts.ref('reference.bar', { name: manager.name, county: manager.county, count: manager.keyCustomers, place: texts.ref(`reference.${place}`) }))
  return (
    <figure className="chart posts-reference">
      <figcaption className="dim">{say(texts.ref('reference.picture', { from, to }))}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(texts.ref('reference.picture', { from, to }))}>
        <rect className="posts-band" x={edge.left} y={y(to)} width={width - edge.left - edge.right} height={Math.max(1, y(from) - y(to))} />
        {bars.map((bar, index) => (
          <rect
            key={bar.manager.staffNo}
            className={`posts-bar posts-bar-${bar.place}`}
            x={edge.left + index * step + Math.min(2, step * 0.15)}
            width={Math.max(0.5, Math.min(28, step - Math.min(4, step * 0.3)))}
            y={y(bar.key)}
            height={y(0) - y(bar.key)}
          >
            <title>{said(bar)}</title>
          </rect>
        ))}
        <line className="axis" x1={edge.left} x2={width - edge.right} y1={y(0)} y2={y(0)} />
        {[0, from, to].map((value) => (
          <text key={value} x={edge.left - 6} y={y(value) + (value === from ? 6 : value === to ? 2 : 3)} textAnchor="end">
            {value}
          </text>
        ))}
      </svg>
      <details>
        <summary>{say(texts.ref('reference.list'))}</summary>
        <ul className="posts-reference-list">
          {bars.map((bar) => (
            <li key={bar.manager.staffNo}>{said(bar)}</li>
          ))}
        </ul>
      </details>
    </figure>
  )
}
