import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { historyDifferences } from '../../../../shared/families/grade'
import { spellsByPerson, standingOn, type Grade, type Person } from '../../../../shared/families/roster'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import type { Tables } from '../../../../shared/workspace/tables'
import { DataTable } from '../../../ui/DataTable'
import { EmptyState } from '../../../ui/EmptyState'
import { Icon } from '../../../ui/icons'
import { useSpelling } from '../../../ui/pinyin'
import { StatusBadge } from '../../../ui/StatusBadge'
import type { Column } from '../../../ui/table-order'
import { today } from '../../../ui/today'
import { useSayGrade } from '../../roster/grade-text'
import { isNamedBy } from '../../roster/people-filter'
import type { GradeSectionProps } from '../section-props'
import { DueCertificates } from './DueCertificates'
import { PersonRecord } from './PersonRecord'
import { recordTexts as texts } from './texts'
import './records.css'

const addressOf = (view: 'people' | 'due', staffNo = ''): string => `/grades/records/${view}${staffNo === '' ? '' : `/${staffNo}`}`

/** 履历与证书: how everyone came to a grade, and whose certificate ends. */
export default function RecordsSection({ first, second }: GradeSectionProps) {
  const say = useSay()
  const { tables } = useDocument()
  const view = first === 'due' ? 'due' : 'people'
  return (
    <div className="records">
      <nav className="record-views" aria-label={say(texts.ref('views'))}>
        {(['people', 'due'] as const).map((one) => (
          <Link key={one} href={addressOf(one)} aria-current={one === view ? 'page' : undefined}>
            {say(texts.ref(`view.${one}`))}
          </Link>
        ))}
      </nav>
      {tables.people.size === 0 ? (
        <EmptyState icon="people" title={say(texts.ref('empty.title'))}>
          {say(texts.ref('empty.text'))}
        </EmptyState>
      ) : view === 'due' ? (
        <DueCertificates />
      ) : (
        <PeopleRecords staffNo={second ?? null} />
      )}
    </div>
  )
}

type Row = {
  readonly person: Person
  readonly grade: Grade
  readonly since: string | null
  readonly standby: boolean
  readonly records: number
  readonly certificate: string | null
  readonly differs: boolean
}
function rowsOf(tables: Tables, different: ReadonlySet<string>): Row[] {
  const spells = spellsByPerson(tables)
  const certificates = new Map<string, string>()
  for (const { staffNo, validUntil, revoked } of tables.certificates.values())
    if (revoked === null && validUntil > (certificates.get(staffNo) ?? '')) certificates.set(staffNo, validUntil)
  const day = today()
  return [...tables.people.values()].map((person) => {
    const own = spells.get(person.staffNo) ?? []
    const { grade, since, standby } = standingOn(person, own, day)
    const certificate = certificates.get(person.staffNo) ?? null
    return { person, grade, since, standby, records: own.length, certificate, differs: different.has(person.staffNo) }
  })
}

function PeopleRecords({ staffNo }: { staffNo: string | null }) {
  const say = useSay()
  // Tables change in place, so the document itself is what everything depends on.
  const document = useDocument()
  const [text, setText] = useState('')
  const spelling = useSpelling(text)
  const differences = useMemo(() => historyDifferences(document.tables, today()), [document])
  const rows = useMemo(() => rowsOf(document.tables, new Set(differences.map((one) => one.staffNo))), [document, differences])
  const shown = useMemo(() => rows.filter(({ person }) => isNamedBy(person, text, spelling)), [rows, text, spelling])
  const columns = useColumns()
  const person = staffNo === null ? undefined : document.tables.people.get(staffNo)
  return (
    <div className="record-columns">
      <div className="record-list">
        <TextInput
          aria-label={say(texts.ref('search'))}
          placeholder={say(texts.ref('search'))}
          leftSection={<Icon name="search" size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {differences.length > 0 ? (
          <p className="caution">
            <Icon name="warning" size={14} /> {say(texts.ref('differences', { count: differences.length }))}
          </p>
        ) : null}
        <DataTable
          label={say(texts.ref('people'))}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.person.staffNo}
          selected={staffNo}
          onOpen={(row) => navigate(addressOf('people', row.person.staffNo))}
        />
      </div>
      <div className="record-person">
        {person ? (
          <PersonRecord key={person.staffNo} person={person} difference={differences.find((one) => one.staffNo === person.staffNo) ?? null} />
        ) : (
          <EmptyState icon="history" title={say(texts.ref('choose'))} />
        )}
      </div>
    </div>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(texts.ref('column.staffNo')), width: 'minmax(5rem, 0.8fr)', value: (row) => row.person.staffNo },
      {
        key: 'name',
        title: say(texts.ref('column.name')),
        width: 'minmax(4.25rem, 0.8fr)',
        value: (row) => row.person.name,
        render: (row) => <strong>{row.person.name}</strong>
      },
      { key: 'county', title: say(texts.ref('column.county')), width: 'minmax(5rem, 0.8fr)', value: (row) => row.person.county },
      {
        key: 'grade',
        title: say(texts.ref('column.grade')),
        width: 'minmax(5.5rem, 0.8fr)',
        value: (row) => row.grade,
        render: (row) => <span>{sayGrade(row.grade)}</span>
      },
      { key: 'since', title: say(texts.ref('column.since')), width: 'minmax(6.5rem, 0.9fr)', value: (row) => row.since },
      { key: 'records', title: say(texts.ref('column.records')), width: 'minmax(3.75rem, 0.5fr)', numeric: true, value: (row) => row.records },
      { key: 'certificate', title: say(texts.ref('column.certificate')), width: 'minmax(6.5rem, 0.9fr)', value: (row) => row.certificate },
      {
        key: 'state',
        title: say(texts.ref('column.state')),
        width: 'minmax(7.5rem, 1fr)',
        value: (row) => (row.differs ? 2 : row.standby ? 1 : 0),
        render: (row) =>
          row.differs ? (
            <StatusBadge tone="warn">{say(texts.ref('state.differs'))}</StatusBadge>
          ) : row.standby ? (
            <StatusBadge tone="quiet">{say(texts.ref('state.standby'))}</StatusBadge>
          ) : null
      }
    ],
    [say, sayGrade]
  )
}
