import { useMemo } from 'react'
import { parseCivilMonth, parsePeriod } from '../../../shared/kernel/civil-date'
import type { Round } from '../../../shared/families/certification'
import { ledgerOf } from '../../../shared/families/evaluation'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { blank, sayMonth, sayPeriod } from '../../ui/format'
import { comparePageTexts as texts } from './compare-texts'
import { Courses } from './Courses'
import './evaluation.css'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

const columns = ['what', 'value', 'by', 'when', 'why'] as const

/** 评价依据: everything that stands behind one person's result in a round. */
export function EvaluationLedger({ staffNo, round }: { staffNo: string; round: Round }) {
  const { say, language } = useSpeech()
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  const entries = useMemo(() => (pack ? ledgerOf(document.tables, { ...round, staffNo, book: bookOf(pack, round) }) : []), [document, pack, round, staffNo])
  const sayWhen = (when: string): string => {
    const [period, month] = [parsePeriod(when), parseCivilMonth(when)]
    return period ? sayPeriod(period, language) : month ? sayMonth(month, language) : when || blank
  }
  if (entries.length === 0)
    return (
      <div className="stack">
        <p className="dim">{say(texts.ref('ledger.none'))}</p>
        <Courses staffNo={staffNo} />
      </div>
    )
  return (
    <div className="stack">
      <p className="dim">{say(texts.ref('ledger.text'))}</p>
      <table className="simple-table ledger" aria-label={say(texts.ref('ledger.table'))}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} className={column === 'value' ? 'number' : ''}>
                {say(texts.ref(`ledger.${column}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ kind, what, value, by, when, why }, index) => (
            <tr key={`${kind}-${index}`}>
              <td>{say(what)}</td>
              <td className="number">{value || blank}</td>
              <td>{by || blank}</td>
              <td>{sayWhen(when)}</td>
              <td className="conflict-evidence">{why || blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Courses staffNo={staffNo} />
    </div>
  )
}
