import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { sayFault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import type { PlanStepProps } from '../step-props'
import { addressOfPositioning, addressOfTime } from './parts'
import { positioningPageTexts as texts } from './texts'

const most = 12

/** Which records cannot be used and why, who has none, whose shares were evened, who stands furthest off. */
export default function PositioningFindings({ plan, result }: PlanStepProps) {
  const say = useSay()
  const { people, without, refused } = result.positioning
  const evened = people.filter(({ normalised }) => normalised)
  const nothing = people.length + refused.length === 0
  return (
    <section aria-label={say(texts.ref('findings.title'))}>
      <h2>{say(texts.ref('findings.title'))}</h2>
      {nothing ? <p className="dim">{say(texts.ref('findings.nothing'))}</p> : null}
      {!nothing && refused.length + without.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('findings.none'))}
        </p>
      ) : null}
      <People title={say(texts.ref('findings.refused'))} year={plan.year} people={refused} note={({ fault }) => sayFault(fault, say).message} />
      {nothing ? null : <People title={say(texts.ref('findings.without'))} year={plan.year} people={without} note={({ county }) => county} />}
      <People
        title={say(texts.ref('findings.normalised'))}
        year={plan.year}
        people={evened}
        note={({ total }) => say(texts.ref('findings.total', { total }))}
      />
      <People
        title={say(texts.ref('findings.furthest'))}
        year={plan.year}
        people={people.slice(0, 5)}
        count={false}
        note={({ mix }) => say(texts.ref('findings.gap', { gap: mix.gap }))}
      />
    </section>
  )
}

type Named = { readonly staffNo: string; readonly name: string }
type PeopleProps<P extends Named> = {
  readonly title: string
  readonly year: number
  readonly people: readonly P[]
  readonly count?: boolean
  note(person: P): ReactNode
}
function People<P extends Named>({ title, year, people, count = true, note }: PeopleProps<P>) {
  const say = useSay()
  if (people.length === 0) return null
  return (
    <div className="lacks">
      <h3>
        {title} {count ? <span className="dim">{sayCount(people.length)}</span> : null}
      </h3>
      <ul>
        {people.slice(0, most).map((person) => (
          <li key={person.staffNo}>
            <Link href={addressOfTime(year, person.staffNo)}>{person.name}</Link>
            <span className="dim grow">{note(person)}</span>
          </li>
        ))}
      </ul>
      {people.length > most ? (
        <p className="dim">
          {say(texts.ref('findings.more', { count: sayCount(people.length - most) }))}{' '}
          <Link href={addressOfPositioning(year, 'people')}>{say(texts.ref('findings.more.link'))}</Link>
        </p>
      ) : null}
    </div>
  )
}
