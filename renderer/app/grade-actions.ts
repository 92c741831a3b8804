import { useMemo } from 'react'
import { addressOfSection, gradeSections } from '../families/grade/sections'
import { gradePageTexts } from '../families/grade/texts'
import { addressOfStep } from '../families/grade/year/address'
import { gradeYearSteps } from '../families/grade/year/steps'
import { gradeYearPageTexts } from '../families/grade/year/texts'
import { yearInWork } from '../home/next-grade-step'
import { useDocument } from '../state'
import { yearsOf } from '../state/grade-results'
import { addTexts, useSay } from './language'
import { navigate } from './navigate'
import type { Action } from './palette-search'
import { appTexts } from './texts'

addTexts([gradePageTexts, gradeYearPageTexts])

/** What the search offers of 等级管理: its sections, the steps of the year in work, and the beginning of a new one. */
export function useGradeActions(): readonly Action[] {
  const say = useSay()
  const document = useDocument()
  return useMemo(() => {
    const year = yearInWork(yearsOf(document.tables))
    const to = (key: string, title: string, address: string): Action => ({ key, title, run: () => navigate(address) })
    return [
      ...gradeSections.map(({ key, title }) => to(`grades.${key}`, say(appTexts.ref('action.gradeSection', { section: title })), addressOfSection(key))),
      ...(year === null
        ? []
        : gradeYearSteps.map(({ key, title }) =>
            to(`gradeStep.${key}`, say(appTexts.ref('action.gradeStep', { year: year.year, step: title })), addressOfStep(year.year, key))
          )),
      to('action.newYear', say(appTexts.ref('action.newYear')), '/grades/year/all')
    ]
  }, [say, document])
}
