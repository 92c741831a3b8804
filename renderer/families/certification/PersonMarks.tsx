import { useMemo } from 'react'
import { certificationTexts, indicators, papers, type Round } from '../../../shared/families/certification'
import { monthsEndingWith } from '../../../shared/kernel/civil-date'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { blank, sayMonth } from '../../ui/format'
import { examOf, ratingsFor } from './entered'
import { windowMonthsOf } from './pack-values'
import { evaluationTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Everything entered for one person that a round reads, as entered. */
export function PersonMarks({ staffNo, round }: { staffNo: string; round: Round }) {
  const { say, language } = useSpeech()
  const document = useDocument()
  const { tables } = document
  const pack = usePack(roundCycle(round))
  const months = pack ? monthsEndingWith(round.month, windowMonthsOf(bookOf(pack, round))) : []
  const exam = examOf(tables, staffNo, round)
  const ratings = useMemo(() => ratingsFor(document.tables, round).get(staffNo) ?? [], [document, staffNo, round])
  const none = <p className="dim">{say(texts.ref('marks.none'))}</p>
  return (
    <div className="stack marks">
      <h3>{say(texts.ref('marks.exam'))}</h3>
      {exam?.absent ? (
        <p>{say(texts.ref('absent'))}</p>
      ) : !exam || Object.keys(exam.marks).length === 0 ? (
        none
      ) : (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{say(texts.ref('marks.paper'))}</th>
              <th className="number">{say(texts.ref('marks.raw'))}</th>
              <th className="number">{say(texts.ref('marks.full'))}</th>
            </tr>
          </thead>
          <tbody>
            {papers.flatMap((paper) =>
              exam.marks[paper]
                ? [
                    <tr key={paper}>
                      <td>{say(certificationTexts.ref(`paper.${paper}`))}</td>
                      <td className="number">{exam.marks[paper].raw}</td>
                      <td className="number">{exam.marks[paper].full}</td>
                    </tr>
                  ]
                : []
            )}
          </tbody>
        </table>
      )}
      <h3>{say(texts.ref('marks.months'))}</h3>
      <table className="simple-table">
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <td>{sayMonth(month, language)}</td>
              <td className="number">{tables.monthlyPerformance.get(`${staffNo}|${month}`)?.score ?? blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{say(texts.ref('marks.ratings'))}</h3>
      {ratings.length === 0
        ? none
        : ratings.map(({ rater, sheets }) =>
            sheets.map((sheet, index) => (
              <table className="simple-table" key={`${rater}-${index}`}>
                <thead>
                  <tr>
                    <th colSpan={2}>{rater || say(texts.ref('rater.unnamed'))}</th>
                  </tr>
                </thead>
                <tbody>
                  {indicators.map((indicator) => (
                    <tr key={indicator}>
                      <td>{say(certificationTexts.ref(`indicator.${indicator}`))}</td>
                      <td className="number">{sheet[indicator] ?? blank}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ))
          )}
    </div>
  )
}
