import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import type { YearStepProps } from '../step-props'
import { gradeYearPageTexts } from '../texts'
import type { YearInput } from '../year-draft'
import { YearForm } from '../YearForm'
import { inputsTexts as texts } from './texts'

/** What the year is judged by; to be changed until it is in force. */
export function YearSettings({ year }: YearStepProps) {
  const say = useSay()
  if (year.inForce) return <p className="panel narrow">{say(texts.ref('settings.inForce', { day: year.inForce.effectiveOn }))}</p>
  const save = async (input: YearInput) => {
    const saved = await workbench.dispatch('grade.changeYear', input)
    if (saved.ok) workbench.inform(texts.ref('settings.saved'), 'good')
    return saved
  }
  return (
    <section className="panel" aria-label={say(texts.ref('part.settings'))}>
      <YearForm key={`${year.resultYear} ${year.asOf}`} initial={year} fixedYear submit={say(gradeYearPageTexts.ref('form.save'))} save={save} />
    </section>
  )
}
