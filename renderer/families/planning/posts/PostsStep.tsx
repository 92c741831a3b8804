import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import type { PlanStepProps } from '../step-props'
import { AssignPart } from './assign/AssignPart'
import { BalancePart } from './balance/BalancePart'
import { CustomersPart } from './customers/CustomersPart'
import { PostsPart } from './list/PostsPart'
import { addressOfPart, postsParts, usePostsPlace, type PostsPart as Part } from './parts'
import { postsPageTexts as texts } from './texts'
import './posts.css'

const views: Readonly<Record<Part, (props: PlanStepProps) => React.ReactNode>> = {
  customers: CustomersPart,
  posts: PostsPart,
  assign: AssignPart,
  balance: BalancePart
}

/** 定岗: customers in, posts that serve them, who has which, and what would even loads out. */
export default function PostsStep(props: PlanStepProps) {
  const say = useSay()
  const { part } = usePostsPlace()
  const { plan, result } = props
  const View = views[part]
  return (
    <>
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {postsParts.map((one) => (
          <Link key={one} className="segment posts-link" href={addressOfPart(plan.year, one)} aria-current={one === part ? 'page' : undefined}>
            {say(texts.ref(`part.${one}`))}
            {one === 'customers' && result.posts.customers.length > 0 ? <span className="posts-count">{sayCount(result.posts.customers.length)}</span> : null}
            {one === 'assign' && result.posts.counts.uncovered > 0 ? (
              <span className="posts-count">
                {say(texts.ref('state.count', { state: texts.ref('state.uncovered'), count: sayCount(result.posts.counts.uncovered) }))}
              </span>
            ) : null}
          </Link>
        ))}
      </nav>
      <View key={part} {...props} />
    </>
  )
}
