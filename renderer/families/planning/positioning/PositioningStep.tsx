import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { ImportSection } from '../../../imports/ImportSection'
import { EmptyState } from '../../../ui/EmptyState'
import { Icon } from '../../../ui/icons'
import type { PlanStepProps } from '../step-props'
import { useDetail } from '../use-detail'
import { Overview } from './Overview'
import { addressOfPositioning, addressOfTime, positioningParts, readPositioningPlace, type PositioningPart } from './parts'
import { PeoplePart } from './PeoplePart'
import { TargetPart } from './TargetPart'
import { positioningPageTexts as texts } from './texts'
import { TimeDialog } from './TimeDialog'
import './positioning.css'

/** 定位: where time goes, by sheet or by person, and where it should go. */
export default function PositioningStep({ plan, result }: PlanStepProps) {
  const say = useSay()
  const { part, person } = readPositioningPlace(useDetail())
  return (
    <>
      <div className="row">
        <nav className="segments" aria-label={say(texts.ref('parts'))}>
          {positioningParts.map((one) => (
            <Link key={one} className="segment plan-part" href={addressOfPositioning(plan.year, one)} aria-current={one === part ? 'page' : undefined}>
              {say(texts.ref(`part.${one}`))}
            </Link>
          ))}
        </nav>
        <span className="dim grow">{say(texts.ref('lead'))}</span>
      </div>
      <Part part={part} plan={plan} result={result} />
      {person === null ? null : (
        <TimeDialog key={person} plan={plan} result={result} staffNo={person} onClose={() => navigate(addressOfPositioning(plan.year, 'people'))} />
      )}
    </>
  )
}

function Part({ part, plan, result }: PlanStepProps & { part: PositioningPart }) {
  if (part === 'target') return <TargetPart plan={plan} result={result} />
  const { people, refused } = result.positioning
  const Own = part === 'people' ? PeoplePart : Overview
  const content = people.length + refused.length === 0 ? <Nothing year={plan.year} closed={plan.finished !== null} /> : <Own plan={plan} result={result} />
  if (plan.finished) return content
  return (
    <ImportSection kind="timeAllocation" defaults={{ year: plan.year }}>
      {content}
    </ImportSection>
  )
}

function Nothing({ year, closed }: { year: number; closed: boolean }) {
  const say = useSay()
  const enter = (
    <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => navigate(addressOfTime(year))}>
      {say(texts.ref('empty.enter'))}
    </Button>
  )
  return (
    <EmptyState icon="clock" title={say(texts.ref('empty.title'))} actions={closed ? null : enter}>
      {say(texts.ref('empty.text'))}
    </EmptyState>
  )
}
