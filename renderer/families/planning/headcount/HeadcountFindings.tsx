import { useMemo } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { addressOfPlanStep } from '../address'
import { FaultLine } from '../FaultLine'
import type { PlanStepProps } from '../step-props'
import { usePlanQuestion } from '../use-question'
import { sayFigureOr, sayShort } from './common/figures'
import { groundsOf, remarkableBands, unitsByBand } from './findings'
import { addressOfPart } from './place'
import { headcountPageTexts as texts } from './texts'
import './headcount.css'

/** What is missing, which counties stand out, and what the heads rest on. */
export default function HeadcountFindings(props: PlanStepProps) {
  const say = useSay()
  return (
    <section aria-label={say(texts.ref('findings'))}>
      <h2>{say(texts.ref('findings'))}</h2>
      <Lacks {...props} />
      <Units {...props} />
      <Grounds {...props} />
    </section>
  )
}

function Lacks({ plan: { year }, result: { headcount } }: PlanStepProps) {
  const say = useSay()
  const links = {
    customers: addressOfPlanStep(year, 'posts'),
    standards: addressOfPart(year, 'standards'),
    tierStandards: addressOfPart(year, 'standards'),
    shrinkage: addressOfPart(year, 'hours')
  }
  if (headcount.ok && headcount.missing.length === 0)
    return (
      <p className="badge-line">
        <Icon name="check" size={14} /> {say(texts.ref('findings.complete'))}
      </p>
    )
  return (
    <>
      <FaultLine fault={headcount.ok ? null : headcount.fault} />
      <ul className="plain-list heads-findings">
        {headcount.missing.map(({ kind, tiers }) => (
          <li key={kind}>
            {say(texts.ref(`findings.${kind}`, { tiers: tiers.map((text) => texts.ref('verbatim', { text })) }))}{' '}
            <Link href={links[kind]}>{say(texts.ref('findings.go'))}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Units({ plan: { year }, result: { headcount } }: PlanStepProps) {
  const say = useSay()
  const byBand = unitsByBand(headcount)
  const shown = remarkableBands.filter((band) => byBand[band].length > 0)
  if (shown.length === 0) return null
  return (
    <>
      {shown.map((band) => (
        <div key={band} className="lacks">
          <h3>
            {say(texts.ref(`findings.${band}`))} <span className="dim">{sayCount(byBand[band].length)}</span>
          </h3>
          <ul>
            {byBand[band].map(({ unit, required, current, load }) => (
              <li key={unit}>
                <span className="grow">{unit}</span>
                <span className="dim">
                  {say(texts.ref('findings.unit', { required: sayCount(required), current: sayCount(current), load: sayFigureOr(load) }))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Link className="aside-go" href={addressOfPart(year, 'heads')}>
        {say(texts.ref('findings.heads'))}
      </Link>
    </>
  )
}

/** What the heads rest on: figures that the city set, and those that nobody has settled. */
function Grounds({ plan }: PlanStepProps) {
  const say = useSay()
  const question = usePlanQuestion(plan)
  const grounds = useMemo(() => (question ? groundsOf(question) : null), [question])
  if (!grounds) return null
  return (
    <>
      {grounds.own.length > 0 ? (
        <div className="lacks">
          <h3>{say(texts.ref('findings.own'))}</h3>
          <ul>
            {grounds.own.map(({ title, reason }) => (
              <li key={title.key}>
                <span>
                  {sayShort(title, say)} <span className="dim">{reason}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {grounds.assumed.length > 0 ? (
        <details className="heads-assumed">
          <summary>{say(texts.ref('findings.assumed', { count: sayCount(grounds.assumed.length) }))}</summary>
          <ul className="heads-points">
            {grounds.assumed.map((title) => (
              <li key={title.key}>{sayShort(title, say)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
