import type { ComponentType } from 'react'
import type { Plan, PlanResult } from '../../../shared/families/planning'
import type { TextRef } from '../../../shared/kernel/texts'
import type { Tables } from '../../../shared/workspace/tables'

/** What every step of the job analysis gets. */
export type PlanStepProps = { readonly plan: Plan; readonly result: PlanResult }

/** What a step looks at to say how far it is. */
export type StepLook = PlanStepProps & { readonly tables: Tables }
export type StepState = {
  readonly state: 'done' | 'lacks' | 'none'
  /** Said under its name, e.g. 缺 3 人. */
  readonly note: TextRef
  /** What keeps the next step shut; left out where nothing does. */
  readonly blocked?: TextRef
}
export type PlanStep = {
  readonly key: string
  readonly title: TextRef
  /** Lazy: `lazy(() => import('./x/XStep'))`. */
  readonly Step: ComponentType<PlanStepProps>
  /** What stands at the right while nobody asks why; lazy too. */
  readonly Findings?: ComponentType<PlanStepProps>
  /** Pure and quick: asked for every step at each change. */
  look(look: StepLook): StepState
}
