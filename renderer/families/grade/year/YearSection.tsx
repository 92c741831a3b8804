import { useEffect } from 'react'
import { yearSchema } from '../../../../shared/families/grade'
import { navigate } from '../../../app/navigate'
import { useDocument, useWorkbench } from '../../../state'
import { yearsOf } from '../../../state/grade-results'
import { recall, remember } from '../../../state/remembered'
import type { GradeSectionProps } from '../section-props'
import { addressOfYears, readPlace, resumeAt } from './place'
import { gradeYearSteps } from './steps'
import { YearList } from './YearList'
import { YearWizard } from './YearWizard'

/** 年度调整: the list of years, or the wizard of one. Year and step are in the address; without them it goes on where people were. */
export default function YearSection({ first, second }: GradeSectionProps) {
  const { tables } = useDocument()
  const company = useWorkbench((state) => state.session?.company ?? '')
  const number = yearSchema.safeParse(Number(first)).data
  const year = number === undefined ? null : (tables.gradeYears.get(String(number)) ?? null)
  const step = gradeYearSteps.find(({ key }) => key === second)
  const remembered = `gradeStep.${company}`
  const resume = first === undefined || (year !== null && step === undefined) ? resumeAt(yearsOf(tables), year, readPlace(recall(remembered))) : null

  useEffect(() => {
    if (resume) navigate(resume, { replace: true })
  }, [resume])
  useEffect(() => {
    if (year && step) remember(remembered, `${year.year}/${step.key}`)
  }, [year, step, remembered])

  if (resume) return null
  if (!year || !step) return <YearList unknown={first === undefined || first === addressOfYears.all ? null : first} />
  return <YearWizard key={year.year} year={year} step={step} />
}
