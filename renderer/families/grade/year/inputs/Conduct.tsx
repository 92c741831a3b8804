import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { gradeYearTexts } from '../../../../../shared/families/grade'
import { isActiveDiscipline, type ConductRecord } from '../../../../../shared/families/roster'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { DataTable } from '../../../../ui/DataTable'
import { blank } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { useRowTabIndex } from '../../../../ui/row-focus'
import { StatusBadge } from '../../../../ui/StatusBadge'
import type { Column } from '../../../../ui/table-order'
import { PersonSelect } from '../../../../ui/PersonSelect'
import type { YearStepProps } from '../step-props'
import { gradeYearPageTexts } from '../texts'
import { inputsTexts as texts } from './texts'

/** 奖惩记录 of everyone: what is recorded, what is in force on the day of judgement, and a form for one more. */
export function Conduct({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const records = useMemo(() => [...document.tables.conductRecords.values()].toSorted((a, b) => (a.on < b.on ? 1 : -1)), [document])
  const columns = useColumns(year.asOf)
  return (
    <>
      <AddConduct people={result.people} />
      <DataTable
        label={say(texts.ref('conduct.table'))}
        rows={records}
        columns={columns}
        rowKey={({ staffNo, on, kind, content }) => `${staffNo}|${on}|${kind}|${content}`}
      />
    </>
  )
}

function useColumns(asOf: YearStepProps['year']['asOf']): readonly Column<ConductRecord>[] {
  const say = useSay()
  const { tables } = useDocument()
  return useMemo(() => {
    const nameOf = (staffNo: string): string => tables.people.get(staffNo)?.name ?? staffNo
    return [
      { key: 'on', title: say(texts.ref('conduct.on')), width: '6.5rem', value: ({ on }) => on },
      {
        key: 'person',
        title: say(gradeYearPageTexts.ref('person')),
        width: '8.25rem',
        value: ({ staffNo }) => staffNo,
        render: ({ staffNo }) => (
          <span className="person-cell">
            <strong>{nameOf(staffNo)}</strong> <span className="dim">{staffNo}</span>
          </span>
        )
      },
      { key: 'kind', title: say(texts.ref('conduct.kind')), width: '3.5rem', value: ({ kind }) => say(gradeYearTexts.ref(`conduct.${kind}`)) },
      {
        key: 'content',
        title: say(texts.ref('conduct.content')),
        width: 'minmax(9rem, 2fr)',
        value: ({ content }) => content,
        render: ({ content }) => (
          <span className="notes" title={content}>
            {content}
          </span>
        )
      },
      {
        key: 'until',
        title: say(texts.ref('conduct.until')),
        width: '12rem',
        value: ({ until }) => until,
        render: (record) => (
          <span className="row">
            {record.until ?? blank}
            {isActiveDiscipline(record, asOf) ? <StatusBadge tone="warn">{say(texts.ref('conduct.active'))}</StatusBadge> : null}
          </span>
        )
      },
      { key: 'remove', title: say(texts.ref('conduct.action')), width: '3.5rem', value: () => null, render: (record) => <RemoveConduct record={record} /> }
    ]
  }, [say, tables, asOf])
}

function RemoveConduct({ record: { staffNo, on, kind, content } }: { record: ConductRecord }) {
  const say = useSay()
  const tabIndex = useRowTabIndex()
  const label = say(texts.ref('conduct.remove', { on, content }))
  const remove = async (): Promise<void> => {
    const removed = await workbench.dispatch('grade.removeConduct', { staffNo, on, kind, content })
    if (!removed.ok) workbench.report(removed.fault)
  }
  return (
    <button type="button" className="icon-button" tabIndex={tabIndex} aria-label={label} title={label} onClick={() => void remove()}>
      <Icon name="cross" size={14} />
    </button>
  )
}

const empty = { staffNo: '', on: '', kind: 'discipline', content: '', until: '' } as const
type Draft = { readonly staffNo: string; readonly on: string; readonly kind: ConductRecord['kind']; readonly content: string; readonly until: string }

function AddConduct({ people }: { people: YearStepProps['result']['people'] }) {
  const say = useSay()
  const [draft, setDraft] = useState<Draft>(empty)
  const [refused, setRefused] = useState<Fault | null>(null)
  const patch = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed })
  const add = async (): Promise<void> => {
    const saved = await workbench.dispatch('grade.saveConduct', { ...draft, until: draft.until === '' ? null : draft.until })
    setRefused(saved.ok ? null : saved.fault)
    if (saved.ok) setDraft({ ...empty, kind: draft.kind })
  }
  const said = refused ? sayFault(refused, say) : null
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void add())}>
      <PersonSelect label={say(gradeYearPageTexts.ref('person'))} people={people} value={draft.staffNo} onChange={(staffNo) => patch({ staffNo })} />
      <TextInput type="date" label={say(texts.ref('conduct.on'))} value={draft.on} onChange={(event) => patch({ on: event.currentTarget.value })} />
      <NativeSelect
        label={say(texts.ref('conduct.kind'))}
        value={draft.kind}
        data={(['discipline', 'reward'] as const).map((kind) => ({ value: kind, label: say(gradeYearTexts.ref(`conduct.${kind}`)) }))}
        onChange={(event) => patch({ kind: event.currentTarget.value === 'reward' ? 'reward' : 'discipline' })}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('conduct.content'))}
        maxLength={200}
        value={draft.content}
        onChange={(event) => patch({ content: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say(texts.ref('conduct.until.optional'))}
        value={draft.until}
        onChange={(event) => patch({ until: event.currentTarget.value })}
      />
      <Button type="submit" variant="default" disabled={draft.staffNo === '' || draft.on === '' || draft.content.trim() === ''}>
        {say(texts.ref('conduct.add'))}
      </Button>
      {said ? (
        <p className="entry-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
    </form>
  )
}
