import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { causeText, gradeStretches, historyOf, kindText, outcomeText, type HistoryDifference, type HistoryEntry } from '../../../../shared/families/grade'
import { gradeText, spellsByPerson, standingOn, type Person } from '../../../../shared/families/roster'
import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import { useDocument, workbench } from '../../../state'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { useSayGrade } from '../../roster/grade-text'
import { GradeLine } from './GradeLine'
import { SpellForm } from './SpellForm'
import { recordTexts as texts } from './texts'

/** One person: where they stand, how they came there, and a place to record more. */
export function PersonRecord({ person, difference }: { person: Person; difference: HistoryDifference | null }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  // Tables change in place, so the document itself is what everything depends on.
  const document = useDocument()
  const day = today()
  const spells = useMemo(() => spellsByPerson(document.tables).get(person.staffNo) ?? [], [document, person.staffNo])
  const entries = useMemo(() => historyOf(document.tables, person.staffNo), [document, person.staffNo])
  const { grade, since } = standingOn(person, spells, day)
  const now = { county: person.county, post: person.post, grade: sayGrade(grade) }
  return (
    <article className="panel stack" aria-labelledby="record-title">
      <h2 id="record-title">{say(texts.ref('person.title', { name: person.name, staffNo: person.staffNo }))}</h2>
      <p>{say(since ? texts.ref('person.now', { ...now, since }) : texts.ref('person.now.unknown', now))}</p>
      {difference ? <Difference person={person} difference={difference} /> : null}
      <GradeLine name={person.name} stretches={gradeStretches(person, spells, day)} />
      <section className="stack" aria-labelledby="timeline-title">
        <h3 id="timeline-title">{say(texts.ref('timeline.title'))}</h3>
        {entries.length === 0 ? (
          <p className="dim">{say(texts.ref('timeline.none'))}</p>
        ) : (
          <ol className="timeline">
            {entries.map((entry, index) => (
              <Entry key={`${entry.kind}|${entry.day}|${index}`} entry={entry} />
            ))}
          </ol>
        )}
      </section>
      <SpellForm key={person.staffNo} person={person} />
    </article>
  )
}

function Difference({ person, difference: { roster, history, since } }: { person: Person; difference: HistoryDifference }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const record = async (): Promise<void> => {
    const { staffNo, post, county, gradeSince } = person
    const from = gradeSince !== undefined && gradeSince > since ? gradeSince : today()
    const spell = { staffNo, from, cause: 'correction', grade: roster, standby: false, post, county, document: '' }
    const done = await workbench.dispatch('grade.saveSpell', spell)
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <p className="caution row">
      <Icon name="warning" size={14} />
      <span className="grow">{say(texts.ref('differs', { roster: sayGrade(roster), history: sayGrade(history), since }))}</span>
      <Button variant="default" onClick={() => void record()}>
        {say(texts.ref('differs.record'))}
      </Button>
    </p>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const say = useSay()
  const [line, ...notes] = linesOf(entry)
  const remove = async (): Promise<void> => {
    if (entry.kind !== 'spell') return
    const done = await workbench.dispatch('grade.removeSpell', { staffNo: entry.spell.staffNo, from: entry.spell.from })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <li className={entry.kind === 'spell' ? 'moved' : undefined}>
      <time dateTime={entry.day}>{entry.day}</time>
      <span className="grow">
        {line ? say(line) : null}
        {notes.map((note) => (
          <span key={note.key} className="dim">
            {' '}
            {say(note)}
          </span>
        ))}
      </span>
      {entry.kind === 'spell' ? (
        <button type="button" className="icon-button" aria-label={say(texts.ref('entry.remove', { day: entry.day }))} onClick={() => void remove()}>
          <Icon name="cross" size={14} />
        </button>
      ) : null}
    </li>
  )
}

/** What an entry says, and beside it what is worth less. */
function linesOf(entry: HistoryEntry): TextRef[] {
  switch (entry.kind) {
    case 'spell': {
      const { cause, grade, standby, post, county, document } = entry.spell
      const line = texts.ref(standby ? 'entry.spell.standby' : 'entry.spell', { cause: causeText(cause), grade: gradeText(grade), post, county })
      const until = entry.until === null ? [] : [texts.ref('entry.until', { until: entry.until })]
      return [line, ...until, ...(document === '' ? [] : [texts.ref('entry.document', { document })])]
    }
    case 'result':
      return [texts.ref('entry.result', { year: entry.result.year, outcome: outcomeText(entry.result.outcome) })]
    case 'conduct': {
      const { kind, content, until } = entry.record
      if (kind === 'reward') return [texts.ref('entry.reward', { content })]
      return [until === null ? texts.ref('entry.discipline.open', { content }) : texts.ref('entry.discipline', { content, until })]
    }
    case 'certificate': {
      const { grade, number, validUntil, revoked } = entry.certificate
      const of = { grade: gradeText(grade), number }
      return [
        revoked ? texts.ref('entry.certificate.revoked', { ...of, reason: revoked.reason }) : texts.ref('entry.certificate', { ...of, until: validUntil })
      ]
    }
    case 'decision': {
      const { year, kind, from, to, by, reason } = entry.decision
      const line = texts.ref('entry.decision', { year, kind: kindText(kind), from: gradeText(from), to: gradeText(to), by })
      return [line, ...(reason === '' ? [] : [texts.ref('entry.reason', { reason })])]
    }
  }
}
