import { chapterLacks, dataChapters, lacksOf } from '../../../../shared/families/planning'
import type { StepLook, StepState } from '../step-props'
import { reportPageTexts as texts } from './texts'

/** 报告 is done once the plan is final. */
export function lookAtReport({ plan, result, tables }: StepLook): StepState {
  if (plan.finished) return { state: 'done', note: texts.ref('note.finished') }
  if (dataChapters.every((chapter) => chapterLacks[chapter](result) !== null)) return { state: 'none', note: texts.ref('note.none') }
  const lacks = lacksOf(tables, plan)
  return lacks.length > 0 ? { state: 'lacks', note: texts.ref('note.lacks', { what: lacks }) } : { state: 'none', note: texts.ref('note.open') }
}
