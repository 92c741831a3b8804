import { Button } from '@mantine/core'
import { useMemo } from 'react'
import {
  changesSincePublication,
  decisionStateOf,
  proposedList,
  type GradePublicity,
  type GradeYear,
  type GradeYearResult
} from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { DocumentButtons } from '../../../documents/DocumentButtons'
import { useDocument, workbench } from '../../../state'
import { Appeals } from '../../../publicity/Appeals'
import { PublishForm, publicityState } from '../../../publicity/PublishForm'
import { publicityTexts } from '../../../publicity/texts'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { gradeForceTexts as texts } from './later/force-texts'
import { MovementList } from './later/MovementList'
import type { YearStepProps } from './step-props'
import { gradeYearPageTexts as pageTexts } from './texts'

/** 公示: publish who rises, keep what is objected and answered. */
export default function PublicityStep({ year, result }: YearStepProps) {
  return (
    <div className="stack">
      {year.publicity ? <Published year={year} publicity={year.publicity} result={result} /> : <Publish year={year} result={result} />}
      <YearAppeals year={year} result={result} />
    </div>
  )
}

/** 异议 against the year's list. */
function YearAppeals({ year: { year, inForce }, result }: YearStepProps) {
  const say = useSay()
  const { tables } = useDocument()
  const appeals = [...tables.gradeAppeals.values()].filter((one) => one.year === year)
  const upheld = !inForce && appeals.some(({ state }) => state === 'upheld')
  return (
    <Appeals
      appeals={appeals}
      hint={upheld ? say(texts.ref('appeals.upheld.hint')) : null}
      closed={inForce !== null}
      people={result.people}
      about={say(pageTexts.ref('person'))}
      receive={(appeal) => workbench.dispatch('grade.receiveAppeal', { year, ...appeal })}
      answer={(answer) => workbench.dispatch('grade.answerAppeal', { year, ...answer })}
    />
  )
}

function Publish({ year, result }: YearStepProps) {
  const say = useSay()
  const list = useMemo(() => proposedList(result), [result])
  const open = result.people.filter((person) => ['undecided', 'toChoose', 'outdated'].includes(decisionStateOf(person) ?? '')).length
  return (
    <section className="panel stack" aria-labelledby="publish-title">
      <h3 id="publish-title">{say(texts.ref('publish.title'))}</h3>
      {list.length === 0 ? <p className="dim">{say(texts.ref('publish.none'))}</p> : <p>{say(texts.ref('publish.lead', { count: list.length }))}</p>}
      {open > 0 && !year.inForce ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('publish.open', { count: open }))}
        </p>
      ) : null}
      {list.length > 0 && !year.inForce ? (
        <PublishForm publish={(terms) => workbench.dispatch('grade.publish', { year: year.year, publicity: { ...terms, list } })} />
      ) : null}
      <MovementList list={list} />
    </section>
  )
}

type PublishedProps = { readonly year: GradeYear; readonly publicity: GradePublicity; readonly result: GradeYearResult }
function Published({ year, publicity, result }: PublishedProps) {
  const say = useSay()
  const { startsOn, endsOn, workingDays, list, number } = publicity
  const withdraw = async (): Promise<void> => {
    const done = await workbench.dispatch('grade.withdraw', { year: year.year })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <section className="panel stack" aria-labelledby="published-title">
      <h3 id="published-title">{say(texts.ref('published.title', { count: list.length }))}</h3>
      <p>
        {say(publicityTexts.ref(publicityState(publicity, today()), { from: startsOn, until: endsOn, days: workingDays }))}{' '}
        <span className="dim">{number}</span>
      </p>
      {year.inForce ? null : <Differences publicity={publicity} result={result} />}
      <div className="row">
        <DocumentButtons what={say(texts.ref('documents.publicity'))} request={{ kind: 'gradePublicity', year: year.year }} />
        {year.inForce ? null : (
          <Button variant="default" onClick={() => void withdraw()}>
            {say(publicityTexts.ref('withdraw'))}
          </Button>
        )}
      </div>
      <MovementList list={list} />
    </section>
  )
}

/** What is decided otherwise now: a list that hangs on the wall must not drift unseen. */
function Differences({ publicity, result }: Omit<PublishedProps, 'year'>) {
  const say = useSay()
  const differences = useMemo(() => changesSincePublication(publicity, result), [publicity, result])
  if (differences.length === 0) return null
  return (
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
  )
}
