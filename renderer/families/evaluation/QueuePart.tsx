import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import type { CandidateState, OnSitePerson } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { blank } from '../../ui/format'
import type { Column } from '../../ui/table-order'
import { useSayGrade } from '../roster/grade-text'
import { rosterTexts } from '../roster/texts'
import { Sheets } from './Sheets'
import { useOnSite } from './on-site'
import { queueTexts as texts } from './queue-texts'
import { sayMeasured } from './say-seconds'
import { TableBox } from './TableBox'

const states = ['waiting', 'underWay', 'done'] as const
const tones: Record<CandidateState, Tone> = { waiting: 'quiet', underWay: 'warn', done: 'good' }
type Row = OnSitePerson & { readonly place: number }

/** 候选人队列: how far everyone is, and the sheets of the one that was chosen. */
export function QueuePart({ round, onSetup }: { round: Round; onSetup: () => void }) {
  const say = useSay()
  const result = useOnSite(round)
  const [state, setState] = useState<CandidateState | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useColumns()
  const rows = useMemo(() => placed(result?.people ?? []), [result])
  if (rows.length === 0)
    return (
      <EmptyState icon="people" title={say(texts.ref('queue.none'))} actions={<Button onClick={onSetup}>{say(texts.ref('queue.setup'))}</Button>}>
        {say(texts.ref('queue.none.text'))}
      </EmptyState>
    )
  const shown = state === null ? rows : rows.filter((row) => row.state === state)
  const person = rows.find(({ staffNo }) => staffNo === chosen)
  return (
    <div className="stack queue-part">
      <div className="segments" role="group" aria-label={say(texts.ref('queue.state'))}>
        <button type="button" className="segment" aria-pressed={state === null} onClick={() => setState(null)}>
          {say(texts.ref('queue.all', { count: rows.length }))}
        </button>
        {states.map((one) => (
          <button key={one} type="button" className="segment" aria-pressed={state === one} onClick={() => setState(state === one ? null : one)}>
            {say(texts.ref('queue.count', { state: texts.ref(`state.${one}`), count: rows.filter((row) => row.state === one).length }))}
          </button>
        ))}
      </div>
      <TableBox rows={shown.length}>
        <DataTable
          label={say(texts.ref('queue.table'))}
          rows={shown}
          columns={columns}
          rowKey={({ staffNo }) => staffNo}
          selected={chosen}
          onOpen={({ staffNo }) => setChosen(staffNo)}
        />
      </TableBox>
      {person ? <Sheets key={person.staffNo} person={person} round={round} /> : <p className="dim">{say(texts.ref('sheet.choose'))}</p>}
    </div>
  )
}

/** Numbers everyone within the own panel. */
function placed(people: readonly OnSitePerson[]): readonly Row[] {
  const counts = new Map<string, number>()
  return people.map((person) => {
    const place = (counts.get(person.panel) ?? 0) + 1
    counts.set(person.panel, place)
    return { ...person, place }
  })
}

const expected = ({ seats }: OnSitePerson) => seats.filter(({ state }) => state !== 'recused')
const submitted = ({ seats }: OnSitePerson) => seats.filter(({ state }) => state === 'submitted')

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'panel', title: say(texts.ref('queue.panel')), width: 'minmax(5rem, 0.8fr)', value: ({ panel }) => panel },
      { key: 'place', title: say(texts.ref('queue.place')), width: '3.25rem', numeric: true, value: ({ place }) => place },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.8fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5rem, 0.7fr)', value: ({ staffNo }) => staffNo },
      {
        key: 'target',
        title: say(texts.ref('queue.target')),
        width: 'minmax(5rem, 0.7fr)',
        value: ({ target }) => target,
        render: ({ target }) => <span>{target ? sayGrade(target) : blank}</span>
      },
      {
        key: 'state',
        title: say(texts.ref('queue.state')),
        width: '6rem',
        value: ({ state }) => states.indexOf(state),
        render: ({ state }) => <StatusBadge tone={tones[state]}>{say(texts.ref(`state.${state}`))}</StatusBadge>
      },
      {
        key: 'sheets',
        title: say(texts.ref('queue.sheets')),
        width: 'minmax(6.5rem, 0.8fr)',
        value: (person) => submitted(person).length,
        render: (person) => <span>{say(texts.ref('sheets.submitted', { done: submitted(person).length, all: expected(person).length }))}</span>
      },
      {
        key: 'time',
        title: say(texts.ref('queue.time')),
        width: '4.5rem',
        numeric: true,
        value: ({ seats }) => seats.reduce((sum, { seconds }) => sum + seconds, 0),
        render: ({ seats }) => <span>{sayMeasured(seats.reduce((sum, { seconds }) => sum + seconds, 0))}</span>
      }
    ],
    [say, sayGrade]
  )
}
