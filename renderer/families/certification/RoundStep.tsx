import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { gradeText } from '../../../shared/families/roster'
import { parseCivilMonth, periodOf } from '../../../shared/kernel/civil-date'
import { sayFault, type Fault } from '../../../shared/kernel/result'
import { useSpeech } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { bookOf } from '../../state/results'
import { roundKey, roundsOf } from '../../state/rounds'
import { today } from '../../ui/today'
import { sayMonth, sayPeriod } from '../../ui/format'
import { choosableMonths, proposedMonth } from './entered'
import { certifiedBy, windowMonthsOf } from './pack-values'
import { evaluationTexts as texts } from './texts'
import { usePresentPack } from '../../state/packs'

/** Step 1: go on with a round, or open one. */
export function RoundStep({ onOpened }: { onOpened: (round: Round) => void }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const rounds = roundsOf(tables)
  return (
    <div className="stack narrow">
      <section className="panel" aria-labelledby="rounds-title">
        <h2 id="rounds-title">{say(texts.ref('rounds.title'))}</h2>
        {rounds.length === 0 ? (
          <p className="dim">{say(texts.ref('rounds.none'))}</p>
        ) : (
          <table className="simple-table">
            <thead>
              <tr>
                <th>{say(texts.ref('rounds.number'))}</th>
                <th>{say(texts.ref('rounds.month'))}</th>
                <th>{say(texts.ref('rounds.action'))}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={roundKey(round)}>
                  <td>{say(texts.ref('round.title', { round: round.round, period: sayPeriod(periodOf(round.month), language) }))}</td>
                  <td>{sayMonth(round.month, language)}</td>
                  <td className="number">
                    <Button
                      variant="default"
                      aria-label={say(texts.ref('rounds.openOne', { round: round.round, month: sayMonth(round.month, language) }))}
                      onClick={() => onOpened(round)}
                    >
                      {say(texts.ref('rounds.open'))}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <NewRound onOpened={onOpened} />
    </div>
  )
}

function NewRound({ onOpened }: { onOpened: (round: Round) => void }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const pack = usePresentPack()
  const [number, setNumber] = useState<1 | 2>(1)
  const [proposed] = useState(() => proposedMonth(tables, today()))
  const [month, setMonth] = useState(proposed)
  const [refused, setRefused] = useState<Fault | null>(null)
  const exists = tables.rounds.has(roundKey({ round: number, month }))
  const create = async (): Promise<void> => {
    const opened = await workbench.dispatch('certification.openRound', { round: number, month })
    if (opened.ok) onOpened({ round: number, month })
    else setRefused(opened.fault)
  }
  const labelOf = (value: 1 | 2): string => {
    const certified = pack ? certifiedBy(bookOf(pack, { month }), value) : []
    const [from, to] = [certified[0], certified.at(-1)]
    return from && to ? say(texts.ref(`new.${value}`, { from: gradeText(from), to: gradeText(to) })) : String(value)
  }
  const months = pack ? windowMonthsOf(bookOf(pack, { month })) : 6
  return (
    <section className="panel stack" aria-labelledby="new-round-title">
      <h2 id="new-round-title">{say(texts.ref('new.title'))}</h2>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void create())}>
        <NativeSelect
          label={say(texts.ref('new.round'))}
          value={String(number)}
          data={([1, 2] as const).map((value) => ({ value: String(value), label: labelOf(value) }))}
          onChange={(event) => setNumber(event.currentTarget.value === '2' ? 2 : 1)}
        />
        <NativeSelect
          label={say(texts.ref('new.month'))}
          value={month}
          data={choosableMonths(proposed).map((value) => ({ value, label: sayMonth(value, language) }))}
          onChange={(event) => setMonth(parseCivilMonth(event.currentTarget.value) ?? month)}
        />
        <Button type="submit" disabled={exists}>
          {say(texts.ref('new.create'))}
        </Button>
      </form>
      <p className="dim">{exists ? say(texts.ref('new.exists')) : say(texts.ref('new.month.hint', { months }))}</p>
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
    </section>
  )
}
