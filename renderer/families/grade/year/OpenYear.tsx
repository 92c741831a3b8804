import { useMemo } from 'react'
import { usualYear } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument, workbench } from '../../../state'
import { yearsOf } from '../../../state/grade-results'
import { roundsOf } from '../../../state/rounds'
import { today } from '../../../ui/today'
import { addressOfStep } from './address'
import { gradeYearSteps } from './steps'
import { gradeYearPageTexts as texts } from './texts'
import type { YearInput } from './year-draft'
import { YearForm } from './YearForm'

/** Begins a year of adjustment: this year, or the one after the newest. */
export function OpenYear() {
  const say = useSay()
  const { tables } = useDocument()
  const years = yearsOf(tables)
  const newest = years[0]?.year
  const thisYear = Number(today().slice(0, 4))
  const round = useMemo(() => roundsOf(tables)[0] ?? null, [tables])
  const usual = (year: number): YearInput => ({ ...usualYear(year), round })
  const open = async (input: YearInput) => {
    const opened = await workbench.dispatch('grade.openYear', input)
    if (opened.ok) navigate(addressOfStep(input.year, gradeYearSteps[0]?.key ?? ''))
    return opened
  }
  const proposed = newest === undefined ? thisYear : Math.max(thisYear, newest + 1)
  return (
    <section className="panel stack" aria-labelledby="open-year-title">
      <h2 id="open-year-title">{say(texts.ref('open.title'))}</h2>
      <p className="dim">{say(texts.ref('open.lead'))}</p>
      <YearForm key={newest ?? 0} initial={usual(proposed)} usual={usual} submit={say(texts.ref('open.do'))} save={open} />
    </section>
  )
}
