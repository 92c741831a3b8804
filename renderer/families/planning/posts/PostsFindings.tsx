import { useMemo } from 'react'
import { Link } from 'wouter'
import type { ManagerPlace, PostsResult } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { WhyButton } from '../../../ui/WhyButton'
import { useAskPlan } from '../ask-why'
import type { PlanStepProps } from '../step-props'
import { BandBadge } from './coverage'
import { referenceCounts } from './list/reference-bars'
import { addressOfPart, addressOfState } from './parts'
import { postsPageTexts as texts } from './texts'
import './posts.css'

/** What has to be settled, each with the way to it; how loads are spread; key customers beside the reference. */
export default function PostsFindings({ plan, result }: PlanStepProps) {
  const say = useSay()
  if (result.posts.customers.length === 0) return <p className="dim">{say(texts.ref('findings.noCustomers'))}</p>
  return (
    <>
      <Open posts={result.posts} year={plan.year} />
      <Loads posts={result.posts} year={plan.year} />
      <ReferenceNote posts={result.posts} />
    </>
  )
}

function Open({ posts, year }: { posts: PostsResult; year: number }) {
  const say = useSay()
  const { counts, remarks } = posts
  const open = [
    ['uncovered', counts.uncovered],
    ['doublyCovered', counts.doublyCovered],
    ['sharesOff', counts.sharesOff],
    ['noPost', remarks.noPost],
    ['unknownManager', remarks.unknownManager],
    ['otherPost', remarks.otherPost],
    ['otherCounty', remarks.otherCounty]
  ] as const
  const shown = open.filter(([, count]) => count > 0)
  return (
    <section aria-labelledby="posts-open-title">
      <h2 id="posts-open-title">{say(texts.ref('findings.title'))}</h2>
      {shown.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('findings.none'))}
        </p>
      ) : (
        <ul className="lacks">
          {shown.map(([state, count]) => (
            <li key={state}>
              <Link className="grow" href={addressOfState(year, state)}>
                {say(texts.ref(`state.${state}`))}
              </Link>
              <span>{say(texts.ref('findings.count', { count: sayCount(count) }))}</span>
            </li>
          ))}
        </ul>
      )}
      {counts.uncovered > 0 ? (
        <Link className="posts-go" href={addressOfPart(year, 'assign')}>
          {say(texts.ref('findings.uncovered.go'))}
        </Link>
      ) : null}
    </section>
  )
}

const bands = ['overloaded', 'normal', 'idle'] as const
function Loads({ posts: { managers }, year }: { posts: PostsResult; year: number }) {
  const say = useSay()
  const known = useMemo(() => managers.filter(({ load }) => load !== null), [managers])
  return (
    <section aria-labelledby="posts-loads-title" className="posts-aside">
      <h2 id="posts-loads-title">{say(texts.ref('loads.title'))}</h2>
      {known.length === 0 ? (
        <p className="dim">{say(texts.ref('loads.unknown'))}</p>
      ) : (
        <>
          <ul className="lacks">
            {bands.map((band) => (
              <li key={band}>
                <span className="grow">
                  <BandBadge band={band} />
                </span>
                <span>{say(texts.ref('loads.people', { count: sayCount(known.filter((one) => one.band === band).length) }))}</span>
              </li>
            ))}
          </ul>
          <h3 className="posts-aside">{say(texts.ref('loads.heaviest'))}</h3>
          <ul className="lacks">
            {known.slice(0, 5).map((manager) => (
              <Heaviest key={manager.staffNo} manager={manager} />
            ))}
          </ul>
          <Link className="posts-go" href={addressOfPart(year, 'balance')}>
            {say(texts.ref('loads.go'))}
          </Link>
        </>
      )}
    </section>
  )
}

function Heaviest({ manager: { staffNo, name, county, load } }: { manager: ManagerPlace }) {
  const say = useSay()
  const ask = useAskPlan()
  return (
    <li>
      <span>{name}</span>
      <span className="grow dim">{county}</span>
      <span>
        {load}
        <WhyButton name={name} what={say(texts.ref('loads.what'))} onAsk={() => ask({ kind: 'posts', staffNo })} />
      </span>
    </li>
  )
}

function ReferenceNote({ posts }: { posts: PostsResult }) {
  const say = useSay()
  const { from, to } = posts.reference
  return (
    <div className="posts-aside">
      <h2>{say(texts.ref('reference.title'))}</h2>
      <p className="posts-note">
        {say(
          posts.keyPerManager === null
            ? texts.ref('reference.none', { from, to })
            : texts.ref('reference.sentence', { mean: posts.keyPerManager, from, to, ...referenceCounts(posts.managers) })
        )}
      </p>
    </div>
  )
}
