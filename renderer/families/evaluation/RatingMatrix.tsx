import { useMemo, useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { aggregateRule } from '../../../shared/families/competency'
import { explainLevel, type PanelAssessor, type PanelCandidate, type PanelRow } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { blank } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import { WhyButton } from '../../ui/WhyButton'
import { WhyPanel } from '../../ui/WhyPanel'
import { panelPageTexts as texts } from './panel-texts'
import { SettleForm, Settled } from './Settle'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

type Props = { readonly round: Round; readonly candidate: PanelCandidate; readonly assessors: readonly PanelAssessor[] }
/** The submitted ratings of one candidate side by side, how far they are apart, what they come to and what was settled over it. */
export function RatingMatrix({ round, candidate, assessors }: Props) {
  const say = useSay()
  const [settling, setSettling] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <div className="matrix-scroll">
      <table className="simple-table rating-matrix" aria-label={say(texts.ref('matrix', { name: candidate.name }))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('competency'))}</th>
            <th scope="col" className="number">
              {say(texts.ref('required'))}
            </th>
            {assessors.map(({ assessor, name }) => (
              <th key={assessor} scope="col" className="number" title={assessor}>
                {name}
              </th>
            ))}
            {(['range', 'calculated'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {say(texts.ref(column))}
              </th>
            ))}
            <th scope="col">{say(texts.ref('settled'))}</th>
            <th scope="col" className="number">
              {say(texts.ref('actual'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {candidate.rows.map((row) => (
            <MatrixRow
              key={row.code}
              round={round}
              candidate={candidate}
              row={row}
              assessors={assessors}
              isSettling={settling === row.code}
              onSettle={setSettling}
              isAsked={asked === row.code}
              onAsk={setAsked}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Props & {
  readonly row: PanelRow
  readonly isSettling: boolean
  readonly isAsked: boolean
  onSettle(code: string | null): void
  onAsk(code: string | null): void
}
function MatrixRow({ round, candidate, row, assessors, isSettling, isAsked, onSettle, onAsk }: RowProps) {
  const say = useSay()
  const { code, name, core, required, range, alarm, calculated, actual } = row
  return (
    <>
      <tr className={alarm ? 'matrix-alarm' : ''}>
        <th scope="row">
          {name} {core ? <span className="badge badge-quiet">{say(texts.ref('core'))}</span> : null}
        </th>
        <td className="number">{required ?? blank}</td>
        {assessors.map(({ assessor }, index) => (
          <td key={assessor} className="number">
            <Rating candidate={candidate} row={row} assessor={assessor} index={index} />
          </td>
        ))}
        <td className="number">
          {range ?? blank}{' '}
          {alarm ? (
            <StatusBadge tone="bad" icon="warning">
              {say(texts.ref('alarm'))}
            </StatusBadge>
          ) : null}
        </td>
        <td className="number matrix-calculated">
          {calculated ?? blank}
          {calculated === null ? null : (
            <WhyButton name={candidate.name} what={say(texts.ref('why.level', { name }))} onAsk={() => onAsk(isAsked ? null : code)} />
          )}
        </td>
        <td>
          {row.settled || candidate.seats.some(({ state }) => state === 'submitted') ? (
            <Settled round={round} staffNo={candidate.staffNo} row={row} onSettle={() => onSettle(code)} />
          ) : (
            blank
          )}
        </td>
        <td className="number">
          <strong>{actual ?? blank}</strong>
        </td>
      </tr>
      {isAsked ? (
        <tr>
          <td colSpan={assessors.length + 6}>
            <LevelWhy round={round} candidate={candidate} row={row} onClose={() => onAsk(null)} />
          </td>
        </tr>
      ) : null}
      {isSettling ? (
        <tr>
          <td colSpan={assessors.length + 6}>
            <SettleForm round={round} staffNo={candidate.staffNo} row={row} onDone={() => onSettle(null)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** A level, or why there is none; of a sheet that is not submitted nothing else is ever here. */
function Rating({ candidate, row, assessor, index }: { candidate: PanelCandidate; row: PanelRow; assessor: string; index: number }) {
  const say = useSay()
  const state = candidate.seats.find((seat) => seat.assessor === assessor)?.state
  const rating = row.ratings[index]
  if (state === undefined) return <>{blank}</>
  if (state !== 'submitted') return <span className="dim">{say(texts.ref(`not.${state}`))}</span>
  if (rating?.notObserved === true)
    return (
      <span className="dim" title={say(texts.ref('notObserved.title'))}>
        {say(texts.ref('notObserved'))}
      </span>
    )
  return <>{rating?.level ?? blank}</>
}

function LevelWhy({ round, candidate, row, onClose }: { round: Round; candidate: PanelCandidate; row: PanelRow; onClose: () => void }) {
  const say = useSay()
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  const trace = useMemo(
    () => (pack ? explainLevel(document.tables, { ...round, staffNo: candidate.staffNo, code: row.code, book: bookOf(pack, round) }) : null),
    [document, pack, round, candidate.staffNo, row.code]
  )
  if (!trace) return null
  return (
    <WhyPanel
      trace={trace}
      title={`${candidate.name}：${say(texts.ref('why.level', { name: row.name }))}`}
      rule={aggregateRule.id}
      onClose={onClose}
      after={row.settled ? <Both row={row} /> : null}
    />
  )
}

/** The settled level beside the calculated one. */
function Both({ row: { settled } }: { row: PanelRow }) {
  const say = useSay()
  if (!settled) return null
  const { kind, level, calculated, reason, by } = settled
  return (
    <p>
      {say(texts.ref('settle.both', { kind: texts.ref(`kind.${kind}`), level, calculated: calculated ?? blank }))}{' '}
      <span className="dim">{say(texts.ref('settle.why', { reason, by }))}</span>
    </p>
  )
}
