import type { Round } from '../../../shared/families/certification'
import { monthsEndingWith, periodOf } from '../../../shared/kernel/civil-date'
import { useSpeech } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { bookOf } from '../../state/results'
import type { EntryColumn } from '../../ui/EntryGrid'
import { sayMonth } from '../../ui/format'
import { MarksTable, type MarksRow } from './MarksTable'
import { scaleOf, windowMonthsOf } from './pack-values'
import { evaluationTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Step 4: the monthly scores of the window. */
export function PerformanceStep({ round }: { round: Round }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const pack = usePack(roundCycle(round))
  if (!pack) return <p>{say(texts.ref('results.stop'))}</p>
  const book = bookOf(pack, round)
  const entry = monthsEndingWith(round.month, windowMonthsOf(book)).map((month): EntryColumn<MarksRow> => ({
    key: month,
    title: sayMonth(month, language),
    width: 'minmax(4.6rem, 1fr)',
    value: (row) => tables.monthlyPerformance.get(`${row.person.staffNo}|${month}`)?.score ?? '',
    label: (row) => say(texts.ref('cell.of', { name: row.person.name, what: sayMonth(month, language) })),
    commit: (row, score) => workbench.dispatch('certification.enterMonth', { staffNo: row.person.staffNo, month, score, full: scaleOf(book, 'performance') })
  }))
  return (
    <MarksTable
      round={round}
      kind="performance"
      defaults={{ period: periodOf(round.month) }}
      component="performance"
      label={say(texts.ref('table.performance'))}
      entry={entry}
      rowsOf={(people) => people.map((person) => ({ key: person.staffNo, person }))}
    />
  )
}
