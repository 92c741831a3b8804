import { Button } from '@mantine/core'
import type { GradeYear } from '../../../../shared/families/grade'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { yearsOf } from '../../../state/grade-results'
import { blank, sayPeriod } from '../../../ui/format'
import { periodOf } from '../../../../shared/kernel/civil-date'
import { evaluationTexts } from '../../certification/texts'
import { OpenYear } from './OpenYear'
import { gradeYearPageTexts as texts } from './texts'
import { YearState } from './YearState'

/** Every year of adjustment of this company, newest first, and the beginning of a new one. `unknown`: the address named one that is not there. */
export function YearList({ unknown }: { unknown: string | null }) {
  const say = useSay()
  const { tables } = useDocument()
  const years = yearsOf(tables)
  return (
    <div className="page">
      <div className="stack year-list">
        {unknown ? (
          <p className="entry-refused" role="alert">
            {say(texts.ref('years.unknown', { year: unknown }))}
          </p>
        ) : null}
        <section className="panel stack" aria-labelledby="years-title">
          <h2 id="years-title">{say(texts.ref('years.title'))}</h2>
          {years.length === 0 ? <p className="dim">{say(texts.ref('years.none'))}</p> : <Years years={years} />}
        </section>
        <OpenYear />
      </div>
    </div>
  )
}

function Years({ years }: { years: readonly GradeYear[] }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const decided = (year: number): number => [...tables.gradeDecisions.values()].filter((one) => one.year === year && one.kind !== 'none').length
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th>{say(texts.ref('form.year'))}</th>
          <th>{say(texts.ref('form.resultYear'))}</th>
          <th>{say(texts.ref('form.asOf'))}</th>
          <th>{say(texts.ref('form.round'))}</th>
          <th className="number">{say(texts.ref('years.decided'))}</th>
          <th>{say(texts.ref('years.state'))}</th>
          <th>
            <span className="hidden">{say(texts.ref('years.open'))}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <td>
              <strong>{say(texts.ref('years.name', { year: year.year }))}</strong>
            </td>
            <td>{year.resultYear}</td>
            <td>{year.asOf}</td>
            <td>
              {year.round
                ? say(evaluationTexts.ref('round.title', { round: year.round.round, period: sayPeriod(periodOf(year.round.month), language) }))
                : blank}
            </td>
            <td className="number">{decided(year.year)}</td>
            <td>
              <YearState year={year} />
            </td>
            <td className="number">
              <Button variant="default" aria-label={say(texts.ref('years.openOne', { year: year.year }))} onClick={() => navigate(`/grades/year/${year.year}`)}>
                {say(texts.ref('years.open'))}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
