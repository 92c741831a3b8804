import { z } from 'zod'
import { gradeYearTexts, outcomeText, annualOutcomeSchema } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { bookOn } from '../../../../state/grade-results'
import { Icon } from '../../../../ui/icons'
import type { YearStepProps } from '../step-props'
import { movementsTexts as texts } from './texts'
import { usePack } from '../../../../state/packs'
import { gradeYearCycle } from '../../../../../shared/standard/model'

const failingSchema = z.array(annualOutcomeSchema)
const thirdSchema = z.enum(['both', 'downTwo', 'standby'])
const missingSchema = z.enum(['freeze', 'break'])

/** How the ladder goes, with what the pack of the day says where there is a choice. */
export default function LadderRules({ year }: YearStepProps) {
  const say = useSay()
  const pack = usePack(gradeYearCycle(year))
  if (!pack) return null
  const book = bookOn(pack, year.asOf)
  const failing = failingSchema.safeParse(book.find('grade.demotion.failing')?.value).data ?? []
  const third = thirdSchema.safeParse(book.find('grade.demotion.thirdYear')?.value).data
  const missing = missingSchema.safeParse(book.find('grade.demotion.missingYear')?.value).data
  const lines = [
    texts.ref('rules.failing', { outcomes: failing.map((outcome) => outcomeText(outcome)) }),
    texts.ref('rules.first'),
    texts.ref('rules.second'),
    ...(third ? [texts.ref('rules.third', { choice: gradeYearTexts.ref(`thirdYear.${third}`) })] : []),
    ...(missing ? [texts.ref('rules.missing', { choice: gradeYearTexts.ref(`missingYear.${missing}`) })] : []),
    texts.ref('rules.clear'),
    texts.ref('rules.floor'),
    texts.ref('rules.standby'),
    texts.ref('rules.note')
  ]
  return <Points title={say(texts.ref('rules.title'))} lines={lines.map((line) => say(line))} />
}

/** A few short sentences at the right. */
export function Points({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="freeze-points aside-points">
        {lines.map((line) => (
          <li key={line}>
            <Icon name="right" size={14} /> <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
