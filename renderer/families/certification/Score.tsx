import type { PersonResult } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { blank } from '../../ui/format'
import { WhyButton } from '../../ui/WhyButton'
import { askableText, type Askable } from './PersonWhy'
import { useAskWhy } from './why'

/** A derived figure with its why. */
export function Score({ person, what }: { person: PersonResult | undefined; what: 'exam' | 'performance' | 'supervisor' | 'composite' }) {
  return person ? (
    <>
      <span>{person[what] ?? blank}</span>
      <Why person={person} what={what} />
    </>
  ) : (
    <span>{blank}</span>
  )
}
export function Why({ person, what }: { person: PersonResult; what: Askable }) {
  const say = useSay()
  const ask = useAskWhy()
  return <WhyButton name={person.name} what={say(askableText(what))} onAsk={() => ask({ staffNo: person.staffNo, what })} />
}
