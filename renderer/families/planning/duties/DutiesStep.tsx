import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import type { PlanStepProps } from '../step-props'
import { useDetail } from '../use-detail'
import { usePlanQuestion } from '../use-question'
import { BooksPart } from './BooksPart'
import { CataloguePart } from './CataloguePart'
import { DutyDialog } from './DutyDialog'
import { MatrixPart } from './MatrixPart'
import { addressOfDuties, dutiesParts, readDutiesPlace } from './parts'
import { dutiesPageTexts as texts } from './texts'
import { TracePart } from './TracePart'
import { adoptDuties, useHasDuties } from './use-own-duties'
import './duties.css'

/** 定责: what there is to do, who does what, what it rests on, and the books that say so. */
export default function DutiesStep({ plan, result }: PlanStepProps) {
  const say = useSay()
  const { part, duty, row } = readDutiesPlace(useDetail())
  const has = useHasDuties(plan)
  const readOnly = plan.finished !== null || !has
  const props = { plan, result, readOnly }
  return (
    <>
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {dutiesParts.map((one) => (
          <Link key={one} className="segment plan-part" href={addressOfDuties(plan.year, one)} aria-current={one === part ? 'page' : undefined}>
            {say(texts.ref(`part.${one}`))}
          </Link>
        ))}
      </nav>
      {has ? null : <Adopt plan={plan} result={result} />}
      {part === 'catalogue' ? <CataloguePart {...props} /> : null}
      {part === 'matrix' ? <MatrixPart key={row} {...props} row={row} /> : null}
      {part === 'trace' ? <TracePart plan={plan} result={result} /> : null}
      {part === 'books' ? <BooksPart plan={plan} result={result} /> : null}
      {duty === null ? null : <DutyDialog key={duty} {...props} code={duty} onClose={() => navigate(addressOfDuties(plan.year, 'catalogue'))} />}
    </>
  )
}

/** A plan that has no duties shows those of the standard until they are taken over. */
function Adopt({ plan }: PlanStepProps) {
  const say = useSay()
  const { tables } = useDocument()
  const question = usePlanQuestion(plan)
  const adopt = (): void => {
    const posts = new Set([...tables.planPosts.values()].flatMap(({ year, post }) => (year === plan.year ? [post] : [])))
    if (question) void adoptDuties(question, posts)
  }
  return (
    <div className="row" role="note">
      <span className="grow">{say(texts.ref('own.none'))}</span>
      {plan.finished ? null : <Button onClick={adopt}>{say(texts.ref('own.adopt'))}</Button>}
    </div>
  )
}
