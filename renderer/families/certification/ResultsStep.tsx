import { Button, NativeSelect, TextInput } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { certificationTexts, components, finalStatus, statusSchema, type PersonResult, type Round, type Status } from '../../../shared/families/certification'
import { useSay, useSpeech } from '../../app/language'
import { host } from '../../host'
import { workbench } from '../../state'
import { deliver } from '../../state/host-calls'
import { bookOf, useRoundResult } from '../../state/results'
import { DataTable } from '../../ui/DataTable'
import { blank, sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { useSpelling } from '../../ui/pinyin'
import { StatusBadge } from '../../ui/StatusBadge'
import type { Column } from '../../ui/table-order'
import { useSayGrade } from '../roster/grade-text'
import { choicesOf, filterPeople, noFilter } from '../roster/people-filter'
import { rosterTexts } from '../roster/texts'
import { Distribution } from './Distribution'
import { certifiedBy, passMarksOf } from './pack-values'
import { notesOf, statusTones } from './say-result'
import { Score, Why } from './Score'
import { evaluationTexts as texts } from './texts'
import { useAskWhy } from './why'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Hands the results over as a workbook. */
export function ExportButton({ round }: { round: Round }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    if (await deliver(host['exports.results'](round))) workbench.inform(texts.ref('export.done'), 'good')
    setBusy(false)
  }
  return (
    <Button loading={busy} leftSection={<Icon name="download" size={16} />} onClick={() => void save()}>
      {say(texts.ref('export'))}
    </Button>
  )
}

/** Step 6: everybody's result, its reasons, the shape of the whole. */
export function ResultsStep({ round }: { round: Round }) {
  const { say, language } = useSpeech()
  const pack = usePack(roundCycle(round))
  const { result, stale } = useRoundResult(round)
  const ask = useAskWhy()
  const [status, setStatus] = useState<Status | null>(null)
  const [filter, setFilter] = useState(noFilter)
  const spelling = useSpelling(filter.text)
  const columns = useColumns()
  const people = useMemo(() => result?.people ?? [], [result])
  const shown = useMemo(
    () => filterPeople(people, filter, spelling).filter((person) => status === null || finalStatus(person) === status),
    [people, filter, spelling, status]
  )
  if (!pack) return <p>{say(texts.ref('results.stop'))}</p>
  const book = bookOf(pack, round)
  const lines = certifiedBy(book, round.round).flatMap((grade) =>
    passMarksOf(book)[grade] === undefined ? [] : [{ grade, mark: passMarksOf(book)[grade] ?? 0 }]
  )
  return (
    <>
      <Distribution people={people} lines={lines} />
      <div className="row">
        <StatusFilter people={people} status={status} onStatus={setStatus} />
        <NativeSelect
          aria-label={say(rosterTexts.ref('field.county'))}
          value={filter.county}
          data={[
            { value: '', label: say(rosterTexts.ref('filter.all', { field: rosterTexts.ref('field.county') })) },
            ...choicesOf(people, ({ county }) => county, language).map((value) => ({ value, label: value }))
          ]}
          onChange={(event) => setFilter({ ...filter, county: event.currentTarget.value })}
        />
        <TextInput
          className="grow"
          aria-label={say(rosterTexts.ref('filter.text'))}
          placeholder={say(rosterTexts.ref('filter.text.placeholder'))}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        {stale ? (
          <span className="dim" role="status">
            {say(texts.ref('results.stale'))}
          </span>
        ) : null}
      </div>
      <DataTable
        label={say(texts.ref('table.results'))}
        rows={shown}
        columns={columns}
        rowKey={(person) => person.staffNo}
        onOpen={(person) => ask({ staffNo: person.staffNo, what: 'decision' })}
      />
      <Comparison round={round} />
    </>
  )
}

const ComparisonSection = lazy(() => import('../evaluation/ComparisonSection').then((module) => ({ default: module.ComparisonSection })))

/** 与上一轮比较, read only by those who ask for it. */
function Comparison({ round }: { round: Round }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <details className="panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(texts.ref('results.compare'))}</summary>
      {open ? (
        <Suspense fallback={null}>
          <ComparisonSection round={round} />
        </Suspense>
      ) : null}
    </details>
  )
}

function StatusFilter({ people, status, onStatus }: { people: readonly PersonResult[]; status: Status | null; onStatus: (status: Status | null) => void }) {
  const say = useSay()
  const count = (one: Status): number => people.filter((person) => finalStatus(person) === one).length
  return (
    <div className="segments" role="group" aria-label={say(texts.ref('filter.status'))}>
      <button type="button" className="segment" aria-pressed={status === null} onClick={() => onStatus(null)}>
        {say(texts.ref('filter.all', { count: sayCount(people.length) }))}
      </button>
      {statusSchema.options.map((one) => (
        <button key={one} type="button" className="segment" aria-pressed={status === one} onClick={() => onStatus(status === one ? null : one)}>
          {say(texts.ref('filter.status.count', { status: certificationTexts.ref(`status.${one}`), count: sayCount(count(one)) }))}
        </button>
      ))}
    </div>
  )
}

function useColumns(): readonly Column<PersonResult>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: '5.25rem', value: (person) => person.staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.25rem, 0.6fr)',
        value: (person) => person.name,
        render: (person) => <strong>{person.name}</strong>
      },
      {
        key: 'status',
        title: say(texts.ref('status')),
        width: '7.5rem',
        value: (person) => say(certificationTexts.ref(`status.${finalStatus(person)}`)),
        render: (person) => (
          <>
            <StatusBadge tone={statusTones[finalStatus(person)]}>
              {say(certificationTexts.ref(`status.${finalStatus(person)}`))}
              {person.decided ? ` ${say(texts.ref('decided.short'))}` : null}
            </StatusBadge>
            <Why person={person} what="decision" />
          </>
        )
      },
      {
        key: 'target',
        title: say(texts.ref('target')),
        width: '7rem',
        value: (person) => person.target,
        render: (person) => (
          <>
            <span>{person.target ? sayGrade(person.target) : blank}</span>
            <Why person={person} what="target" />
          </>
        )
      },
      ...components.map((component): Column<PersonResult> => ({
        key: component,
        title: say(certificationTexts.ref(`component.${component}`)),
        width: '5.625rem',
        numeric: true,
        value: (person) => person[component],
        render: (person) => <Score person={person} what={component} />
      })),
      {
        key: 'composite',
        title: say(texts.ref('composite')),
        width: '5.5rem',
        numeric: true,
        value: (person) => person.composite,
        render: (person) => <Score person={person} what="composite" />
      },
      { key: 'grade', title: say(rosterTexts.ref('field.grade')), width: '3.5rem', value: (person) => person.grade },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: '4.25rem', value: (person) => person.county },
      {
        key: 'notes',
        title: say(texts.ref('notes')),
        width: 'minmax(12rem, 2fr)',
        value: (person) =>
          notesOf(person)
            .map((note) => say(note))
            .join('；'),
        render: (person) => (
          <Notes
            text={notesOf(person)
              .map((note) => say(note))
              .join('；')}
          />
        )
      }
    ],
    [say, sayGrade]
  )
}
const Notes = ({ text }: { text: string }) => (
  <span className="notes" title={text}>
    {text}
  </span>
)
