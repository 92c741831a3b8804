import { useMemo } from 'react'
import type { Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { Icon } from '../../ui/icons'
import { interviewLack } from './interview-lack'
import { queueTexts as texts } from './queue-texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

const most = 12
/** For the side of the wizard: what the on-site evaluation still lacks. */
export function InterviewLackList({ round }: { round: Round }) {
  const say = useSay()
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  const lack = useMemo(() => (pack ? interviewLack(document.tables, round, bookOf(pack, round)) : null), [document, pack, round])
  if (!lack) return null
  const { sentences, unassigned, people } = lack
  return (
    <section aria-label={say(texts.ref('lack.title'))}>
      <h2>{say(texts.ref('lack.title'))}</h2>
      {sentences.length === 0 && unassigned.length === 0 && people.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('lack.none'))}
        </p>
      ) : null}
      <ul className="stack">
        {sentences.map((sentence, index) => (
          <li key={index}>{say(sentence)}</li>
        ))}
      </ul>
      <Named title={say(texts.ref('lack.unassigned'))} people={unassigned.map(({ staffNo, name }) => ({ staffNo, name, note: staffNo }))} />
      <Named
        title={say(texts.ref('lack.candidates'))}
        people={people.map(({ staffNo, name, summary }) => ({ staffNo, name, note: summary.map((one) => say(one)).join('；') }))}
      />
    </section>
  )
}

/** The first names of many, and how many there are. */
function Named({ title, people }: { title: string; people: readonly { readonly staffNo: string; readonly name: string; readonly note: string }[] }) {
  const say = useSay()
  if (people.length === 0) return null
  return (
    <div className="lacks">
      <h3>
        {title} <span className="dim">{people.length}</span>
      </h3>
      <ul>
        {people.slice(0, most).map(({ staffNo, name, note }) => (
          <li key={staffNo}>
            <span>{name}</span>
            <span className="dim grow">{note}</span>
          </li>
        ))}
      </ul>
      {people.length > most ? <p className="dim">{say(texts.ref('lack.more', { count: people.length }))}</p> : null}
    </div>
  )
}
