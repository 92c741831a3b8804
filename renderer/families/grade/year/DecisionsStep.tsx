import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { confirmation, gradeYearTexts, kindText, movementKinds, decisionStates, type PersonMovement } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { useWorkbench, workbench } from '../../../state'
import { DataTable } from '../../../ui/DataTable'
import { EmptyState } from '../../../ui/EmptyState'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { DecisionDialog } from './later/DecisionDialog'
import { confirmable, decisionRows, shownRows, weighs, type DecisionFilter, type DecisionRow } from './later/decision-rows'
import { gradeDecidingTexts as texts } from './later/deciding-texts'
import { gradeLaterTexts } from './later/later-texts'
import { Nominations } from './later/Nominations'
import { Scans } from './later/Scans'
import type { YearStepProps } from './step-props'
import { useDecisionColumns } from './later/use-decision-columns'
import './later/later.css'

/** 决定: every proposal, decided by people one by one or together; what differs keeps both and its reason. */
export default function DecisionsStep({ year, result }: YearStepProps) {
  const say = useSay()
  const rows = useMemo(() => decisionRows(result), [result])
  const [filter, setFilter] = useState<DecisionFilter>({ kind: null, state: null })
  const [opened, setOpened] = useState<{ readonly staffNo: string | null } | null>(null)
  const open = (staffNo: string | null): void => setOpened({ staffNo })
  const shown = useMemo(() => shownRows(rows, filter), [rows, filter])
  const person = opened && (result.people.find(({ staffNo }) => staffNo === opened.staffNo) ?? null)
  const closed = year.inForce !== null
  const actions = (
    <div className="row">
      {closed || confirmable(rows).length === 0 ? null : <ConfirmShown year={year.year} people={confirmable(shown)} />}
      <Button variant="default" disabled={closed} onClick={() => open(null)}>
        {say(texts.ref('other'))}
      </Button>
    </div>
  )
  return (
    <div className="stack">
      <p>{say(texts.ref('lead'))}</p>
      {rows.some(({ kind }) => weighs(kind)) ? <p className="dim">{say(gradeYearTexts.ref('case18'))}</p> : null}
      {closed ? <p className="dim">{say(gradeLaterTexts.ref('closed'))}</p> : null}
      {rows.length === 0 ? (
        <EmptyState icon="grades" title={say(texts.ref('none'))}>
          {say(texts.ref('none.hint'))}
        </EmptyState>
      ) : (
        <>
          <Filters rows={rows} filter={filter} onFilter={setFilter} />
          {actions}
          <Proposals year={year.year} rows={shown} onOpen={open} />
        </>
      )}
      {rows.length === 0 ? actions : null}
      <Nominations year={year} people={result.people} />
      <section className="panel stack" aria-labelledby="year-scans-title">
        <h3 id="year-scans-title">{say(texts.ref('scans.year'))}</h3>
        <p className="dim">{say(texts.ref('scans.year.lead'))}</p>
        <Scans year={year.year} staffNo={null} />
      </section>
      {opened ? (
        <DecisionDialog
          key={opened.staffNo}
          year={year}
          result={result}
          person={person}
          onPerson={(staffNo) => setOpened({ staffNo })}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  )
}

function Proposals({ year, rows, onOpen }: { year: number; rows: readonly DecisionRow[]; onOpen: (staffNo: string) => void }) {
  const say = useSay()
  const columns = useDecisionColumns(year)
  return (
    <div className="decision-table">
      <DataTable
        label={say(texts.ref('table'))}
        rows={rows}
        columns={columns}
        rowKey={({ person }) => person.staffNo}
        onOpen={({ person }) => onOpen(person.staffNo)}
      />
    </div>
  )
}

/** All proposals in view in one edit, so that one undo takes all of them back. What weighs on people is asked about once more. */
function ConfirmShown({ year, people }: { year: number; people: readonly PersonMovement[] }) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [asking, setAsking] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone, so the keyboard goes on with the answers.
  useEffect(() => {
    if (asking) question.current?.querySelector('button')?.focus()
  }, [asking])
  const others = people.filter(({ proposal }) => proposal === null || !weighs(proposal.kind))
  const weighing = people.length - others.length
  const confirm = async (chosen: readonly PersonMovement[]): Promise<void> => {
    setAsking(false)
    const decisions = chosen.map((person) => confirmation(person, { by: operator, on: today() }))
    const done = await workbench.dispatch('grade.decide', { year, decisions })
    if (done.ok) workbench.inform(texts.ref('confirmed', { count: sayCount(chosen.length) }), 'good')
    else workbench.report(done.fault)
  }
  if (asking && weighing > 0)
    return (
      <div className="row" role="alert" ref={question}>
        <span>{say(texts.ref('confirm.weighing', { count: sayCount(weighing) }))}</span>
        {others.length > 0 ? (
          <Button variant="default" onClick={() => void confirm(others)}>
            {say(texts.ref('confirm.others', { count: sayCount(others.length) }))}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => void confirm(people)}>
          {say(texts.ref('confirm.all', { count: sayCount(people.length) }))}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          {say(gradeLaterTexts.ref('cancel'))}
        </Button>
      </div>
    )
  return (
    <Button
      disabled={people.length === 0}
      leftSection={<Icon name="check" size={16} />}
      onClick={() => (weighing > 0 ? setAsking(true) : void confirm(people))}
    >
      {say(texts.ref('confirmShown', { count: sayCount(people.length) }))}
    </Button>
  )
}

type FilterProps = { readonly rows: readonly DecisionRow[]; readonly filter: DecisionFilter; onFilter(filter: DecisionFilter): void }
function Filters({ rows, filter, onFilter }: FilterProps) {
  const say = useSay()
  const kinds = movementKinds.filter((kind) => rows.some((row) => row.kind === kind))
  const states = decisionStates.filter((state) => rows.some((row) => row.state === state))
  return (
    <>
      <div className="segments" role="group" aria-label={say(texts.ref('filter.kind'))}>
        <button type="button" className="segment" aria-pressed={filter.kind === null} onClick={() => onFilter({ ...filter, kind: null })}>
          {say(texts.ref('filter.all', { count: sayCount(rows.length) }))}
        </button>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="segment"
            aria-pressed={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind: filter.kind === kind ? null : kind })}
          >
            {say(texts.ref('filter.count', { what: kindText(kind), count: sayCount(rows.filter((row) => row.kind === kind).length) }))}
          </button>
        ))}
      </div>
      <div className="segments" role="group" aria-label={say(texts.ref('filter.state'))}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="segment"
            aria-pressed={filter.state === state}
            onClick={() => onFilter({ ...filter, state: filter.state === state ? null : state })}
          >
            {say(texts.ref('filter.count', { what: texts.ref(`state.${state}`), count: sayCount(rows.filter((row) => row.state === state).length) }))}
          </button>
        ))}
      </div>
    </>
  )
}
