import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { grades, type Person } from '../../../shared/families/roster'
import { useSay, useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { ImportSection } from '../../imports/ImportSection'
import { useDocument } from '../../state'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { useSpelling } from '../../ui/pinyin'
import type { Column } from '../../ui/table-order'
import { uiTexts } from '../../ui/texts'
import { useSayGrade } from './grade-text'
import { choicesOf, filterPeople, noFilter, type PeopleFilter } from './people-filter'
import { PersonDrawer } from './PersonDrawer'
import { rosterTexts as texts } from './texts'

/** 人员: everyone on the roster. `staffNo` opens one beside the table; `new` an empty record. */
export default function PeoplePage({ staffNo }: { staffNo?: string | undefined }) {
  const say = useSay()
  const document = useDocument()
  const [filter, setFilter] = useState(noFilter)
  const spelling = useSpelling(filter.text)
  const people = useMemo(() => [...document.tables.people.values()], [document])
  const shown = useMemo(() => filterPeople(people, filter, spelling), [people, filter, spelling])
  const columns = useColumns()
  return (
    <div className="page page-full">
      <div className="page-head">
        <h1>{say(texts.ref('title'))}</h1>
        {people.length > 0 ? (
          <span className="dim" role="status">
            {say(uiTexts.ref('table.count', { shown: sayCount(shown.length), all: sayCount(people.length) }))}
          </span>
        ) : null}
        <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => navigate('/people/new')}>
          {say(texts.ref('add'))}
        </Button>
      </div>
      <ImportSection kind="roster" defaults={{}}>
        {people.length === 0 ? (
          <EmptyState icon="people" title={say(texts.ref('empty.title'))}>
            {say(texts.ref('empty.text'))}
          </EmptyState>
        ) : (
          <>
            <Filters people={people} filter={filter} onFilter={setFilter} />
            <DataTable
              label={say(texts.ref('table'))}
              rows={shown}
              columns={columns}
              rowKey={(person) => person.staffNo}
              selected={staffNo ?? null}
              onOpen={(person) => navigate(`/people/${person.staffNo}`)}
            />
          </>
        )}
      </ImportSection>
      {staffNo === undefined ? null : <PersonDrawer staffNo={staffNo} onClose={() => navigate('/people')} />}
    </div>
  )
}

function useColumns(): readonly Column<Person>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return useMemo(() => {
    const title = (key: 'staffNo' | 'name' | 'county' | 'post' | 'grade' | 'gradeSince' | 'hireDate' | 'education'): string => say(texts.ref(`field.${key}`))
    return [
      { key: 'staffNo', title: title('staffNo'), width: 'minmax(6.5rem, 0.8fr)', value: (person) => person.staffNo },
      { key: 'name', title: title('name'), width: 'minmax(6rem, 1fr)', value: (person) => person.name, render: (person) => <strong>{person.name}</strong> },
      { key: 'county', title: title('county'), width: 'minmax(5rem, 1fr)', value: (person) => person.county },
      { key: 'post', title: title('post'), width: 'minmax(8rem, 1.2fr)', value: (person) => person.post },
      {
        key: 'grade',
        title: title('grade'),
        width: 'minmax(5.5rem, 0.8fr)',
        value: (person) => person.grade,
        render: (person) => <span>{sayGrade(person.grade)}</span>
      },
      { key: 'gradeSince', title: title('gradeSince'), width: 'minmax(7rem, 0.9fr)', value: (person) => person.gradeSince ?? null },
      { key: 'hireDate', title: title('hireDate'), width: 'minmax(6.5rem, 0.9fr)', value: (person) => person.hireDate ?? null },
      { key: 'education', title: title('education'), width: 'minmax(5rem, 0.8fr)', value: (person) => person.education ?? null }
    ]
  }, [say, sayGrade])
}

function Filters({ people, filter, onFilter }: { people: readonly Person[]; filter: PeopleFilter; onFilter: (filter: PeopleFilter) => void }) {
  const { say, language } = useSpeech()
  const sayGrade = useSayGrade()
  const all = (field: 'county' | 'post' | 'grade') => ({ value: '', label: say(texts.ref('filter.all', { field: texts.ref(`field.${field}`) })) })
  const counties = useMemo(() => choicesOf(people, (person) => person.county, language), [people, language])
  const posts = useMemo(() => choicesOf(people, (person) => person.post, language), [people, language])
  const choice = (field: 'county' | 'post' | 'grade', data: readonly { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={say(texts.ref(`field.${field}`))}
      value={filter[field]}
      data={[all(field), ...data]}
      onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
    />
  )
  return (
    <div className="row" role="search">
      <TextInput
        aria-label={say(texts.ref('filter.text'))}
        placeholder={say(texts.ref('filter.text.placeholder'))}
        w={260}
        leftSection={<Icon name="search" size={16} />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {choice(
        'county',
        counties.map((value) => ({ value, label: value }))
      )}
      {choice(
        'post',
        posts.map((value) => ({ value, label: value }))
      )}
      {choice(
        'grade',
        grades.map((value) => ({ value, label: sayGrade(value) }))
      )}
      {filter === noFilter ? null : (
        <Button variant="subtle" onClick={() => onFilter(noFilter)}>
          {say(texts.ref('filter.clear'))}
        </Button>
      )}
    </div>
  )
}
