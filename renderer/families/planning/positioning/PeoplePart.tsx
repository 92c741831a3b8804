import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { phases, phaseText, type PersonTime } from '../../../../shared/families/planning'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { DataTable } from '../../../ui/DataTable'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { useSpelling } from '../../../ui/pinyin'
import type { Column } from '../../../ui/table-order'
import { WhyButton } from '../../../ui/WhyButton'
import { choicesOf, isNamedBy } from '../../roster/people-filter'
import { rosterTexts } from '../../roster/texts'
import { useAskPlan } from '../ask-why'
import type { PlanStepProps } from '../step-props'
import { addressOfTime } from './parts'
import { positioningPageTexts as texts } from './texts'

type Filter = { readonly text: string; readonly county: string; readonly post: string }

/** Everybody's time, furthest off first; a row opens the entry by hand. */
export function PeoplePart({ plan, result }: PlanStepProps) {
  const say = useSay()
  const [filter, setFilter] = useState<Filter>({ text: '', county: '', post: '' })
  const spelling = useSpelling(filter.text)
  const { people } = result.positioning
  const shown = useMemo(
    () =>
      people.filter(
        (person) =>
          (filter.county === '' || person.county === filter.county) &&
          (filter.post === '' || person.post === filter.post) &&
          isNamedBy(person, filter.text, spelling)
      ),
    [people, filter, spelling]
  )
  const columns = useColumns()
  return (
    <>
      <Filters people={people} filter={filter} shown={shown.length} onFilter={setFilter}>
        {plan.finished ? null : (
          <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => navigate(addressOfTime(plan.year))}>
            {say(texts.ref('people.add'))}
          </Button>
        )}
      </Filters>
      <DataTable
        label={say(texts.ref('people.table'))}
        rows={shown}
        columns={columns}
        rowKey={({ staffNo }) => staffNo}
        onOpen={({ staffNo }) => navigate(addressOfTime(plan.year, staffNo))}
      />
    </>
  )
}

type FilterProps = {
  readonly people: readonly PersonTime[]
  readonly filter: Filter
  readonly shown: number
  onFilter(filter: Filter): void
  readonly children: React.ReactNode
}
function Filters({ people, filter, shown, onFilter, children }: FilterProps) {
  const { say, language } = useSpeech()
  const choice = (field: 'county' | 'post') => (
    <NativeSelect
      aria-label={say(texts.ref(field))}
      value={filter[field]}
      data={[{ value: '', label: say(texts.ref(`filter.${field}`)) }, ...choicesOf(people, (person) => person[field], language)]}
      onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
    />
  )
  return (
    <div className="row" role="search">
      <TextInput
        w={180}
        aria-label={say(rosterTexts.ref('filter.text'))}
        placeholder={say(rosterTexts.ref('filter.text.placeholder'))}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {choice('county')}
      {choice('post')}
      <span className="dim grow" role="status">
        {say(texts.ref('people.shown', { shown: sayCount(shown), all: sayCount(people.length) }))}
      </span>
      {children}
    </div>
  )
}

function useColumns(): readonly Column<PersonTime>[] {
  const say = useSay()
  return useMemo(
    () => [
      {
        key: 'name',
        title: say(texts.ref('name')),
        width: 'minmax(4.25rem, 0.8fr)',
        value: ({ name }) => name,
        render: ({ name, staffNo }) => <strong title={staffNo}>{name}</strong>
      },
      { key: 'county', title: say(texts.ref('county')), width: 'minmax(3.75rem, 0.8fr)', value: ({ county }) => county },
      { key: 'post', title: say(texts.ref('post')), width: 'minmax(5.75rem, 1.1fr)', value: ({ post }) => post },
      ...phases.map((phase): Column<PersonTime> => ({
        key: phase,
        title: say(texts.ref('people.share', { phase: phaseText(phase) })),
        width: 'minmax(4.25rem, 0.7fr)',
        numeric: true,
        value: ({ mix }) => mix.byPhase[phase]
      })),
      {
        key: 'gap',
        title: say(texts.ref('people.gap')),
        width: 'minmax(5rem, 0.8fr)',
        numeric: true,
        value: ({ mix }) => mix.gap,
        render: (person) => <Gap person={person} />
      },
      { key: 'advisor', title: say(texts.ref('people.advisor')), width: 'minmax(4.75rem, 0.8fr)', numeric: true, value: ({ mix }) => mix.advisorIndex },
      {
        key: 'total',
        title: say(texts.ref('people.total')),
        width: 'minmax(5.5rem, 0.9fr)',
        numeric: true,
        value: ({ total }) => total,
        render: ({ total, unit, normalised }) => (
          <span>{say(texts.ref(unit === 'hours' ? 'people.hours' : normalised ? 'people.normalised' : 'people.percent', { total }))}</span>
        )
      }
    ],
    [say]
  )
}

function Gap({ person: { staffNo, name, mix } }: { person: PersonTime }) {
  const say = useSay()
  const ask = useAskPlan()
  return (
    <>
      {mix.gap} <WhyButton name={name} what={say(texts.ref('people.what'))} onAsk={() => ask({ kind: 'time', staffNo })} />
    </>
  )
}
