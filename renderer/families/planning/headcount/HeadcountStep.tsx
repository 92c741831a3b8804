import { lazy, Suspense, type ComponentType } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import type { PlanStepProps } from '../step-props'
import { addressOfPart, headcountParts, useHeadcountPart, type HeadcountPart } from './place'
import { headcountPageTexts as texts } from './texts'
import './headcount.css'

const parts: Readonly<Record<HeadcountPart, ComponentType<PlanStepProps>>> = {
  standards: lazy(() => import('./standards/StandardsPart')),
  hours: lazy(() => import('./hours/HoursPart')),
  heads: lazy(() => import('./heads/HeadsPart')),
  methods: lazy(() => import('./methods/MethodsPart')),
  scenarios: lazy(() => import('./scenarios/ScenariosPart')),
  sensitivity: lazy(() => import('./sensitivity/SensitivityPart')),
  loads: lazy(() => import('./loads/LoadsPart'))
}

/** 定编: from service standards and effective hours to heads, and how firm they are. */
export default function HeadcountStep({ plan, result }: PlanStepProps) {
  const say = useSay()
  const part = useHeadcountPart()
  const Part = parts[part]
  return (
    <>
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {headcountParts.map((one) => (
          <Link key={one} className="segment heads-part" href={addressOfPart(plan.year, one)} aria-current={one === part ? 'page' : undefined}>
            {say(texts.ref(`part.${one}`))}
          </Link>
        ))}
      </nav>
      <p className="dim">{say(texts.ref(`lead.${part}`))}</p>
      <Suspense fallback={null}>
        <Part key={`${plan.year} ${part}`} plan={plan} result={result} />
      </Suspense>
    </>
  )
}
