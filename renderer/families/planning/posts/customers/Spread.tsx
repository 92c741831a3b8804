import { useMemo, useState } from 'react'
import type { PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { recall, remember } from '../../../../state/remembered'
import { blank, sayCount } from '../../../../ui/format'
import { Scroll } from '../Scroll'
import { postsPageTexts as texts } from '../texts'
import { countIn, keyShare, spreadBars, totalIn } from './spread'

const memory = 'planning.posts.spread'
/** Where the customers are: counties by tiers, as picture and as table. Stays folded where people folded it. */
export function Spread({ posts }: { posts: PostsResult }) {
  const say = useSay()
  const [open, setOpen] = useState(() => recall(memory) === 'open')
  const share = keyShare(posts)
  return (
    <details
      className="panel posts-spread"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        remember(memory, currentTarget.open ? 'open' : 'folded')
      }}
    >
      <summary>
        <strong>{say(texts.ref('spread.title'))}</strong>{' '}
        {share ? (
          <span>
            {say(
              texts.ref('spread.lead', {
                customers: sayCount(posts.customers.length),
                counties: posts.counties.length,
                key: sayCount(share.key),
                percent: share.percent,
                tiers: posts.tiers
                  .filter(({ key }) => key)
                  .map(({ tier }) => tier)
                  .join(' ')
              })
            )}
          </span>
        ) : null}
      </summary>
      {open ? <SpreadTable posts={posts} /> : null}
    </details>
  )
}

function SpreadTable({ posts }: { posts: PostsResult }) {
  const say = useSay()
  const { tiers, counties, customers } = posts
  const bars = useMemo(() => spreadBars(posts), [posts])
  const shade = (tier: string): string =>
    `spread-shade spread-${Math.min(
      5,
      tiers.findIndex((one) => one.tier === tier)
    )}`
  return (
    <Scroll label={say(texts.ref('spread.table'))}>
      <table className="simple-table posts-spread-table" aria-label={say(texts.ref('spread.table'))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('field.county'))}</th>
            {tiers.map(({ tier, key }) => (
              <th key={tier} scope="col" className={key ? 'number posts-key' : 'number'}>
                <span className={`spread-swatch ${shade(tier)}`} aria-hidden="true" /> {key ? say(texts.ref('tier.key', { tier })) : tier}
              </th>
            ))}
            <th scope="col" className="number">
              {say(texts.ref('field.total'))}
            </th>
            <td className="spread-bars dim" aria-hidden="true">
              {say(texts.ref('spread.picture'))}
            </td>
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <tr key={county}>
              <th scope="row">{county}</th>
              {tiers.map((tier) => (
                <td key={tier.tier} className={tier.key ? 'number posts-key' : 'number'}>
                  {countIn(tier, county) === 0 ? blank : sayCount(countIn(tier, county))}
                </td>
              ))}
              <td className="number">{sayCount(totalIn(tiers, county))}</td>
              <td className="spread-bars" aria-hidden="true">
                <span className="spread-bar">
                  {bars.get(county)?.map(({ tier, count, width }) => (
                    <span
                      key={tier}
                      className={shade(tier)}
                      style={{ width: `${width}%` }}
                      title={say(texts.ref('spread.part', { county, tier, count: sayCount(count) }))}
                    />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(texts.ref('field.total'))}</th>
            {tiers.map(({ tier, key, customers: count }) => (
              <td key={tier} className={key ? 'number posts-key' : 'number'}>
                {sayCount(count)}
              </td>
            ))}
            <td className="number">{sayCount(customers.length)}</td>
            <td aria-hidden="true" />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}
