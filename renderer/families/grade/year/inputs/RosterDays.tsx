import { useMemo, useState } from 'react'
import type { PersonMovement } from '../../../../../shared/families/grade'
import type { Person } from '../../../../../shared/families/roster'
import { parseCivilDate } from '../../../../../shared/kernel/civil-date'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { DataTable } from '../../../../ui/DataTable'
import { EmptyState } from '../../../../ui/EmptyState'
import { blank } from '../../../../ui/format'
import { useRowTabIndex } from '../../../../ui/row-focus'
import type { Column } from '../../../../ui/table-order'
import { useSayGrade } from '../../../roster/grade-text'
import { rosterTexts } from '../../../roster/texts'
import type { YearStepProps } from '../step-props'
import { inputsTexts as texts } from './texts'

/** Whose roster entry lacks the day in the present grade, so that nobody can count months; the day can be written at once. */
export function RosterDays({ result }: YearStepProps) {
  const say = useSay()
  const columns = useColumns()
  const lacking = useMemo(() => result.people.filter(({ since }) => since === null), [result])
  if (result.people.length === 0)
    return (
      <EmptyState icon="people" title={say(rosterTexts.ref('empty.title'))}>
        {say(rosterTexts.ref('empty.text'))}
      </EmptyState>
    )
  if (lacking.length === 0)
    return (
      <EmptyState icon="check" title={say(texts.ref('roster.complete'))}>
        {say(texts.ref('roster.complete.text'))}
      </EmptyState>
    )
  return <DataTable label={say(texts.ref('roster.table'))} rows={lacking} columns={columns} rowKey={({ staffNo }) => staffNo} />
}

function useColumns(): readonly Column<PersonMovement>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5.25rem, 0.6fr)', value: ({ staffNo }) => staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.6fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: 'minmax(4.5rem, 0.6fr)', value: ({ county }) => county },
      {
        key: 'grade',
        title: say(rosterTexts.ref('field.grade')),
        width: 'minmax(5rem, 0.6fr)',
        value: ({ grade }) => grade,
        render: ({ grade }) => <span>{sayGrade(grade)}</span>
      },
      {
        key: 'hireDate',
        title: say(rosterTexts.ref('field.hireDate')),
        width: '7rem',
        value: ({ staffNo }) => tables.people.get(staffNo)?.hireDate ?? null
      },
      {
        key: 'since',
        title: say(rosterTexts.ref('field.gradeSince')),
        width: '10rem',
        value: () => null,
        render: ({ staffNo }) => {
          const person = tables.people.get(staffNo)
          return person ? <SinceCell person={person} /> : blank
        }
      }
    ],
    [say, sayGrade, tables]
  )
}

/** Takes a day once it is whole: half a date typed is nobody's day in grade. */
function SinceCell({ person }: { person: Person }) {
  const say = useSay()
  const tabIndex = useRowTabIndex()
  const [text, setText] = useState('')
  const save = async (): Promise<void> => {
    const gradeSince = parseCivilDate(text)
    if (gradeSince === null) return
    const saved = await workbench.dispatch('roster.savePerson', { person: { ...person, gradeSince } })
    if (!saved.ok) workbench.report(saved.fault)
  }
  return (
    <input
      type="date"
      className="cell-select"
      tabIndex={tabIndex}
      aria-label={say(texts.ref('roster.sinceOf', { name: person.name }))}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
      }}
    />
  )
}
