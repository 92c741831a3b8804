import { Button } from '@mantine/core'
import { useMemo } from 'react'
import {
  changesSincePublication,
  maskName,
  maskStaffNumber,
  proposedList,
  type PersonResult,
  type Publicity,
  type Published,
  type Round,
  type RoundResult
} from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { Appeals } from '../../publicity/Appeals'
import { PublishForm, publicityState } from '../../publicity/PublishForm'
import { publicityTexts } from '../../publicity/texts'
import { useDocument, workbench } from '../../state'
import { useRoundResult } from '../../state/results'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { today } from '../../ui/today'
import { useSayGrade } from '../roster/grade-text'
import { Decisions } from './Decisions'
import { publicationPageTexts as texts } from './publication-texts'
import { evaluationTexts } from './texts'

/** 公示与异议: publish who is proposed, keep what is objected, decide otherwise where people must. */
export function PublicityStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const { result } = useRoundResult(round)
  if (!result) return <p>{say(evaluationTexts.ref('results.stop'))}</p>
  const publicity = tables.publicities.get(`${round.round}|${round.month}`)
  return (
    <div className="stack">
      {publicity ? <PublishedList publicity={publicity} result={result} /> : <Publish round={round} result={result} />}
      <RoundAppeals round={round} people={result.people} />
      <Decisions round={round} people={result.people} />
    </div>
  )
}

/** 异议 against the round's list. */
function RoundAppeals({ round, people }: { round: Round; people: readonly PersonResult[] }) {
  const say = useSay()
  const { tables } = useDocument()
  const appeals = [...tables.appeals.values()].filter((one) => one.round === round.round && one.month === round.month)
  return (
    <Appeals
      appeals={appeals}
      people={people.filter(({ target }) => target !== null)}
      about={say(texts.ref('appeals.person'))}
      receive={(appeal) => workbench.dispatch('certification.receiveAppeal', { ...round, ...appeal })}
      answer={(answer) => workbench.dispatch('certification.answerAppeal', { ...round, ...answer })}
    />
  )
}

function Publish({ round, result }: { round: Round; result: RoundResult }) {
  const say = useSay()
  const list = useMemo(() => proposedList(result), [result])
  const pending = result.people.filter(({ status, decided }) => status === 'pending' && decided === null).length
  return (
    <section className="panel stack" aria-labelledby="publish-title">
      <h3 id="publish-title">{say(texts.ref('publish.title'))}</h3>
      <p>{say(texts.ref('publish.lead', { count: list.length }))}</p>
      {pending > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('publish.pending', { count: pending }))}
        </p>
      ) : null}
      <PublishForm disabled={list.length === 0} publish={(terms) => workbench.dispatch('certification.publish', { ...round, ...terms, list })} />
      <ListTable list={list} />
    </section>
  )
}

function PublishedList({ publicity, result }: { publicity: Publicity; result: RoundResult }) {
  const say = useSay()
  const { round, month, startsOn, endsOn, workingDays, list, number } = publicity
  const differences = useMemo(() => changesSincePublication(publicity, result), [publicity, result])
  return (
    <section className="panel stack" aria-labelledby="published-title">
      <h3 id="published-title">{say(texts.ref('published.title', { count: list.length }))}</h3>
      <p>
        {say(publicityTexts.ref(publicityState(publicity, today()), { from: startsOn, until: endsOn, days: workingDays }))}{' '}
        <span className="dim">{number}</span>
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
          {say(publicityTexts.ref('withdraw'))}
        </Button>
      </div>
      <ListTable list={list} />
    </section>
  )
}

const columns = ['list.county', 'list.staffNo', 'list.name', 'masked', 'list.grade', 'list.target', 'list.composite'] as const
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
            {columns.map((key) => (
              <th key={key} className={key === 'list.composite' ? 'number' : undefined}>
                {say(key === 'masked' ? publicityTexts.ref(key) : texts.ref(key))}
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
