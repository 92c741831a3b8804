import type { ScenarioHeads } from '../../../../../shared/families/planning'
import { sayFault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { blank, sayCount } from '../../../../ui/format'
import { sayFigure, signedCount } from '../common/figures'
import { headcountCompareTexts as texts } from '../compare-texts'
import { differenceFrom, foundOf, unitLines } from './compare'

/** Scenarios side by side: hours, heads of the city and of every county, and how far each is from the plan. */
export function CompareTable({ scenarios }: { scenarios: readonly ScenarioHeads[] }) {
  const say = useSay()
  const found = scenarios.map(foundOf)
  const figures = [
    { key: 'effective', values: found.map((one) => (one ? sayFigure(one.effective.effective) : blank)) },
    { key: 'hours', values: found.map((one) => (one ? sayFigure(one.city.hours) : blank)) },
    { key: 'fte', values: found.map((one) => (one ? sayFigure(one.city.fte) : blank)) }
  ] as const
  const city = found.map((one) => one?.city.required ?? null)
  return (
    <section className="panel heads-scroll" aria-label={say(texts.ref('compare.table'))}>
      <table className="simple-table heads-compare" aria-label={say(texts.ref('compare.table'))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('compare.what'))}</th>
            {scenarios.map(({ scenario, title, note }) => (
              <th key={scenario} scope="col" className="number" title={note || undefined}>
                {scenario === '' ? say(texts.ref('compare.plan')) : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, values }) => (
            <tr key={key}>
              <th scope="row">{say(texts.ref(`compare.${key}`))}</th>
              {values.map((value, index) => (
                <td key={index} className="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
          <HeadsRow name={say(texts.ref('compare.city'))} heads={city} strong />
          {unitLines(scenarios).map(({ unit, heads }) => (
            <HeadsRow key={unit} name={unit} heads={heads} />
          ))}
        </tbody>
      </table>
      {scenarios.map(({ scenario, title, result }) =>
        result.ok ? null : (
          <p key={scenario} className="entry-refused">
            {say(texts.ref('compare.refused', { title: scenario === '' ? texts.ref('compare.plan') : title, ...sayFault(result.fault, say) }))}
          </p>
        )
      )}
    </section>
  )
}

function HeadsRow({ name, heads, strong = false }: { name: string; heads: readonly (number | null)[]; strong?: boolean }) {
  return (
    <tr className={strong ? 'heads-total' : undefined}>
      <th scope="row">{name}</th>
      {heads.map((value, index) => {
        const difference = differenceFrom(heads, index)
        return (
          <td key={index} className="number">
            {value === null ? blank : sayCount(value)}
            {difference === null || difference === 0 ? null : <span className="heads-difference">{signedCount(difference)}</span>}
          </td>
        )
      })}
    </tr>
  )
}
