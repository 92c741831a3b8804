import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { FaultLine } from '../../FaultLine'
import { sayFigure } from '../common/figures'
import { headcountPageTexts as texts } from '../texts'
import type { Effective } from './effective'
import type { HoursValues } from './hours-draft'
import { headcountHoursTexts as hoursTexts } from './texts'

/** 有效工时 as an equation in words with its result of the moment. */
export function Equation({ values, effective }: { values: HoursValues | null; effective: Effective | null }) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="heads-equation">
      <h3 id="heads-equation">{say(hoursTexts.ref('hours.equation'))}</h3>
      {values ? <Terms values={values} /> : <p className="dim">{say(hoursTexts.ref('hours.unread'))}</p>}
      {effective === null ? null : (
        <p className={effective.fault ? 'heads-result heads-bad' : 'heads-result'} role="status">
          {say(hoursTexts.ref('hours.result', { hours: sayFigure(effective.hours) }))}
        </p>
      )}
      <FaultLine fault={effective?.fault ?? null} />
      {values && values.shrinkage.length === 0 ? (
        <p className="heads-note" role="note">
          <Icon name="warning" size={14} />
          <span>{say(hoursTexts.ref('hours.noShrinkage'))}</span>
        </p>
      ) : null}
      <p className="dim">{say(hoursTexts.ref('hours.divisor'))}</p>
    </section>
  )
}

function Terms({ values: { workingDays, hoursPerDay, utilisation, shrinkage, fixedHours } }: { values: HoursValues }) {
  const say = useSay()
  const terms = [
    { sign: '', name: say(hoursTexts.ref('hours.workingDays')), value: say(texts.ref('days', { value: workingDays })) },
    { sign: '×', name: say(hoursTexts.ref('hours.hoursPerDay')), value: say(texts.ref('hoursOf', { value: hoursPerDay })) },
    { sign: '×', name: say(hoursTexts.ref('hours.utilisation')), value: `${utilisation}%` },
    ...shrinkage.map(({ name, percent }) => ({ sign: '×', name: say(hoursTexts.ref('hours.without', { name })), value: `(1 − ${percent}%)` })),
    { sign: '−', name: say(hoursTexts.ref('hours.fixedHours')), value: say(texts.ref('hoursOf', { value: fixedHours })) }
  ]
  return (
    <ol className="heads-terms">
      {terms.map(({ sign, name, value }, index) => (
        <li key={`${index} ${name}`}>
          {sign === '' ? null : <span className="heads-sign">{sign}</span>}
          <span className="heads-term">
            <span className="dim">{name}</span>
            <strong>{value}</strong>
          </span>
        </li>
      ))}
    </ol>
  )
}
