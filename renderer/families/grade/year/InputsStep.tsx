import { useMemo } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../../app/language'
import { ImportSection } from '../../../imports/ImportSection'
import { useDocument } from '../../../state'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { AnnualResults } from './inputs/AnnualResults'
import { Certificates } from './inputs/Certificates'
import { Conduct } from './inputs/Conduct'
import { Freeze } from './inputs/Freeze'
import { Histories } from './inputs/Histories'
import { addressOfPart, inputParts, useInputPart, type InputPart } from './inputs/kinds'
import { factsOfParts } from './inputs/part-facts'
import { RosterDays } from './inputs/RosterDays'
import { SelectionNote } from './inputs/SelectionNote'
import { YearSettings } from './inputs/YearSettings'
import { inputsTexts as texts } from './inputs/texts'
import type { YearStepProps } from './step-props'

/** Step 1: everything the year is computed from, and the freeze of where everyone stands. */
export default function InputsStep({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const part = useInputPart()
  const facts = useMemo(() => factsOfParts(document.tables, year, result), [document, year, result])
  return (
    <>
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {inputParts.map((one) => (
          <Link key={one} className="segment input-part" href={addressOfPart(year.year, one)} aria-current={one === part ? 'page' : undefined}>
            {facts[one].state === 'none' ? null : <Icon name={facts[one].state === 'done' ? 'check' : 'clock'} size={13} />}
            {say(texts.ref(`part.${one}`))}
            {facts[one].count === null ? null : <span className="dim">{sayCount(facts[one].count)}</span>}
          </Link>
        ))}
      </nav>
      <p className="dim">{say(texts.ref(`lead.${part}`, { year: year.resultYear }))}</p>
      <Part key={part} part={part} year={year} result={result} />
    </>
  )
}

function Part({ part, ...props }: YearStepProps & { part: InputPart }) {
  if (part === 'freeze') return <Freeze {...props} />
  if (part === 'settings') return <YearSettings {...props} />
  const Own = {
    annualResults: AnnualResults,
    conduct: Conduct,
    roster: RosterDays,
    gradeHistory: Histories,
    certificates: Certificates,
    selection: SelectionNote
  }[part]
  return (
    <ImportSection kind={part} defaults={part === 'selection' ? { year: props.year.year } : {}}>
      <Own {...props} />
    </ImportSection>
  )
}
