import { useMemo } from 'react'
import type { PlanStepProps } from '../../step-props'
import { usePlanQuestion } from '../../use-question'
import { HoursForm } from './HoursForm'
import { hoursStandings } from './standings'

/** 有效工时: the calendar from which hours for customers come. */
export default function HoursPart({ plan }: PlanStepProps) {
  const question = usePlanQuestion(plan)
  const standings = useMemo(() => (question ? hoursStandings(question) : null), [question])
  return question && standings ? <HoursForm question={question} standings={standings} /> : null
}
