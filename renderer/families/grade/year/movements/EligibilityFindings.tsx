import { useMemo } from 'react'
import { Link } from 'wouter'
import { promotionGates, type GradeMissing, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import type { YearStepProps } from '../step-props'
import { addressOfMissing, countUnmet, unmetText } from './eligibility-filter'
import { movementsTexts as texts } from './texts'

const most = 12
const codes = ['gradeSince', 'annualResult', 'ability', 'competition', 'refused'] as const satisfies readonly GradeMissing['code'][]

/** Which gates keep how many people back, and what is still missing, with the way to where it is entered. */
export default function EligibilityFindings({ year, result }: YearStepProps) {
  const say = useSay()
  const unmet = useMemo(() => promotionGates.map((gate) => ({ gate, count: countUnmet(result.people, gate) })).filter(({ count }) => count > 0), [result])
  return (
    <>
      <section aria-label={say(texts.ref('unmet.title'))}>
        <h2>{say(texts.ref('unmet.title'))}</h2>
        {unmet.length === 0 ? <p className="dim">{say(texts.ref('unmet.none'))}</p> : null}
        <ul className="lacks">
          {unmet.map(({ gate, count }) => (
            <li key={gate}>
              <span className="grow">{say(unmetText(gate))}</span>
              <span>{say(texts.ref('people', { count: sayCount(count) }))}</span>
            </li>
          ))}
        </ul>
        <p className="dim">{say(texts.ref('unmet.hint'))}</p>
      </section>
      <section aria-label={say(texts.ref('missing.title'))} className="aside-part">
        <h2>{say(texts.ref('missing.title'))}</h2>
        {codes.map((code) => (
          <Missing key={code} code={code} year={year.year} people={result.people} />
        ))}
        {result.people.every(({ eligibility }) => eligibility.missing.length === 0) ? (
          <p className="badge-line">
            <Icon name="check" size={14} /> {say(texts.ref('missing.none'))}
          </p>
        ) : null}
      </section>
    </>
  )
}

function Missing({ code, year, people }: { code: GradeMissing['code']; year: number; people: readonly PersonMovement[] }) {
  const say = useSay()
  const found = people.flatMap(({ staffNo, name, eligibility }) => {
    const missing = eligibility.missing.find((one) => one.code === code)
    return missing ? [{ staffNo, name, label: missing.label }] : []
  })
  const [first] = found
  if (!first) return null
  return (
    <div className="lacks">
      <h3>
        {code === 'refused' ? say(texts.ref('missing.refused')) : say(first.label)} <span className="dim">{sayCount(found.length)}</span>
      </h3>
      <ul>
        {found.slice(0, most).map(({ staffNo, name, label }) => (
          <li key={staffNo}>
            <Link href={`/people/${staffNo}`}>{name}</Link>
            <span className="dim">{code === 'refused' ? say(label) : staffNo}</span>
          </li>
        ))}
      </ul>
      {found.length > most ? <p className="dim">{say(texts.ref('missing.more', { count: sayCount(found.length), most }))}</p> : null}
      {code === 'refused' ? null : (
        <Link className="aside-go" href={addressOfMissing(year, first.staffNo, code)}>
          {say(texts.ref('missing.go'))}
        </Link>
      )}
    </div>
  )
}
