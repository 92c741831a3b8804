import type { SurveyResult } from '../survey'
import type { DutiesResult } from './duties/result-model'
import type { HeadcountResult } from './headcount/result-model'
import type { Plan } from './model'
import type { PositioningResult } from './positioning/result-model'
import type { PostsResult } from './posts/result-model'

/** Everything that is computed of a plan; never stored. */
export type PlanResult = {
  readonly plan: Plan
  readonly pack: { readonly id: string; readonly version: string }
  readonly survey: SurveyResult | null
  readonly positioning: PositioningResult
  readonly posts: PostsResult
  readonly duties: DutiesResult
  readonly headcount: HeadcountResult
}
