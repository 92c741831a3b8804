import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { annualOutcomes, annualOutcomeSchema, gradeYearTexts, outcomeText, type AnnualOutcome, type PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { DataTable } from '../../../../ui/DataTable'
import { sayCount } from '../../../../ui/format'
import { useSpelling } from '../../../../ui/pinyin'
import { useRowTabIndex } from '../../../../ui/row-focus'
import type { Column } from '../../../../ui/table-order'
import { isNamedBy } from '../../../roster/people-filter'
import { rosterTexts } from '../../../roster/texts'
import type { YearStepProps } from '../step-props'
import { outcomesOf, shownYears } from '../year-facts'
import { inputsTexts as texts } from './texts'

type Outcomes = ReadonlyMap<string, ReadonlyMap<number, AnnualOutcome>>

/** Everybody's annual results of the last years, each cell to be chosen; a choice is saved at once and can be undone. */
export function AnnualResults({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const [text, setText] = useState('')
  const [onlyLacking, setOnlyLacking] = useState(false)
  const spelling = useSpelling(text)
  const outcomes = useMemo(() => outcomesOf(document.tables), [document])
  const years = useMemo(() => shownYears(document.tables, year.resultYear), [document, year])
  const lacking = (person: PersonMovement): boolean => outcomes.get(person.staffNo)?.has(year.resultYear) !== true
  const shown = result.people.filter((person) => (!onlyLacking || lacking(person)) && isNamedBy(person, text, spelling))
  const columns = useColumns(years, outcomes)
  return (
    <>
      <div className="row">
        <TextInput
          className="grow"
          aria-label={say(rosterTexts.ref('filter.text'))}
          placeholder={say(rosterTexts.ref('filter.text.placeholder'))}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={say(texts.ref('results.onlyLacking', { year: year.resultYear, count: sayCount(result.people.filter(lacking).length) }))}
          checked={onlyLacking}
          onChange={(event) => setOnlyLacking(event.currentTarget.checked)}
        />
      </div>
      <DataTable label={say(texts.ref('results.table'))} rows={shown} columns={columns} rowKey={({ staffNo }) => staffNo} />
    </>
  )
}

function useColumns(years: readonly number[], outcomes: Outcomes): readonly Column<PersonMovement>[] {
  const say = useSay()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5.25rem, 0.7fr)', value: ({ staffNo }) => staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.7fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: 'minmax(4.5rem, 0.7fr)', value: ({ county }) => county },
      { key: 'grade', title: say(rosterTexts.ref('field.grade')), width: '3.75rem', value: ({ grade }) => grade },
      ...years.map((year): Column<PersonMovement> => ({
        key: String(year),
        title: say(texts.ref('results.year', { year })),
        width: 'minmax(6.5rem, 1fr)',
        value: ({ staffNo }) => rankOf(outcomes.get(staffNo)?.get(year)),
        render: (person) => <OutcomeChoice person={person} year={year} outcome={outcomes.get(person.staffNo)?.get(year) ?? null} />
      }))
    ],
    [say, years, outcomes]
  )
}
/** Best first; no result last, however the column is turned. */
const rankOf = (outcome: AnnualOutcome | undefined): number | null => (outcome === undefined ? null : annualOutcomes.indexOf(outcome))

function OutcomeChoice({ person, year, outcome }: { person: PersonMovement; year: number; outcome: AnnualOutcome | null }) {
  const say = useSay()
  const tabIndex = useRowTabIndex()
  const choose = async (value: string): Promise<void> => {
    const chosen = annualOutcomeSchema.safeParse(value).data ?? null
    const saved = await workbench.dispatch('grade.saveAnnualResult', { staffNo: person.staffNo, year, outcome: chosen })
    if (!saved.ok) workbench.report(saved.fault)
  }
  return (
    <select
      className={outcome === null ? 'cell-select cell-select-none' : 'cell-select'}
      tabIndex={tabIndex}
      aria-label={say(texts.ref('results.of', { name: person.name, year }))}
      value={outcome ?? ''}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="">{say(gradeYearTexts.ref('outcome.missing'))}</option>
      {annualOutcomes.map((one) => (
        <option key={one} value={one}>
          {say(outcomeText(one))}
        </option>
      ))}
    </select>
  )
}
