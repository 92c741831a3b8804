import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  changesSincePublication,
  maskName,
  maskStaffNumber,
  proposedList,
  publicityRule,
  type Publicity,
  type Published,
  type Round,
  type RoundResult
} from '../../../shared/families/certification'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import { sayFault, type Fault } from '../../../shared/kernel/result'
import { computeRule, type RuleBook } from '../../../shared/kernel/rule'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { useDocument, useWorkbench, workbench } from '../../state'
import { bookOf, useRoundResult } from '../../state/results'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { today } from '../../ui/today'
import { useSayGrade } from '../roster/grade-text'
import { Appeals } from './Appeals'
import { Decisions } from './Decisions'
import { publicationPageTexts as texts } from './publication-texts'
import { evaluationTexts } from './texts'

/** 公示与异议: publish who is proposed, keep what is objected, decide otherwise where people must. */
export function PublicityStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const pack = useWorkbench((state) => state.pack)
  const { result } = useRoundResult(round)
  if (!pack || !result) return <p>{say(evaluationTexts.ref('results.stop'))}</p>
  const publicity = tables.publicities.get(`${round.round}|${round.month}`)
  return (
    <div className="stack">
      {publicity ? (
        <PublishedList publicity={publicity} result={result} />
      ) : (
        <Publish round={round} result={result} book={bookOf(pack, { month: round.month })} />
      )}
      <Appeals round={round} people={result.people} />
      <Decisions round={round} people={result.people} />
    </div>
  )
}

/** The number that the letterhead's pattern gives; its running number is left to HR. */
const proposedNumber = (pattern: string | undefined, day: string): string => (pattern ?? '').replace('{year}', day.slice(0, 4)).replace('{number}', '')

function Publish({ round, result, book }: { round: Round; result: RoundResult; book: RuleBook }) {
  const say = useSay()
  const { tables } = useDocument()
  const [startsOn, setStartsOn] = useState<string>(today())
  const [days, setDays] = useState<number | null>(null)
  const [number, setNumber] = useState(() => proposedNumber(tables.letterhead.get('letterhead')?.numberPattern, today()))
  const [refused, setRefused] = useState<Fault | null>(null)
  const list = useMemo(() => proposedList(result), [result])
  const start = parseCivilDate(startsOn)
  const time = useMemo(
    () => (start ? computeRule(publicityRule, { startsOn: start, ...(days === null ? {} : { workingDays: days }) }, book, { trace: false }) : null),
    [start, days, book]
  )
  const end = time?.ok ? time.value.value : null
  const pending = result.people.filter(({ status, decided }) => status === 'pending' && decided === null).length
  const publish = async (): Promise<void> => {
    if (!end) return
    const { endsOn, workingDays } = end
    const done = await workbench.dispatch('certification.publish', { ...round, startsOn, endsOn, workingDays, number: number.trim(), list })
    setRefused(done.ok ? null : done.fault)
  }
  const fault = refused ?? (time && !time.ok ? time.fault : null)
  return (
    <section className="panel stack" aria-labelledby="publish-title">
      <h3 id="publish-title">{say(texts.ref('publish.title'))}</h3>
      <p>{say(texts.ref('publish.lead', { count: list.length }))}</p>
      {pending > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('publish.pending', { count: pending }))}
        </p>
      ) : null}
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void publish())}>
        <TextInput type="date" label={say(texts.ref('publish.start'))} value={startsOn} onChange={(event) => setStartsOn(event.currentTarget.value)} />
        <NumberInput
          label={say(texts.ref('publish.days'))}
          size="xs"
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          value={days ?? end?.workingDays ?? ''}
          onChange={(value) => setDays(typeof value === 'number' ? value : null)}
        />
        <TextInput label={say(texts.ref('publish.number'))} maxLength={60} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <Button type="submit" disabled={list.length === 0 || end === null}>
          {say(texts.ref('publish.do'))}
        </Button>
      </form>
      <p role="status">
        {end ? <strong>{say(texts.ref('publish.end', { day: end.endsOn }))}</strong> : null} <span className="dim">{say(texts.ref('publish.end.hint'))}</span>
      </p>
      {end && end.missingYears.length > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('publish.missingYear', { years: end.missingYears.map(String) }))}
        </p>
      ) : null}
      {fault ? (
        <p className="entry-refused" role="alert">
          {sayFault(fault, say).message}。{sayFault(fault, say).wayOut}
        </p>
      ) : null}
      <ListTable list={list} />
    </section>
  )
}

function PublishedList({ publicity, result }: { publicity: Publicity; result: RoundResult }) {
  const say = useSay()
  const { round, month, startsOn, endsOn, workingDays, list, number } = publicity
  const differences = useMemo(() => changesSincePublication(publicity, result), [publicity, result])
  const now = today()
  const state = now < startsOn ? 'published.coming' : now > endsOn ? 'published.ended' : 'published.running'
  return (
    <section className="panel stack" aria-labelledby="published-title">
      <h3 id="published-title">{say(texts.ref('published.title', { count: list.length }))}</h3>
      <p>
        {say(texts.ref(state, { from: startsOn, until: endsOn, days: workingDays }))} <span className="dim">{number}</span>
      </p>
      {differences.length > 0 ? (
        <div className="entry-refused" role="alert">
          <p>
            <Icon name="warning" size={14} /> <strong>{say(texts.ref('differs.title'))}</strong>
          </p>
          <ul>
            {differences.map(({ staffNo, name, kind }) => (
              <li key={staffNo}>{say(texts.ref(`differs.${kind}`, { name, staffNo }))}</li>
            ))}
          </ul>
          <p>{say(texts.ref('differs.way'))}</p>
        </div>
      ) : null}
      <div className="row">
        <DocumentButtons what={say(texts.ref('published.document'))} request={{ kind: 'publicity', round, month }} />
        <Button variant="default" onClick={() => void workbench.dispatch('certification.withdrawPublicity', { round, month })}>
          {say(texts.ref('published.withdraw'))}
        </Button>
      </div>
      <ListTable list={list} />
    </section>
  )
}

function ListTable({ list }: { list: readonly Published[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  if (list.length === 0) return <p className="dim">{say(texts.ref('list.none'))}</p>
  return (
    // A list longer than its place scrolls, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-list" tabIndex={0} role="region" aria-label={say(texts.ref('published.document'))}>
      <table className="simple-table">
        <thead>
          <tr>
            {(['list.county', 'list.staffNo', 'list.name', 'list.masked', 'list.grade', 'list.target', 'list.composite'] as const).map((key) => (
              <th key={key} className={key === 'list.composite' ? 'number' : undefined}>
                {say(texts.ref(key))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map(({ staffNo, name, county, grade, target, composite }) => (
            <tr key={staffNo}>
              <td>{county}</td>
              <td>{staffNo}</td>
              <td>{name}</td>
              <td className="dim">
                {maskStaffNumber(staffNo)} {maskName(name)}
              </td>
              <td>{sayGrade(grade)}</td>
              <td>{sayGrade(target)}</td>
              <td className="number">{composite ?? blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
