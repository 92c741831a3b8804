import type { PersonResult } from '../../../shared/families/certification'
import { gradeText, type Grade } from '../../../shared/families/roster'
import { useSay } from '../../app/language'
import { binsOf, medianOf, type Bin } from './histogram'
import { evaluationTexts as texts } from './texts'

type Line = { readonly grade: Grade; readonly mark: number }
const frame = { width: 720, height: 132, left: 8, right: 8, top: 30, bottom: 18 }

/** The shape of the composite scores with the pass lines; the same as a table for those who read it so. */
export function Distribution({ people, lines }: { people: readonly PersonResult[]; lines: readonly Line[] }) {
  const say = useSay()
  const scores = people.flatMap(({ composite, status }) => (composite === null || status === 'notInRound' ? [] : [Number(composite)]))
  const bins = binsOf(scores)
  if (bins.length === 0) return <p className="dim">{say(texts.ref('chart.none'))}</p>
  const said = lines.map(({ grade, mark }) => say(texts.ref('chart.line', { grade: gradeText(grade), mark }))).join('；')
  const alt = say(
    texts.ref('chart.alt', {
      count: scores.length,
      lowest: Math.min(...scores).toFixed(2),
      highest: Math.max(...scores).toFixed(2),
      median: medianOf(scores).toFixed(2),
      lines: said
    })
  )
  return (
    <figure className="chart">
      <div className="row">
        <h3 className="grow">{say(texts.ref('chart.title'))}</h3>
      </div>
      <Bars bins={bins} lines={lines} alt={alt} />
      <details>
        <summary className="dim">{say(texts.ref('chart.table'))}</summary>
        <table className="simple-table">
          <thead>
            <tr>
              <th>{say(texts.ref('chart.range'))}</th>
              <th className="number">{say(texts.ref('chart.people'))}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, count }) => (
              <tr key={from}>
                <td>
                  {from}–{to}
                </td>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="dim">{alt}</p>
      </details>
    </figure>
  )
}

function Bars({ bins, lines, alt }: { bins: readonly Bin[]; lines: readonly Line[]; alt: string }) {
  const say = useSay()
  const lowest = Math.min(bins[0]?.from ?? 0, ...lines.map(({ mark }) => mark - 5))
  const highest = Math.max(bins.at(-1)?.to ?? 100, ...lines.map(({ mark }) => mark + 5))
  const most = Math.max(...bins.map(({ count }) => count))
  const x = (score: number): number => frame.left + ((score - lowest) / (highest - lowest)) * (frame.width - frame.left - frame.right)
  const ground = frame.height - frame.bottom
  const y = (count: number): number => ground - (count / most) * (ground - frame.top)
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={alt} preserveAspectRatio="xMidYMid meet">
      {bins.map(({ from, to, count }) => (
        <g key={from}>
          <rect className="bar" x={x(from) + 1} y={y(count)} width={Math.max(1, x(to) - x(from) - 2)} height={ground - y(count)} />
          {count > 0 ? (
            <text className="bar-count" x={(x(from) + x(to)) / 2} y={y(count) - 3} textAnchor="middle">
              {count}
            </text>
          ) : null}
          <text x={x(from)} y={frame.height - 4} textAnchor="middle">
            {from}
          </text>
        </g>
      ))}
      <text x={x(bins.at(-1)?.to ?? 100)} y={frame.height - 4} textAnchor="middle">
        {bins.at(-1)?.to}
      </text>
      <line className="axis" x1={frame.left} x2={frame.width - frame.right} y1={ground} y2={ground} />
      {lines.map(({ grade, mark }) => (
        <g key={grade}>
          <line className="line" x1={x(mark)} x2={x(mark)} y1={14} y2={ground} />
          <text className="line-text" x={x(mark)} y={10} textAnchor="middle">
            {say(texts.ref('chart.line', { grade: gradeText(grade), mark }))}
          </text>
        </g>
      ))}
    </svg>
  )
}
