import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { movedBy, yearState, type GradeYear, type GradeYearResult, type Hindrance } from '../../../../shared/families/grade'
import { addDays, parseCivilDate } from '../../../../shared/kernel/civil-date'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { Findings } from './later/Findings'
import { gradeForceTexts as texts } from './later/force-texts'
import { MovesSummary } from './later/MovesSummary'
import type { YearStepProps } from './step-props'
import { YearDocuments } from './later/YearDocuments'

/** 生效: what is still in the way, the effective day, then everything at once; afterwards the documents. */
export default function ForceStep({ year, result }: YearStepProps) {
  return (
    <div className="stack">
      {year.inForce ? <InForce inForce={year.inForce} /> : <PutInForce year={year} result={result} />}
      <MovesSummary year={year} result={result} />
      <YearDocuments year={year} />
    </div>
  )
}

function InForce({ inForce: { effectiveOn, by, on, document } }: { inForce: NonNullable<GradeYear['inForce']> }) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="in-force-title">
      <h3 id="in-force-title">{say(texts.ref('inForce.title'))}</h3>
      <p className="badge-line">
        <Icon name="check" size={14} /> {say(texts.ref('inForce.facts', { effectiveOn, by, on }))}{' '}
        {document === '' ? null : <span className="dim">{say(texts.ref('inForce.document', { document }))}</span>}
      </p>
      <p className="dim">{say(texts.ref('inForce.undo'))}</p>
      <p>
        {say(texts.ref('inForce.submit'))} <Link href="/submission">{say(texts.ref('inForce.toSubmission'))}</Link>
      </p>
    </section>
  )
}

/** The day after the publicity ends, else today. */
function proposedDay({ publicity }: GradeYear): string {
  const now = today()
  const first = publicity && addDays(publicity.endsOn, 1)
  return first && first > now ? first : now
}

function PutInForce({ year, result }: { year: GradeYear; result: GradeYearResult }) {
  const say = useSay()
  const document = useDocument()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [effectiveOn, setEffectiveOn] = useState(() => proposedDay(year))
  const [number, setNumber] = useState('')
  const [confirming, setConfirming] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  const moved = movedBy(document.tables.gradeDecisions.values(), year.year).length
  const day = parseCivilDate(effectiveOn)
  const blocked = useMemo(
    () => yearState(document.tables, { year, result, effectiveOn: day, today: today() }).blocked,
    // Tables change in place, so the document itself is what the state depends on.
    [document, year, result, day]
  )
  const put = async (): Promise<void> => {
    if (!confirming) return setConfirming(true)
    setConfirming(false)
    const done = await workbench.dispatch('grade.putInForce', { year: year.year, effectiveOn, on: today(), by: operator, document: number })
    setRefused(done.ok ? null : done.fault)
    if (done.ok) workbench.inform(texts.ref('inForce.done', { count: sayCount(moved) }), 'good')
  }
  const ready = blocked.length === 0 && day !== null
  return (
    <section className="panel stack" aria-labelledby="force-title">
      <h3 id="force-title">{say(texts.ref('force.title'))}</h3>
      <p>{say(texts.ref('force.lead', { count: sayCount(moved) }))}</p>
      <Blocked year={year} blocked={blocked} result={result} />
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void put())}>
        <TextInput
          type="date"
          label={say(texts.ref('force.effectiveOn'))}
          value={effectiveOn}
          onChange={(event) => (setConfirming(false), setEffectiveOn(event.currentTarget.value))}
        />
        <TextInput
          className="grow"
          label={say(texts.ref('force.document'))}
          maxLength={80}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!ready}>
          {say(texts.ref(confirming && ready ? 'force.again' : 'force.do'))}
        </Button>
      </form>
      {confirming && ready ? (
        <p className="caution" role="alert">
          <Icon name="warning" size={14} /> {say(texts.ref('force.confirm', { count: sayCount(moved), day: effectiveOn }))}
        </p>
      ) : null}
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
    </section>
  )
}

function Blocked({ year, blocked, result }: { year: GradeYear; blocked: readonly Hindrance[]; result: GradeYearResult }) {
  const say = useSay()
  if (blocked.length === 0)
    return (
      <p className="badge-line" role="status">
        <Icon name="check" size={14} /> {say(texts.ref('force.ready'))}
      </p>
    )
  return (
    <div className="stack">
      <p className="caution" role="status">
        <Icon name="warning" size={14} /> <strong>{say(texts.ref('force.blocked'))}</strong>
      </p>
      <Findings year={year.year} findings={blocked} people={result.people} />
    </div>
  )
}
