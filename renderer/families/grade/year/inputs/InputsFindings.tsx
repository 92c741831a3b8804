import { useMemo } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import type { YearStepProps } from '../step-props'
import { lackingInputs } from '../year-facts'
import { addressOfPart, type InputPart } from './kinds'
import { inputsTexts as texts } from './texts'

const most = 12
type Named = { readonly staffNo: string; readonly name: string }

/** What the inputs of the year still lack, each with the way to where it is entered. */
export default function InputsFindings({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const { withResult, noResult, neverResult, noSince, unjudged, differs } = useMemo(
    () => lackingInputs(document.tables, year, result),
    [document, year, result]
  )
  const never = new Set(neverResult)
  const thisYear = noResult.filter((person) => !never.has(person))
  if (result.people.length === 0) return <Nothing text={say(texts.ref('lacks.noPeople'))} part="roster" year={year.year} />
  if (withResult === 0) return <Nothing text={say(texts.ref('lacks.noResults', { year: year.resultYear }))} part="annualResults" year={year.year} />
  return (
    <section aria-label={say(texts.ref('lacks.title'))}>
      <h2>{say(texts.ref('lacks.title'))}</h2>
      {unjudged.length + differs.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('lacks.none'))}
        </p>
      ) : (
        <p className="dim">{say(texts.ref('lacks.hint'))}</p>
      )}
      <Lacking title={say(texts.ref('lacks.noSince'))} people={noSince} part="roster" year={year.year} />
      <Lacking title={say(texts.ref('lacks.differs'))} people={differs} part="gradeHistory" year={year.year} />
      <Lacking title={say(texts.ref('lacks.neverResult'))} people={neverResult} part="annualResults" year={year.year} />
      <Lacking title={say(texts.ref('lacks.noResult', { year: year.resultYear }))} people={thisYear} part="annualResults" year={year.year} />
      {noResult.length > 0 ? <p className="dim aside-part">{say(texts.ref('lacks.notAppraised'))}</p> : null}
    </section>
  )
}

/** Where everything is still to come in. */
function Nothing({ text, part, year }: { text: string; part: InputPart; year: number }) {
  const say = useSay()
  return (
    <section aria-label={say(texts.ref('lacks.title'))}>
      <h2>{say(texts.ref('lacks.title'))}</h2>
      <p>{text}</p>
      <Link className="aside-go" href={addressOfPart(year, part)}>
        {say(texts.ref('lacks.import'))}
      </Link>
    </section>
  )
}

function Lacking({ title, people, part, year }: { title: string; people: readonly Named[]; part: InputPart; year: number }) {
  const say = useSay()
  if (people.length === 0) return null
  return (
    <div className="lacks">
      <h3>
        {title} <span className="dim">{sayCount(people.length)}</span>
      </h3>
      <ul>
        {people.slice(0, most).map(({ staffNo, name }) => (
          <li key={staffNo}>
            <Link href={`/people/${staffNo}`}>{name}</Link>
            <span className="dim">{staffNo}</span>
          </li>
        ))}
      </ul>
      {people.length > most ? <p className="dim">{say(texts.ref('lacks.more', { count: sayCount(people.length), most }))}</p> : null}
      <Link className="aside-go" href={addressOfPart(year, part)}>
        {say(texts.ref('lacks.go'))}
      </Link>
    </div>
  )
}
