import { memo, useState } from 'react'
import type { WhatIfAnswer, WhatIfValues } from '../../../../shared/families/grade'
import { grades, type Grade } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { binsAt, chart, mostIn, outline, rangesOf, spanOf, xOf } from './chart'
import { gradeLabel } from './levers'
import { countOf, passing, sayHundredths, structureOf, sumOf } from './read-answer'
import { whatIfTexts as texts } from './texts'

export type Two = {
  readonly pack: { readonly values: WhatIfValues; readonly answer: WhatIfAnswer }
  readonly now: { readonly values: WhatIfValues; readonly answer: WhatIfAnswer }
  readonly targets: readonly Grade[]
}

/** The shape of the composites of each target with its lines, before and with the what-if; the same as a table. */
export const Charts = memo(function Charts(two: Two) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <section className="what-if-charts" aria-label={say(texts.ref('chart.title'))}>
      <div className="what-if-chart-row">
        {two.targets.map((grade) => (
          <TargetChart key={grade} grade={grade} {...two} />
        ))}
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="dim">
          {say(texts.ref('chart.table'))}
          <span className="what-if-legend">{say(texts.ref('chart.legend'))}</span>
        </summary>
        {open ? <ChartTable {...two} /> : null}
      </details>
    </section>
  )
})

function TargetChart({ grade, pack, now }: Two & { readonly grade: Grade }) {
  const say = useSay()
  const target = grades.indexOf(grade)
  const [before, after] = [binsAt(pack.answer, target), binsAt(now.answer, target)]
  const [packMark, mark] = [pack.values.passMarks[grade] ?? 0, now.values.passMarks[grade] ?? 0]
  const span = spanOf([before, after], [packMark, mark])
  const most = mostIn([before, after])
  const [packPass, pass] = [pack.answer, now.answer].map((answer) => countOf(answer, 'byTarget', target, ...passing))
  const taken = structureOf(now.answer, target, 'taken')
  const places = structureOf(now.answer, target, 'places')
  const line = (now.answer.within[target] ?? 0) / 100
  const alt = say(
    texts.ref('chart.alt', {
      grade: gradeLabel(grade),
      count: sayCount(sumOf(after)),
      mark,
      packMark,
      pass: sayCount(pass ?? 0),
      packPass: sayCount(packPass ?? 0),
      places: taken > 0 ? texts.ref('chart.alt.places', { places, line: sayHundredths(line * 100) }) : texts.ref('chart.alt.noLine', { places })
    })
  )
  return (
    <figure className="what-if-chart">
      <figcaption>
        <strong>{say(gradeLabel(grade))}</strong>
        <span>
          {say(
            packPass === pass
              ? texts.ref('chart.pass.same', { count: sayCount(pass ?? 0) })
              : texts.ref('chart.pass', { before: sayCount(packPass ?? 0), after: sayCount(pass ?? 0) })
          )}
        </span>
        <span>{say(texts.ref('chart.places', { places: sayCount(places), taken: sayCount(taken) }))}</span>
      </figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={alt} preserveAspectRatio="none">
        <path className="after" d={outline(after, span, most)} />
        <path className="before" d={outline(before, span, most)} vectorEffect="non-scaling-stroke" />
        <Upright name="mark-before" at={xOf(packMark, span)} />
        <Upright name="mark" at={xOf(mark, span)} />
        {taken > 0 ? <Upright name="places" at={xOf(line, span)} /> : null}
      </svg>
      <div className="what-if-axis" aria-hidden="true">
        <span>{span.from}</span>
        <span className="what-if-mark">{say(texts.ref('chart.mark', { mark }))}</span>
        <span>{span.to}</span>
      </div>
    </figure>
  )
}
const Upright = ({ name, at }: { name: string; at: number }) => (
  <line className={name} x1={at} x2={at} y1={0} y2={chart.ground} vectorEffect="non-scaling-stroke" />
)

function ChartTable({ pack, now, targets }: Two) {
  const say = useSay()
  return (
    <div className="what-if-chart-row">
      {targets.map((grade) => (
        <table key={grade} className="simple-table">
          <caption>{say(gradeLabel(grade))}</caption>
          <thead>
            <tr>
              <th>{say(texts.ref('chart.range'))}</th>
              <th className="number">{say(texts.ref('counts.people'))}</th>
            </tr>
          </thead>
          <tbody>
            {rangesOf(binsAt(pack.answer, grades.indexOf(grade)), binsAt(now.answer, grades.indexOf(grade))).map(({ from, to, before, after }) => (
              <tr key={from}>
                <td>
                  {from}–{to}
                </td>
                <td className="number">{say(texts.ref('change.both', { before: sayCount(before), after: sayCount(after) }))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
