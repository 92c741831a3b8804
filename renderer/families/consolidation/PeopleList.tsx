import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { certificationTexts, statusSchema } from '../../../shared/families/certification'
import type { Consolidation, SubmittedPerson } from '../../../shared/families/consolidation'
import { kindText } from '../../../shared/families/grade'
import { gradeSchema, grades } from '../../../shared/families/roster'
import type { Translate } from '../../../shared/kernel/texts'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { DataTable } from '../../ui/DataTable'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import type { Column } from '../../ui/table-order'
import { uiTexts } from '../../ui/texts'
import { useSayGrade } from '../roster/grade-text'
import { everybody, filterPeople, type PeopleFilter } from './people-filter'
import { consolidatedPageTexts as texts } from './texts'
import { cityNameOf } from './received'

/** 汇总名单: everybody of every city, by city, grade and outcome. */
export function PeopleList({ consolidation: { people, byStatus } }: { consolidation: Consolidation }) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  const [filter, setFilter] = useState<PeopleFilter>(everybody)
  const shown = useMemo(() => filterPeople(people, filter), [people, filter])
  const columns = useMemo(() => columnsOf({ say, sayGrade, nameOf: (code) => cityNameOf(tables, code), rounds: byStatus }), [say, sayGrade, tables, byStatus])
  return (
    <>
      <Filters people={people} filter={filter} onChange={setFilter} shown={shown.length} />
      <div className="consolidated-table">
        <DataTable label={say(texts.ref('people.table'))} rows={shown} columns={columns} rowKey={({ city, staffNo }) => `${city}|${staffNo}`} />
      </div>
    </>
  )
}

type FilterProps = { readonly people: readonly SubmittedPerson[]; readonly filter: PeopleFilter; readonly shown: number; onChange(filter: PeopleFilter): void }
function Filters({ people, filter, shown, onChange }: FilterProps) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  const cities = useMemo(() => [...new Set(people.map(({ city }) => city))], [people])
  const change = (patch: Partial<PeopleFilter>): void => onChange({ ...filter, ...patch })
  return (
    <div className="row" role="search">
      <TextInput
        aria-label={say(texts.ref('people.find'))}
        placeholder={say(texts.ref('people.find.hint'))}
        leftSection={<Icon name="search" size={16} />}
        w={230}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={say(texts.ref('people.city'))}
        data-data
        value={filter.city}
        data={[{ value: '', label: say(texts.ref('people.city.all')) }, ...cities.map((code) => ({ value: code, label: cityNameOf(tables, code) }))]}
        onChange={(event) => change({ city: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={say(texts.ref('people.grade'))}
        value={filter.grade}
        data={[{ value: '', label: say(texts.ref('people.grade.all')) }, ...grades.map((grade) => ({ value: grade, label: sayGrade(grade) }))]}
        onChange={(event) => change({ grade: gradeSchema.safeParse(event.currentTarget.value).data ?? '' })}
      />
      <NativeSelect
        aria-label={say(texts.ref('people.status'))}
        value={filter.status}
        data={[
          { value: '', label: say(texts.ref('people.status.all')) },
          ...statusSchema.options.map((status) => ({ value: status, label: say(certificationTexts.ref(`status.${status}`)) }))
        ]}
        onChange={(event) => change({ status: event.currentTarget.value })}
      />
      <span className="dim" role="status">
        {say(uiTexts.ref('table.count', { shown: sayCount(shown), all: sayCount(people.length) }))}
      </span>
    </div>
  )
}

type Given = {
  readonly say: Translate
  readonly rounds: Consolidation['byStatus']
  sayGrade(grade: SubmittedPerson['grade']): string
  nameOf(city: string): string
}
function columnsOf({ say, sayGrade, nameOf, rounds }: Given): Column<SubmittedPerson>[] {
  const of = (person: SubmittedPerson, round: number, month: string) => person.rounds.find((one) => one.round === round && one.month === month)
  return [
    { key: 'city', title: say(texts.ref('column.city')), width: 'minmax(8rem, 1.2fr)', value: ({ city }) => nameOf(city) },
    { key: 'staffNo', title: say(texts.ref('column.staffNo')), width: 'minmax(6.5rem, 1fr)', value: ({ staffNo }) => staffNo },
    { key: 'name', title: say(texts.ref('column.name')), width: 'minmax(5rem, 1fr)', value: ({ name }) => name },
    { key: 'county', title: say(texts.ref('column.county')), width: 'minmax(5rem, 1fr)', value: ({ county }) => county },
    { key: 'post', title: say(texts.ref('column.post')), width: 'minmax(6.5rem, 1fr)', value: ({ post }) => post },
    { key: 'grade', title: say(texts.ref('column.grade')), width: 'minmax(5rem, .8fr)', value: ({ grade }) => grade, render: ({ grade }) => sayGrade(grade) },
    ...rounds.flatMap(({ round, month }): Column<SubmittedPerson>[] => [
      {
        key: `composite|${round}|${month}`,
        title: say(texts.ref('column.composite', { round })),
        width: 'minmax(5.5rem, .8fr)',
        numeric: true,
        value: (person) => of(person, round, month)?.composite ?? null
      },
      {
        key: `status|${round}|${month}`,
        title: say(texts.ref('column.status', { round })),
        width: 'minmax(6rem, .9fr)',
        value: (person) => {
          const found = of(person, round, month)
          return found ? say(certificationTexts.ref(`status.${found.status}`)) : null
        }
      }
    ]),
    {
      key: 'movement',
      title: say(texts.ref('column.movement')),
      width: 'minmax(7rem, 1.2fr)',
      value: ({ movement }) => (movement ? say(texts.ref('movement', { kind: kindText(movement.kind), grade: sayGrade(movement.to) })) : null)
    }
  ]
}
