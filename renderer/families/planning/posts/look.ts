import type { PostsResult } from '../../../../shared/families/planning'
import { sayCount } from '../../../ui/format'
import type { StepLook, StepState } from '../step-props'
import { postsPageTexts as texts } from './texts'

/** Customers of whom it is not clear who serves them: covered more than once, or with shares that do not sum to 100. */
export const unsettled = ({ counts }: PostsResult): number => counts.doublyCovered + counts.sharesOff

/** 定岗 is done when every customer has a manager, nobody serves one twice over, and each tier has its post. */
export function lookAtPosts({ result }: StepLook): StepState {
  const { customers, counts, remarks } = result.posts
  if (customers.length === 0) return { state: 'none', note: texts.ref('look.none') }
  if (counts.uncovered > 0 && unsettled(result.posts) > 0)
    return {
      state: 'lacks',
      note: texts.ref('look.both', { uncovered: sayCount(counts.uncovered), unsettled: sayCount(unsettled(result.posts)) })
    }
  if (counts.uncovered > 0) return { state: 'lacks', note: texts.ref('look.uncovered', { count: sayCount(counts.uncovered) }) }
  if (unsettled(result.posts) > 0) return { state: 'lacks', note: texts.ref('look.unsettled', { count: sayCount(unsettled(result.posts)) }) }
  if (remarks.noPost > 0) return { state: 'lacks', note: texts.ref('look.noPost', { count: sayCount(remarks.noPost) }) }
  return { state: 'done', note: texts.ref('look.done', { count: sayCount(customers.length) }) }
}
