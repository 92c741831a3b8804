import { SegmentedControl, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { GradeYear } from '../../../../shared/families/grade'
import { gradeYearTexts } from '../../../../shared/families/grade'
import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import { ImportSection } from '../../../imports/ImportSection'
import { useDocument } from '../../../state'
import { bookOn } from '../../../state/grade-results'
import { EmptyState } from '../../../ui/EmptyState'
import { EntryGrid } from '../../../ui/EntryGrid'
import { Icon } from '../../../ui/icons'
import { AssessorBar } from './later/AssessorBar'
import { gradeLaterTexts as texts } from './later/later-texts'
import { assessorsOf, lacksOf, selectionRows, selectionValues, type SelectionRow, type SelectionValues } from './later/selection-rows'
import type { YearStepProps } from './step-props'
import { useSelectionColumns } from './later/use-selection-columns'
import { usePack } from '../../../state/packs'
import { gradeYearCycle } from '../../../../shared/standard/model'

/** 竞聘: scores of those who are eligible, by sheet, as one mark or as marks of a panel. */
export default function SelectionStep({ year, result }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const pack = usePack(gradeYearCycle(year))
  const values = useMemo(() => (pack ? selectionValues(bookOn(pack, year.asOf)) : null), [pack, year.asOf])
  // Tables change in place, so the document itself is what the rows depend on.
  const rows = useMemo(() => selectionRows(result, document.tables.selectionScores), [result, document])
  const pending = result.people.filter(({ eligibility }) => eligibility.status === 'pending').length
  if (values === null) return null
  const { ability, competition, full } = values
  const scores = (
    <>
      <p>{say(texts.ref('selection.lead', { count: rows.length, ability, competition, full }))}</p>
      <Source year={year} values={values} />
      {pending > 0 && !year.inForce ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('selection.pending', { count: pending }))}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState icon="people" title={say(texts.ref('selection.none'))}>
          {say(texts.ref('selection.none.hint'))}
        </EmptyState>
      ) : (
        <Scores rows={rows} values={values} closed={year.inForce !== null} />
      )}
    </>
  )
  if (!year.inForce)
    return (
      <ImportSection kind="selection" defaults={{ year: year.year }}>
        {scores}
      </ImportSection>
    )
  return (
    <>
      <p className="dim">{say(texts.ref('closed'))}</p>
      {scores}
    </>
  )
}

/** Where the ability score comes from, said before anybody looks for a column to type it into. */
function Source({ year: { round }, values: { source } }: { year: Pick<GradeYear, 'round'>; values: SelectionValues }) {
  const say = useSay()
  if (source !== 'sheet' && round === null)
    return (
      <p className="caution" role="alert">
        <Icon name="warning" size={14} /> {say(texts.ref('selection.source.noRound'))}
      </p>
    )
  const where = round ? texts.ref('selection.round', { round: round.round, month: round.month }) : ''
  return <p className="dim">{say(source === 'sheet' ? texts.ref('selection.source.sheet') : texts.ref(`selection.source.${source}`, { round: where }))}</p>
}

type ScoresProps = { readonly rows: readonly SelectionRow[]; readonly values: SelectionValues; readonly closed: boolean }
function Scores({ rows, values, closed }: ScoresProps) {
  const say = useSay()
  const known = useMemo(() => assessorsOf(rows), [rows])
  const [byPanel, setByPanel] = useState(known.length > 0)
  const [added, setAdded] = useState<readonly string[]>([])
  const [onlyLacking, setOnlyLacking] = useState(false)
  const assessors = useMemo(() => [...new Set([...known, ...added])], [known, added])
  const lacking = useMemo(() => rows.filter((row) => lacksOf(row, values.source).length > 0), [rows, values])
  const columns = useSelectionColumns({ values, closed, assessors: byPanel ? assessors : null })
  const way = (key: 'mark' | 'panel'): TextRef => texts.ref(`selection.way.${key}`)
  return (
    <>
      <div className="row">
        <SegmentedControl
          size="xs"
          aria-label={say(texts.ref('selection.way'))}
          value={byPanel ? 'panel' : 'mark'}
          data={(['mark', 'panel'] as const).map((value) => ({ value, label: say(way(value)) }))}
          onChange={(value) => setByPanel(value === 'panel')}
        />
        <Switch
          size="xs"
          label={say(texts.ref('selection.onlyLacking', { count: lacking.length }))}
          checked={onlyLacking}
          onChange={(event) => setOnlyLacking(event.currentTarget.checked)}
        />
      </div>
      {byPanel && !closed ? (
        <AssessorBar
          assessors={assessors}
          removable={added.filter((one) => !known.includes(one))}
          onAdd={(name) => setAdded([...added, name])}
          onRemove={(name) => setAdded(added.filter((one) => one !== name))}
        />
      ) : null}
      <EntryGrid
        label={`${say(texts.ref('selection.table'))} ${say(gradeYearTexts.ref('selection.competition'))}`}
        rows={onlyLacking ? lacking : rows}
        fixed={columns.fixed}
        entry={columns.entry}
        trailing={columns.trailing}
        rowKey={({ person }) => person.staffNo}
      />
    </>
  )
}
