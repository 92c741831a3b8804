import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { promotionGates, type PersonMovement } from '../../../../shared/families/grade'
import { gradeSchema, grades } from '../../../../shared/families/roster'
import { useSay, useSpeech } from '../../../app/language'
import { DataTable } from '../../../ui/DataTable'
import { sayCount } from '../../../ui/format'
import { useSpelling } from '../../../ui/pinyin'
import { useSayGrade } from '../../roster/grade-text'
import { choicesOf } from '../../roster/people-filter'
import { rosterTexts } from '../../roster/texts'
import { useAskGrade } from './ask-why'
import {
  countStatuses,
  eligibilityStatuses,
  filterBesideStatus,
  noEligibilityFilter,
  unmetText,
  withStatus,
  type EligibilityFilter
} from './movements/eligibility-filter'
import { movementsTexts as texts } from './movements/texts'
import { useEligibilityColumns } from './movements/use-eligibility-columns'
import type { YearStepProps } from './step-props'

/** Step 4: everybody's gates of promotion, required and actual side by side. */
export default function EligibilityStep({ result }: YearStepProps) {
  const say = useSay()
  const ask = useAskGrade()
  const [filter, setFilter] = useState(noEligibilityFilter)
  const spelling = useSpelling(filter.text)
  const columns = useEligibilityColumns()
  const left = useMemo(() => filterBesideStatus(result.people, filter, spelling), [result, filter, spelling])
  const shown = useMemo(() => withStatus(left, filter.status), [left, filter.status])
  return (
    <>
      <Statuses people={left} status={filter.status} onStatus={(status) => setFilter({ ...filter, status })} />
      <Filters people={result.people} filter={filter} onFilter={setFilter} />
      <DataTable
        label={say(texts.ref('eligibility.table'))}
        rows={shown}
        columns={columns}
        rowKey={({ staffNo }) => staffNo}
        onOpen={({ staffNo }) => ask({ kind: 'person', staffNo, rule: 'grade.promotion.eligibility' })}
      />
    </>
  )
}

type StatusesProps = { people: readonly PersonMovement[]; status: EligibilityFilter['status']; onStatus: (status: EligibilityFilter['status']) => void }
function Statuses({ people, status, onStatus }: StatusesProps) {
  const say = useSay()
  const counts = countStatuses(people)
  return (
    <div className="segments" role="group" aria-label={say(texts.ref('eligibility.status'))}>
      <button type="button" className="segment" aria-pressed={status === ''} onClick={() => onStatus('')}>
        {say(texts.ref('eligibility.all', { count: sayCount(people.length) }))}
      </button>
      {eligibilityStatuses.map((one) => (
        <button key={one} type="button" className="segment" aria-pressed={status === one} onClick={() => onStatus(status === one ? '' : one)}>
          {say(texts.ref('eligibility.count', { status: texts.ref(`status.${one}`), count: sayCount(counts[one]) }))}
        </button>
      ))}
    </div>
  )
}

type FiltersProps = { people: readonly PersonMovement[]; filter: EligibilityFilter; onFilter: (filter: EligibilityFilter) => void }
function Filters({ people, filter, onFilter }: FiltersProps) {
  const { say, language } = useSpeech()
  const sayGrade = useSayGrade()
  const all = (field: Parameters<typeof say>[0]): string => say(rosterTexts.ref('filter.all', { field }))
  return (
    <div className="row">
      <NativeSelect
        aria-label={say(texts.ref('eligibility.target'))}
        value={filter.target}
        data={[{ value: '', label: all(texts.ref('eligibility.target')) }, ...grades.slice(1).map((grade) => ({ value: grade, label: sayGrade(grade) }))]}
        onChange={(event) => onFilter({ ...filter, target: gradeSchema.safeParse(event.currentTarget.value).data ?? '' })}
      />
      <NativeSelect
        aria-label={say(rosterTexts.ref('field.county'))}
        value={filter.county}
        data={[
          { value: '', label: all(rosterTexts.ref('field.county')) },
          ...choicesOf(people, ({ county }) => county, language).map((value) => ({ value, label: value }))
        ]}
        onChange={(event) => onFilter({ ...filter, county: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={say(texts.ref('eligibility.unmet'))}
        value={filter.unmet}
        data={[
          { value: '', label: say(texts.ref('eligibility.unmet.any')) },
          ...promotionGates.map((gate) => ({ value: gate, label: say(texts.ref('eligibility.unmet.one', { gate: unmetText(gate) })) }))
        ]}
        onChange={(event) => onFilter({ ...filter, unmet: promotionGates.find((gate) => gate === event.currentTarget.value) ?? '' })}
      />
      <TextInput
        className="grow"
        aria-label={say(rosterTexts.ref('filter.text'))}
        placeholder={say(rosterTexts.ref('filter.text.placeholder'))}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
    </div>
  )
}
