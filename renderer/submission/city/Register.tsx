import { Fragment, useMemo, useState } from 'react'
import { certificationTexts } from '../../../shared/families/certification'
import { movementKinds, kindText } from '../../../shared/families/grade'
import type { ControlTotals } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { sayCount, sayMonth, sayPeriod } from '../../ui/format'
import type { IconName } from '../../ui/icons'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { CompareFile } from './CompareFile'
import { registerOf, statusesOf, type PackageState, type Registered } from './submitted'
import { sealPageTexts as texts } from './texts'

const looks = {
  waiting: { tone: 'warn', icon: 'clock' },
  superseded: { tone: 'quiet', icon: 'dash' },
  received: { tone: 'accent', icon: 'check' },
  returned: { tone: 'bad', icon: 'undo' },
  decided: { tone: 'good', icon: 'check' }
} as const satisfies Record<PackageState, { readonly tone: Tone; readonly icon: IconName }>
const columns = ['period', 'revision', 'sealedOn', 'by', 'people', 'openPoints', 'state', 'totals'] as const

/** What became of a package, as icon and word. */
export function StateBadge({ state }: { state: PackageState }) {
  const { say } = useSpeech()
  return <StatusBadge {...looks[state]}>{say(texts.ref(`state.${state}`))}</StatusBadge>
}

/** 上报登记: what was sealed so far, and what the province said to it. */
export function Register() {
  const { say } = useSpeech()
  const document = useDocument()
  const rows = useMemo(() => registerOf(document.tables), [document])
  return (
    <section className="panel stack" aria-labelledby="register-title">
      <h2 id="register-title">{say(texts.ref('register.title'))}</h2>
      {rows.length === 0 ? (
        <p className="dim">{say(texts.ref('register.none'))}</p>
      ) : (
        <div className="submission-scroll">
          <table className="simple-table" aria-labelledby="register-title">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={column === 'people' || column === 'openPoints' ? 'number' : undefined}>
                    {say(texts.ref(`column.${column}`))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RegisterRow key={row.submission.digest} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function RegisterRow({ row: { submission, state } }: { row: Registered }) {
  const { say, language } = useSpeech()
  const [open, setOpen] = useState(false)
  const { period, revision, sealedOn, by, totals, openPoints, fileName } = submission
  return (
    <>
      <tr>
        <td>{sayPeriod(period, language)}</td>
        <td>{revision}</td>
        <td className="tight">{sealedOn}</td>
        <td data-data>{by}</td>
        <td className="number">{sayCount(totals.people)}</td>
        <td className="number">{sayCount(openPoints)}</td>
        <td>
          <StateBadge state={state} />
        </td>
        <td>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={say(texts.ref('register.moreOf', { file: fileName }))}
            onClick={() => setOpen(!open)}
          >
            {say(texts.ref(open ? 'register.less' : 'register.more'))}
          </button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={columns.length}>
            <Totals totals={totals} />
            <CompareFile submission={submission} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** 校验合计 in words: what both sides must agree on. */
function Totals({ totals }: { totals: ControlTotals }) {
  const { say, language } = useSpeech()
  return (
    <dl className="facts">
      {totals.rounds.map((one) => (
        <Fragment key={`${one.round}|${one.month}`}>
          <dt>{say(texts.ref('contents.round', { round: one.round, month: sayMonth(one.month, language) }))}</dt>
          <dd>
            {statusesOf(one)
              .map(([status, count]) => say(texts.ref('totals.count', { what: certificationTexts.ref(`status.${status}`), count: sayCount(count) })))
              .join(say(texts.ref('preflight.join')))}
            {say(texts.ref('preflight.join'))}
            {say(texts.ref('totals.sum', { sum: one.compositeSum }))}
          </dd>
        </Fragment>
      ))}
      {totals.gradeYears.map(({ year, movements }) => (
        <Fragment key={year}>
          <dt>{say(texts.ref('contents.gradeYear', { year }))}</dt>
          <dd>
            {movementKinds
              .filter((kind) => (movements[kind] ?? 0) > 0)
              .map((kind) => say(texts.ref('totals.count', { what: kindText(kind), count: sayCount(movements[kind] ?? 0) })))
              .join(say(texts.ref('preflight.join')))}
          </dd>
        </Fragment>
      ))}
      {totals.plans.map(({ year, customers }) => (
        <Fragment key={`plan${year}`}>
          <dt>{say(texts.ref('contents.plan', { year }))}</dt>
          <dd>{say(texts.ref('totals.customers', { count: sayCount(customers) }))}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
