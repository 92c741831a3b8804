import { useMemo } from 'react'
import { Link } from 'wouter'
import { dataChapters, parametersInUse, provenanceText, type ParameterInUse, type Plan } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { StatusBadge } from '../../../ui/StatusBadge'
import { addressOfPlanStep } from '../address'
import { usePlanQuestion } from '../use-question'
import { reportPageTexts as texts } from './texts'

/** What nobody has settled yet, and what the city settled for itself. */
export function Assumptions({ plan }: { plan: Plan }) {
  const say = useSay()
  const question = usePlanQuestion(plan)
  const lines = useMemo(
    () => (question ? parametersInUse(question).filter(({ provenance }) => provenance === 'assumption' || provenance === 'city') : []),
    [question]
  )
  return (
    <section className="panel stack" aria-labelledby="report-assumptions">
      <h3 id="report-assumptions">{say(texts.ref('assumptions.title'))}</h3>
      {lines.length === 0 ? (
        <p className="dim">{say(texts.ref('assumptions.none'))}</p>
      ) : (
        <>
          <p className="dim">{say(texts.ref('assumptions.lead'))}</p>
          <table className="simple-table report-assumptions">
            <thead>
              <tr>
                {(['parameter', 'value', 'provenance', 'source'] as const).map((column) => (
                  <th key={column}>{say(texts.ref(`assumptions.${column}`))}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.path} year={plan.year} line={line} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function Line({ year, line: { path, title, value, provenance, source } }: { year: number; line: ParameterInUse }) {
  const say = useSay()
  const step = dataChapters.find((chapter) => path.startsWith(`${chapter}.`)) ?? 'report'
  return (
    <tr>
      <td>
        <Link href={addressOfPlanStep(year, step)}>{say(title)}</Link>
      </td>
      <td>{say(value).trim()}</td>
      <td>
        <StatusBadge tone={provenance === 'city' ? 'accent' : 'warn'}>{say(provenanceText(provenance))}</StatusBadge>
      </td>
      <td className="dim">{source}</td>
    </tr>
  )
}
