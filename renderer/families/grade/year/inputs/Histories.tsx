import { useMemo } from 'react'
import { historyDifferences, type HistoryDifference } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { navigate } from '../../../../app/navigate'
import { useDocument } from '../../../../state'
import { DataTable } from '../../../../ui/DataTable'
import { EmptyState } from '../../../../ui/EmptyState'
import type { Column } from '../../../../ui/table-order'
import { useSayGrade } from '../../../roster/grade-text'
import { rosterTexts } from '../../../roster/texts'
import type { YearStepProps } from '../step-props'
import { inputsTexts as texts } from './texts'

/** Where roster and history disagree about somebody's grade; a row opens the person. */
export function Histories({ year }: YearStepProps) {
  const say = useSay()
  const document = useDocument()
  const columns = useColumns()
  const differing = useMemo(() => historyDifferences(document.tables, year.asOf), [document, year])
  if (differing.length === 0) {
    const key = document.tables.spells.size === 0 ? 'none' : 'agree'
    return (
      <EmptyState icon={key === 'none' ? 'history' : 'check'} title={say(texts.ref(`history.${key}`))}>
        {say(texts.ref(`history.${key}.text`))}
      </EmptyState>
    )
  }
  return (
    <DataTable
      label={say(texts.ref('history.table'))}
      rows={differing}
      columns={columns}
      rowKey={({ staffNo }) => staffNo}
      onOpen={({ staffNo }) => navigate(`/people/${staffNo}`)}
    />
  )
}

function useColumns(): readonly Column<HistoryDifference>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5.25rem, 0.7fr)', value: ({ staffNo }) => staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.8fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      {
        key: 'roster',
        title: say(texts.ref('history.roster')),
        width: 'minmax(5.5rem, 1fr)',
        value: ({ roster }) => roster,
        render: ({ roster }) => <span>{sayGrade(roster)}</span>
      },
      {
        key: 'history',
        title: say(texts.ref('history.history')),
        width: 'minmax(5.5rem, 1fr)',
        value: ({ history }) => history,
        render: ({ history }) => <span>{sayGrade(history)}</span>
      },
      { key: 'since', title: say(texts.ref('history.since')), width: '8rem', value: ({ since }) => since }
    ],
    [say, sayGrade]
  )
}
