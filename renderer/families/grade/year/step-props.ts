import type { ComponentType } from 'react'
import type { GradeYear, GradeYearResult } from '../../../../shared/families/grade'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { TextRef } from '../../../../shared/kernel/texts'
import type { Tables } from '../../../../shared/workspace/tables'

/** What every step of the annual adjustment gets. */
export type YearStepProps = { readonly year: GradeYear; readonly result: GradeYearResult }

/** What a step looks at to say how far it is. */
export type StepLook = YearStepProps & { readonly tables: Tables; readonly today: CivilDate }
export type StepState = {
  readonly state: 'done' | 'lacks' | 'none'
  /** Said under its name, e.g. 缺 3 人. */
  readonly note: TextRef
  /** What keeps the next step shut; left out where nothing does. */
  readonly blocked?: TextRef
}
export type GradeYearStep = {
  readonly key: string
  readonly title: TextRef
  /** Lazy: `lazy(() => import('./XStep'))`. */
  readonly Step: ComponentType<YearStepProps>
  /** What stands at the right while nobody asks why; lazy too. */
  readonly Findings?: ComponentType<YearStepProps>
  /** Stands in the foot beside the way on, e.g. an export. */
  readonly Extra?: ComponentType<YearStepProps>
  /** Pure and quick: asked for every step at each change. */
  look(look: StepLook): StepState
}
