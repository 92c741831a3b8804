import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PersonResult, Round } from '../../../shared/families/certification'
import { evaluationTables, type Panel } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { useRoundResult } from '../../state/results'
import { DataTable } from '../../ui/DataTable'
import { useRowTabIndex } from '../../ui/row-focus'
import type { Column } from '../../ui/table-order'
import { useSayGrade } from '../roster/grade-text'
import { rosterTexts } from '../roster/texts'
import { Draw } from './Draw'
import { panelsOf } from './names'
import { send } from './on-site'
import { TableBox } from './TableBox'
import { evaluationPageTexts as texts } from './texts'

/** Who of the round goes to which panel: chosen by hand, or drawn by lot. */
export function Assignment({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const { result } = useRoundResult(round)
  const [filter, setFilter] = useState('unassigned')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const panels = panelsOf(tables, round)
  const people = (result?.people ?? []).filter(({ status }) => status !== 'notInRound')
  const panelOf = (staffNo: string): string | null => tables.candidates.get(evaluationTables.candidates.key({ ...round, staffNo }))?.panel ?? null
  const shown = people.filter(({ staffNo }) => filter === 'all' || (filter === 'unassigned' ? panelOf(staffNo) === null : panelOf(staffNo) === filter.slice(1)))
  const count = (panel: string | null): number => people.filter(({ staffNo }) => panelOf(staffNo) === panel).length
  const chosen = people.filter(({ staffNo }) => picked.has(staffNo)).map(({ staffNo }) => staffNo)
  const toggle = (staffNo: string): void =>
    setPicked((now) => (now.has(staffNo) ? new Set([...now].filter((one) => one !== staffNo)) : new Set([...now, staffNo])))
  const columns = useColumns(picked, toggle, panelOf)
  const done = (): void => setPicked(new Set())
  if (people.length === 0) return <p className="panel dim">{say(texts.ref('people.none'))}</p>
  const choices = [
    { value: 'unassigned', label: say(texts.ref('people.unassigned', { count: count(null) })) },
    ...panels.map(({ panel }) => ({ value: `=${panel}`, label: say(texts.ref('people.panel', { panel, count: count(panel) })) })),
    { value: 'all', label: say(texts.ref('people.all', { count: people.length })) }
  ]
  return (
    <section className="panel stack" aria-labelledby="people-title">
      <h2 id="people-title">{say(texts.ref('people.title'))}</h2>
      <div className="row">
        <NativeSelect aria-label={say(texts.ref('people.filter'))} value={filter} data={choices} onChange={(event) => setFilter(event.currentTarget.value)} />
        <Button variant="default" disabled={shown.length === 0} onClick={() => setPicked(new Set([...picked, ...shown.map(({ staffNo }) => staffNo)]))}>
          {say(texts.ref('people.selectShown', { count: shown.length }))}
        </Button>
        <span className="grow dim" role="status">
          {say(texts.ref('people.selected', { count: chosen.length }))}{' '}
          {chosen.length > 0 ? (
            <button type="button" className="link" onClick={done}>
              {say(texts.ref('people.clear'))}
            </button>
          ) : null}
        </span>
        <AssignTo round={round} panels={panels} chosen={chosen} onDone={done} />
      </div>
      <TableBox rows={shown.length}>
        <DataTable
          label={say(texts.ref('people.table'))}
          rows={shown}
          columns={columns}
          rowKey={({ staffNo }) => staffNo}
          onOpen={({ staffNo }) => toggle(staffNo)}
        />
      </TableBox>
      <Draw round={round} panels={panels} chosen={chosen} onDone={done} />
    </section>
  )
}

function AssignTo({ round, panels, chosen, onDone }: { round: Round; panels: readonly Panel[]; chosen: readonly string[]; onDone: () => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const panel = panels.find((one) => one.panel === name) ?? panels[0]
  if (!panel) return null
  const assign = async (): Promise<void> => {
    if (await send('evaluation.assignCandidates', { round: round.round, month: round.month, panel: panel.panel, staffNos: chosen })) onDone()
  }
  return (
    <>
      <NativeSelect
        aria-label={say(texts.ref('people.to'))}
        value={panel.panel}
        data={panels.map((one) => one.panel)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button disabled={chosen.length === 0} onClick={() => void assign()}>
        {say(texts.ref('people.assign'))}
      </Button>
    </>
  )
}

function useColumns(
  picked: ReadonlySet<string>,
  toggle: (staffNo: string) => void,
  panelOf: (staffNo: string) => string | null
): readonly Column<PersonResult>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  return useMemo(() => {
    const field = (key: 'staffNo' | 'name' | 'county' | 'post', width: string): Column<PersonResult> => ({
      key,
      title: say(rosterTexts.ref(`field.${key}`)),
      width,
      value: (person) => person[key]
    })
    return [
      {
        key: 'picked',
        title: '✓',
        width: '2.5rem',
        value: ({ staffNo }) => (picked.has(staffNo) ? 1 : 0),
        render: (person) => (
          <Pick label={say(texts.ref('people.select', { name: person.name }))} checked={picked.has(person.staffNo)} onPick={() => toggle(person.staffNo)} />
        )
      },
      field('staffNo', 'minmax(5rem, 0.8fr)'),
      field('name', 'minmax(4.5rem, 0.8fr)'),
      field('county', 'minmax(4rem, 0.7fr)'),
      field('post', 'minmax(6.5rem, 1fr)'),
      {
        key: 'target',
        title: say(texts.ref('people.target')),
        width: 'minmax(7rem, 1fr)',
        value: ({ grade }) => grade,
        render: ({ grade, target }) => <span>{target ? `${grade} → ${sayGrade(target)}` : grade}</span>
      },
      {
        key: 'panel',
        title: say(texts.ref('people.panelOf')),
        width: 'minmax(5rem, 0.8fr)',
        value: ({ staffNo }) => panelOf(staffNo),
        render: ({ staffNo }) => <span className={panelOf(staffNo) === null ? 'dim' : ''}>{panelOf(staffNo) ?? say(texts.ref('people.noPanel'))}</span>
      }
    ]
  }, [say, sayGrade, picked, toggle, panelOf])
}

function Pick({ label, checked, onPick }: { label: string; checked: boolean; onPick: () => void }) {
  return <input type="checkbox" tabIndex={useRowTabIndex()} aria-label={label} checked={checked} onChange={onPick} />
}
