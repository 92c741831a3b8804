import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { certificatesDue, type CertificateDue } from '../../../../shared/families/grade'
import { parseCivilDate, monthOf } from '../../../../shared/kernel/civil-date'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { bookOf } from '../../../state/results'
import { DataTable } from '../../../ui/DataTable'
import { StatusBadge } from '../../../ui/StatusBadge'
import type { Column } from '../../../ui/table-order'
import { today } from '../../../ui/today'
import { useSayGrade } from '../../roster/grade-text'
import { recordTexts as texts } from './texts'
import { usePresentPack } from '../../../state/packs'

/** 复评名单: whose certificate for the present grade has ended or soon does, soonest first. */
export function DueCertificates() {
  const say = useSay()
  const document = useDocument()
  const pack = usePresentPack()
  const [day, setDay] = useState<string>(today())
  const asOf = parseCivilDate(day)
  const due = useMemo(() => {
    if (!pack || !asOf) return []
    return certificatesDue(document.tables, { day: asOf, book: bookOf(pack, { month: monthOf(asOf) }) })
  }, [document, pack, asOf])
  const rows = useMemo(() => due.map((one) => ({ ...one, name: document.tables.people.get(one.staffNo)?.name ?? one.staffNo })), [due, document])
  const columns = useColumns()
  return (
    <section className="record-list" aria-labelledby="due-title">
      <h2 id="due-title">{say(texts.ref('due.title'))}</h2>
      <div className="row start-form">
        <TextInput
          type="date"
          label={say(texts.ref('due.day'))}
          value={day}
          error={asOf ? undefined : say(texts.ref('form.day'))}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <p>
        {say(texts.ref('due.lead', { day }))} {say(rows.length === 0 ? texts.ref('due.none') : texts.ref('due.where'))}
      </p>
      {rows.length === 0 ? null : (
        <DataTable
          label={say(texts.ref('due.table'))}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.staffNo}
          onOpen={(row) => navigate(`/grades/records/people/${row.staffNo}`)}
        />
      )}
    </section>
  )
}

function useColumns(): readonly Column<CertificateDue & { readonly name: string }>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(texts.ref('column.staffNo')), width: 'minmax(6rem, 0.8fr)', value: (row) => row.staffNo },
      { key: 'name', title: say(texts.ref('column.name')), width: 'minmax(5rem, 1fr)', value: (row) => row.name, render: (row) => <strong>{row.name}</strong> },
      {
        key: 'grade',
        title: say(texts.ref('column.grade')),
        width: 'minmax(5.5rem, 0.8fr)',
        value: (row) => row.grade,
        render: (row) => <span>{sayGrade(row.grade)}</span>
      },
      { key: 'number', title: say(texts.ref('due.column.number')), width: 'minmax(9rem, 1.2fr)', value: (row) => row.number },
      {
        key: 'certified',
        title: say(texts.ref('due.column.grade')),
        width: 'minmax(5.5rem, 0.8fr)',
        value: (row) => row.certified,
        render: (row) => <span>{sayGrade(row.certified)}</span>
      },
      { key: 'validUntil', title: say(texts.ref('due.column.until')), width: 'minmax(7rem, 1fr)', value: (row) => row.validUntil },
      { key: 'days', title: say(texts.ref('due.column.left')), width: 'minmax(5.5rem, 0.6fr)', numeric: true, value: (row) => row.days },
      {
        key: 'state',
        title: say(texts.ref('column.state')),
        width: 'minmax(7rem, 0.8fr)',
        value: (row) => row.state,
        render: (row) => (
          <StatusBadge tone={row.state === 'ended' ? 'bad' : 'warn'}>
            {say(texts.ref(row.state === 'ended' ? 'due.state.ended' : 'due.state.soon'))}
          </StatusBadge>
        )
      }
    ],
    [say, sayGrade]
  )
}
