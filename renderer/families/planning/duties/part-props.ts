import type { PlanStepProps } from '../step-props'

/** What the parts of 定责 get. */
export type DutiesPartProps = PlanStepProps & { readonly readOnly: boolean }
