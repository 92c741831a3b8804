import { useMemo } from 'react'
import { addressOfPlanStep } from '../planning/address'
import { useDetail } from '../planning/use-detail'

/** The parts of the step, each with an address of its own: /planning/2026/survey/tables. */
export const surveyParts = ['import', 'questions', 'tables', 'cross', 'diagnosis'] as const
export type SurveyPart = (typeof surveyParts)[number]
/** A part, and the questions that it is about, e.g. tables-q3 or cross-q2-q4. */
export type SurveyPlace = { readonly part: SurveyPart; readonly questions: readonly string[] }

export const addressOfPart = (year: number, part: SurveyPart, ...questions: readonly string[]): string =>
  addressOfPlanStep(year, 'survey', part === 'import' ? undefined : [part, ...questions].join('-'))

/** Where the detail of an address leads; to the import where it names nothing that is there. */
export function placeOf(detail: string | undefined): SurveyPlace {
  const [name, ...questions] = (detail ?? '').split('-')
  const part = surveyParts.find((one) => one === name)
  return part ? { part, questions } : { part: 'import', questions: [] }
}

export function useSurveyPlace(): SurveyPlace {
  const detail = useDetail()
  return useMemo(() => placeOf(detail), [detail])
}
