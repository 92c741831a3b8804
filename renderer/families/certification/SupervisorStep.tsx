import { certificationTexts, indicators, type Indicator, type Round } from '../../../shared/families/certification'
import { periodOf } from '../../../shared/kernel/civil-date'
import { exact, mean, showExact } from '../../../shared/kernel/decimal'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { bookOf } from '../../state/results'
import type { EntryColumn, FixedColumn } from '../../ui/EntryGrid'
import { ratingRows, ratingsFor, type RatingRow } from './entered'
import { MarksTable } from './MarksTable'
import { scaleOf } from './pack-values'
import { evaluationTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** What stands in a cell: the mark, or the mean where several sheets of one rater came in. */
function shownMark({ rating }: RatingRow, indicator: Indicator): string {
  const marks = (rating?.sheets ?? []).flatMap((sheet) => (sheet[indicator] === undefined ? [] : [sheet[indicator]]))
  return marks.length === 0 ? '' : marks.length === 1 ? (marks[0] ?? '') : showExact(mean(marks.map(exact)))
}

// Averaged sheets cannot be typed over as one; nor can one of several undated raters be dated without hiding the others.
const isClosed = ({ rating, alone }: RatingRow): boolean => rating !== null && (rating.sheets.length > 1 || (rating.period === null && !alone))

/** Step 5: five marks from each rater. */
export function SupervisorStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const pack = usePack(roundCycle(round))
  if (!pack) return <p>{say(texts.ref('results.stop'))}</p>
  const period = periodOf(round.month)
  const full = scaleOf(bookOf(pack, round), 'supervisor')
  const entry = indicators.map((indicator): EntryColumn<RatingRow> => ({
    key: indicator,
    title: say(certificationTexts.ref(`indicator.${indicator}`)),
    width: 'minmax(5rem, 1fr)',
    value: (row) => shownMark(row, indicator),
    readOnly: isClosed,
    label: (row) => say(texts.ref('cell.of', { name: row.person.name, what: certificationTexts.ref(`indicator.${indicator}`) })),
    commit({ person, rating }, mark) {
      const { [indicator]: _before, ...others } = rating?.sheets[0] ?? {}
      return workbench.dispatch('certification.enterRating', {
        staffNo: person.staffNo,
        period,
        rater: rating?.rater ?? '',
        scores: mark === null ? others : { ...others, [indicator]: mark },
        full
      })
    }
  }))
  const rater: FixedColumn<RatingRow> = {
    key: 'rater',
    title: say(texts.ref('rater')),
    width: 'minmax(4rem, 0.8fr)',
    render: ({ rating }) => {
      if (!rating) return <span className="dim">{say(texts.ref('rater.none'))}</span>
      const averaged = rating.sheets.length > 1 ? say(texts.ref('sheets.averaged', { count: rating.sheets.length })) : undefined
      return (
        <span title={averaged}>
          {rating.rater || say(texts.ref('rater.unnamed'))}
          {averaged ? ` ×${rating.sheets.length}` : ''}
        </span>
      )
    }
  }
  const ratings = ratingsFor(tables, round)
  return (
    <MarksTable
      round={round}
      kind="supervisor"
      defaults={{ period, round: round.round }}
      component="supervisor"
      label={say(texts.ref('table.supervisor'))}
      entry={entry}
      fixed={[rater]}
      rowsOf={(people) => ratingRows(people, ratings)}
    />
  )
}
