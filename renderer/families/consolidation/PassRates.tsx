import type { PassRate } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { sayCount } from '../../ui/format'
import { useSayGrade } from '../roster/grade-text'
import { consolidatedPageTexts as texts } from './texts'

type Props = { readonly rates: readonly PassRate[]; monthName(month: string): string }
/** 通过率 by target grade over the province: a bar beside every figure, and the figure itself. */
export function PassRates({ rates, monthName }: Props) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  if (rates.length === 0) return null
  const title = say(texts.ref('rates'))
  const hidden = say(texts.ref('views.hidden.mark'))
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <div className="submission-scroll">
        <table className="simple-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('rates.round'))}</th>
              <th scope="col">{say(texts.ref('rates.target'))}</th>
              <th scope="col" className="number">
                {say(texts.ref('rates.judged'))}
              </th>
              <th scope="col" className="number">
                {say(texts.ref('rates.passed'))}
              </th>
              <th scope="col">{say(texts.ref('rates.percent'))}</th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ round, month, target, judged, passed, percent }) => (
              <tr key={`${round}|${month}|${target}`}>
                <td>{say(texts.ref('rates.of', { round, month: monthName(month) }))}</td>
                <td>{sayGrade(target)}</td>
                <td className="number">{judged === null ? hidden : sayCount(judged)}</td>
                <td className="number">{passed === null ? hidden : sayCount(passed)}</td>
                <td>
                  {percent === null ? (
                    hidden
                  ) : (
                    <div className="rate">
                      <span aria-hidden="true">
                        <i style={{ width: `${percent}%` }} />
                      </span>
                      <span className="number">{percent}%</span>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
